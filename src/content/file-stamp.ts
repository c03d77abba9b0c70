import type { Stats } from 'node:fs';
import { type Key, pathKey } from '../article/key.ts';

/**
 * Names how a file lies on the disk: size, times and inode. Tools that set the modification time back (`tar`, `rsync`, a
 * restored cache, SOURCE_DATE_EPOCH) cannot set the change time: git compares the same.
 */
export function fileStamp({ size, mtimeMs, ctimeMs, ino }: Stats): Key {
  return pathKey(`${size} ${mtimeMs} ${ctimeMs} ${ino}`);
}
