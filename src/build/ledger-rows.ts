// The rows of a ledger as columns: 128,000 of them are loaded, compared and stored again without being made objects.
import { type Key, Keys } from '../archive/key.ts';
import { KeyTable } from '../archive/key-table.ts';
import { noTexts, type TextColumn, Texts } from '../archive/texts.ts';
import type { Row } from './ledger.ts';

/** Rows as they are stored. */
export interface LedgerColumns {
  readonly paths: TextColumn;
  /** Of the paths. */
  readonly keys: Float64Array;
  /** NaN where there is none. */
  readonly fingerprints: Float64Array;
  readonly bytes: Float64Array;
}

export class LedgerRows {
  readonly #columns: LedgerColumns;
  readonly #paths: Texts;
  #table: KeyTable | undefined;
  /** The row that is most likely asked for next: a plan asks for its pages in the order in which it stored them. */
  #next = 0;

  constructor(columns: LedgerColumns) {
    this.#columns = columns;
    this.#paths = new Texts(columns.paths);
  }

  get length(): number {
    return this.#paths.length;
  }

  /** The row of a path, -1 if there is none. */
  rowOf(path: string): number {
    if (this.#paths.is(this.#next, path)) return this.#next++;
    if (this.#paths.is(this.#next - 1, path)) return this.#next - 1;
    if (this.length === 0) return -1;
    this.#table ??= new KeyTable(this.#columns.keys);
    const row = this.#table.find(keyOfPath(path), (found) => this.#paths.is(found, path));
    if (row >= 0) this.#next = row + 1;
    return row;
  }

  pathOf(row: number): string {
    return this.#paths.at(row);
  }

  fingerprintOf(row: number): Key | null {
    const fingerprint = this.#columns.fingerprints[row] ?? Number.NaN;
    return Number.isNaN(fingerprint) ? null : fingerprint;
  }

  bytesOf(row: number): Key {
    return this.#columns.bytes[row] ?? 0;
  }

  /** The rows that `kept` marks with 1, and `others`. */
  with(kept: Uint8Array, others: ReadonlyMap<string, Row>): LedgerColumns {
    const { keys, fingerprints, bytes } = this.#columns;
    const count = kept.reduce((sum, mark) => sum + mark, 0);
    const column = (old: Float64Array, of: (path: string, row: Row) => number): Float64Array => {
      const values = new Float64Array(count + others.size);
      let place = 0;
      for (const [row, mark] of kept.entries()) if (mark === 1) values[place++] = old[row] ?? 0;
      for (const [path, row] of others) values[place++] = of(path, row);
      return values;
    };
    return {
      paths: this.#paths.with(kept, [...others.keys()]),
      keys: column(keys, keyOfPath),
      fingerprints: column(fingerprints, (_, { fingerprint }) => fingerprint ?? Number.NaN),
      bytes: column(bytes, (_, row) => row.bytes),
    };
  }
}

export const noRows = (): LedgerRows =>
  new LedgerRows({
    paths: noTexts,
    keys: new Float64Array(),
    fingerprints: new Float64Array(),
    bytes: new Float64Array(),
  });

const keyOfPath = (path: string): Key => new Keys().add(path).key;
