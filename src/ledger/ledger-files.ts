// The ledgers in the cache folder: of the whole site, or of its slices.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { type Key, sumKeys, withoutKey } from '../article/key.ts';
import { prepareChecked, readChecked } from '../store/checked-file.ts';
import type { ReadFile } from '../store/read-ahead.ts';
import { Ledger } from './ledger.ts';
import { changesFile, isLedgerName, ledgerFile, ledgerName, sliceOf, wholeName } from './ledger-name.ts';
import { type LedgerColumns, LedgerRows, ledgerColumns } from './ledger-rows.ts';
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

/** All rows as they once were. */
interface Snapshot extends LedgerColumns {
  readonly kind: typeof kind;
  /** Names this snapshot: changes of another one say nothing about it. */
  readonly id: string;
  /** @see LedgerRows.sum */
  readonly sum: Key;
}

/** What has changed since: publishing one article writes a few kilobytes instead of 12 MB. */
interface Changes extends LedgerColumns {
  /** Of the snapshot. */
  readonly id: string;
  /** Rows of the snapshot that do not count. */
  readonly gone: readonly number[];
}

const kind = 'ledger 4';
/** So many changes are noted beside a snapshot before there is a new one. */
const mostChanges = 1_000;
/** The snapshots that ledgers come from. */
const snapshots = new WeakMap<LedgerRows, Pick<Snapshot, 'id' | 'sum'>>();

/** The ledger of a slice; without `slice` that of the last whole build and those of slices. What is damaged is left out. */
export function readLedgers(cacheDir: string, slice: Slice | undefined, read: ReadFile): StoredLedger[] {
  const names = slice === undefined ? ledgerNames(cacheDir) : [ledgerName(slice)];
  return names.flatMap((name) => {
    const ledger = readLedger(cacheDir, name, read);
    if (ledger === undefined) return [];
    const sum = sumOf(ledger, new LedgerRows(ledgerColumns([...ledger.own])));
    return [{ name, slice: sliceOf(name), stamp: stampOf(ledger.size, sum), ledger }];
  });
}

function readLedger(cacheDir: string, name: string, read: ReadFile): Ledger | undefined {
  const snapshot = readChecked(ledgerFile(cacheDir, name), read) as Snapshot | undefined;
  if (snapshot?.kind !== kind) return undefined;
  const rows = new LedgerRows(snapshot);
  snapshots.set(rows, snapshot);
  const ledger = Ledger.of(rows);
  const changes = readChecked(changesFile(cacheDir, name)) as Changes | undefined;
  if (changes === undefined || changes.id !== snapshot.id) return ledger;
  for (const row of changes.gone) ledger.drop(row);
  for (const [path, row] of Ledger.of(new LedgerRows(changes)).rows()) ledger.set(path, row);
  return ledger;
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
  const own = ledgerColumns([...ledger.own]);
  const sum = sumOf(ledger, new LedgerRows(own));
  const replace =
    prepareChanges(cacheDir, name, ledger, own) ?? prepareSnapshot(cacheDir, name, ledger, own, sum);
  const place = () => {
    replace();
    if (name !== wholeName) return;
    for (const other of ledgerNames(cacheDir)) {
      if (other !== name)
        for (const file of [ledgerFile, changesFile]) rmSync(file(cacheDir, other), { force: true });
    }
  };
  return { stamp: stampOf(ledger.size, sum), place };
}

/** `undefined` when there is no snapshot that differs little. @param own of the ledger */
function prepareChanges(
  cacheDir: string,
  name: string,
  { stored, gone }: Ledger,
  own: LedgerColumns,
): (() => void) | undefined {
  const id = snapshots.get(stored)?.id;
  if (id === undefined || own.keys.length + gone.length > mostChanges) return undefined;
  return prepareChecked(changesFile(cacheDir, name), { id, gone, ...own } satisfies Changes);
}

function prepareSnapshot(
  cacheDir: string,
  name: string,
  ledger: Ledger,
  own: LedgerColumns,
  sum: Key,
): () => void {
  const columns = ledger.stored.length === 0 ? own : ledgerColumns([...ledger.rows()]);
  const snapshot = { kind, id: randomUUID(), sum, ...columns } satisfies Snapshot;
  return prepareChecked(ledgerFile(cacheDir, name), snapshot);
}

function sumOf({ stored, gone }: Ledger, own: LedgerRows): Key {
  let sum = sumKeys(snapshots.get(stored)?.sum ?? 0, own.sum());
  for (const row of gone) sum = withoutKey(sum, stored.shareOf(row));
  return sum;
}

const stampOf = (size: number, sum: Key): string => `${size}-${sum.toString(36)}\n`;

function ledgerNames(cacheDir: string): string[] {
  try {
    return readdirSync(cacheDir)
      .map((file) => basename(file, '.bin'))
      .filter(isLedgerName);
  } catch {
    return [];
  }
}
