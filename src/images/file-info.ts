import type { PictureInfo } from './inspect.ts';
import type { MediaInfo } from './media.ts';

/** What is kept of a picture, a film or a sound from build to build. */
export type FileInfo = PictureInfo | MediaInfo;

/** What earlier builds know of files, by path below `content/`; the same object each time. */
export type KnownFiles<Info = FileInfo> = Pick<ReadonlyMap<string, Info>, 'get'> & {
  values(): Iterable<Info>;
  /** One of those with this hash, quicker than a look at all of them. */
  withHash?(hash: string): Info | undefined;
};

/** What their file in the cache is called. */
export const picturesName = 'pictures';

/** Whether a file, path below `content/`, is sure to be as it was when `known` was found out. */
export type IsSame = (file: string, known: Pick<FileInfo, 'hash'>) => boolean;
