// What is known of picture files as columns: 100,000 of them are loaded without being made objects.
import { type Key, pathKey } from '../article/key.ts';
import { hashKey } from '../content/hash.ts';
import type { StoredRows } from '../store/changed-rows.ts';
import { KeyTable } from '../store/key-table.ts';
import { type TextColumn, Texts, textColumn } from '../store/texts.ts';
import type { FileInfo } from './file-info.ts';
import type { PictureInfo } from './inspect.ts';
import type { MediaInfo } from './media.ts';

export interface PictureColumns {
  /** Of the names. */
  readonly keys: Float64Array;
  /** For each file one of each of {@link numberNames}; NaN for what it does not have. */
  readonly numbers: Float64Array;
  /** For each file one of each of {@link textNames}. */
  readonly texts: TextColumn;
}

/** `content`: see {@link contentKey}. */
const numberNames = ['size', 'mtimeMs', 'stamp', 'width', 'height', 'density', 'content'] as const;
/** `rest`: as JSON what few files have, or empty. */
const textNames = ['file', 'hash', 'colour', 'rest'] as const;
type NumberName = (typeof numberNames)[number];
type TextName = (typeof textNames)[number];

/** Of pictures whom they are by; of films and sound all but numbers and hash. */
type Rest = Pick<PictureInfo, 'credit' | 'ai'> & Partial<Extract<FileInfo, { readonly type: unknown }>>;

/** @param rows by path below `content/` */
export function pictureColumns(rows: readonly (readonly [name: string, info: FileInfo])[]): PictureColumns {
  const numbers = new Float64Array(rows.length * numberNames.length);
  const texts: string[] = [];
  for (const [row, [name, info]] of rows.entries()) {
    const known: Partial<Record<NumberName, number | undefined>> = isPicture(info)
      ? { ...plainPicture(info), content: contentKey(info) }
      : { ...info };
    for (const [column, each] of numberNames.entries()) {
      numbers[row * numberNames.length + column] = known[each] ?? Number.NaN;
    }
    const { colour, ...rest } = isPicture(info) ? ofPicture(info) : { colour: '', type: info.type };
    texts.push(name, info.hash, colour, Object.keys(rest).length === 0 ? '' : JSON.stringify(rest));
  }
  return { keys: Float64Array.from(rows, ([name]) => pathKey(name)), numbers, texts: textColumn(texts) };
}

function ofPicture({ colour = '', credit, ai }: PictureInfo): Rest & { readonly colour: string } {
  return { colour, ...(credit !== undefined && { credit }), ...(ai && { ai }) };
}

/** The files in some columns by their names. */
export class StoredPictures implements StoredRows<FileInfo> {
  readonly #keys: Float64Array;
  readonly #numbers: Float64Array;
  readonly #texts: Texts;
  readonly #made: FileInfo[] = [];
  #table: KeyTable | undefined;
  #byContent: KeyTable | undefined;
  /** The row that is most likely asked for next: a site names its pictures in the order in which it stored them. */
  #next = 0;

  constructor({ keys, numbers, texts }: PictureColumns) {
    this.#keys = keys;
    this.#numbers = numbers;
    this.#texts = new Texts(texts);
  }

  get length(): number {
    return this.#keys.length;
  }

  rowOf(name: string): number {
    if (this.#isNamed(this.#next, name)) return this.#next++;
    if (this.#isNamed(this.#next - 1, name)) return this.#next - 1;
    if (this.length === 0) return -1;
    this.#table ??= new KeyTable(this.#keys);
    const row = this.#table.find(pathKey(name), (found) => this.#isNamed(found, name));
    if (row >= 0) this.#next = row + 1;
    return row;
  }

  /** -1 if there is none that `counts`. */
  rowWithHash(hash: string, counts: (row: number) => boolean): number {
    if (this.length === 0) return -1;
    this.#byContent ??= new KeyTable(
      Float64Array.from({ length: this.length }, (_, row) => this.number(row, 'content')),
    );
    return this.#byContent.find(hashKey(hash), (row) => counts(row) && this.text(row, 'hash') === hash);
  }

  nameOf(row: number): string {
    return this.text(row, 'file');
  }

  /** The same object each time. */
  at(row: number): FileInfo {
    const info = this.#made[row] ?? this.#make(row);
    this.#made[row] = info;
    return info;
  }

  says(row: number, info: FileInfo): boolean {
    return this.#made[row] === info;
  }

  #make(row: number): FileInfo {
    // Films and sound have no size on the page, and there are few of them.
    if (!Number.isNaN(this.number(row, 'width'))) return new StoredPicture(this, row).info;
    const stamp = this.number(row, 'stamp');
    return {
      file: this.text(row, 'file'),
      size: this.number(row, 'size'),
      mtimeMs: this.number(row, 'mtimeMs'),
      hash: this.text(row, 'hash'),
      type: this.rest(row).type as MediaInfo['type'],
      ...(Number.isNaN(stamp) ? {} : { stamp }),
    };
  }

  #isNamed(row: number, name: string): boolean {
    return row >= 0 && row < this.length && this.#texts.is(row * textNames.length, name);
  }

  number(row: number, name: NumberName): number {
    return this.#numbers[row * numberNames.length + numberNames.indexOf(name)] ?? Number.NaN;
  }

  text(row: number, name: TextName): string {
    return this.#texts.at(row * textNames.length + textNames.indexOf(name));
  }

  /** Empty for the many that have none of it. */
  rest(row: number): Rest {
    const rest = this.text(row, 'rest');
    return rest === '' ? noRest : (JSON.parse(rest) as Rest);
  }
}

const noRest: Rest = {};

/** A picture in a row of the columns: each field is read when somebody asks for it, and a plan asks for few of them. */
class StoredPicture {
  readonly #of: StoredPictures;
  readonly #row: number;

  constructor(of: StoredPictures, row: number) {
    this.#of = of;
    this.#row = row;
  }

  /** See {@link contentKey}; `undefined` for a picture that does not come from the cache. */
  static contentOf(info: object): Key | undefined {
    return #of in info ? info.#of.number(info.#row, 'content') : undefined;
  }

  get info(): PictureInfo {
    // Of fields that a picture does not have `undefined` is read, as of those of other objects.
    return this as unknown as PictureInfo;
  }

  get file() {
    return this.#of.text(this.#row, 'file');
  }
  get size() {
    return this.#of.number(this.#row, 'size');
  }
  get mtimeMs() {
    return this.#of.number(this.#row, 'mtimeMs');
  }
  get stamp() {
    return this.#optional('stamp');
  }
  get hash() {
    return this.#of.text(this.#row, 'hash');
  }
  get width() {
    return this.#of.number(this.#row, 'width');
  }
  get height() {
    return this.#of.number(this.#row, 'height');
  }
  get density() {
    return this.#optional('density');
  }
  get colour() {
    return this.#of.text(this.#row, 'colour') || undefined;
  }
  get credit() {
    return this.#of.rest(this.#row).credit;
  }
  get ai() {
    return this.#of.rest(this.#row).ai;
  }

  #optional(name: NumberName): number | undefined {
    const value = this.#of.number(this.#row, name);
    return Number.isNaN(value) ? undefined : value;
  }
}

/** Names the bytes of a picture, without making a text of it for each of 100,000. */
export const contentKey = (info: PictureInfo): Key => StoredPicture.contentOf(info) ?? hashKey(info.hash);

const isPicture = (info: FileInfo): info is PictureInfo => !('type' in info);

/** All that is known of a picture as an object of its own: what comes from the cache cannot be spread. */
export function plainPicture(info: PictureInfo): PictureInfo {
  const { file, size, mtimeMs, hash, width, height, stamp, density, colour, credit, ai } = info;
  return {
    ...{ file, size, mtimeMs, hash, width, height },
    ...(stamp !== undefined && { stamp }),
    ...(density !== undefined && { density }),
    ...(colour !== undefined && { colour }),
    ...(credit !== undefined && { credit }),
    ...(ai && { ai }),
  };
}
