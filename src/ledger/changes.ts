import { WrongArgument } from '../content/refusal.ts';
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
 *
 * @throws {WrongArgument} when the output folder has files that no build has left there: they might be somebody's own
 */
export function outputChanges(
  puts: readonly Put[],
  ledger: Ledger,
  last: LastOutput,
  slice: Slice | undefined,
): Changes {
  const staged = puts.filter((put) => put.staged).map(({ path }) => path);
  const written = [...staged, ...last.interrupted.filter((path) => ledger.hasFile(path))];
  // A slice does not know what the others write.
  const before = slice === undefined ? [...last.others, ...last.interrupted] : [];
  const missing = slice === undefined ? ledger.missing(last.ledger) : [];
  const removed = sorted([...missing, ...before.filter((path) => !ledger.hasFile(path))]);
  const [first] = removed;
  if (first !== undefined && !last.isOurs) {
    const more = removed.length === 1 ? '' : ` und ${removed.length - 1} weitere`;
    throw new WrongArgument(
      `In der Ausgabe liegen Dateien, die nicht zu dieser Website gehören (${first}${more}), und sie würden gelöscht. ` +
        'Nennen Sie mit --output einen anderen Ordner, oder leeren Sie diesen.',
    );
  }
  return { written: sorted(written), removed };
}

const sorted = (paths: readonly string[]): string[] => [...new Set(paths)].sort();
