// Whether an output folder is as a build has left it, without its ledger: as far as `checkOutput` would find out with it.
import { join } from 'node:path';
import type { Key } from '../article/key.ts';
import { fileKey } from './file-key.ts';
import { readFolderTimes, timesOf } from './folder-times.ts';
import { readJournals } from './journal.ts';
import type { Ledger } from './ledger.ts';
import { wholeName } from './ledger-name.ts';
import { namesIn } from './names-in.ts';
import { isReserved } from './own-folder.ts';
import { readStamps } from './stamps.ts';

/** By what a whole build's output is known again. */
export interface LeftOutput {
  /** Names all that the ledger says of it. */
  readonly stamp: string;
  /** What the files that lie in no folder hold: they are few, and read most. */
  readonly root: ReadonlyMap<string, Key>;
}

/** To be called when all is in place. @param ledger what lies there */
export function leftOutput(outputDir: string, ledger: Ledger): LeftOutput {
  const stamp = readStamps(outputDir).get(wholeName) ?? '';
  return { stamp, root: new Map(ledger.inRoot().map((name) => [name, ledger.get(name)?.bytes ?? 0])) };
}

/**
 * Whether nobody has done anything to the folder since. Other folders than the first are known by their times, as the last
 * build has noted them, which leaves those open in which it could not tell that all was well.
 */
export function isSameOutput(cacheDir: string, outputDir: string, { stamp, root }: LeftOutput): boolean {
  const stamps = readStamps(outputDir);
  if (stamps.size !== 1 || stamps.get(wholeName) !== stamp || readJournals(cacheDir).length > 0) return false;
  const { times: then } = readFolderTimes(cacheDir);
  if (then.size === 0) return false;
  const folders = timesOf(outputDir, then.keys());
  for (const [folder, time] of folders) if (folder !== '' && time !== then.get(folder)) return false;
  const isKnown = (name: string, kind: string): boolean =>
    kind === 'folder' ? folders.has(name) || isReserved(name) : root.has(name);
  for (const [name, kind] of namesIn(outputDir)) if (!isKnown(name, kind)) return false;
  return [...root].every(([name, key]) => holds(join(outputDir, name), key));
}

function holds(file: string, key: Key): boolean {
  try {
    return fileKey(file) === key;
  } catch {
    return false;
  }
}
