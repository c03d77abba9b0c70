// The ledger: what the output folder holds, and from which inputs it was made.
import { type Key, pathKey, sumKeys, withoutKey } from '../article/key.ts';
import { ChangedRows } from '../store/changed-rows.ts';
import { folderIn, GroupIndex, isGroup, type Packed, unpackFiles } from './file-group.ts';
import { LedgerRows, ledgerColumns, liesInRoot, type Row, shareOf } from './ledger-rows.ts';

const noRows = ledgerColumns([]);

/** By path below the output folder, or by the name of a group of files. */
export class Ledger extends ChangedRows<Row, LedgerRows> {
  #ownGroups = this.#indexOwn();

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

  override set(path: string, row: Row): void {
    super.set(path, row);
    if (row.files !== undefined) this.#ownGroups = this.#indexOwn();
  }

  override copy(other: Ledger): void {
    super.copy(other);
    this.#ownGroups = this.#indexOwn();
  }

  /** Whether there is a file at `path`, also one of a group. */
  hasFile(path: string): boolean {
    return this.has(path) || this.groupsWith(path).length > 0;
  }

  /** Names of the groups that have a file at `path`. */
  groupsWith(path: string): string[] {
    const stored = this.stored.groups.with(path).filter((name) => this.counts(this.stored.rowOf(name)));
    const own = this.#ownGroups.with(path).filter((name) => this.own.has(name));
    return own.length === 0 ? stored : [...stored, ...own];
  }

  /**
   * Forgets what is said of a file, and with it the group that it belongs to.
   *
   * @returns the other files of the group: of them nothing is known any more, either
   */
  forget(path: string): string[] {
    const groups = this.groupsWith(path);
    const others = groups.flatMap((name) => this.#filesOf(name)).filter((file) => file !== path);
    for (const name of [path, ...groups]) this.delete(name);
    return others;
  }

  /** Paths of all files; one that several groups have is named several times. */
  *files(): Generator<string> {
    for (const name of this.names()) {
      if (isGroup(name)) yield* this.#filesOf(name);
      else yield name;
    }
  }

  /** Paths of the files that lie in no folder. */
  inRoot(): string[] {
    const stored = Array.from(this.stored.inRoot).filter((row) => this.counts(row));
    return [...stored.map((row) => this.stored.nameOf(row)), ...[...this.own.keys()].filter(liesInRoot)];
  }

  /** Files that `last`, the ledger that this is the successor of, has and this one has not. */
  missing(last: Ledger): string[] {
    const stored = this.gone.filter((row) => last.counts(row)).map((row) => this.stored.nameOf(row));
    const names = [...stored, ...last.own.keys()].filter((name) => !this.#says(name, last));
    const files = names.flatMap((name) => (isGroup(name) ? last.#filesOf(name) : [name]));
    return [...new Set(files)].filter((path) => !this.hasFile(path));
  }

  /** Names the whole content of the output folder, whatever the order in which it was made. */
  get sum(): Key {
    let { sum } = this.stored;
    for (const [path, { bytes }] of this.own) sum = sumKeys(sum, shareOf(pathKey(path), bytes));
    for (const row of this.gone) sum = withoutKey(sum, this.stored.shareOf(row));
    return sum;
  }

  /** Whether there is such a row, with the same files in both ledgers. */
  #says(name: string, last: Ledger): boolean {
    const own = this.get(name);
    return own !== undefined && own.files === last.get(name)?.files;
  }

  #filesOf(name: string): string[] {
    const packed = this.get(name)?.files;
    return packed === undefined ? [] : unpackFiles(name, packed);
  }

  #indexOwn(): GroupIndex {
    let byFolder: ReadonlyMap<string, readonly Packed[]> | undefined;
    return new GroupIndex((folder) => {
      byFolder ??= Map.groupBy(this.#packedOwn(), ([, packed]) => folderIn(packed));
      return byFolder.get(folder) ?? [];
    });
  }

  *#packedOwn(): Generator<Packed> {
    for (const [name, { files }] of this.own) if (files !== undefined) yield [name, files];
  }
}
