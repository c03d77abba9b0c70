// Blocks of WordPress whose content stands elsewhere than between their marks: in another block that several posts share,
// or in the mark itself.

import { type Enclosure, replaceEnclosed } from '../markdown/enclosed.ts';
import { escapedHtml } from './escaped-html.ts';
import { textOfHtml } from './html-tree.ts';
import type { Fate } from './imported-article.ts';
import { isRecord, type JsonRecord, jsonRecord, textIn } from './json-records.ts';
import { leftComment } from './shortcodes.ts';

type Told = (construct: string, fate: Fate) => void;

/** What one mark says: `<!-- wp:name {…} -->`, with a slash at its end where nothing follows. */
interface BlockMark {
  readonly name: string;
  readonly values: JsonRecord;
  readonly isEmpty: boolean;
}

const blockMark: Enclosure = { open: /<!--\s*wp:/g, close: /-->/g };
/** As many shared blocks as a text may show: some are made to grow without end. */
const mostShared = 1_000;

/** @param inner of a comment, without `wp:` */
function markOf(inner: string): BlockMark | undefined {
  const [, name, json = '', slash] =
    /^(?:core\/)?([^\s{]+)(?:\s*(\{[\s\S]*\}))?(?:\s*(\/))?$/.exec(inner.trim()) ?? [];
  return name === undefined
    ? undefined
    : {
        name: name.replace(/\/$/, ''),
        values: jsonRecord(json) ?? {},
        isEmpty: slash !== undefined || name.endsWith('/'),
      };
}

/**
 * Puts in what marks stand for or say themselves: shared blocks, links, addresses of embedded things, titles of tabs.
 *
 * @param shared a shared block's content by its number
 */
export function withBlocksFilled(
  content: string,
  shared: (ref: string) => string | undefined,
  told: Told,
): string {
  let shown = 0;
  /** @param inside the shared blocks around: none stands in itself */
  const filled = (text: string, inside: readonly string[]): string =>
    replaceEnclosed(text, [blockMark], ({ whole, inner }) => {
      const mark = markOf(inner);
      if (mark === undefined) return whole;
      if (mark.name === 'block' && mark.isEmpty) {
        const ref = textIn(mark.values, 'ref') ?? '';
        const found = inside.includes(ref) || shown >= mostShared ? undefined : shared(ref);
        told('Block „block“ (wiederverwendbar)', found === undefined ? 'left' : 'converted');
        if (found === undefined) return leftComment(inLetters(mark));
        shown++;
        return filled(withOverrides(found, mark.values.content, told), [...inside, ref]);
      }
      const said = saidBy(mark);
      if (said === undefined) return whole;
      told(`Block „${mark.name}“`, 'converted');
      return mark.isEmpty ? said : whole + said;
    });
  return filled(content, []);
}

/** What a block without content of its own shows as far as its mark tells; undefined for others. */
function saidBy({ name, values, isEmpty }: BlockMark): string | undefined {
  const url = textIn(values, 'url');
  const label = textIn(values, 'label');
  switch (name) {
    case 'tab':
      return label === undefined ? undefined : `<p><strong>${label}</strong></p>`;
    case 'social-link':
      return url === undefined ? undefined : `<li>${link(url, label ?? networkOf(values))}</li>`;
    case 'navigation-link':
    case 'navigation-submenu':
      return url === undefined ? undefined : `<p>${link(url, label ?? url)}</p>`;
    default:
      // The block of an embedded thing that has lost the line with its address.
      return isEmpty && url !== undefined && /^(?:embed$|core-embed\/)/.test(name)
        ? `\n\n<p>${escapedHtml(url)}</p>\n\n`
        : undefined;
  }
}

/** WordPress completes addresses as people type them. */
function link(url: string, words: string): string {
  const href = /^[a-z][a-z0-9+.-]*:|^[#/?]/i.test(url)
    ? url
    : `${/^[^\s/@]+@[^\s/@]+$/.test(url) ? 'mailto:' : 'https://'}${url}`;
  return `<a href="${escapedHtml(href)}">${words}</a>`;
}

const networkOf = (values: JsonRecord): string =>
  (textIn(values, 'service') ?? 'Verweis').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/**
 * A post's own words in a shared block, by the names of the blocks within it.
 * https://developer.wordpress.org/block-editor/reference-guides/block-api/block-bindings/
 */
function withOverrides(shared: string, overrides: unknown, told: Told): string {
  if (!isRecord(overrides)) return shared;
  let text = shared;
  for (const [name, values] of Object.entries(overrides)) {
    const words = isRecord(values) ? (textIn(values, 'content') ?? textIn(values, 'text')) : undefined;
    const changed = words === undefined ? text : withWords(text, name, words);
    told('Eigene Worte in einem wiederverwendbaren Block', changed === text ? 'left' : 'converted');
    if (changed === text && isRecord(values))
      text += leftComment(inLetters({ name: `block ${name}`, values, isEmpty: true }));
    else text = changed;
  }
  return text;
}

/** Puts words into the block with a name: between its innermost tags. */
function withWords(text: string, name: string, words: string): string {
  const own: Enclosure = { open: /<!--\s*wp:/g, close: /<!--\s*\/wp:/g };
  return replaceEnclosed(text, [own], ({ whole, inner }) => {
    const [mark = ''] = /^[\s\S]*?-->/.exec(inner) ?? [];
    const { metadata } = markOf(mark.replace(/-->$/, ''))?.values ?? {};
    if (!isRecord(metadata) || metadata.name !== name) return whole;
    const at = whole.indexOf('-->') + 3;
    return (
      whole.slice(0, at) +
      whole.slice(at).replace(aroundWords, (_, before, behind) => before + words + behind)
    );
  });
}

/** The tags around a paragraph's or heading's words, or around those of a button, up to the block's end. */
const aroundWords =
  /^(\s*(?:<div\b[^<>]*>\s*)?<[a-z][^<>]*>)[\s\S]*?(<\/[^<>]+>\s*(?:<\/div>\s*)?<!--\s*\/wp:)$/;

/** Of no interest to whoever looks for a block's words. */
const ofTheEditor = /^(?:_|(?:name|mode|className|align|layout|style|metadata|anchor|lock|theme)$)/;

/** A mark as a remark says it: its name, and the texts that it holds (blocks of „Advanced Custom Fields“ hold all of theirs). */
function inLetters({ name, values }: BlockMark): string {
  const texts = (value: unknown, key: string): string[] => {
    if (typeof value === 'string') return value.trim() === '' ? [] : [`${key}: ${textOfHtml(value)}`];
    if (Array.isArray(value)) return value.flatMap((one: unknown) => texts(one, key));
    if (!isRecord(value)) return [];
    return Object.entries(value).flatMap(([inner, one]) =>
      ofTheEditor.test(inner) ? [] : texts(one, inner),
    );
  };
  const said = texts(values, '').join('; ');
  return `Block: ${name}${said === '' ? '' : ` (${said})`}`;
}

/** They show nothing, or what stands elsewhere. */
const silent = new Set(['footnotes', 'separator', 'spacer', 'more']);

/** Remarks instead of blocks that a server fills in: they have no content of their own. */
export function withoutServedBlocks(content: string, told: Told): string {
  return replaceEnclosed(content, [blockMark], ({ whole, inner }) => {
    const mark = markOf(inner);
    if (mark === undefined || !mark.isEmpty) return whole;
    if (silent.has(mark.name)) return '';
    told(`Block „${mark.name}“`, 'left');
    return leftComment(inLetters(mark));
  });
}
