// What others have done to the output folder since the last build.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from '../article/key.ts';
import { type FolderTimes, folderOf, foldersOf, readFolderTimes, timesOf } from './folder-times.ts';
import type { Ledger } from './ledger.ts';

export interface OutputCheck {
  /** Files of the ledger that are missing or hold something else. */
  readonly lost: readonly string[];
  /** Files and folders that are not the ledger's, those that hold something else among them. */
  readonly foreign: readonly string[];
  /** The folders as they are now. */
  readonly folders: FolderTimes;
}

/** In folders that have changed files are read, unless they are more than this: then their being there must do. */
const readable = 5_000;

/**
 * Looks into the folders that have changed since the last build. What is written into a file in its place does not
 * change its folder and stays unseen: looking at every file would take longer than publishing does.
 */
export function checkOutput(cacheDir: string, outputDir: string, ledger: Ledger): OutputCheck {
  const then = readFolderTimes(cacheDir);
  const folders = timesOf(outputDir, then.size === 0 ? foldersOf(ledger.paths()) : then.keys());
  // Every build's own staging changes the output folder itself.
  const changed = new Set(['']);
  for (const [folder, time] of folders) if (time !== then.get(folder)) changed.add(folder);
  const expected = filesIn(changed, ledger);
  const lost: string[] = [];
  const foreign: string[] = [];
  for (const folder of changed) {
    const names = namesIn(join(outputDir, folder));
    for (const [name, isFolder] of names) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (isFolder ? !folders.has(path) : !ledger.has(path)) foreign.push(path);
    }
    for (const path of expected.get(folder) ?? []) {
      if (names.get(path.slice(folder.length && folder.length + 1)) !== false) lost.push(path);
    }
  }
  const others = replaced(outputDir, ledger, expected, new Set(lost));
  return { lost: [...lost, ...others], foreign: [...foreign, ...others], folders };
}

function filesIn(folders: ReadonlySet<string>, ledger: Ledger): Map<string, string[]> {
  const files = new Map(Array.from(folders, (folder) => [folder, [] as string[]]));
  // Nearly always it is the output folder alone: then not even the names of 100,000 files' folders are made.
  const onlyRoot = folders.size === 1;
  for (const path of ledger.paths()) {
    if (!onlyRoot || !path.includes('/')) files.get(folderOf(path))?.push(path);
  }
  return files;
}

/** Whether each entry of a folder is a folder itself. */
function namesIn(dir: string): Map<string, boolean> {
  try {
    const entries = readdirSync(dir, { withFileTypes: true });
    return new Map(entries.map((entry) => [entry.name, entry.isDirectory()]));
  } catch {
    return new Map();
  }
}

function replaced(
  outputDir: string,
  ledger: Ledger,
  expected: ReadonlyMap<string, readonly string[]>,
  lost: ReadonlySet<string>,
): string[] {
  const paths = [...expected.values()].flat().filter((path) => !lost.has(path));
  if (paths.length > readable) return [];
  return paths.filter((path) => {
    const bytes = ledger.get(path)?.bytes;
    // Of pictures the ledger knows no key: their names hold it.
    return bytes !== 0 && keyOf(readFileSync(join(outputDir, path))) !== bytes;
  });
}
