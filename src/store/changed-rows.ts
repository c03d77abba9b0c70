/** Rows as they were stored, each under a name of its own; they never change. */
export interface StoredRows<Row> {
  readonly length: number;
  /** -1 if there is none of this name. */
  rowOf(name: string): number;
  nameOf(row: number): string;
  at(row: number): Row;
  /** Whether a row says just this. */
  says(row: number, value: Row): boolean;
}

/** Some stored rows, of which not all count any more, and what has come beside them. */
export class ChangedRows<Row, Stored extends StoredRows<Row> = StoredRows<Row>> {
  readonly stored: Stored;
  /** 1 for a stored row that counts. */
  readonly #kept: Uint8Array;
  #keptCount: number;
  /** Under names whose stored rows do not count. */
  readonly #own = new Map<string, Row>();

  /** @param kept how the stored rows begin: all of them count, or none */
  constructor(stored: Stored, kept: 'all' | 'none') {
    this.stored = stored;
    this.#kept = new Uint8Array(stored.length);
    this.#keptCount = kept === 'all' ? stored.length : 0;
    if (kept === 'all') this.#kept.fill(1);
  }

  get size(): number {
    return this.#keptCount + this.#own.size;
  }

  /** How much differs from the stored rows. */
  get changes(): number {
    return this.stored.length - this.#keptCount + this.#own.size;
  }

  /** What the stored rows do not say, or say otherwise. */
  get own(): ReadonlyMap<string, Row> {
    return this.#own;
  }

  /** Stored rows that do not count. */
  get gone(): number[] {
    const gone: number[] = [];
    for (let row = 0; row < this.#kept.length; row++) if (this.#kept[row] !== 1) gone.push(row);
    return gone;
  }

  *names(): Generator<string> {
    for (let row = 0; row < this.#kept.length; row++)
      if (this.#kept[row] === 1) yield this.stored.nameOf(row);
    yield* this.#own.keys();
  }

  /** The stored rows in their order, then the others. */
  values(): Row[] {
    const values: Row[] = [];
    for (let row = 0; row < this.#kept.length; row++) {
      if (this.#kept[row] === 1) values.push(this.stored.at(row));
    }
    for (const value of this.#own.values()) values.push(value);
    return values;
  }

  /** Names and values. */
  *rows(): Generator<[name: string, value: Row]> {
    for (let row = 0; row < this.#kept.length; row++) {
      if (this.#kept[row] === 1) yield [this.stored.nameOf(row), this.stored.at(row)];
    }
    yield* this.#own;
  }

  has(name: string): boolean {
    return this.counts(this.stored.rowOf(name)) || this.#own.has(name);
  }

  get(name: string): Row | undefined {
    const row = this.stored.rowOf(name);
    return this.counts(row) ? this.stored.at(row) : this.#own.get(name);
  }

  set(name: string, value: Row): void {
    const row = this.stored.rowOf(name);
    if (row >= 0 && this.stored.says(row, value)) {
      this.#own.delete(name);
      this.restore(row);
    } else {
      this.drop(row);
      this.#own.set(name, value);
    }
  }

  delete(name: string): void {
    this.drop(this.stored.rowOf(name));
    this.#own.delete(name);
  }

  /** Whether a stored row counts. @param row -1 for none */
  counts(row: number): boolean {
    return this.#kept[row] === 1;
  }

  /** A stored row no longer counts. */
  drop(row: number): void {
    if (!this.counts(row)) return;
    this.#kept[row] = 0;
    this.#keptCount--;
  }

  /** Becomes what `other`, of the same stored rows, is. */
  copy(other: ChangedRows<Row, Stored>): void {
    this.#kept.set(other.#kept);
    this.#keptCount = other.#keptCount;
    this.#own.clear();
    for (const [name, value] of other.#own) this.#own.set(name, value);
  }

  /** Has the rows of `other`, of the same stored rows, too; none of them may differ from one of this. */
  join(other: ChangedRows<Row, Stored>): void {
    for (let row = 0; row < other.#kept.length; row++) if (other.#kept[row] === 1) this.restore(row);
    for (const [name, value] of other.#own) this.set(name, value);
  }

  /** A stored row counts; nothing else may have its name. */
  restore(row: number): void {
    if (this.counts(row)) return;
    this.#kept[row] = 1;
    this.#keptCount++;
  }
}
