// Where long compounds may be divided. `hyphens: auto` leaves that to the browser; one without a German dictionary
// (embedded, headless, freshly installed) would cut them anywhere, as no line of a phone holds them.
import { createRequire } from 'node:module';
import type { Language } from '../../src/plan/props/shared.ts';

const require = createRequire(import.meta.url);

/**
 * At 320 pixels a line of an article's headline holds 18 letters. Looking for a word's beginning first makes the search,
 * in which nearly no title has one, five times as fast.
 */
const long = /(?<![A-Za-zÀ-ÖØ-öø-ɏ])[A-Za-zÀ-ÖØ-öø-ɏ]{18,}/g;
/** Letters that stay together at either end of a word, as in `hyphenate-limit-chars` of the style sheets. */
const end = 4;
const softHyphen = '\u00ad';

type Hyphenate = (word: string, options: { readonly hyphenChar: string }) => string;

/** Other languages that `hyphen` has patterns for, by the names of its modules. */
const patterns: Readonly<Record<string, string>> = {
  en: 'en-us',
  ...Object.fromEntries('fr es it nl pl pt tr sv da fi cs hu'.split(' ').map((code) => [code, code])),
};

/** Most days have no such word, and the patterns of a language take 40 ms to load. @param code BCP 47 */
function hyphenatorOf(code: string): Hyphenate | undefined {
  if (code === 'de') return require('hyphen/de-1996').hyphenateSync as Hyphenate;
  const name = patterns[code.split('-')[0] ?? ''];
  return name === undefined ? undefined : (require(`hyphen/${name}`).hyphenateSync as Hyphenate);
}

/**
 * The text with soft hyphens in its very long words, by the patterns of the German TeX users' group, or those of its language.
 * @example headline('Wettbewerbsbeschränkungen') // Wett·be·werbs·be·schrän·kungen, where · is U+00AD
 */
export function headline(text: string, lang?: Language): string {
  return text.replace(long, (word) => divided(word, lang?.code ?? 'de'));
}

/** No word is as long; the patterns take the square of its length. */
const longest = 100;

/** Words divided lately: a headline stands on a dozen pages. */
const known = new Map<string, string>();
const mostKnown = 2_000;

function divided(word: string, code: string): string {
  // Only German words come back often enough.
  if (code !== 'de') return divide(word, code);
  let result = known.get(word);
  if (result === undefined) {
    result = divide(word, code);
    if (known.size >= mostKnown) known.clear();
    known.set(word, result);
  }
  return result;
}

function divide(word: string, code: string): string {
  if (word.length > longest) return word.replace(/.{16}(?=.{4})/g, `$&${softHyphen}`);
  const hyphenate = hyphenatorOf(code);
  if (hyphenate === undefined) return word;
  let at = 0;
  return hyphenate(word, { hyphenChar: softHyphen })
    .split(softHyphen)
    .map((part) => {
      const start = at;
      at += part.length;
      return start >= end && word.length - start >= end ? softHyphen + part : part;
    })
    .join('');
}
