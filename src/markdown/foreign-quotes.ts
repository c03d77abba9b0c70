// Quotation marks of texts in other languages: where they open and close is found as in German, which marks stand there is
// the language's.
import { germanQuotes } from './quotes.ts';

/** What stands for „ “ ‚ ‘, in this order. */
type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const english: Marks = ['“', '”', '‘', '’'];
const low: Marks = ['„', '”', '‚', '’'];
const pointed: Marks = ['«', '»', '„', '“'];
/** By language, CLDR „delimiters“ (https://cldr.unicode.org), French with its narrow blanks. */
const marksOf: Readonly<Record<string, Marks>> = {
  fr: ['«\u202f', '\u202f»', '“', '”'],
  ...Object.fromEntries(
    ['es', 'it', 'pt', 'ca', 'el', 'no', 'nb', 'sq'].map((code) => [code, ['«', '»', '“', '”']]),
  ),
  ...Object.fromEntries(['ru', 'uk', 'be'].map((code) => [code, pointed])),
  ...Object.fromEntries(['pl', 'hu', 'ro', 'hr', 'nl'].map((code) => [code, low])),
  ...Object.fromEntries(
    ['cs', 'sk', 'sl', 'bg', 'lt', 'et', 'is', 'sr', 'da'].map((code) => [code, ['„', '“', '‚', '‘']]),
  ),
  ...Object.fromEntries(['sv', 'fi'].map((code) => [code, ['”', '”', '’', '’']])),
  he: ['”', '”', '’', '’'],
};
const german = ['„', '“', '‚', '‘'];

/** @param language BCP 47; one that is not listed has the marks of English */
export function foreignQuotes(text: string, language: string): string {
  const set = germanQuotes(text);
  if (set === text) return text;
  const marks = marksOf[language.split('-')[0] ?? ''] ?? english;
  let result = '';
  // Every straight mark became one character; marks that were typed stay.
  for (let at = 0; at < set.length; at++) {
    const character = set[at] ?? '';
    const isStraight = text[at] === '"' || text[at] === "'";
    result += (isStraight ? marks[german.indexOf(character)] : undefined) ?? character;
  }
  return result;
}
