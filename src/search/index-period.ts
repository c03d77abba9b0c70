// One index: from its articles to its files.
import type { ArchivedArticle } from '../article/archived-article.ts';
import { type Key, Keys } from '../article/key.ts';
import { mergeTerms, type Source } from './merge-terms.ts';
import type { SearchPeriod } from './periods.ts';
import type { Searchable } from './searchable.ts';
import { type Posting, steps } from './shared/blocks.ts';
import { type Contents, type Part, writeContents } from './shared/contents.ts';
import type { PlacedHead } from './shared/hit-texts.ts';
import { type HitTexts, writeHeads, writeTexts } from './write-texts.ts';

/** An index that is there and has some of the articles of the new one. */
export interface OldIndex extends Pick<Contents, 'tag' | 'blocks'> {
  readonly terms: Uint8Array;
  /** Record keys of its articles, in order. */
  readonly keys: Float64Array;
  /** By an article's number. */
  texts(number: number): HitTexts;
}

/** Names all that an index is built from. @param version of the code and packages that make it */
export function periodKey({ articles }: SearchPeriod, version: string): Key {
  const keys = new Keys().add(version);
  for (let index = 0; index < articles.length; index++) keys.add(articles[index]?.recordKey);
  return keys.key;
}

export const termsFile = 'terms.bin';
export const contentsFile = 'contents.bin';

/**
 * The files of an index by name; `contents.bin`, which makes sense of the others, is the last one.
 *
 * @param olds the same articles give the same bytes, whether they come from these or from `fresh`
 * @param fresh what the search takes of an article that is in none of them; asked for once
 */
export function indexPeriod(
  period: SearchPeriod,
  version: string,
  olds: readonly OldIndex[],
  fresh: (article: ArchivedArticle) => Searchable,
): Map<string, Uint8Array> {
  const { articles } = period;
  const numberOf = new Map(articles.map(({ recordKey }, number) => [recordKey, number]));
  const texts = new Array<HitTexts | undefined>(articles.length);
  const sources = olds.map((old): Source => {
    const numbers = new Int32Array(old.keys.length).fill(-1);
    for (const [number, key] of old.keys.entries()) {
      const place = numberOf.get(key);
      if (place === undefined || texts[place] !== undefined) continue;
      numbers[number] = place;
      texts[place] = old.texts(number);
    }
    return { terms: old.terms, tag: old.tag, blocks: old.blocks, numbers };
  });
  const added = new Map<string, Posting[]>();
  for (const [number, article] of articles.entries()) {
    if (texts[number] !== undefined) continue;
    const { head, text, terms, weights } = fresh(article);
    texts[number] = { head, text };
    for (const [place, { term }] of terms.entries()) {
      const weight = weights[place] ?? 1;
      const postings = added.get(term);
      if (postings === undefined) added.set(term, [number * steps + weight]);
      else postings.push(number * steps + weight);
    }
  }
  const tag = tagOf(periodKey(period, version));
  const dictionary = mergeTerms(added, sources, { tag, articles: articles.length });
  const files = new Map<string, Uint8Array>();
  const parts: Part[] = [];
  const heads: PlacedHead[] = [];
  let start = 0;
  for (const part of partsOf(period)) {
    const end = start + part.articles.length;
    const own = texts.slice(start, end).filter((text) => text !== undefined);
    const partTag = tagOf(periodKey(part, version));
    const written = writeTexts(partTag, own);
    files.set(`${part.name}.bin`, written.bytes);
    parts.push({ name: part.name, tag: partTag, articles: own.length });
    for (const head of written.heads) heads.push(head);
    start = end;
  }
  const { bytes, groups } = writeHeads(tag, dictionary.bytes, heads);
  files.set(termsFile, bytes);
  files.set(contentsFile, writeContents({ tag, parts, blocks: dictionary.blocks, groups }));
  return files;
}

/** Months, or the days of an index that is one: then a corrected text is a new file of a month, not of a year. */
function partsOf({ name, articles }: SearchPeriod): SearchPeriod[] {
  const length = Math.max('2019-12'.length, name.length);
  return [...Map.groupBy(articles, ({ day }) => day.slice(0, length))].map(([part, own]) => ({
    name: part,
    articles: own,
  }));
}

const tagOf = (key: Key): number => key % 2 ** 32;
