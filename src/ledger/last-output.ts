// What the last build left in the output folder, as far as it can be believed.
import { existsSync, lstatSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesBelow } from '../content/files-below.ts';
import { indexFolder, isOfSearch } from '../search/search-indexes.ts';
import type { ReadFile } from '../store/read-ahead.ts';
import { checkOutput } from './check-output.ts';
import type { NotedFolders } from './folder-times.ts';
import { readJournals } from './journal.ts';
import { Ledger } from './ledger.ts';
import { readLedgers, type StoredLedger } from './ledger-files.ts';
import { sliceOf } from './ledger-name.ts';
import { isReserved } from './own-folder.ts';
import { inSlice, type Slice } from './slice.ts';
import { readStamps, type Stamps } from './stamps.ts';

export interface LastOutput {
  /** What is known to be there. */
  readonly ledger: Ledger;
  /** Files that are or may be there without standing in the ledger. */
  readonly others: readonly string[];
  /** Files that a killed build was about to change, and may have: nobody has been told of it. */
  readonly interrupted: readonly string[];
  /** Whether the cache says just this in one ledger of the build's own: then a build that changes nothing writes none. */
  readonly settled: boolean;
  /** Whether an earlier build has written to the output folder; all else that lies there is somebody's. */
  readonly isOurs: boolean;
  /** Time stamps of the output's folders, where the ledger counts for the whole site. */
  readonly folders?: NotedFolders;
  /** Whether the search's own files may not be what the last build has left. */
  readonly searchTouched: boolean;
}

/**
 * Ledgers count when the output folder's stamps say that it is theirs; what a killed build was about to change is left
 * out. Otherwise every file that lies there is looked at: a cache may only ever save time.
 */
export function lastOutput(
  cacheDir: string,
  outputDir: string,
  slice: Slice | undefined,
  read: ReadFile,
): LastOutput {
  const stamps = readStamps(outputDir);
  const stored = readLedgers(cacheDir, slice, read).filter(({ name, stamp }) => stamps.get(name) === stamp);
  const interrupted = readJournals(cacheDir).filter((path) => inSlice(path, slice));
  const believed = slice === undefined ? ofSite(stored, stamps) : ofSlice(stored, stamps);
  const isOurs = stamps.size + interrupted.length > 0 || hasFormerStamp(outputDir);
  if (believed === undefined) {
    const others = slice === undefined ? filesIn(outputDir, '.').filter(isOfSite) : [];
    return { ledger: new Ledger(), others, interrupted, settled: false, isOurs, searchTouched: true };
  }
  const { ledger, gone } = believed;
  const doubtful = interrupted.flatMap((path) => ledger.forget(path));
  const settled = gone.length + interrupted.length === 0 && stored.length === 1;
  if (slice !== undefined) {
    const others = [...interrupted, ...doubtful];
    return { ledger, others, interrupted, settled, isOurs, searchTouched: true };
  }
  const { lost, foreign, folders, changed } = checkOutput(cacheDir, outputDir, ledger);
  const isLost = new Set(lost);
  for (const path of lost) doubtful.push(...ledger.forget(path).filter((other) => !isLost.has(other)));
  const others = [
    ...gone,
    ...interrupted,
    ...doubtful,
    ...foreign.flatMap((path) => filesIn(outputDir, path)).filter(isOfSite),
  ];
  const searchTouched = !folders.times.has(indexFolder) || changed.some((folder) => isOfSearch(`${folder}/`));
  return { ledger, others, interrupted, settled, isOurs, folders, searchTouched };
}

/** @see LastOutput; `gone`: of a build before, and not of the slices that followed it */
type Believed = { readonly ledger: Ledger; readonly gone: readonly string[] } | undefined;

/**
 * A whole build's ledger, or those of all slices of one number, which are younger. A set that lacks one, or in which
 * slices of eight meet slices of four, says nothing of the site.
 */
function ofSite(stored: readonly StoredLedger[], stamps: Stamps): Believed {
  if (stored.length !== stamps.size) return undefined;
  const whole = stored.find(({ slice }) => slice === undefined);
  const slices = stored.filter((one) => one !== whole);
  if (slices.length === 0) return whole && { ledger: whole.ledger, gone: [] };
  const count = slices[0]?.slice?.count;
  if (slices.length !== count || slices.some(({ slice }) => slice?.count !== count)) return undefined;
  const ledger = new Ledger();
  for (const { ledger: own } of slices) for (const [path, row] of own.rows()) ledger.set(path, row);
  return { ledger, gone: [...(whole?.ledger.files() ?? [])].filter((path) => !ledger.hasFile(path)) };
}

/** A slice's own ledger, unless slices of another number have written since. */
function ofSlice([own]: readonly StoredLedger[], stamps: Stamps): Believed {
  const count = own?.slice?.count;
  const others = [...stamps.keys()].map((name) => sliceOf(name)?.count ?? count);
  return own === undefined || others.some((other) => other !== count)
    ? undefined
    : { ledger: own.ledger, gone: [] };
}

/** Where stamps lay up to November 2026: such a site may be tidied up, too. */
const hasFormerStamp = (outputDir: string): boolean => existsSync(join(outputDir, '.depesche-ledger'));

/** All files below `folder` of the output (or that file), as paths below the output, with `/`. */
export function filesIn(outputDir: string, folder: string): string[] {
  const from = join(outputDir, folder);
  const stats = lstatSync(from, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [folder];
  // Links, too: whatever lies there.
  return filesBelow(from, (entry) => !entry.isDirectory()).map((path) => posix.join(folder, path));
}

/** The search keeps its own books, and stamps are no part of the site. */
const isOfSite = (path: string): boolean => !isReserved(path) && !isOfSearch(path);
