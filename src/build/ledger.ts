// The ledger: what the output folder holds, and from which inputs it was made.
import type { Key } from '../archive/key.ts';
import { type LedgerColumns, type LedgerRows, noRows } from './ledger-rows.ts';

/** One file of the output. */
export interface Row {
  /** Of the page's inputs and code; `null` for files that are made anew in each build and only compared. */
  readonly fingerprint: Key | null;
  /** Of the bytes. */
  readonly bytes: Key;
}

/** By path below the output folder: those of the stored rows that still count, and rows of its own. */
export class Ledger {
  readonly #stored: LedgerRows;
  /** 1 for a stored row that counts. */
  readonly #kept: Uint8Array;
  /** Of paths whose stored rows do not count. */
  readonly #own = new Map<string, Row>();
  #keptCount = 0;

  /** Of the stored rows none counts at first. */
  constructor(stored: LedgerRows = noRows()) {
    this.#stored = stored;
    this.#kept = new Uint8Array(stored.length);
  }

  /** A ledger of exactly the stored rows. */
  static of(stored: LedgerRows): Ledger {
    const ledger = new Ledger(stored);
    ledger.#kept.fill(1);
    ledger.#keptCount = stored.length;
    return ledger;
  }

  /** A ledger without rows that can {@link keep} this one's. */
  successor(): Ledger {
    return new Ledger(this.#stored);
  }

  get size(): number {
    return this.#keptCount + this.#own.size;
  }

  *paths(): Generator<string> {
    for (let row = 0; row < this.#kept.length; row++)
      if (this.#kept[row] === 1) yield this.#stored.pathOf(row);
    yield* this.#own.keys();
  }

  *rows(): Generator<[path: string, Row]> {
    for (const path of this.paths()) {
      const row = this.get(path);
      if (row !== undefined) yield [path, row];
    }
  }

  has(path: string): boolean {
    return this.#kept[this.#stored.rowOf(path)] === 1 || this.#own.has(path);
  }

  get(path: string): Row | undefined {
    const row = this.#stored.rowOf(path);
    return this.#kept[row] === 1
      ? { fingerprint: this.#stored.fingerprintOf(row), bytes: this.#stored.bytesOf(row) }
      : this.#own.get(path);
  }

  set(path: string, row: Row): void {
    this.#drop(path);
    this.#own.set(path, row);
  }

  delete(path: string): void {
    this.#drop(path);
    this.#own.delete(path);
  }

  /** Takes over the row of `path` from the ledger that this is the successor of, if it has this fingerprint there. */
  keep(path: string, fingerprint: Key | null, last: Ledger): boolean {
    const row = this.#stored.rowOf(path);
    if (last.#kept[row] === 1) {
      if (this.#stored.fingerprintOf(row) !== fingerprint) return false;
      this.#keptCount += 1 - (this.#kept[row] ?? 0);
      this.#kept[row] = 1;
      return true;
    }
    const own = last.#own.get(path);
    if (own?.fingerprint !== fingerprint) return false;
    this.#own.set(path, own);
    return true;
  }

  /** Paths that `last`, the ledger that this is the successor of, has and this one has not. */
  missing(last: Ledger): string[] {
    const missing: string[] = [];
    for (let row = 0; row < this.#kept.length; row++) {
      if (last.#kept[row] === 1 && this.#kept[row] !== 1) missing.push(this.#stored.pathOf(row));
    }
    return [...missing, ...last.#own.keys()].filter((path) => !this.has(path));
  }

  /** All rows, to be stored. */
  columns(): LedgerColumns {
    return this.#stored.with(this.#kept, this.#own);
  }

  #drop(path: string): void {
    const row = this.#stored.rowOf(path);
    if (this.#kept[row] !== 1) return;
    this.#kept[row] = 0;
    this.#keptCount--;
  }
}
