// One index: from its articles to its files.
import type { ArchivedArticle } from '../article/archived-article.ts';
import { type Key, Keys } from '../article/key.ts';
import { mergeTerms, type Source } from './merge-terms.ts';
import type { SearchPeriod } from './periods.ts';
import type { Searchable } from './searchable.ts';
import { type Posting, steps } from './shared/blocks.ts';
import { type Contents, type Part, writeContents } from './shared/contents.ts';
import { writeTexts } from './write-texts.ts';

/** An index that is there and has some of the articles of the new one. */
export interface OldIndex extends Pick<Contents, 'tag' | 'blocks'> {
  readonly terms: Uint8Array;
  /** Record keys of its articles, in order. */
  readonly keys: Float64Array;
  /** Compressed text of an article by its number. */
  text(number: number): Uint8Array;
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
  const texts = new Array<Uint8Array | undefined>(articles.length);
  const sources = olds.map((old): Source => {
    const numbers = new Int32Array(old.keys.length).fill(-1);
    for (const [number, key] of old.keys.entries()) {
      const place = numberOf.get(key);
      if (place === undefined || texts[place] !== undefined) continue;
      numbers[number] = place;
      texts[place] = old.text(number);
    }
    return { terms: old.terms, tag: old.tag, blocks: old.blocks, numbers };
  });
  const added = new Map<string, Posting[]>();
  for (const [number, article] of articles.entries()) {
    if (texts[number] !== undefined) continue;
    const { text, terms, weights } = fresh(article);
    texts[number] = text;
    for (const [place, { term }] of terms.entries()) {
      const weight = weights[place] ?? 1;
      const postings = added.get(term);
      if (postings === undefined) added.set(term, [number * steps + weight]);
      else postings.push(number * steps + weight);
    }
  }
  const tag = tagOf(periodKey(period, version));
  const { bytes, blocks } = mergeTerms(added, sources, tag);
  const files = new Map<string, Uint8Array>();
  const parts: Part[] = [];
  let start = 0;
  for (const part of partsOf(period)) {
    const end = start + part.articles.length;
    const own = texts.slice(start, end).filter((text) => text !== undefined);
    const written = writeTexts(part.name, tagOf(periodKey(part, version)), own);
    files.set(`${part.name}.bin`, written.bytes);
    parts.push(written.part);
    start = end;
  }
  files.set(termsFile, bytes);
  files.set(contentsFile, writeContents({ tag, parts, blocks }));
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
