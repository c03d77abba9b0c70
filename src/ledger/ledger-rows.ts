// The rows of a ledger as columns: 128,000 of them are loaded and compared without being made objects.
import { type Key, Keys, pathKey } from '../article/key.ts';
import type { StoredRows } from '../store/changed-rows.ts';
import { KeyTable } from '../store/key-table.ts';
import { type TextColumn, Texts, textColumn } from '../store/texts.ts';
import { folderIn, GroupIndex, isGroup, type Packed } from './file-group.ts';

/** One file of the output, or a group of files. */
export interface Row {
  /** Of the page's inputs and code; `null` for files that are made anew in each build and only compared. */
  readonly fingerprint: Key | null;
  /** Of the bytes. */
  readonly bytes: Key;
  /** Of a group: see `packFiles`. */
  readonly files?: string;
}

/** Rows as they are stored. */
export interface LedgerColumns {
  readonly paths: TextColumn;
  /** Of the paths. */
  readonly keys: Float64Array;
  /** NaN where there is none. */
  readonly fingerprints: Float64Array;
  readonly bytes: Float64Array;
  /** Of groups what they have; empty for others. */
  readonly files: TextColumn;
  readonly groups: GroupColumns;
  /** Rows of the files that lie in no folder: every build looks at those. */
  readonly inRoot: Int32Array;
}

/** Where groups lie: whoever asks for a file must not have to look at all of 100,000. */
interface GroupColumns {
  readonly folders: readonly string[];
  /** Rows of the groups, folder by folder. */
  readonly rows: Int32Array;
  /** Where each folder's begin among {@link rows}, and where the last one's end. */
  readonly starts: Int32Array;
}

/** @param rows by path below the output folder */
export function ledgerColumns(rows: readonly (readonly [path: string, row: Row])[]): LedgerColumns {
  return {
    paths: textColumn(rows.map(([path]) => path)),
    keys: Float64Array.from(rows, ([path]) => pathKey(path)),
    fingerprints: Float64Array.from(rows, ([, { fingerprint }]) => fingerprint ?? Number.NaN),
    bytes: Float64Array.from(rows, ([, { bytes }]) => bytes),
    files: textColumn(rows.map(([, { files = '' }]) => files)),
    groups: groupColumns(rows),
    inRoot: Int32Array.from(rows.flatMap(([path], row) => (liesInRoot(path) ? row : []))),
  };
}

/** Whether a row is a file that lies in no folder; groups of files always lie in one. */
export const liesInRoot = (path: string): boolean => !path.includes('/') && !isGroup(path);

function groupColumns(rows: readonly (readonly [path: string, row: Row])[]): GroupColumns {
  const byFolder = new Map<string, number[]>();
  for (const [index, [, { files }]] of rows.entries()) {
    if (files === undefined) continue;
    const folder = folderIn(files);
    const others = byFolder.get(folder);
    if (others === undefined) byFolder.set(folder, [index]);
    else others.push(index);
  }
  const starts = new Int32Array(byFolder.size + 1);
  let end = 0;
  for (const [folder, { length }] of [...byFolder.values()].entries()) {
    end += length;
    starts[folder + 1] = end;
  }
  return { folders: [...byFolder.keys()], rows: Int32Array.from([...byFolder.values()].flat()), starts };
}

/** A stored ledger: rows by path, the files of a picture as one row. */
export class LedgerRows implements StoredRows<Row> {
  /** Of all rows, see {@link shareOf}: names what lay in the output folder. */
  readonly sum: Key;
  readonly #columns: LedgerColumns;
  readonly #paths: Texts;
  /** Nobody asks for those of pictures that stay as they are. */
  #fileTexts: Texts | undefined;
  /** All groups, also those that do not count. */
  readonly groups = new GroupIndex((folder) => this.#groupsIn(folder));
  #table: KeyTable | undefined;
  /** The row that is most likely asked for next: a plan asks for its pages in the order in which it stored them. */
  #next = 0;

  constructor(columns: LedgerColumns, sum: Key) {
    this.sum = sum;
    this.#columns = columns;
    this.#paths = new Texts(columns.paths);
  }

  get length(): number {
    return this.#paths.length;
  }

  get #files(): Texts {
    this.#fileTexts ??= new Texts(this.#columns.files);
    return this.#fileTexts;
  }

  /** The row of a path, -1 if there is none. */
  rowOf(path: string): number {
    if (this.#paths.is(this.#next, path)) return this.#next++;
    if (this.#paths.is(this.#next - 1, path)) return this.#next - 1;
    if (this.length === 0) return -1;
    this.#table ??= new KeyTable(this.#columns.keys);
    const row = this.#table.find(pathKey(path), (found) => this.#paths.is(found, path));
    if (row >= 0) this.#next = row + 1;
    return row;
  }

  nameOf(row: number): string {
    return this.#paths.at(row);
  }

  at(row: number): Row {
    const one = { fingerprint: this.fingerprintOf(row), bytes: this.#columns.bytes[row] ?? 0 };
    const files = this.#files.at(row);
    return files === '' ? one : { ...one, files };
  }

  /** The rows of files that lie in no folder. */
  get inRoot(): Int32Array {
    return this.#columns.inRoot;
  }

  says(row: number, { fingerprint, bytes, files = '' }: Row): boolean {
    return (
      this.fingerprintOf(row) === fingerprint &&
      this.#columns.bytes[row] === bytes &&
      this.#files.is(row, files)
    );
  }

  fingerprintOf(row: number): Key | null {
    const fingerprint = this.#columns.fingerprints[row] ?? Number.NaN;
    return Number.isNaN(fingerprint) ? null : fingerprint;
  }

  #groupsIn(folder: string): Packed[] {
    const { folders, rows, starts } = this.#columns.groups;
    const at = folders.indexOf(folder);
    return Array.from(at < 0 ? [] : rows.subarray(starts[at], starts[at + 1]), (row) => [
      this.nameOf(row),
      this.#files.at(row),
    ]);
  }

  /** @see shareOf */
  shareOf(row: number): Key {
    return shareOf(this.#columns.keys[row], this.#columns.bytes[row]);
  }
}

/** Names the path and the bytes of a row: the sum of all rows names what lies in the output folder. */
export const shareOf = (path: Key | undefined, bytes: Key | undefined): Key =>
  new Keys().add(path).add(bytes).key;
