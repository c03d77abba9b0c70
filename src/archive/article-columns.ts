// Articles as columns of numbers and texts, and back: what makes the cache of 100,000 articles quick to load.
import type { Author, Tag } from '../article/article.ts';
import type { ArchivedArticle } from './archived-article.ts';
import type { IndexEntry } from './article-store.ts';
import type { DetailsFile, Place } from './details.ts';
import { Shared } from './shared.ts';
import { articlePrototype, type Core, place } from './stored-article.ts';

export interface ArticleColumns {
  /** `width` for each article. */
  readonly numbers: Float64Array;
  /** `linesEach` lines for each article: file, hash, address; the rare fields as JSON, or empty. */
  readonly texts: string;
  /** Sections, days, tags and authors, each once. */
  readonly shared: readonly unknown[];
  /** For each article: section, day, how many tags, the tags, how many authors, the authors. */
  readonly lists: Int32Array;
}

const width = 15;
const linesEach = 4;
type Rare = Pick<ArchivedArticle, 'image' | 'pictures' | 'aliases' | 'live'>;
const noList: readonly never[] = [];
const nothingRare: Rare = { pictures: noList, aliases: noList };

/** @param placeOf where an article's details are */
export function toColumns(
  entries: readonly IndexEntry[],
  placeOf: (article: ArchivedArticle) => Place,
): ArticleColumns {
  const numbers = new Float64Array(entries.length * width);
  const texts: string[] = [];
  const shared = new Shared();
  const lists: number[] = [];
  const list = (values: readonly (Tag | Author)[]) => {
    lists.push(values.length, ...values.map((value) => shared.numberOf(value)));
  };
  for (const [row, { article, size, mtimeMs }] of entries.entries()) {
    const { at, length, key } = placeOf(article);
    const { published, reads, visibleFrom, expires, breakingUntil } = article;
    const flags = Number(article.hasTime) + 2 * Number(article.draft);
    const { lineKey, teaserKey, recordKey } = article;
    const dates = [published, visibleFrom ?? Number.NaN, expires ?? Number.NaN, breakingUntil ?? Number.NaN];
    numbers.set(
      [...dates, flags, reads, lineKey, teaserKey, recordKey, size, mtimeMs, at, length, key, article.words],
      row * width,
    );
    const { image, pictures, aliases, live } = article;
    const isRare = (image ?? live) !== undefined || pictures.length > 0 || aliases.length > 0;
    texts.push(
      article.file,
      article.hash,
      article.url,
      isRare ? JSON.stringify({ image, pictures, aliases, live }) : '',
    );
    lists.push(shared.numberOf(article.section), shared.numberOf(article.day));
    list(article.tags);
    list(article.authors);
  }
  return { numbers, texts: texts.join('\n'), shared: shared.values, lists: Int32Array.from(lists) };
}

/** The inverse of {@link toColumns}; details are read from `details` when they are asked for. */
export function* fromColumns(columns: ArticleColumns, details: DetailsFile): Generator<IndexEntry> {
  const { numbers, lists, shared } = columns;
  const texts = columns.texts.split('\n');
  let next = 0;
  const one = (): unknown => shared[lists[next++] ?? 0];
  const list = (): readonly unknown[] => {
    const count = lists[next++] ?? 0;
    if (count === 0) return noList;
    const values = new Array<unknown>(count);
    for (let index = 0; index < count; index++) values[index] = one();
    return values;
  };
  const number = (column: number): number => numbers[at + column] ?? 0;
  const optional = (column: number): number | undefined => {
    const value = number(column);
    return Number.isNaN(value) ? undefined : value;
  };
  const prototype = articlePrototype((where) => details.read(where));
  let at = 0;
  for (let line = 0; at < numbers.length; at += width, line += linesEach) {
    const rare = texts[line + 3] ?? '';
    const { image, pictures, aliases, live } = rare === '' ? nothingRare : (JSON.parse(rare) as Rare);
    const flags = number(4);
    const core: Core & { readonly [place]: Place } = {
      file: texts[line] ?? '',
      hash: texts[line + 1] ?? '',
      url: texts[line + 2] ?? '',
      section: one() as string,
      day: one() as string,
      tags: list() as readonly Tag[],
      authors: list() as readonly Author[],
      published: number(0),
      visibleFrom: optional(1),
      expires: optional(2),
      breakingUntil: optional(3),
      hasTime: (flags & 1) === 1,
      draft: (flags & 2) === 2,
      reads: number(5),
      words: number(14),
      image,
      pictures,
      aliases,
      live,
      lineKey: number(6),
      teaserKey: number(7),
      recordKey: number(8),
      [place]: { at: number(11), length: number(12), key: number(13) },
    };
    const article = Object.setPrototypeOf(core, prototype) as ArchivedArticle;
    yield { article, size: number(9), mtimeMs: number(10) };
  }
}
