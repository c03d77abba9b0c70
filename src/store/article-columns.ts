// Articles as columns of numbers and texts: what makes the cache of 100,000 articles quick to load.

import type { ArchivedArticle } from '../article/archived-article.ts';
import type { ArticleImage, Author, Tag } from '../article/article.ts';
import { pathKey } from '../article/key.ts';
import type { IndexEntry } from '../content/article-index.ts';
import type { Span } from './details.ts';
import { Shared } from './shared.ts';
import { type TextColumn, textColumn } from './texts.ts';

export interface ArticleColumns {
  /** For each article one of each of {@link numberNames}; NaN for what it does not have. */
  readonly numbers: Float64Array;
  /** For each article one of each of {@link textNames}. */
  readonly texts: TextColumn;
  /** Of the articles' files. */
  readonly fileKeys: Float64Array;
  /** Sections, days, tags and authors, each once. */
  readonly shared: readonly unknown[];
  /** For each article: section, day, how many tags, the tags, how many authors, the authors; numbers of what is shared. */
  readonly lists: Int32Array;
  /** Where each article's part of the lists begins. */
  readonly listStarts: Int32Array;
}

const numberNames = [
  'published',
  'visibleFrom',
  'expires',
  'breakingUntil',
  'updated',
  'flags',
  'reads',
  'words',
  'lineKey',
  'teaserKey',
  'feedKey',
  'urlKey',
  'recordKey',
  'hintCount',
  'stamp',
  'at',
  'length',
  'key',
] as const;
/**
 * `picture`, `alt`: of the lead picture its file and its words, empty without one; `rare`: as JSON what few articles have, or
 * empty.
 */
const textNames = ['file', 'hash', 'url', 'picture', 'alt', 'rare'] as const;

const numbered = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name, column) => [name, column])) as Record<Name, number>;

/** Numbers of one article in {@link ArticleColumns.numbers}, and texts in its `texts`. */
export const numbersEach = numberNames.length;
export const textsEach = textNames.length;
/** Where each of them stands among those of its article. */
export const numberAt = numbered(numberNames);
export const textAt = numbered(textNames);
/** Bits of the column `flags`. */
export const flags = {
  hasTime: 1,
  draft: 2,
  rare: 4,
  corrected: 8,
  paid: 16,
  political: 32,
  noindex: 64,
  translated: 128,
  foreign: 256,
} as const;

/** What few articles have; of the lead picture what few have. */
export type Rare = Pick<
  ArchivedArticle,
  'pictures' | 'links' | 'aliases' | 'live' | 'corrections' | 'translations' | 'lang'
> & { readonly image?: Omit<ArticleImage, 'file' | 'alt'> | undefined };

/** {@link Rare} as JSON; empty for the many that have none of it. */
function rareOf(article: ArchivedArticle): string {
  const { pictures, links, aliases, live, corrections, translations, lang } = article;
  const image = imageRest(article);
  const isPlain =
    (image ?? live ?? links ?? corrections ?? translations ?? lang) === undefined &&
    pictures.length === 0 &&
    aliases.length === 0;
  return isPlain
    ? ''
    : JSON.stringify({ image, pictures, links, aliases, live, corrections, translations, lang });
}

function imageRest({ image }: ArchivedArticle): Rare['image'] {
  if (image === undefined) return undefined;
  const { file: _file, alt: _alt, ...rest } = image;
  return Object.keys(rest).length === 0 ? undefined : rest;
}

function numbersOf(
  article: ArchivedArticle,
  stamp: number,
  span: Span,
  isRare: boolean,
): Readonly<Record<(typeof numberNames)[number], number | undefined>> {
  return {
    ...span,
    published: article.published,
    visibleFrom: article.visibleFrom,
    expires: article.expires,
    breakingUntil: article.breakingUntil,
    updated: article.updated,
    flags:
      (article.hasTime ? flags.hasTime : 0) |
      (article.draft ? flags.draft : 0) |
      (isRare ? flags.rare : 0) |
      (article.corrections === undefined ? 0 : flags.corrected) |
      (article.label === undefined ? 0 : flags.paid) |
      (article.label === 'Politische Anzeige' ? flags.political : 0) |
      (article.noindex ? flags.noindex : 0) |
      (article.translations === undefined ? 0 : flags.translated) |
      (article.lang === undefined ? 0 : flags.foreign),
    reads: article.reads,
    words: article.words,
    lineKey: article.lineKey,
    teaserKey: article.teaserKey,
    feedKey: article.feedKey,
    urlKey: article.urlKey,
    recordKey: article.recordKey,
    hintCount: article.hintCount,
    stamp,
  };
}

/** @param spanOf where an article's details are */
export function toColumns(
  entries: readonly IndexEntry[],
  spanOf: (article: ArchivedArticle) => Span,
): ArticleColumns {
  const numbers = new Float64Array(entries.length * numbersEach);
  const fileKeys = new Float64Array(entries.length);
  const texts: string[] = [];
  const shared = new Shared();
  const lists: number[] = [];
  const listStarts = new Int32Array(entries.length);
  const list = (values: readonly (Tag | Author)[]) => {
    lists.push(values.length, ...values.map((value) => shared.numberOf(value)));
  };
  for (const [row, { article, stamp }] of entries.entries()) {
    const rare = rareOf(article);
    const values = numbersOf(article, stamp, spanOf(article), rare !== '');
    for (const [column, name] of numberNames.entries()) {
      numbers[row * numbersEach + column] = values[name] ?? Number.NaN;
    }
    fileKeys[row] = pathKey(article.file);
    const { file = '', alt = '' } = article.image ?? {};
    texts.push(article.file, article.hash, article.url, file, alt, rare);
    listStarts[row] = lists.length;
    lists.push(shared.numberOf(article.section), shared.numberOf(article.day));
    list(article.tags);
    list(article.authors);
  }
  return {
    numbers,
    texts: textColumn(texts),
    fileKeys,
    shared: shared.values,
    lists: Int32Array.from(lists),
    listStarts,
  };
}
