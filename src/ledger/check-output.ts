// What others have done to the output folder since the last build.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Key } from '../article/key.ts';
import { groupKey, unpackFiles } from './file-group.ts';
import { fileKey } from './file-key.ts';
import {
  diskTime,
  folderOf,
  foldersOf,
  type NotedFolders,
  readFolderTimes,
  timesOf,
} from './folder-times.ts';
import type { Ledger } from './ledger.ts';
import { type EntryKind, namesIn } from './names-in.ts';

export interface OutputCheck {
  /** Files of the ledger that are missing or hold something else. */
  readonly lost: readonly string[];
  /** Files and folders that are not the ledger's, those that hold something else among them. */
  readonly foreign: readonly string[];
  /** The folders as they are now. */
  readonly folders: NotedFolders;
  /** Those that have changed. */
  readonly changed: readonly string[];
}

/** Of so many files that are younger than the last build's notes (as all of a copy are) their being there must do. */
const readable = 5_000;

/**
 * Looks into the folders that have changed since the last build. What is written into a file in its place does not
 * change its folder and stays unseen: looking at every file would take longer than publishing does.
 */
export function checkOutput(cacheDir: string, outputDir: string, ledger: Ledger): OutputCheck {
  const { times: then, clock } = readFolderTimes(cacheDir);
  const now = diskTime(outputDir);
  const folders = timesOf(outputDir, then.size === 0 ? foldersOf(ledger.files()) : then.keys());
  // Few files lie there, and those that are read most.
  const changed = new Set(['']);
  for (const [folder, time] of folders) if (time !== then.get(folder)) changed.add(folder);
  const expected = filesIn(changed, ledger);
  const lost: string[] = [];
  const foreign: string[] = [];
  for (const folder of changed) {
    const isThere = !Number.isNaN(folders.get(folder));
    const names = isThere ? namesIn(join(outputDir, folder)) : new Map<string, EntryKind>();
    for (const [name, entry] of names) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const isKnown = entry === 'folder' ? folders.has(path) : entry === 'file' && ledger.hasFile(path);
      if (!isKnown) foreign.push(path);
    }
    for (const path of expected.get(folder) ?? []) {
      if (names.get(path.slice(folder.length && folder.length + 1)) !== 'file') lost.push(path);
    }
    if (!isThere && expected.get(folder)?.length === 0) folders.delete(folder);
  }
  const others = replaced(outputDir, ledger, expected, new Set(lost), clock);
  return {
    lost: [...lost, ...others],
    foreign: [...foreign, ...others],
    folders: { times: folders, clock: now },
    changed: [...changed],
  };
}

function filesIn(folders: ReadonlySet<string>, ledger: Ledger): Map<string, string[]> {
  // Nearly always it is the output folder alone: then the names of 100,000 files are not even made.
  if (folders.size === 1) return new Map([['', ledger.inRoot()]]);
  const files = new Map(Array.from(folders, (folder) => [folder, [] as string[]]));
  for (const path of ledger.files()) files.get(folderOf(path))?.push(path);
  return files;
}

/** Files that were put there after the last build, and hold something else. @param clock when it noted the folders */
function replaced(
  outputDir: string,
  ledger: Ledger,
  expected: ReadonlyMap<string, readonly string[]>,
  lost: ReadonlySet<string>,
  clock: number,
): string[] {
  // Whoever moves or writes a file cannot set its change time back.
  const paths = [...expected.values()]
    .flat()
    .filter((path) => !lost.has(path) && changedAt(join(outputDir, path)) >= clock);
  if (paths.length > readable) return [];
  const keyOf = (path: string): Key => fileKey(join(outputDir, path));
  const groups = new Map<string, boolean>();
  const isWhole = (name: string): boolean => {
    const { files = '', bytes } = ledger.get(name) ?? {};
    const whole = groups.get(name) ?? isSame(() => groupKey(unpackFiles(name, files), keyOf), bytes);
    groups.set(name, whole);
    return whole;
  };
  return paths.filter((path) => {
    const row = ledger.get(path);
    return row === undefined ? !ledger.groupsWith(path).every(isWhole) : keyOf(path) !== row.bytes;
  });
}

/** Not where a file of a group is missing. */
function isSame(keyNow: () => Key, key: Key | undefined): boolean {
  try {
    return keyNow() === key;
  } catch {
    return false;
  }
}

function changedAt(file: string): number {
  return lstatSync(file, { throwIfNoEntry: false })?.ctimeMs ?? Number.POSITIVE_INFINITY;
}
