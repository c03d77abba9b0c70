import type { PictureInfo } from './inspect.ts';
import type { MediaInfo } from './media.ts';

/** What is kept of a picture, a film or a sound from build to build. */
export type FileInfo = PictureInfo | MediaInfo;

/** What earlier builds know of files, by path below `content/`; the same object each time. */
export type KnownFiles<Info = FileInfo> = Pick<ReadonlyMap<string, Info>, 'get'> & {
  values(): Iterable<Info>;
};
