// The ledger: what the output folder holds, and from which inputs it was made.
import type { Key } from '../article/key.ts';
import { LedgerRows, ledgerColumns, type Row } from './ledger-rows.ts';

const noRows = ledgerColumns([]);

/** By path below the output folder: those of some stored rows that still count, and rows of its own. */
export class Ledger {
  readonly stored: LedgerRows;
  /** 1 for a stored row that counts. */
  readonly #kept: Uint8Array;
  /** Of paths whose stored rows do not count. */
  readonly #own = new Map<string, Row>();
  #keptCount = 0;

  /** Of the stored rows none counts at first. */
  constructor(stored: LedgerRows = new LedgerRows(noRows)) {
    this.stored = stored;
    this.#kept = new Uint8Array(stored.length);
  }

  /** A ledger of all stored rows. */
  static of(stored: LedgerRows): Ledger {
    const ledger = new Ledger(stored);
    ledger.#kept.fill(1);
    ledger.#keptCount = stored.length;
    return ledger;
  }

  /** A ledger without rows that can {@link keep} this one's. */
  successor(): Ledger {
    return new Ledger(this.stored);
  }

  get size(): number {
    return this.#keptCount + this.#own.size;
  }

  /** Paths of which the stored rows say nothing, or something else. */
  get own(): ReadonlyMap<string, Row> {
    return this.#own;
  }

  /** Stored rows that do not count. */
  get gone(): number[] {
    const gone: number[] = [];
    for (let row = 0; row < this.#kept.length; row++) if (this.#kept[row] !== 1) gone.push(row);
    return gone;
  }

  *paths(): Generator<string> {
    for (let row = 0; row < this.#kept.length; row++) {
      if (this.#kept[row] === 1) yield this.stored.pathOf(row);
    }
    yield* this.#own.keys();
  }

  *rows(): Generator<[path: string, row: Row]> {
    for (let row = 0; row < this.#kept.length; row++) {
      if (this.#kept[row] === 1) yield [this.stored.pathOf(row), this.#storedRow(row)];
    }
    yield* this.#own;
  }

  has(path: string): boolean {
    return this.#kept[this.stored.rowOf(path)] === 1 || this.#own.has(path);
  }

  get(path: string): Row | undefined {
    const row = this.stored.rowOf(path);
    return this.#kept[row] === 1 ? this.#storedRow(row) : this.#own.get(path);
  }

  set(path: string, { fingerprint, bytes }: Row): void {
    const row = this.stored.rowOf(path);
    if (row >= 0 && this.stored.fingerprintOf(row) === fingerprint && this.stored.bytesOf(row) === bytes) {
      this.#own.delete(path);
      this.#keep(row);
    } else {
      this.drop(row);
      this.#own.set(path, { fingerprint, bytes });
    }
  }

  delete(path: string): void {
    this.drop(this.stored.rowOf(path));
    this.#own.delete(path);
  }

  /** A stored row no longer counts. */
  drop(row: number): void {
    if (this.#kept[row] !== 1) return;
    this.#kept[row] = 0;
    this.#keptCount--;
  }

  /** Takes over the row of `path` from the ledger that this is the successor of, if it has this fingerprint there. */
  keep(path: string, fingerprint: Key | null, last: Ledger): boolean {
    const row = this.stored.rowOf(path);
    if (last.#kept[row] === 1) {
      if (this.stored.fingerprintOf(row) !== fingerprint) return false;
      this.#keep(row);
      return true;
    }
    const own = last.#own.get(path);
    if (own?.fingerprint !== fingerprint) return false;
    this.#own.set(path, own);
    return true;
  }

  /** Paths that `last`, the ledger that this is the successor of, has and this one has not. */
  missing(last: Ledger): string[] {
    const stored = this.gone.filter((row) => last.#kept[row] === 1).map((row) => this.stored.pathOf(row));
    return [...stored, ...last.#own.keys()].filter((path) => !this.has(path));
  }

  #keep(row: number): void {
    if (this.#kept[row] === 1) return;
    this.#kept[row] = 1;
    this.#keptCount++;
  }

  #storedRow(row: number): Row {
    return { fingerprint: this.stored.fingerprintOf(row), bytes: this.stored.bytesOf(row) };
  }
}
