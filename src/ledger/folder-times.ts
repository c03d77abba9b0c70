// When the folders of the output last changed: a file that somebody removes, adds or replaces changes its folder's time
// stamp, and some ten thousand folders are looked at in a few hundredths of a second, a hundred thousand files are not.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readChecked, writeChecked } from '../store/checked-file.ts';
import type { Ledger } from './ledger.ts';

/** By path below the output, without a slash at its end (`''`: the output itself): milliseconds, NaN where there is none. */
export type FolderTimes = Map<string, number>;

const fileName = 'folders.bin';

interface FoldersFile {
  /** One path a line. */
  readonly folders: string;
  readonly times: Float64Array;
}

/** What the last build left; empty when that is not known. */
export function readFolderTimes(cacheDir: string): FolderTimes {
  const file = readChecked(join(cacheDir, fileName)) as FoldersFile | undefined;
  return new Map(file?.folders.split('\n').map((folder, row) => [folder, file.times[row] ?? Number.NaN]));
}

function writeFolderTimes(cacheDir: string, times: FolderTimes): void {
  const folders = [...times.keys()].join('\n');
  writeChecked(join(cacheDir, fileName), {
    folders,
    times: Float64Array.from(times.values()),
  } satisfies FoldersFile);
}

/** The same folders as they are now. */
export function timesOf(outputDir: string, folders: Iterable<string>): FolderTimes {
  const times: FolderTimes = new Map();
  for (const folder of folders) times.set(folder, timeOf(join(outputDir, folder)));
  return times;
}

function timeOf(dir: string): number {
  try {
    const stats = lstatSync(dir, { throwIfNoEntry: false });
    return stats?.isDirectory() ? stats.mtimeMs : Number.NaN;
  } catch {
    // A file lies where the folder above it was.
    return Number.NaN;
  }
}

/** The folders in which files lie, and those above them. @param paths of files, below the output */
export function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}

/** `politik/seite` for `politik/seite/1.html`. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/**
 * Notes how the output's folders are at the end of a build.
 *
 * @param before the folders at its start, if they were looked at
 * @param changed paths of files that the build has written or removed
 */
export function noteFolders(
  { cacheDir, outputDir }: { readonly cacheDir: string; readonly outputDir: string },
  ledger: Ledger,
  before: FolderTimes | undefined,
  changed: readonly string[],
): void {
  const touched = timesOf(outputDir, foldersOf(before === undefined ? ledger.paths() : changed));
  const times: FolderTimes = new Map([...(before ?? []), ...touched]);
  for (const [folder, time] of times) if (Number.isNaN(time)) times.delete(folder);
  writeFolderTimes(cacheDir, times);
}
