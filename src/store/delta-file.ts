// A snapshot and the changes beside it: many rows in two cache files, of which publishing one article in 100,000 writes the
// small one: kilobytes instead of 35 MB (`npm run bench -- --sizes 100000 --contestants depesche`).
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangedRows } from './changed-rows.ts';
import { prepareChecked, readChecked } from './checked-file.ts';
import type { ReadFile } from './read-ahead.ts';

/** All rows as they once were. */
interface Snapshot<Columns, Head> {
  readonly version: string;
  /** Names this snapshot: changes of another one say nothing about it. */
  readonly id: string;
  readonly head: Head;
  readonly columns: Columns;
}

/** What has changed since. */
interface Changes<Columns, Head> {
  /** Of the snapshot. */
  readonly id: string;
  readonly head: Head;
  /** Rows of the snapshot that do not count. */
  readonly gone: readonly number[];
  /** Rows that have come. */
  readonly columns: Columns;
}

/** What is in both files. */
export interface Stored<Rows, Head> {
  readonly rows: Rows;
  readonly head: Head;
  /** Of the time when all rows were written. */
  readonly snapshotHead: Head;
}

/** How rows are written. */
interface Format<Row, Columns> {
  /** Names the code behind the rows: what another one has written does not count. */
  readonly version: string;
  readonly columnsOf: (rows: readonly (readonly [name: string, value: Row])[]) => Columns;
}

/** So many changes are noted beside a snapshot before there is a new one. */
const mostChanges = 1_000;
/** Which snapshots rows come from, as long as these are the last ones. */
const snapshotIds = new WeakMap<object, string>();

/** The file of all rows as they once were. */
export const snapshotFile = (dir: string, name: string): string => join(dir, `${name}.bin`);
const changesFile = (dir: string, name: string): string => join(dir, `${name}-changed.bin`);

/**
 * Rows that are written in columns, with a head of what else is to be known; of two heads the younger one counts.
 * Damaged or missing files cost time: without its changes a snapshot is an older state, and as good.
 */
export class DeltaFile<Row, Columns, Head> {
  readonly #dir: string;
  readonly #name: string;
  readonly #format: Format<Row, Columns>;

  /** @param name of the files `NAME.bin` and `NAME-changed.bin` in `dir` */
  constructor(dir: string, name: string, format: Format<Row, Columns>) {
    this.#dir = dir;
    this.#name = name;
    this.#format = format;
  }

  /** @param open makes rows, all of which count, of the columns of either file and its head */
  read<Rows extends ChangedRows<Row>>(
    open: (columns: Columns, head: Head) => Rows,
    read: ReadFile = readFileSync,
  ): Stored<Rows, Head> | undefined {
    const found = readChecked(snapshotFile(this.#dir, this.#name), read);
    const snapshot = found as Snapshot<Columns, Head> | undefined;
    if (snapshot?.version !== this.#format.version) return undefined;
    const rows = open(snapshot.columns, snapshot.head);
    snapshotIds.set(rows.stored, snapshot.id);
    const changes = readChanges<Columns, Head>(this.#dir, this.#name);
    if (changes?.id !== snapshot.id) return { rows, head: snapshot.head, snapshotHead: snapshot.head };
    for (const row of changes.gone) rows.drop(row);
    for (const [name, value] of open(changes.columns, changes.head).rows()) rows.set(name, value);
    return { rows, head: changes.head, snapshotHead: snapshot.head };
  }

  /** Whether the rows differ so little from the last snapshot that the changes alone need be written. */
  fits({ stored, changes }: ChangedRows<Row>): boolean {
    return snapshotIds.has(stored) && changes <= mostChanges;
  }

  /**
   * Writes the rows beside their place; what is returned puts them there, which needs no space.
   *
   * @param whole whether all rows are written, or their changes alone
   */
  prepare(rows: ChangedRows<Row>, head: Head, whole = !this.fits(rows)): () => void {
    mkdirSync(this.#dir, { recursive: true });
    const { stored } = rows;
    const { version, columnsOf } = this.#format;
    const known = snapshotIds.get(stored);
    if (known !== undefined && !whole) {
      const { own, gone } = rows;
      return this.#prepareChanges({ id: known, head, gone, columns: columnsOf([...own]) });
    }
    const id = randomUUID();
    const snapshot: Snapshot<Columns, Head> = { version, id, head, columns: columnsOf([...rows.rows()]) };
    const places = [
      prepareChecked(snapshotFile(this.#dir, this.#name), snapshot),
      // Whoever wants the head alone reads the small file.
      this.#prepareChanges({ id, head, gone: [], columns: columnsOf([]) }),
    ];
    return () => {
      snapshotIds.delete(stored);
      for (const place of places) place();
    };
  }

  #prepareChanges(changes: Changes<Columns, Head>): () => void {
    return prepareChecked(changesFile(this.#dir, this.#name), changes);
  }
}

/** What the head of the rows most likely is, without reading all of them. */
export function likelyHead<Head>(dir: string, name: string): Head | undefined {
  return readChanges<unknown, Head>(dir, name)?.head;
}

function readChanges<Columns, Head>(dir: string, name: string): Changes<Columns, Head> | undefined {
  return readChecked(changesFile(dir, name)) as Changes<Columns, Head> | undefined;
}

/** Removes snapshot and changes; that there are none does no harm. */
export function removeDeltaFile(dir: string, name: string): void {
  for (const file of [snapshotFile, changesFile]) rmSync(file(dir, name), { force: true });
}
