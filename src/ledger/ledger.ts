// The ledger: what the output folder holds, and from which inputs it was made.
import { type Key, pathKey, sumKeys, withoutKey } from '../article/key.ts';
import { ChangedRows } from '../store/changed-rows.ts';
import { LedgerRows, ledgerColumns, type Row, shareOf } from './ledger-rows.ts';

const noRows = ledgerColumns([]);

/** By path below the output folder. */
export class Ledger extends ChangedRows<Row, LedgerRows> {
  constructor(stored = new LedgerRows(noRows, 0), kept: 'all' | 'none' = 'all') {
    super(stored, kept);
  }

  /** A ledger without rows that can {@link keep} this one's. */
  successor(): Ledger {
    return new Ledger(this.stored, 'none');
  }

  /** Takes over the row of `path` from the ledger that this is the successor of, if it has this fingerprint there. */
  keep(path: string, fingerprint: Key | null, last: Ledger): boolean {
    const row = this.stored.rowOf(path);
    if (last.counts(row)) {
      if (this.stored.fingerprintOf(row) !== fingerprint) return false;
      this.restore(row);
      return true;
    }
    const own = last.own.get(path);
    if (own?.fingerprint !== fingerprint) return false;
    this.set(path, own);
    return true;
  }

  /** A ledger that has these rows, too, or instead of its own. */
  with(rows: Iterable<readonly [path: string, row: Row]>): Ledger {
    const next = this.successor();
    next.copy(this);
    for (const [path, row] of rows) next.set(path, row);
    return next;
  }

  /** Paths that `last`, the ledger that this is the successor of, has and this one has not. */
  missing(last: Ledger): string[] {
    const stored = this.gone.filter((row) => last.counts(row)).map((row) => this.stored.nameOf(row));
    return [...stored, ...last.own.keys()].filter((path) => !this.has(path));
  }

  /** Names the whole content of the output folder, whatever the order in which it was made. */
  get sum(): Key {
    let { sum } = this.stored;
    for (const [path, { bytes }] of this.own) sum = sumKeys(sum, shareOf(pathKey(path), bytes));
    for (const row of this.gone) sum = withoutKey(sum, this.stored.shareOf(row));
    return sum;
  }
}
