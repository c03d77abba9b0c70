import { type Dirent, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** All files below `dir`, as paths below it, with `/`. @param counts which entries are wanted; symbolic links are no files */
export function filesBelow(
  dir: string,
  counts: (entry: Dirent) => boolean = (entry) => entry.isFile(),
): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(counts)
    .map(({ parentPath, name }) => relative(dir, join(parentPath, name)).split(sep).join('/'));
}
