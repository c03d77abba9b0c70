// Articles as columns of numbers and texts, and back: what makes the cache of 100,000 articles quick to load.
import type { Author, Tag } from '../article/article.ts';
import type { ArchivedArticle } from './archived-article.ts';
import type { IndexEntry } from './article-store.ts';
import type { DetailsFile, Place } from './details.ts';
import { Shared } from './shared.ts';
import { storedArticle } from './stored-article.ts';

export interface ArticleColumns {
  /** `width` for each article. */
  readonly numbers: Float64Array;
  /** `linesEach` lines for each article: file, hash, address; image, pictures and aliases as JSON, or empty. */
  readonly texts: string;
  /** Sections, days, tags and authors, each once. */
  readonly shared: readonly unknown[];
  /** For each article: section, day, how many tags, the tags, how many authors, the authors. */
  readonly lists: Int32Array;
}

const width = 15;
const linesEach = 4;
type Rare = Pick<ArchivedArticle, 'image' | 'pictures' | 'aliases'>;
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
    const { image, pictures, aliases } = article;
    const isRare = image !== undefined || pictures.length > 0 || aliases.length > 0;
    texts.push(
      article.file,
      article.hash,
      article.url,
      isRare ? JSON.stringify({ image, pictures, aliases }) : '',
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
  for (let at = 0, line = 0; at < numbers.length; at += width, line += linesEach) {
    const [published = 0, visibleFrom = 0, expires = 0, breakingUntil = 0, flags = 0, reads = 0] =
      numbers.subarray(at, at + 6);
    const number = (column: number): number => numbers[at + column] ?? 0;
    const rare = texts[line + 3] ?? '';
    const place = { at: number(11), length: number(12), key: number(13) };
    const { image, pictures, aliases } = rare === '' ? nothingRare : (JSON.parse(rare) as Rare);
    const article = storedArticle(
      {
        file: texts[line] ?? '',
        hash: texts[line + 1] ?? '',
        url: texts[line + 2] ?? '',
        section: one() as string,
        day: one() as string,
        tags: list() as readonly Tag[],
        authors: list() as readonly Author[],
        published,
        visibleFrom: Number.isNaN(visibleFrom) ? undefined : visibleFrom,
        expires: Number.isNaN(expires) ? undefined : expires,
        breakingUntil: Number.isNaN(breakingUntil) ? undefined : breakingUntil,
        hasTime: (flags & 1) === 1,
        draft: (flags & 2) === 2,
        reads,
        words: number(14),
        image,
        pictures,
        aliases,
        lineKey: number(6),
        teaserKey: number(7),
        recordKey: number(8),
      },
      () => details.read(place),
    );
    details.remember(article, place);
    yield { article, size: number(9), mtimeMs: number(10) };
  }
}
