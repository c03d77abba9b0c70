// One index: from its articles to its files.
import type { ArchivedArticle } from '../article/archived-article.ts';
import { type Key, Keys } from '../article/key.ts';
import { mergeTerms, type Source } from './merge-terms.ts';
import type { SearchPeriod } from './periods.ts';
import type { Searchable } from './searchable.ts';
import { type Posting, steps } from './shared/blocks.ts';
import { type Contents, type Part, writeContents } from './shared/contents.ts';
import type { PlacedHead } from './shared/hit-texts.ts';
import { dateOf } from './shared/period-name.ts';
import { type HitTexts, writeHeads, writeTexts } from './write-texts.ts';

/** An index that is there and has some of the articles of the new one. */
export interface OldIndex extends Pick<Contents, 'tag' | 'blocks' | 'parts'> {
  /** As that of a {@link SearchPeriod}. */
  readonly name: string;
  readonly terms: Uint8Array;
  /** Record keys of its articles, in order. */
  readonly keys: Float64Array;
  /** By an article's number. */
  placed(number: number): PlacedHead;
  /** Lead and text of an article, compressed; absent where their file is not as it was written. */
  text(number: number): Uint8Array | undefined;
}

export interface IndexFiles {
  /** By name; `contents.bin`, which makes sense of the others, is the last one. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Names of those that an old index of the same name has already. */
  readonly kept: readonly string[];
}

/** Names all that an index is built from. @param version of the code and packages that make it */
export function periodKey({ articles }: SearchPeriod, version: string): Key {
  const keys = new Keys().add(version);
  for (let index = 0; index < articles.length; index++) keys.add(articles[index]?.recordKey);
  return keys.key;
}

/** Of an index: its dictionary in blocks, and behind it the heads of its articles. */
export const termsFile = 'terms.bin';
/** Of an index: where its blocks begin. */
export const contentsFile = 'contents.bin';

/**
 * The files of an index. The texts of a month that is as it was are not even read.
 *
 * @param olds the same articles give the same bytes, whether they come from these or from `fresh`
 * @param fresh what the search takes of an article that is in none of them; asked for once
 */
export function indexPeriod(
  period: SearchPeriod,
  version: string,
  olds: readonly OldIndex[],
  fresh: (article: ArchivedArticle) => Searchable,
): IndexFiles {
  const { articles } = period;
  const texts: Texts = new Array(articles.length);
  const planned = partsOf(period);
  const sames = samesOf(period, planned, olds);
  const sources = takeOver(articles, olds, sames, texts);
  const added = addFresh(articles, fresh, texts);
  const tag = tagOf(periodKey(period, version));
  const dictionary = mergeTerms(added, sources, { tag, articles: articles.length });
  const files = new Map<string, Uint8Array>();
  const parts: Part[] = [];
  const heads: PlacedHead[] = [];
  const kept: string[] = [];
  for (const part of planned) {
    const own = texts.slice(heads.length, heads.length + part.articles.length);
    const partTag = tagOf(periodKey(part, version));
    parts.push({ name: part.name, tag: partTag, articles: own.length });
    if (sames.has(heads.length)) {
      kept.push(`${part.name}.bin`);
      for (const placed of own) heads.push(placed as PlacedHead);
    } else {
      const written = writeTexts(partTag, own as HitTexts[]);
      files.set(`${part.name}.bin`, written.bytes);
      for (const head of written.heads) heads.push(head);
    }
  }
  const { bytes, groups } = writeHeads(tag, dictionary.bytes, heads);
  files.set(termsFile, bytes);
  files.set(contentsFile, writeContents({ tag, parts, blocks: dictionary.blocks, groups }));
  return { files, kept };
}

/** By number of an article: what its part shows of it, or, where the part's file stays, only its head. */
type Texts = (HitTexts | PlacedHead | undefined)[];

/** Puts what old indexes have of the articles into `texts`; returns how to find it in their dictionaries. */
function takeOver(
  articles: SearchPeriod['articles'],
  olds: readonly OldIndex[],
  sames: ReadonlyMap<number, OldIndex>,
  texts: Texts,
): Source[] {
  const numberOf = new Map(articles.map(({ recordKey }, number) => [recordKey, number]));
  return olds.map((old) => {
    const numbers = new Int32Array(old.keys.length).fill(-1);
    for (const [number, key] of old.keys.entries()) {
      const now = numberOf.get(key);
      if (now === undefined || texts[now] !== undefined) continue;
      const same = sames.get(now);
      if (same !== undefined && same !== old) continue;
      const placed = old.placed(number);
      if (same === undefined) {
        const text = old.text(number);
        if (text === undefined) continue;
        texts[now] = { head: placed.head, text };
      } else texts[now] = placed;
      numbers[number] = now;
    }
    return { terms: old.terms, tag: old.tag, blocks: old.blocks, numbers };
  });
}

/** Puts what is in no old index into `texts`; returns the terms of these articles, each with its postings. */
function addFresh(
  articles: SearchPeriod['articles'],
  fresh: (article: ArchivedArticle) => Searchable,
  texts: Texts,
): Map<string, Posting[]> {
  const added = new Map<string, Posting[]>();
  for (const [number, article] of articles.entries()) {
    if (texts[number] !== undefined) continue;
    const { head, text, terms, weights } = fresh(article);
    texts[number] = { head, text };
    for (const [index, { term }] of terms.entries()) {
      const posting = number * steps + (weights[index] ?? 1);
      const postings = added.get(term);
      if (postings === undefined) added.set(term, [posting]);
      else postings.push(posting);
    }
  }
  return added;
}

/** By number of an article of a part that an old index of this name has with the same articles: that index. */
function samesOf(
  { name, articles }: SearchPeriod,
  parts: readonly SearchPeriod[],
  olds: readonly OldIndex[],
): Map<number, OldIndex> {
  const sames = new Map<number, OldIndex>();
  const old = olds.find((one) => one.name === name);
  if (old === undefined) return sames;
  const starts = new Map<string, { readonly from: number; readonly count: number }>();
  let from = 0;
  for (const part of old.parts) {
    starts.set(part.name, { from, count: part.articles });
    from += part.articles;
  }
  let start = 0;
  for (const part of parts) {
    const count = part.articles.length;
    const was = starts.get(part.name);
    const isSame = (index: number) =>
      articles[start + index]?.recordKey === old.keys[(was?.from ?? 0) + index];
    if (was?.count === count && part.articles.every((_, index) => isSame(index)))
      for (let index = 0; index < count; index++) sames.set(start + index, old);
    start += count;
  }
  return sames;
}

/** Months, or the days of an index that is one: then a corrected text is a new file of a month, not of a year. */
function partsOf({ name, articles }: SearchPeriod): SearchPeriod[] {
  const length = Math.max('2019-12'.length, dateOf(name).length);
  return [...Map.groupBy(articles, ({ day }) => day.slice(0, length))].map(([part, own]) => ({
    name: part,
    articles: own,
  }));
}

const tagOf = (key: Key): number => key % 2 ** 32;
