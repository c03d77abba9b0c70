// When the folders of the output last changed: a file that somebody removes, adds or replaces changes its folder's time
// stamp, and some ten thousand folders are looked at in a few hundredths of a second, a hundred thousand files are not.
import { lstatSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { naming } from '../content/error-code.ts';
import { readChecked, writeChecked } from '../store/checked-file.ts';
import { ownFolder } from './own-folder.ts';

/**
 * By path below the output, without a slash at its end (`''`: the output itself): milliseconds, NaN where there is none
 * (what a link leads to is none) or where the last build could not tell that all was well.
 */
export type FolderTimes = Map<string, number>;

/** What a build notes of the output's folders. */
export interface NotedFolders {
  readonly times: FolderTimes;
  /** Of the output's disk, before they were looked at: what has changed since is younger. */
  readonly clock: number;
}

const fileName = 'folders.bin';

interface FoldersFile {
  /** One path a line. */
  readonly folders: string;
  readonly times: Float64Array;
  readonly clock: number;
}

/** What the last build left; empty when that is not known. */
export function readFolderTimes(cacheDir: string): NotedFolders {
  const file = readChecked(join(cacheDir, fileName)) as FoldersFile | undefined;
  if (file?.clock === undefined) return { times: new Map(), clock: 0 };
  const times = new Map(
    file.folders.split('\n').map((folder, row) => [folder, file.times[row] ?? Number.NaN]),
  );
  return { times, clock: file.clock };
}

/** Notes them for the next build's {@link readFolderTimes}. */
export function writeFolderTimes(cacheDir: string, { times, clock }: NotedFolders): void {
  writeChecked(join(cacheDir, fileName), {
    folders: [...times.keys()].join('\n'),
    times: Float64Array.from(times.values()),
    clock,
  } satisfies FoldersFile);
}

/** The folders as they are now. */
export function timesOf(outputDir: string, folders: Iterable<string>): FolderTimes {
  const known: FolderTimes = new Map();
  const look = (folder: string): number => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    // Below a link everything may look as it did.
    const lies = folder === '' || !Number.isNaN(look(folderOf(folder)));
    // Of ten thousand folders joining takes as long as looking.
    const time = lies ? timeOf(folder === '' ? outputDir : `${outputDir}/${folder}`) : Number.NaN;
    known.set(folder, time);
    return time;
  };
  return new Map(Array.from(folders, (folder) => [folder, look(folder)]));
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

/** What time it is on the output's disk, which may belong to another machine; milliseconds. */
export function diskTime(outputDir: string): number {
  const file = join(ownFolder(outputDir), 'clock');
  mkdirSync(ownFolder(outputDir), { recursive: true });
  naming(file, () => writeFileSync(file, ''));
  const { ctimeMs } = statSync(file);
  rmSync(file);
  return ctimeMs;
}

/** The folders in which files lie, and those above them. @param paths of files, below the output */
export function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}

/** `politik/seite` for `politik/seite/2019-12-05.html`. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
