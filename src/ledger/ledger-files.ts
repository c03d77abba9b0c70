// The ledgers in the cache folder: of the whole site, or of its slices.
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Key } from '../article/key.ts';
import { DeltaFile, removeDeltaFile } from '../store/delta-file.ts';
import type { ReadFile } from '../store/read-ahead.ts';
import { Ledger } from './ledger.ts';
import { isLedgerName, ledgerName, sliceOf, wholeName } from './ledger-name.ts';
import { type LedgerColumns, LedgerRows, ledgerColumns, type Row } from './ledger-rows.ts';
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

interface LedgerHead {
  /** @see Ledger.sum */
  readonly sum: Key;
}

const format = { version: 'ledger 10', columnsOf: ledgerColumns };

const fileOf = (cacheDir: string, name: string) =>
  new DeltaFile<Row, LedgerColumns, LedgerHead>(cacheDir, name, format);

/** The ledger of a slice; without `slice` that of the last whole build and those of slices. What is damaged is left out. */
export function readLedgers(cacheDir: string, slice: Slice | undefined, read: ReadFile): StoredLedger[] {
  const names = slice === undefined ? ledgerNames(cacheDir) : [ledgerName(slice)];
  return names.flatMap((name) => {
    const stored = fileOf(cacheDir, name).read(
      (columns, { sum }) => new Ledger(new LedgerRows(columns, sum)),
      read,
    );
    if (stored === undefined) return [];
    const { rows: ledger, head } = stored;
    return [{ name, slice: sliceOf(name), stamp: stampOf(ledger, head), ledger }];
  });
}

/**
 * Writes the ledger beside its place; `place` replaces the old one, a whole build's also those of slices. The stamp is one
 * line.
 */
export function prepareLedger(
  cacheDir: string,
  { name, ledger }: Pick<StoredLedger, 'name' | 'ledger'>,
): { readonly stamp: string; readonly place: () => void } {
  const head = { sum: ledger.sum };
  const replace = fileOf(cacheDir, name).prepare(ledger, head);
  const place = () => {
    replace();
    const others = name === wholeName ? ledgerNames(cacheDir).filter((other) => other !== name) : [];
    for (const other of others) removeDeltaFile(cacheDir, other);
  };
  return { stamp: stampOf(ledger, head), place };
}

const stampOf = ({ size }: Ledger, { sum }: LedgerHead): string => `${size}-${sum.toString(36)}\n`;

function ledgerNames(cacheDir: string): string[] {
  try {
    return readdirSync(cacheDir)
      .map((file) => basename(file, '.bin'))
      .filter(isLedgerName);
  } catch {
    return [];
  }
}
