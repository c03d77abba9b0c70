import type { LastOutput } from './last-output.ts';
import type { Ledger } from './ledger.ts';
import type { Put } from './output.ts';
import type { Slice } from './slice.ts';

/** What a build does to the output folder: paths below it, sorted. */
export interface Changes {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * What differs between the last build that ended well and the output folder that `ledger` describes. A file that a
 * killed build was about to change counts, too: nobody has been told of it yet.
 */
export function changesOf(
  puts: readonly Put[],
  ledger: Ledger,
  last: LastOutput,
  slice: Slice | undefined,
): Changes {
  const staged = puts.filter((put) => put.staged !== null).map(({ path }) => path);
  const written = [...staged, ...last.interrupted.filter((path) => ledger.has(path))];
  // A slice does not know what the others write.
  const before = slice === undefined ? [...last.ledger.keys(), ...last.others, ...last.interrupted] : [];
  return { written: sorted(written), removed: sorted(before.filter((path) => !ledger.has(path))) };
}

const sorted = (paths: readonly string[]): string[] => [...new Set(paths)].sort();
