import type { ArticleImage, Author, Tag } from '../article/article.ts';
import { pathKey } from '../article/key.ts';
import { Recent } from '../article/recent.ts';
import type { IndexEntry } from '../content/article-index.ts';
import {
  type ArticleColumns,
  flags,
  numberAt,
  numbersEach,
  type Rare,
  textAt,
  textsEach,
} from './article-columns.ts';
import type { Details } from './article-details.ts';
import type { StoredRows } from './changed-rows.ts';
import type { DetailsFile, Span } from './details.ts';
import { KeyTable } from './key-table.ts';
import { StoredArticle } from './stored-article.ts';
import { Texts } from './texts.ts';

const noList: readonly never[] = [];
const nothingRare: Rare = { pictures: noList, aliases: noList };

/**
 * The details of this many articles stay in memory, and of as many that were shown before them: pages show articles that
 * are close in time. Those of 100,000 would take 60 MB in each process. Reading some of them anew, 1.0 million times in
 * a full build of 128,000 pages, is a tenth of its processor time.
 */
const remembered = 10_000;

/** The articles in some columns by their files; details are read from theirs when they are asked for. */
export class StoredArticles implements StoredRows<IndexEntry> {
  readonly #all: readonly StoredArticle[];
  readonly #columns: ArticleColumns;
  readonly #numbers: Float64Array;
  readonly #lists: Int32Array;
  readonly #texts: Texts;
  #table: KeyTable | undefined;
  /** By row. */
  readonly #recent: Recent<number, Details>;

  constructor(columns: ArticleColumns, details: DetailsFile) {
    this.#columns = columns;
    this.#numbers = columns.numbers;
    this.#lists = columns.lists;
    this.#texts = new Texts(columns.texts);
    this.#recent = new Recent(remembered, (row) => details.read(this.span(row)));
    const all = new Array<StoredArticle>(columns.fileKeys.length);
    for (let row = 0; row < all.length; row++) all[row] = new StoredArticle(this, row);
    this.#all = all;
  }

  get length(): number {
    return this.#all.length;
  }

  /** @param file path below `content/` */
  rowOf(file: string): number {
    if (this.length === 0) return -1;
    this.#table ??= new KeyTable(this.#columns.fileKeys);
    return this.#table.find(pathKey(file), (row) => this.#texts.is(row * textsEach + textAt.file, file));
  }

  nameOf(row: number): string {
    return this.text(row, 'file');
  }

  at(row: number): StoredArticle {
    const article = this.#all[row];
    if (article === undefined) throw new RangeError(`There is no row ${row}`);
    return article;
  }

  says(row: number, entry: IndexEntry): boolean {
    return this.#all[row] === entry;
  }

  /** Of an article that stands in these columns its row, of another one -1. */
  rowIn(one: object): number {
    return StoredArticle.rowIn(this, one);
  }

  number(row: number, name: keyof typeof numberAt): number {
    return this.#numbers[row * numbersEach + numberAt[name]] ?? 0;
  }

  optional(row: number, name: keyof typeof numberAt): number | undefined {
    const value = this.number(row, name);
    return Number.isNaN(value) ? undefined : value;
  }

  flag(row: number, name: keyof typeof flags): boolean {
    return (this.number(row, 'flags') & flags[name]) !== 0;
  }

  text(row: number, name: keyof typeof textAt): string {
    return this.#texts.at(row * textsEach + textAt[name]);
  }

  section(row: number): string {
    return this.#shared(this.#listOf(row)) as string;
  }

  day(row: number): string {
    return this.#shared(this.#listOf(row) + 1) as string;
  }

  tags(row: number): readonly Tag[] {
    return this.#list(this.#listOf(row) + 2) as readonly Tag[];
  }

  authors(row: number): readonly Author[] {
    const tags = this.#listOf(row) + 2;
    return this.#list(tags + 1 + (this.#lists[tags] ?? 0)) as readonly Author[];
  }

  rare(row: number): Rare {
    if (!this.flag(row, 'rare')) return nothingRare;
    return JSON.parse(this.text(row, 'rare')) as Rare;
  }

  /** Pages ask for the pictures of 100,000 articles, most of which have nothing but a file and its words. */
  image(row: number, rest: () => Rare['image']): ArticleImage | undefined {
    const file = this.text(row, 'picture');
    if (file === '') return undefined;
    const image = { file, alt: this.text(row, 'alt') };
    return this.flag(row, 'rare') ? Object.assign(image, rest()) : image;
  }

  span(row: number): Span {
    return { at: this.number(row, 'at'), length: this.number(row, 'length'), key: this.number(row, 'key') };
  }

  /** @throws {CacheDamaged} */
  details(row: number): Details {
    return this.#recent.get(row);
  }

  #listOf(row: number): number {
    return this.#columns.listStarts[row] ?? 0;
  }

  #shared(at: number): unknown {
    return this.#columns.shared[this.#lists[at] ?? 0];
  }

  #list(at: number): readonly unknown[] {
    const count = this.#lists[at] ?? 0;
    if (count === 0) return noList;
    const values = new Array<unknown>(count);
    for (let index = 0; index < count; index++) values[index] = this.#shared(at + 1 + index);
    return values;
  }
}
