// The ledger: what the output folder holds, and from which inputs it was made.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareChecked, readChecked } from '../archive/checked-file.ts';
import { type Key, Keys, sumKeys } from '../archive/key.ts';
import type { Slice } from './slice.ts';

/** One file of the output. */
export interface Row {
  /** Of the page's inputs and code; `null` for files that are made anew in each build and only compared. */
  readonly fingerprint: Key | null;
  /** Of the bytes. */
  readonly bytes: Key;
  /** Of path and bytes; absent before the row was stored. */
  readonly share?: Key;
}

/** By path below the output folder. */
export type Ledger = Map<string, Row>;

/** A ledger as it is stored. */
export interface StoredLedger {
  /** `ledger` or `ledger-2-8`. */
  readonly name: string;
  /** Absent: of a whole build. */
  readonly slice: Slice | undefined;
  /** What the output folder says of itself when it is the one of this ledger. */
  readonly stamp: string;
  readonly rows: Ledger;
}

interface LedgerFile {
  readonly kind: typeof kind;
  readonly stamp: string;
  /** One path a line. */
  readonly paths: string;
  readonly fingerprints: Float64Array;
  readonly bytes: Float64Array;
  readonly shares: Float64Array;
}

const kind = 'ledger 2';
const wholeName = 'ledger';
const extension = '.bin';

export function ledgerName(slice: Slice | undefined): string {
  return slice === undefined ? wholeName : `${wholeName}-${slice.index}-${slice.count}`;
}

/** The inverse of {@link ledgerName}. */
export function sliceOf(name: string): Slice | undefined {
  const [, index, count] = name.split('-').map(Number);
  return index === undefined || count === undefined ? undefined : { index, count };
}

/** The ledger of a slice; without `slice` that of the last whole build and those of slices. What is damaged is left out. */
export function readLedgers(cacheDir: string, slice: Slice | undefined): StoredLedger[] {
  const names = slice === undefined ? ledgerNames(cacheDir) : [ledgerName(slice)];
  return names.flatMap((name) => {
    const file = readChecked(join(cacheDir, name + extension)) as LedgerFile | undefined;
    if (file?.kind !== kind) return [];
    const { stamp, fingerprints, bytes, shares } = file;
    const rows: Ledger = new Map();
    let row = 0;
    for (const path of file.paths === '' ? [] : file.paths.split('\n')) {
      const fingerprint = fingerprints[row] ?? 0;
      rows.set(path, {
        fingerprint: Number.isNaN(fingerprint) ? null : fingerprint,
        bytes: bytes[row] ?? 0,
        share: shares[row] ?? 0,
      });
      row++;
    }
    return [{ name, slice: sliceOf(name), stamp, rows }];
  });
}

/**
 * Writes the ledger beside its place; `place` replaces the old one, a whole build's also those of slices. The stamp, one
 * line, names the whole content of the output folder, whatever the order in which it was made.
 */
export function prepareLedger(
  cacheDir: string,
  { name, rows }: Pick<StoredLedger, 'name' | 'rows'>,
): { readonly stamp: string; readonly place: () => void } {
  mkdirSync(cacheDir, { recursive: true });
  const values = [...rows.values()];
  const shares = Float64Array.from(
    rows,
    ([path, row]) => row.share ?? new Keys().add(path).add(row.bytes).key,
  );
  const stamp = `${rows.size}-${shares.reduce(sumKeys, 0).toString(36)}\n`;
  const replace = prepareChecked(join(cacheDir, name + extension), {
    kind,
    stamp,
    paths: [...rows.keys()].join('\n'),
    fingerprints: Float64Array.from(values, ({ fingerprint }) => fingerprint ?? Number.NaN),
    bytes: Float64Array.from(values, ({ bytes }) => bytes),
    shares,
  } satisfies LedgerFile);
  const place = () => {
    replace();
    if (name !== wholeName) return;
    for (const other of ledgerNames(cacheDir)) if (other !== name) rmSync(join(cacheDir, other + extension));
  };
  return { stamp, place };
}

function ledgerNames(cacheDir: string): string[] {
  try {
    const names = readdirSync(cacheDir).filter((name) => /^ledger(?:-\d+-\d+)?\.bin$/.test(name));
    return names.map((name) => name.slice(0, -extension.length));
  } catch {
    return [];
  }
}
