// The cache of encoded pictures and drawn cards is bounded: what no page has shown for 90 days goes. Beside the files stands
// since which day each of those is unused that are; what is in use has no line, so that a build with nothing to make writes
// nothing.
import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareWhole } from '../store/whole-file.ts';
import type { CacheFiles } from './cache-files.ts';

const dayMs = 86_400_000;
/** Drafts come back, and branches share a cache: to encode anew costs more than a season of space. */
const keptDays = 90;

/** They lie in one folder, and each has its notes: a build may make some of one kind and none of the other. */
const kinds = {
  pictures: { named: /-[0-9a-f]{10}(?:-\d+x\d+)?-\d+\.\w+$/, notes: 'unused.json' },
  cards: { named: /^karte-[0-9a-f]{10}\.png$/, notes: 'unused-cards.json' },
} as const;

/** What is kept of a kind, and what the site needs of it. */
export interface Kept {
  readonly kind: keyof typeof kinds;
  readonly cacheDir: string;
  readonly cache: CacheFiles;
  /** Names of all files that the site shows, also of those that are not in the cache. */
  readonly inUse: ReadonlySet<string>;
}

/**
 * Notes what is unused from today on and removes what has been for 90 days.
 *
 * @param now milliseconds since the epoch
 * @returns how many files were removed
 */
export async function forgetUnused({ kind, cacheDir, cache, inUse }: Kept, now: number): Promise<number> {
  // A linked folder is another's, who alone knows what is in use: the preview has that of the builds.
  if (lstatSync(cacheDir).isSymbolicLink()) return 0;
  const { named, notes } = kinds[kind];
  const file = join(cacheDir, notes);
  const before = readDays(file);
  const today = Math.floor(now / dayMs);
  const days = new Map<string, number>();
  let removed = 0;
  for (const name of [...cache.names].sort()) {
    if (!named.test(name) || inUse.has(name)) continue;
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
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Map(entries.filter((entry): entry is [string, number] => Number.isInteger(entry[1])));
  } catch {
    rmSync(file, { force: true, recursive: true });
    return new Map();
  }
}
