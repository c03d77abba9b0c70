// What can be wrong with a picture file.
import type { ForeignKind } from './foreign-kind.ts';
import type { FileProblem } from './look-at.ts';

export type PictureProblem =
  | FileProblem
  | ForeignKind
  /** The header is sound, the data is not. */
  | 'damaged'
  /** More pixels than libvips decodes, or more bytes than Node reads. */
  | 'too-large'
  | 'animated'
  | 'svg-animated'
  | 'svg-text'
  | 'svg-foreign'
  /** Sound when it was looked at, yet it does not become the site's files. */
  | 'not-encodable'
  | 'changed';
