// Which files a text can play.
import { posix } from 'node:path';

export type MediaType = 'video/mp4' | 'video/webm' | 'audio/mpeg' | 'audio/mp4' | 'audio/ogg' | 'text/vtt';

/** By the file name's ending. Every browser of the last years plays MP4 (H.264) and MP3. */
const types: Readonly<Record<string, MediaType>> = {
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.vtt': 'text/vtt',
};

const unplayable = /\.(?:mov|m4v|avi|mkv|wmv|flv|mpe?g|ogv|3gp|wav|aiff?|flac|wma|aac|opus|amr)$/i;

/** `undefined` for files that are neither film nor sound. */
export function mediaTypeOf(file: string): MediaType | undefined {
  return types[posix.extname(file).toLowerCase()];
}

/** Whether it is film or sound that some browsers do not play. */
export function isUnplayable(file: string): boolean {
  return unplayable.test(file);
}

/** Where the captions of a film lie, if it has any. */
export function captionsOf(film: string): string {
  return `${film.slice(0, -posix.extname(film).length)}.vtt`;
}
