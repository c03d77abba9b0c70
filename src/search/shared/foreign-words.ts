// Words of other languages than German as the search compares them. A newspaper that has such articles publishes this for
// its readers' browsers as well, see `src/search/languages.ts`.
import type { Analysis } from './analysis.ts';
import { formsOf, partsOf, placedIn, wordPattern } from './word-pattern.ts';

export interface Language {
  /** First part of its BCP 47 code. */
  readonly code: string;
  /** Absent: words are compared as they are. */
  readonly stemmer?: (word: string) => string;
  /** Words that say nothing about a text. */
  readonly silent?: readonly string[];
}

/** Where a first stem may be another word's: `seçimler` is cut to `seçim`, and this to `seç`. */
const cutAgain = new Set(['ar', 'tr']);
const mostCuts = 4;

/** An apostrophe within a word is a letter's sign there (`п’ять`), not the joint of two words (`l’école`, `İstanbul’da`). */
const withApostrophes = new Set(['be', 'uk']);
const apostrophe = /['\u2019\u02bc`]/g;
const joinedPattern = new RegExp(wordPattern.source.replaceAll('\\u00ad]', "\\u00ad'\\u2019`]"), 'gu');

/** Scripts without blanks between words: two letters that follow each other stand for a word. */
const unspaced =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+$/u;

/** Scripts in which marks are left out at will; in others, as Devanagari, they are vowels. */
const marks =
  /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}])\p{M}+|(?<=\p{sc=Cyrillic})[\u0300\u0301]+/gu;

/** Letters that Unicode does not take apart, those that few people type, and figures of other scripts. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ς: 'σ',
  ё: 'е',
  ґ: 'г',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};

/** The same for all spellings: without capitals, accents, harakat and niqqud; alef is alef, with hamza or without. */
function plain(small: string): string {
  return small
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(/\u00ad|\u0640|\u200c|\u200d|\./g, '')
    .replace(/[^a-z0-9]/g, (letter) => letters[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, (figure) => String((figure.codePointAt(0) ?? 0) & 15));
}

/** How texts of a language besides German are taken apart, at the build and in the browser alike. */
export function createAnalysis({ code, stemmer, silent = [] }: Language): Analysis {
  const pattern = withApostrophes.has(code) ? joinedPattern : wordPattern;
  const small = (word: string): string => {
    const lower = word.normalize('NFC').toLocaleLowerCase(code);
    return withApostrophes.has(code) ? lower.replace(apostrophe, '') : lower;
  };
  const folded = (word: string): string => plain(small(word));
  const nothing = new Set(silent.map(folded));
  const cuts = cutAgain.has(code) ? mostCuts : 1;
  const cut = (word: string): string => {
    if (stemmer === undefined) return plain(word);
    let stem = word;
    for (let times = 0; times < cuts; times++) {
      const next = stemmer(stem);
      // Shorter ones are no words of any language.
      if (next === stem || next.length < 2) break;
      stem = next;
    }
    return plain(stem) || plain(word);
  };
  const says = (whole: string): boolean =>
    !nothing.has(whole) && (whole.length > 1 || /\d|\p{sc=Han}/u.test(whole));
  const stem = (word: string): string | undefined => (says(folded(word)) ? cut(small(word)) : undefined);
  /** Also that of the word as somebody types it who has no accents: `secimler`. */
  const both = (word: string): string[] => {
    const own = stem(word);
    return own === undefined ? [] : [...new Set([own, cut(folded(word))])];
  };
  return {
    folded,
    stem,
    words: (text) =>
      (text.match(pattern) ?? []).flatMap((word) => (unspaced.test(word) ? pairs(word) : word)),
    placedWords: (text) =>
      placedIn(text, pattern, (word) => (unspaced.test(word) ? [...word] : partsOf(word))),
    stems: (word) => formsOf(word).flatMap(both),
  };
}

/** `東京都`: `東京`, `京都`. */
function pairs(word: string): string[] {
  const all = [...word];
  return all.length < 2 ? all : all.slice(1).map((letter, index) => `${all[index]}${letter}`);
}
