// The first sentences of a text, for articles whose editor wrote no lead.
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { oneLine } from './slug.ts';

/** What `markdown.parse` returns. */
type Token = ReturnType<typeof markdown.parse>[number];

const longest = 220;
const markdown = new MarkdownIt({ html: true, typographer: true, quotes: '„“‚‘' }).use(footnotes);

/**
 * The first sentence of a Markdown text, and the ones after it as long as they fit into 220 characters: plain text
 * from the first paragraph that is neither a heading, a picture, an address alone nor markup. A longer first sentence is
 * cut between words and ends with „ …“. Empty when there is no such paragraph.
 */
export function leadOf(body: string): string {
  return firstSentences(firstParagraph(body));
}

/** Text of the first paragraph of prose, on one line. */
function firstParagraph(body: string): string {
  // Most articles begin with plain prose: then only the first paragraph needs parsing (20 µs instead of 140).
  const start = body.search(/\S/);
  if (start === -1) return '';
  const blank = /\n[ \t]*\r?\n/g;
  blank.lastIndex = start;
  const end = blank.exec(body)?.index ?? body.length;
  const opening = body.slice(start, end);
  const startsPlain = /^[\p{L}\p{N}„“"»*_]/u.test(opening) && !/^(?:[*] |\d+[.)] )/.test(opening);
  // A `[` may be a reference or footnote that is defined further down.
  if (startsPlain && (!opening.includes('[') || !/^ {0,3}\[[^\]]+\]:/m.test(body))) {
    const text = proseIn(opening);
    if (text !== '') return text;
  }
  return proseIn(body);
}

function proseIn(source: string): string {
  const tokens = markdown.parse(source, {});
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'paragraph_open' || token.level !== 0) continue;
    const text = oneLine(plainText(tokens[index + 1]?.children ?? []));
    if (/[\p{L}\p{N}]/u.test(text) && !/^(?:https?:\/\/\S+|:::?.*|\{[%{].*)$/.test(text)) return text;
  }
  return '';
}

function plainText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline' || token.type === 'text_special')
      text += token.content;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
  }
  return text;
}

const boundary = /[.!?…]+["“”‘’»«)\]]*\s+(?=["„‚»«([]*[\p{Lu}\p{N}])/gu;
const months = 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const abbreviations =
  'Abs|Art|Aufl|Az|Bd|bzw|ca|Co|Dipl|Dr|ebd|etc|ev|evtl|Fa|ff|Frl|geb|gegr|gest|ggf|Hl|hl|Hr|Hrn|Hrsg|inkl|Ing|' +
  'Jh|jun|jr|Kap|kath|Kfm|Mag|max|Mill|min|Mio|Mrd|Nr|Prof|rd|Red|s|S|sen|sog|St|Std|Str|str|Tel|Tsd|u|usf|usw|' +
  'Verf|verh|vgl|Vgl|Ziff|zzgl|Mr|Mrs|Ms|Jan|Feb|Apr|Jun|Jul|Aug|Sep|Sept|Okt|Nov|Dez';
// Single letters are initials or „z. B.“, „d. h.“, „u. a.“.
const noEnd = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:\\p{L}|(?:${abbreviations}))\\.$`, 'u');
const ordinal = /(?:^|[^\p{L}\p{N}])\d{1,3}\.$/u;
// „Elisabeth II. und“, „19. Jahrhundert“: ordinals are followed by what they count.
const roman = /\s[IVX]+\.$/;
const countedBy = new RegExp(`^(?:${months}|\\p{Lu}?\\p{L}+)`, 'u');

/** Sentences from the start of a plain text, together at most 220 characters, at least the (cut) first one. */
export function firstSentences(text: string): string {
  if (text.length <= longest) return text;
  let end = 0;
  for (const match of text.matchAll(boundary)) {
    const stop = match.index + match[0].trimEnd().length;
    if (stop > longest) break;
    if (endsSentence(text.slice(0, stop), text.slice(match.index + match[0].length))) end = stop;
  }
  if (end > 0) return text.slice(0, end);
  const room = text.slice(0, longest - 1);
  const cut = room.lastIndexOf(' ');
  return `${(cut > longest / 2 ? room.slice(0, cut) : room).replace(/[\s,;:–-]+$/, '')} …`;
}

function endsSentence(before: string, after: string): boolean {
  if (noEnd.test(before) || roman.test(before)) return false;
  return !(ordinal.test(before) && countedBy.test(after));
}
