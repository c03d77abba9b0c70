// The ledgers in the cache folder: of the whole site, or of its slices.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { prepareChecked, readChecked } from '../archive/checked-file.ts';
import { Keys, sumKeys } from '../archive/key.ts';
import type { ReadFile } from '../archive/read-ahead.ts';
import { Ledger } from './ledger.ts';
import { ledgerFile, ledgerName, sliceOf, wholeName } from './ledger-name.ts';
import { type LedgerColumns, LedgerRows } from './ledger-rows.ts';
import type { Slice } from './slice.ts';

/** A ledger as it is stored. */
export interface StoredLedger {
  /** `ledger` or `ledger-2-8`. */
  readonly name: string;
  /** Absent: of a whole build. */
  readonly slice: Slice | undefined;
  /** What the output folder says of itself when it is the one of this ledger. */
  readonly stamp: string;
  readonly ledger: Ledger;
}

interface LedgerFile extends LedgerColumns {
  readonly kind: typeof kind;
  readonly stamp: string;
}

const kind = 'ledger 3';

/** The ledger of a slice; without `slice` that of the last whole build and those of slices. What is damaged is left out. */
export function readLedgers(cacheDir: string, slice: Slice | undefined, read: ReadFile): StoredLedger[] {
  const names = slice === undefined ? ledgerNames(cacheDir) : [ledgerName(slice)];
  return names.flatMap((name) => {
    const file = readChecked(ledgerFile(cacheDir, name), read) as LedgerFile | undefined;
    if (file?.kind !== kind) return [];
    return [{ name, slice: sliceOf(name), stamp: file.stamp, ledger: Ledger.of(new LedgerRows(file)) }];
  });
}

/**
 * Writes the ledger beside its place; `place` replaces the old one, a whole build's also those of slices. The stamp, one
 * line, names the whole content of the output folder, whatever the order in which it was made.
 */
export function prepareLedger(
  cacheDir: string,
  { name, ledger }: Pick<StoredLedger, 'name' | 'ledger'>,
): { readonly stamp: string; readonly place: () => void } {
  mkdirSync(cacheDir, { recursive: true });
  const columns = ledger.columns();
  const stamp = stampOf(columns);
  const replace = prepareChecked(ledgerFile(cacheDir, name), {
    kind,
    stamp,
    ...columns,
  } satisfies LedgerFile);
  const place = () => {
    replace();
    if (name !== wholeName) return;
    for (const other of ledgerNames(cacheDir)) if (other !== name) rmSync(ledgerFile(cacheDir, other));
  };
  return { stamp, place };
}

function stampOf({ keys, bytes }: LedgerColumns): string {
  let sum = 0;
  for (const [row, key] of keys.entries()) sum = sumKeys(sum, new Keys().add(key).add(bytes[row]).key);
  return `${keys.length}-${sum.toString(36)}\n`;
}

function ledgerNames(cacheDir: string): string[] {
  try {
    return readdirSync(cacheDir).flatMap((file) => /^(ledger(?:-\d+-\d+)?)\.bin$/.exec(file)?.[1] ?? []);
  } catch {
    return [];
  }
}
