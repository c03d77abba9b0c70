// What is known of picture files as columns: 100,000 of them are loaded without being made objects.
import { pathKey } from '../article/key.ts';
import type { StoredRows } from '../store/changed-rows.ts';
import { KeyTable } from '../store/key-table.ts';
import { type TextColumn, Texts, textColumn } from '../store/texts.ts';
import type { FileInfo } from './file-info.ts';
import type { PictureInfo } from './inspect.ts';

export interface PictureColumns {
  /** Of the names. */
  readonly keys: Float64Array;
  /** For each file one of each of {@link numberNames}; NaN for what it does not have. */
  readonly numbers: Float64Array;
  /** For each file one of each of {@link textNames}. */
  readonly texts: TextColumn;
}

const numberNames = ['size', 'mtimeMs', 'stamp', 'width', 'height', 'density'] as const;
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
    const known: Partial<Record<NumberName, number | undefined>> = info;
    for (const [column, each] of numberNames.entries()) {
      numbers[row * numberNames.length + column] = known[each] ?? Number.NaN;
    }
    const { colour, ...rest } = 'type' in info ? { colour: '', type: info.type } : ofPicture(info);
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

  nameOf(row: number): string {
    return this.#text(row, 'file');
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

  /** Assigns what may be absent: spreading it would take twice as long, and a plan asks for every picture of the site. */
  #make(row: number): FileInfo {
    const info: { -readonly [Name in keyof PictureInfo]: PictureInfo[Name] } = {
      file: this.#text(row, 'file'),
      size: this.#number(row, 'size'),
      mtimeMs: this.#number(row, 'mtimeMs'),
      hash: this.#text(row, 'hash'),
      width: this.#number(row, 'width'),
      height: this.#number(row, 'height'),
    };
    const [stamp, density] = [this.#number(row, 'stamp'), this.#number(row, 'density')];
    const [colour, rest] = [this.#text(row, 'colour'), this.#text(row, 'rest')];
    if (!Number.isNaN(stamp)) info.stamp = stamp;
    if (!Number.isNaN(density)) info.density = density;
    if (colour !== '') info.colour = colour;
    if (rest === '') return info;
    const { type, ...others } = JSON.parse(rest) as Rest;
    if (type === undefined) return Object.assign(info, others);
    const { width, height, ...file } = info;
    return { ...file, type };
  }

  #isNamed(row: number, name: string): boolean {
    return row >= 0 && row < this.length && this.#texts.is(row * textNames.length, name);
  }

  #number(row: number, name: NumberName): number {
    return this.#numbers[row * numberNames.length + numberNames.indexOf(name)] ?? Number.NaN;
  }

  #text(row: number, name: TextName): string {
    return this.#texts.at(row * textNames.length + textNames.indexOf(name));
  }
}
