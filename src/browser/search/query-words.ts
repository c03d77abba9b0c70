// What a reader has typed: the words that must be in an article, and phrases whose words must follow each other.
import type { Analysis } from '../../search/shared/analysis.ts';
import { partsOf } from '../../search/shared/word-pattern.ts';
import { folded, wordsOf } from '../../search/shared/words.ts';

export interface QueryWord {
  /** Folded. */
  readonly word: string;
  readonly stem: string;
}

export interface WordsOfQuery {
  /** Each once, without those that say nothing; the first {@link mostWords}. */
  readonly words: readonly QueryWord[];
  /** Number of words that were too many. */
  readonly unused: number;
}

/** Each word costs a reader a request for every index. */
const mostWords = 12;

/** Straight, German, English and French quotation marks. */
const quoted = /["„“”«»]([^"„“”«»]+)["“”«»]/g;

/** `B 38` is one word as `B38` is; a letter alone says nothing. */
const letterAndNumber = /(?<![\p{L}\p{N}])(\p{L})\s(?=\d)/gu;

/** As one language understands them. */
export function wordsOfQuery(query: string, analysis: Analysis): WordsOfQuery {
  const words = new Map<string, QueryWord>();
  for (const part of analysis.words(query.replace(letterAndNumber, '$1')).flatMap(partsOf)) {
    const stem = analysis.stem(part);
    if (stem !== undefined) words.set(stem, { word: analysis.folded(part), stem });
  }
  return {
    words: [...words.values()].slice(0, mostWords),
    unused: Math.max(0, words.size - mostWords),
  };
}

/** Words in quotation marks, folded, with those that say nothing. */
export function phrasesOf(query: string): string[][] {
  return [...query.matchAll(quoted)]
    .map(([, phrase = '']) => foldedWords(phrase))
    .filter(({ length }) => length > 1);
}

/** All words of a text, folded, those with hyphens in their parts. */
export function foldedWords(text: string): string[] {
  return wordsOf(text).flatMap(partsOf).map(folded);
}
