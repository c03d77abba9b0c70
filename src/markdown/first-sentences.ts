// Where German sentences end, and how much of a text fits into a teaser.
import { abbreviations, endAbbreviations } from './german-abbreviations.ts';
import { ordinalKind } from './german-ordinals.ts';

/** Characters of a teaser, without the mark of a cut. */
const longest = 220;
/** An end of a sentence: its mark, what closes with it, a blank, and then what can begin one. */
const boundary = /(?<![.!?…])[.!?…]+["“”‘’»«›‹)\]]*\s+(?=["„“‚»«›‹([–-]*\s?[\p{Lu}\p{N}])/gu;

/**
 * Sentences from the start of a plain text, together at most 220 characters, at least the (cut) first one. None ends
 * within a quotation.
 */
export function firstSentences(text: string): string {
  if (text.length <= longest) return text;
  const quoted = quotations(text);
  const inQuotation = (at: number) => quoted.find(({ from, to }) => from < at && at <= to);
  let end = 0;
  for (const match of text.slice(0, longest + 60).matchAll(boundary)) {
    const stop = match.index + match[0].trimEnd().length;
    if (stop > longest) break;
    if (
      inQuotation(stop) === undefined &&
      endsSentence(text.slice(0, stop), text.slice(match.index + match[0].length, stop + 80))
    )
      end = stop;
  }
  if (end > 0) return text.slice(0, end);
  const room = text.slice(0, longest - 3);
  const cut = room.lastIndexOf(' ');
  const words = (cut > longest / 2 ? room.slice(0, cut) : whole(room)).replace(
    /(?<![\s,;:–„‚»«(-])[\s,;:–„‚»«(-]+$/u,
    '',
  );
  // The inner quotation closes first.
  const closers = quoted
    .filter(({ from, to }) => from < words.length && to >= words.length)
    .map(({ closer }) => closer)
    .reverse();
  return `${words} …${closers.join('')}`;
}

/** Not half a character: an emoji has two halves. */
function whole(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}

interface Quotation {
  /** Index of the mark that opens. */
  readonly from: number;
  /** Index of the mark that closes. */
  readonly to: number;
  readonly closer: string;
}

const partners: Readonly<Record<string, string>> = {
  '„': '“',
  '‚': '‘',
  '»': '«',
  '«': '»',
  '›': '‹',
  '‹': '›',
  '(': ')',
};
const closings = new Set('“”‘«»‹›)');

/** What may open a quotation or a bracket. */
const opener = /[„‚»«›‹(“]/;

/** Quotations and brackets that both open and close, by their beginning, as far as a teaser may reach. */
function quotations(text: string): Quotation[] {
  if (!opener.test(text.slice(0, longest + 1))) return [];
  const found: Quotation[] = [];
  const open: { from: number; closer: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    const top = open.at(-1);
    if (closings.has(character) && open.some(({ closer }) => closer === character)) {
      let last = top;
      do last = open.pop();
      while (last !== undefined && last.closer !== character);
      if (last !== undefined) found.push({ ...last, to: at });
    } else if (partners[character] !== undefined && at <= longest) {
      open.push({ from: at, closer: partners[character] });
    } else if (character === '“' && at <= longest) open.push({ from: at, closer: '”' });
    if (at > longest && open.length === 0) break;
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Words that begin sentences and hardly ever follow an abbreviation or an ordinal within one. */
const starters =
  /^["„“‚»«›‹([–-]*\s?(?:D(?:er|ie|as|em|en|es|ies(?:er|e|es|em|en)?|ort|a(?:nn|nach|bei|mit|für|gegen|her|rum|zu|mals|ran|rin)?|och|enn|azu|eshalb|erzeit|eren|essen|rei|u|ank|urch)|E(?:r|s|in(?:e|er|em|en|es)?|rst|benso|ndlich|twa|iner|inige|rstmals)|S(?:ie|o|eit(?:dem)?|ein(?:e|er|em|en)?|eit|chon|päter|ollte|ogar|tattdessen|onst|oll)|I(?:ch|hr(?:e|er|em|en)?|m|n(?:zwischen|sgesamt)?|ns)|W(?:ir|enn|er|as|ie|o|eil|eder|ährend|egen|ann|arum|eitere|eil)|A(?:ber|uch|ls|m|n|uf|us|lle(?:rdings|s)?|nders|nschließend|b|ußerdem)|N(?:ach(?:dem)?|och|un|ur|icht|ein|iemand|eben)|B(?:ei|is(?:her|lang)?|ereits|esonders|eim|eide)|M(?:an|it|ehr|eist|orgen|ittlerweile)|V(?:on|or|om|iele|orher|ielleicht)|U(?:nd|m|nter|ns(?:er|ere)?)|H(?:ier|eute|ingegen|inter|inzu|atte|ier(?:zu|bei))|J(?:etzt|a|ede(?:r|s|n)?|edoch|emand)|K(?:ein(?:e|er|en)?|urz|önnte|aum|ann)|Z(?:u(?:dem|m|r|vor|letzt|nächst|gleich)?|wei|wischen|wölf)|G(?:estern|egen|eplant|leichzeitig|enau)|Ü(?:ber|brigens)|O(?:b|hne|der|bwohl)|F(?:ür|ast|erner|olgende)|L(?:aut|etztlich|aut)|T(?:rotz(?:dem)?|rotzdem|atsächlich)|R(?:und)|Ö(?:ffnet)|Möglich|Mehrere|Viele|Manche|Solche|Sechs|Sieben|Acht|Neun|Zehn|Fünf|Vier)(?![\p{L}-])/u;

const lastWord = /(?:^|[^\p{L}\p{N}.])((?:[\p{L}\p{N}]+[.])*[\p{L}\p{N}]+)\.["“”‘’»«›‹)\]]*$/u;
const roman = /^[IVX]{1,5}$/;
/** What letters name: „Plan B.“, „Gruppe C.“ end sentences. */
const lettered =
  /(?:Plan|Vitamin|Klasse|Gruppe|Typ|Kategorie|Variante|Hepatitis|Punkt|Buchstabe|Team|Staffel|Linie|Zone|Block|Stufe|Größe|Note|Halle|Haus|Liga|Sektor|Spur|Teil|Eingang|Gleis|Stimmung|Tarifgruppe|Besoldungsgruppe)\s\p{Lu}\.$/u;
/** Measures and companies without vowels are words, not abbreviations. */
const noAbbreviation = new Set(
  'km cm mm dm kg mg hl ml kW kWh MWh GWh kV kHz MHz GHz GmbH mbH KGaA kn hm lx Mbit tz pst hm'.split(' '),
);

/** @param before up to the mark and what closes with it; @param after from the next word on */
function endsSentence(before: string, after: string): boolean {
  // No word holds a blank: behind the last one there is little to look at.
  const found = lastWord.exec(before.slice(Math.max(before.length - 60, before.lastIndexOf(' '), 0)));
  if (found === null) return true;
  const word = found[1] ?? '';
  const part = word.slice(Math.max(word.lastIndexOf('.'), -1) + 1);
  const starts = () => starters.test(after);
  if (/^\d+$/.test(part)) return endsAfterNumber(Number(part), part, after, starts());
  if (/^\p{L}$/u.test(part)) return endsAfterLetter(word, before, starts());
  if (roman.test(part)) return starts();
  if (endAbbreviations.has(part)) return starts();
  return !(abbreviations.has(part) || looksShort(part));
}

function endsAfterNumber(number: number, digits: string, after: string, starts: boolean): boolean {
  if (ordinalKind(number, after) !== 'none' && ordinalKind(number, after) !== 'year' && !starts) return false;
  if (starts) return true;
  // „18. 12.“ is a date; years and amounts end sentences.
  if (/^\d/.test(after)) return digits.length > 2;
  return digits.length > 3;
}

/** Initials, „z. B.“, „u. a.“, „d. h.“: an end only where a letter names something, or „u. Ä.“ and a new beginning. */
function endsAfterLetter(word: string, before: string, starts: boolean): boolean {
  if (lettered.test(before)) return true;
  return (
    starts &&
    /(?:[uo]\.\s?Ä|[uv]\.\s?a|e\.\s?V|a\.\s?D|[nv]\.\s?Chr|u\.\s?v\.\s?m|i\.\s?R|d\.\s?J|d\.\s?M|s\.\s?[ou])\.["“»«)]*$/u.test(
      before,
    ) &&
    word !== ''
  );
}

/** No vowel in it, and not all of it capital: „bzgl“, „lfd“, „Drs“. */
function looksShort(word: string): boolean {
  return (
    word.length > 1 &&
    !/[aeiouyäöü]/i.test(word) &&
    /\p{Ll}/u.test(word) &&
    !noAbbreviation.has(word) &&
    !/\d/.test(word)
  );
}
