import type { PictureInfo } from './inspect.ts';
import type { MediaInfo } from './media.ts';

/** What is kept of a picture, a film or a sound from build to build. */
export type FileInfo = PictureInfo | MediaInfo;
