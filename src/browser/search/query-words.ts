// What a reader has typed: the words that must be in an article, and phrases whose words must follow each other.
import { folded, partsOf, stemOf, wordsOf } from '../../search/shared/words.ts';

export interface QueryWord {
  /** See `folded`. */
  readonly word: string;
  readonly stem: string;
}

export interface WordsOfQuery {
  /** Each once, without those that say nothing; the first {@link mostWords}. */
  readonly words: readonly QueryWord[];
  /** Number of words that were too many. */
  readonly unused: number;
  /** Words in quotation marks, folded, with those that say nothing. */
  readonly phrases: readonly (readonly string[])[];
}

/** Each word costs a reader a request for every index. */
const mostWords = 12;

/** Straight, German, English and French quotation marks. */
const quoted = /["„“”«»]([^"„“”«»]+)["“”«»]/g;

export function wordsOfQuery(query: string): WordsOfQuery {
  const words = new Map<string, QueryWord>();
  for (const word of foldedWords(query)) {
    const stem = stemOf(word);
    if (stem !== undefined) words.set(stem, { word, stem });
  }
  const phrases = [...query.matchAll(quoted)]
    .map(([, phrase = '']) => foldedWords(phrase))
    .filter(({ length }) => length > 1);
  return {
    words: [...words.values()].slice(0, mostWords),
    unused: Math.max(0, words.size - mostWords),
    phrases,
  };
}

/** All words of a text, folded, those with hyphens in their parts. */
export function foldedWords(text: string): string[] {
  return wordsOf(text).flatMap(partsOf).map(folded);
}
