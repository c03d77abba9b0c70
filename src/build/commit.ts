// The end of a build: all that differs moves to its place at once, and the ledger follows.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeJournal, writeJournal } from './journal.ts';
import { type Ledger, ledgerName, stampOf, writeLedger } from './ledger.ts';
import { type Output, stampName } from './output.ts';
import type { Slice } from './slice.ts';
import type { Workers } from './workers.ts';

export interface Commit {
  readonly cacheDir: string;
  readonly output: Output;
  readonly workers: Workers;
  readonly slice: Slice | undefined;
  /** What the output folder will hold. */
  readonly ledger: Ledger;
  /** Paths that are staged. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Killed before the journal is written, a build leaves everything as it was; killed later, it leaves a journal that
 * tells the next one which outputs to look at.
 */
export async function commit(change: Commit): Promise<void> {
  const { cacheDir, output, workers, slice, ledger, written, removed } = change;
  const name = ledgerName(slice);
  const stamp = stampOf(ledger);
  // Merged slices are one build from now on.
  const stamps =
    slice === undefined ? readdirSync(output.dir).filter((file) => file.startsWith(stampName(''))) : [];
  writeJournal(cacheDir, [...written, ...removed]);
  output.commit();
  await workers.commit();
  output.remove(removed);
  output.clear();
  output.remove(stamps);
  writeFileSync(join(output.dir, stampName(name)), stamp);
  writeLedger(cacheDir, { name, stamp, rows: ledger });
  removeJournal(cacheDir);
}
