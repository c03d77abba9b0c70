// German typography for plain text and for the text of paragraphs; the rules proper are in quotes.ts and spaces.ts.
import { foreignQuotes } from './foreign-quotes.ts';
import { germanQuotes } from './quotes.ts';
import { protectedSpaces } from './spaces.ts';

/**
 * Stands between two pieces of text that belong to one paragraph (before and after `**`, a link, a line break).
 * Markdown and HTML turn U+0000 into U+FFFD, so no author's text holds it. Quotes look past it, other rules don't.
 */
export const seam = '\u0000';

const candidates =
  /["'§%‰€]|,,|>>|<<| -|--|\.\.\.|\d[ .]|[+−±] \d|\b[A-Za-z]\. ?[A-Za-zÄÖÜ]|[A-Za-z]\. ?[A-ZÄÖÜ\d]/;

/**
 * Sets plain text (headline, lead, caption) the German way: „…“ and ‚…‘, ’, –, …, non-breaking spaces (U+00A0).
 * Text that is already set comes back unchanged; so does text without anything to set, at the cost of one test.
 * @example typographic('"Geht\'s" - z. B. um 5 %') // „Geht’s“ – z. B. um 5 %
 */
export function typographic(text: string): string {
  return candidates.test(text) ? typeset(text) : text;
}

/** The same for text that may hold seams; their number and order stay. */
export function typeset(text: string): string {
  if (spoken !== undefined) return typesetIn(spoken, text);
  let result = text;
  if (result.includes('...')) result = ellipses(result);
  if (result.includes('-')) result = dashes(result);
  result = protectedSpaces(result);
  if (result.includes('>>') && result.includes('<<')) result = guillemets(result);
  if (result.includes(',,') || result.includes("''")) result = pairsOfSigns(result);
  if (result.includes('"') || result.includes("'")) result = germanQuotes(result);
  return result;
}

/** The language of the text that is being read or rendered; absent: German. */
let spoken: string | undefined;

/** Does what sets a text in its language, one text after the other. @param language BCP 47; absent: German */
export function inLanguage<T>(language: string | undefined, work: () => T): T {
  if (language === undefined && spoken === undefined) return work();
  const before = spoken;
  spoken = language;
  try {
    return work();
  } finally {
    spoken = before;
  }
}

/** Blanks within numbers and short forms are German: of other languages only dashes, dots and quotation marks are set. */
function typesetIn(language: string, text: string): string {
  let result = text;
  if (result.includes('...')) result = ellipses(result);
  if (result.includes('-')) result = dashes(result);
  if (result.includes('"') || result.includes("'")) result = foreignQuotes(result, language);
  return result;
}

/** Exactly three dots; a blank before them (an omitted word) does not break. */
function ellipses(text: string): string {
  return text.replace(/( ?)(?<!\.)\.\.\.(?!\.)/g, (_, blank: string) => (blank === '' ? '…' : '\u00a0…'));
}

/**
 * The German dash is the en dash: with blanks as „Gedankenstrich“, without them for „bis“ and routes (Duden,
 * „Gedankenstrich“; DIN 5008). A single hyphen without blanks stays a hyphen.
 */
function dashes(text: string): string {
  const single = text.includes(' - ') ? text.replace(/ -(?= \S)/g, ' –') : text;
  if (!single.includes('--')) return single;
  return single
    .replace(/(^|[ \n\0])-{2,3}(?=[ \n\0]|$)/g, '$1–')
    .replace(/([\p{L}\p{N}.,;:!?“”"'’)\]])---(?=[\p{L}\p{N}„"'(])/gu, '$1 – ')
    .replace(/([\p{L}\p{N}])--(?=[\p{L}\p{N}])/gu, '$1–');
}

/** `>>so<<` is »so«, within it `>so<` is ›so‹; `<<so>>` is «so», as it is read in Switzerland. */
function guillemets(text: string): string {
  return text
    .replace(twoSigns, (_, quoted: string) => `»${quoted.replace(/>([^<>]*)</g, '›$1‹')}«`)
    .replace(/<<(?=[^\s<>])([^<>]*)(?<![\s<>])>>/g, '«$1»');
}

/** After a blank, as in `>>So <<, sagt er`, the end needs a sign or an end behind it: `a >>b << c` is none. */
const twoSigns = /(?<!>)>>(?=[^\s<>])((?:[^<>]|>[^\s<>][^<>]*<)*)(?:(?<!\s)<<|<<(?=[.,;:!?)\]"'\0–…-]|$))/g;

/** Marks typed with two signs: `,,so''`, `,,so"` and `''so''`; seconds (`10''`) stay. */
function pairsOfSigns(text: string): string {
  return text
    .replace(/(^|[\s\0([])''(?=[^\s'])((?:[^']|'(?!'))*)''/g, '$1"$2"')
    .replace(lowCommas, (_, before: string, quoted: string, end: string) => {
      return `${before}„${quoted}${end === "''" ? '"' : end}`;
    });
}

const lowCommas = /(^|[\s\0([/–-]),,(?=[\p{L}\p{N}„‚"'…\0])((?:[^"“”',]|'(?!')|,(?!,))*)(''|["“”])/gu;
