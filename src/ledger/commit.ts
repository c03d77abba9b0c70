// The end of a build: all that differs moves to its place at once, and the ledger follows.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { naming } from '../content/error-code.ts';
import type { FolderNotes } from './folder-notes.ts';
import { writeJournal } from './journal.ts';
import type { Ledger } from './ledger.ts';
import { prepareLedger } from './ledger-files.ts';
import { isLedgerName, ledgerName } from './ledger-name.ts';
import type { Output } from './output.ts';
import { ownFolder, stampFile } from './own-folder.ts';
import type { Slice } from './slice.ts';

/** What a build has staged, and the books that it keeps of it. */
export interface Commit {
  readonly cacheDir: string;
  readonly output: Output;
  readonly slice: Slice | undefined;
  /** What the output folder will hold. */
  readonly ledger: Ledger;
  /** Paths of all that is staged, and of what a killed build may have written. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Whether anything waits in the staging folder. */
  readonly staged: boolean;
  /** What the journals of killed builds name. */
  readonly interrupted: readonly string[];
  /** Absent: of a slice. */
  readonly notes?: FolderNotes;
}

/**
 * Killed before the journal is written, a build leaves everything as it was; killed later, it leaves a journal that
 * tells the next one which outputs to look at. The journal stays until the caller has reported the change.
 */
export function commit(given: Commit): void {
  const { cacheDir, output, slice, ledger, written, removed, interrupted, notes } = given;
  const name = ledgerName(slice);
  // What needs space comes before what changes the site.
  const { stamp, place } = prepareLedger(cacheDir, { name, ledger });
  writeJournal(cacheDir, slice, new Set([...interrupted, ...written, ...removed]));
  notes?.before([...written, ...removed]);
  output.move(given.staged);
  output.remove(removed);
  notes?.after(ledger, written, removed);
  writeStamp(output.dir, name, stamp, slice === undefined);
  place();
}

/** @param alone merged slices are one build from now on */
function writeStamp(outputDir: string, name: string, stamp: string, alone: boolean): void {
  const file = stampFile(outputDir, name);
  mkdirSync(dirname(file), { recursive: true });
  if (alone) {
    const others = readdirSync(ownFolder(outputDir)).filter(isLedgerName);
    for (const other of others) rmSync(join(ownFolder(outputDir), other), { recursive: true });
  }
  naming(file, () => writeFileSync(file, stamp));
}
