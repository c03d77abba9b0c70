// The first sentences of a text, for articles whose editor wrote no lead: read by the rules of the text, so that both
// say the same.
import Parser, { type Env, type MarkdownIt, type Token } from 'markdown-it';
import { oneLine } from '../article/slug.ts';
import { firstSentences } from './first-sentences.ts';
import { row } from './numbered-lists.ts';
import { germanProse, proseAddresses } from './prose.ts';
import { typeset } from './typography.ts';

const markdown = new Parser({ html: true });
germanProse(markdown);
proseAddresses(markdown);

/**
 * The first sentence of a Markdown text, and the ones after it as long as they fit into 220 characters: plain text with
 * German typography from the first paragraph that is neither a heading, a picture, an address alone nor markup. A longer
 * first sentence is cut between words and ends with „ …“. Empty when there is no such paragraph.
 */
export function leadOf(body: string): string {
  return firstSentences(firstParagraph(body));
}

/** Text of the first paragraph of prose, on one line. */
function firstParagraph(body: string): string {
  // Most articles begin with plain prose: then only the first paragraph needs parsing.
  const start = body.search(/\S/);
  if (start === -1) return '';
  const blank = /\n[ \t]*\r?\n/g;
  blank.lastIndex = start;
  const end = blank.exec(body)?.index ?? body.length;
  const opening = body.slice(start, end);
  const startsPlain = /^[\p{L}\p{N}„“"»*_]/u.test(opening) && !/^(?:[*] |\d+[.)][ \t])/.test(opening);
  // A `[` may be a reference or footnote that is defined further down.
  if (startsPlain && (!opening.includes('[') || !/^ {0,3}\[[^\]\n\r]+\]:/m.test(body))) {
    const text = marked.test(opening) ? proseIn(opening) : proseOf(typeset(opening.trim()));
    if (text !== '') return text;
  }
  return proseIn(body);
}

/** What Markdown may see in a paragraph that starts plain; most have nothing of it and need no parsing at all. */
const marked = /[\\`*_[\]<>&!~|^{}\0\n\r\t]|\/\/|mailto:/i;

const proseIn = (source: string): string => firstProse(markdown.parse(source, {}));

const opening = Symbol('opening');

/** Lets a text be read for its lead while it is parsed for other reasons. Call it when all other rules are there. */
export function leads(md: MarkdownIt): void {
  // Right behind the rules of German prose: those for pictures and raw HTML change what they find.
  md.core.ruler.after('german_typography', 'lead', ({ env, tokens }) => {
    if (opening in env) env[opening] = firstProse(tokens);
  });
}

/** For the parser: what {@link notedLead} is to be asked for. */
export const envWithLead = (): Env => ({ [opening]: '' });

/** The lead of the text that was parsed with {@link envWithLead}, as {@link leadOf} finds it. */
export const notedLead = (env: Env): string => firstSentences(String(env[opening]));

function firstProse(tokens: readonly Token[]): string {
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'footnote_block_open') break;
    if (token.type !== 'paragraph_open' || token.level !== 0) continue;
    const text = proseOf(plainText(tokens[index + 1]?.children ?? []));
    if (text !== '') return text;
  }
  return '';
}

/** A paragraph's text on one line; empty when it is an address alone, or markup. */
function proseOf(paragraph: string): string {
  const text = oneLine(withoutRemains(paragraph));
  const isProse = /[\p{L}\p{N}]/u.test(text) && !/^(?:https?:\/\/\S+|:::?.*|\{[%{].*)$/.test(text);
  return isProse ? text : '';
}

function plainText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline' || token.type === 'text_special')
      text += token.content;
    else if (token.type === 'hardbreak' && token.info === row) text += /[.,:;!?]$/.test(text) ? ' ' : '; ';
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
  }
  return text;
}

/** Other systems' templates and marks of bold that close nothing say nothing to readers of a list. */
function withoutRemains(text: string): string {
  if (!/[{*]/.test(text)) return text;
  return text.replace(/\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{:[^{}]*\}/g, '').replace(/\*{2,}/g, '');
}
