// The end of a build: all that differs moves to its place at once, and the ledger follows.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeJournal } from './journal.ts';
import type { Ledger } from './ledger.ts';
import { prepareLedger } from './ledger-files.ts';
import { ledgerName } from './ledger-name.ts';
import { type Output, stampName } from './output.ts';
import type { Slice } from './slice.ts';

export interface Commit {
  readonly cacheDir: string;
  readonly output: Output;
  readonly slice: Slice | undefined;
  /** What the output folder will hold. */
  readonly ledger: Ledger;
  /** Paths of all that is staged. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** What the journals of killed builds name. */
  readonly interrupted: readonly string[];
}

/**
 * Killed before the journal is written, a build leaves everything as it was; killed later, it leaves a journal that
 * tells the next one which outputs to look at. The journal stays until the caller has reported the change.
 */
export function commit({ cacheDir, output, slice, ledger, written, removed, interrupted }: Commit): void {
  const name = ledgerName(slice);
  // What needs space comes before what changes the site.
  const { stamp, place } = prepareLedger(cacheDir, { name, ledger });
  writeJournal(cacheDir, slice, new Set([...interrupted, ...written, ...removed]));
  output.move();
  output.remove(removed);
  // Merged slices are one build from now on.
  if (slice === undefined) {
    output.remove(readdirSync(output.dir).filter((file) => file.startsWith(stampName('ledger'))));
  }
  writeFileSync(join(output.dir, stampName(name)), stamp);
  place();
}
