// The cache of encoded pictures and drawn cards is bounded: what no page has shown for 90 days goes. In each of its folders
// stands since which day those of its files are unused that are; what is in use has no line, so that a build with nothing to
// make writes nothing. A build that has made something looks into some of the folders, the next one into those behind them:
// in 100,000 pictures it would take longer to look at all of them than to publish one.
import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareWhole } from '../store/whole-file.ts';
import type { CacheFiles } from './cache-files.ts';

const dayMs = 86_400_000;
/** Drafts come back, and branches share a cache: to encode anew costs more than a season of space. */
const keptDays = 90;
/** So many files a build looks at, and twice as many as it has made: no growth gets ahead of it. */
const looksAtLeast = 5_000;

/** They lie in the same folders, and each has its notes: a build may make some of one kind and none of the other. */
const kinds = {
  pictures: {
    named: /-[0-9a-f]{8,10}(?:-\d+x\d+)?-\d+\.\w+$/,
    notes: 'unused.json',
    place: 'unused-seen.json',
  },
  cards: {
    named: /(?:^|\/)karte-[0-9a-f]{8,10}\.png$/,
    notes: 'unused-cards.json',
    place: 'unused-cards-seen.json',
  },
} as const;

/** What is kept of a kind, and what the site needs of it. */
export interface Kept {
  readonly kind: keyof typeof kinds;
  readonly cacheDir: string;
  readonly cache: CacheFiles;
  /** Names of all files of a folder that the site shows, also of those that are not in the cache. */
  readonly inUse: (folder: string) => Iterable<string>;
  /** How many files this build has made. */
  readonly added: number;
  /** How many it looks at if it has made few. */
  readonly atLeast?: number;
}

/**
 * Notes what is unused from today on and removes what has been for 90 days, in as many folders as there is time for.
 *
 * @param now milliseconds since the epoch
 * @returns how many files were removed
 */
export async function forgetUnused(kept: Kept, now: number): Promise<number> {
  const { kind, cacheDir, cache, added, atLeast = looksAtLeast } = kept;
  // A linked folder is another's, who alone knows what is in use: the preview has that of the builds.
  if (lstatSync(cacheDir, { throwIfNoEntry: false })?.isDirectory() !== true) return 0;
  const { named, place } = kinds[kind];
  const today = Math.floor(now / dayMs);
  const mostLooks = Math.max(atLeast, 2 * added);
  const { folders } = cache;
  const lastSeen = readJson(join(cacheDir, place));
  const first = folders.findIndex((folder) => typeof lastSeen === 'string' && folder > lastSeen);
  const inTurn = first < 0 ? folders : [...folders.slice(first), ...folders.slice(0, first)];
  let looks = 0;
  let removed = 0;
  for (const folder of inTurn) {
    const names = [...cache.namesIn(folder)].filter((name) => named.test(name)).sort();
    removed += await forgetIn(folder, names, kept, today);
    looks += names.length;
    if (looks < mostLooks) continue;
    prepareWhole(join(cacheDir, place), JSON.stringify(folder))();
    break;
  }
  return removed;
}

async function forgetIn(
  folder: string,
  names: readonly string[],
  { kind, cacheDir, cache, inUse }: Kept,
  today: number,
): Promise<number> {
  const file = join(cacheDir, folder, kinds[kind].notes);
  const before = readDays(file);
  const used = new Set(names.length === 0 ? [] : inUse(folder));
  const days = new Map<string, number>();
  let removed = 0;
  for (const name of names) {
    if (used.has(name)) continue;
    const since = Math.min(before.get(name) ?? today, today);
    if (today - since < keptDays) days.set(name, since);
    else {
      await cache.remove(name);
      removed++;
    }
  }
  const isSame = days.size === before.size && [...days].every(([name, day]) => before.get(name) === day);
  if (!isSame) prepareWhole(file, JSON.stringify(Object.fromEntries(days)))();
  return removed;
}

/** Days since the epoch, by name; empty when the file is missing or damaged: then counting begins anew. */
function readDays(file: string): Map<string, number> {
  const value = readJson(file);
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new Map(entries.filter((entry): entry is [string, number] => Number.isInteger(entry[1])));
}

/** `undefined` for a file that is missing or damaged. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Whatever lies there would be in the way.
    rmSync(file, { force: true, recursive: true });
    return undefined;
  }
}
