import type { Stats } from 'node:fs';
import { type Key, pathKey } from '../article/key.ts';

/** A file changed this recently, in milliseconds, may change again without a new time stamp (git calls it „racy“). */
export const racyMs = 2_000;

/** When a file was changed last, whatever tools have set its modification time to; milliseconds since the epoch. */
export const youngest = ({ mtimeMs, ctimeMs }: Stats): number => Math.max(mtimeMs, ctimeMs);

/**
 * Names how a file lies on the disk: size, times and inode. Tools that set the modification time back (`tar`, `rsync`, a
 * restored cache, SOURCE_DATE_EPOCH) cannot set the change time: git compares the same.
 */
export function fileStamp({ size, mtimeMs, ctimeMs, ino }: Stats): Key {
  return pathKey(`${size} ${mtimeMs} ${ctimeMs} ${ino}`);
}
