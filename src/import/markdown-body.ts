// From another system's Markdown to the newspaper's: what is written the same way in both stays to the letter; only blocks
// that hold HTML, and the addresses of links and pictures, are written anew.

import { raw } from 'hast-util-raw';
import type { Definition, Image, Link, LinkReference, Nodes, Parents, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toHast } from 'mdast-util-to-hast';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { isPictureAddress } from '../article/picture-file.ts';
import { withoutComments } from '../markdown/enclosed.ts';
import { leadsElsewhere } from '../markdown/media.ts';
import { imageNode, lostLink } from './html-handlers.ts';
import { htmlToTree } from './html-to-markdown.ts';
import { inlineNoteMark } from './inline-notes.ts';
import type { TextSurroundings } from './text-surroundings.ts';
import {
  destination,
  markdownOf,
  markdownOfText,
  pictureMarkdown,
  textOf,
  titleMarkdown,
} from './to-markdown.ts';

/** A part of a text that is replaced. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** @param title of the article: a heading at the beginning that repeats it goes @param surroundings see {@link TextSurroundings} */
export function markdownToMarkdown(text: string, title: string, surroundings: TextSurroundings): string {
  const root = parsed(text);
  const blocks = withoutTitle(root, title, surroundings);
  const edits: Edit[] = [];
  if (blocks.length < root.children.length) {
    const [first] = root.children;
    edits.push({ from: startOf(first), to: endOf(first), text: '' });
  }
  const definitions = root.children.filter(
    ({ type }) => type === 'definition' || type === 'footnoteDefinition',
  );
  const lost = lostDefinitions(definitions, surroundings);
  for (const run of runsOf(blocks)) {
    const [first, last] = [run[0], run.at(-1)];
    if (run.some(holdsHtml)) {
      const kept = run.filter((block) => !definitions.includes(block));
      const written = rewritten(kept, definitions, surroundings);
      if (written !== undefined)
        edits.push(apart({ from: startOf(first), to: endOf(last), text: written }, text, blocks));
    } else for (const block of run) editAddresses(block, text, { edits, lost, surroundings });
  }
  return applied(text, edits)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

const listItem = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** What ends a list, so that the next block is none of its items and no part of the last one. */
const listEnd = '<!---->';

/**
 * HTML may follow a paragraph without a blank line between; Markdown of it would go on with that paragraph. A list that was
 * HTML would go on with an indented block, or with another list.
 */
function apart({ from, to, text: written }: Edit, text: string, blocks: readonly RootContent[]): Edit {
  if (written === '') return { from, to, text: '' };
  const above = /\S[ \t]*\n[ \t]*$/.test(text.slice(Math.max(0, from - 200), from)) ? '\n' : '';
  const below = /^[ \t]*\n[ \t]*\S/.test(text.slice(to, to + 200)) ? '\n' : '';
  const goesOn = listItem.test(written) && blocks.findLast((block) => endOf(block) <= from)?.type === 'list';
  const [, indent = '', next = ''] = /^\s*\n([ \t]*)(\S.{0,20})/.exec(text.slice(to)) ?? [];
  const isGoneOn =
    next !== '' && (indent !== '' || listItem.test(next)) && parsed(written).children.at(-1)?.type === 'list';
  const parts = [...(goesOn ? [listEnd] : []), written, ...(isGoneOn ? [listEnd] : [])];
  return { from, to, text: above + parts.join('\n\n') + below };
}

const parsed = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false }), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown()],
  });

const startOf = (node: Nodes | undefined): number => node?.position?.start.offset ?? 0;
const endOf = (node: Nodes | undefined): number => node?.position?.end.offset ?? 0;

function withoutTitle(root: Root, title: string, surroundings: TextSurroundings): RootContent[] {
  const [first, ...rest] = root.children;
  if (first?.type !== 'heading' || first.depth > 2) return root.children;
  if (textOf(first).replace(/\s+/g, ' ').trim() !== title.replace(/\s+/g, ' ').trim()) return root.children;
  surroundings.told('Überschrift, im Text wiederholt', 'dropped');
  return rest;
}

function holdsHtml(node: Nodes): boolean {
  if (node.type === 'html') return !/^<!--/.test(node.value);
  return 'children' in node && node.children.some(holdsHtml);
}

/** Elements that are still open at the end of a block's HTML. */
function openAfter(node: Nodes, open: string[]): void {
  if (node.type === 'html') {
    const plain = withoutComments(node.value);
    for (const [, slash, name = '', , self] of plain.matchAll(
      /<(\/?)([a-z][a-z0-9]*)(?![a-z0-9])((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>/gi,
    )) {
      const tag = name.toLowerCase();
      if (self === '/' || voids.has(tag)) continue;
      if (slash === '') open.push(tag);
      else {
        const at = open.lastIndexOf(tag);
        if (at >= 0) open.length = at;
      }
    }
  } else if ('children' in node) for (const child of node.children) openAfter(child, open);
}

const voids = new Set('area base br col embed hr img input link meta param p li source track wbr'.split(' '));

/** Blocks that belong together: from one that opens an element to the one that closes it. */
function runsOf(blocks: readonly RootContent[]): RootContent[][] {
  const runs: RootContent[][] = [];
  let open: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (open.length > 0) runs.at(-1)?.push(block);
    else runs.push([block]);
    openAfter(block, open);
    // What is never closed ends with its block.
    if (open.length > 0 && !blocks.slice(index + 1).some((later) => closes(later, open))) open = [];
  }
  return runs;
}

function closes(node: Nodes, open: readonly string[]): boolean {
  if (node.type === 'html') return open.some((name) => node.value.toLowerCase().includes(`</${name}`));
  return 'children' in node && node.children.some((child) => closes(child, open));
}

/** Through the tree of HTML and back. */
function rewritten(
  run: readonly RootContent[],
  definitions: readonly RootContent[],
  surroundings: TextSurroundings,
): string | undefined {
  if (run.length === 0) return undefined;
  const needed = definitions.filter(({ type }) => type === 'definition');
  const tree = toHast(
    { type: 'root', children: [...run, ...needed] },
    {
      allowDangerousHtml: true,
      handlers: {
        // The notes themselves stay where they are.
        footnoteReference: (_state, { identifier, label }: { identifier: string; label?: string }) => ({
          type: 'element',
          tagName: 'note-reference',
          properties: { label: label ?? identifier },
          children: [],
        }),
        html: (_state, { value }: { value: string }) => ({
          type: 'raw',
          value: value.replace(inlineNoteMark, '<note-reference label="$1"></note-reference>'),
        }),
      },
    },
  );
  const html = raw(tree);
  return html.type === 'root' ? markdownOf(htmlToTree(html, surroundings)) : undefined;
}

/** Definitions of links that lead nowhere here: address by identifier. */
function lostDefinitions(
  definitions: readonly RootContent[],
  surroundings: TextSurroundings,
): ReadonlyMap<string, string> {
  return new Map(
    definitions.flatMap((node) =>
      node.type === 'definition' &&
      !isPictureAddress(node.url) &&
      surroundings.link(node.url) === undefined &&
      node.url !== ''
        ? [[node.identifier, node.url] as const]
        : [],
    ),
  );
}

/** What is gathered while a text is gone through. */
interface Editing {
  readonly edits: Edit[];
  readonly lost: ReadonlyMap<string, string>;
  readonly surroundings: TextSurroundings;
}

/** Notes where the addresses of links and pictures are to be changed, and how. */
function editAddresses(node: Nodes, text: string, editing: Editing): void {
  const { edits, lost, surroundings } = editing;
  switch (node.type) {
    case 'image':
      editImage(node, text, edits, surroundings);
      return;
    case 'link':
      for (const child of node.children) editAddresses(child, text, editing);
      editLink(node, text, edits, surroundings);
      return;
    case 'linkReference': {
      for (const child of node.children) editAddresses(child, text, editing);
      const address = lost.get(node.identifier);
      if (address !== undefined) editLostLink(node, address, edits, surroundings);
      return;
    }
    case 'definition':
      if (lost.has(node.identifier)) edits.push({ from: startOf(node), to: endOf(node), text: '' });
      else editDefinition(node, edits, surroundings);
      return;
    default:
      if ('children' in node)
        for (const child of (node as Parents).children) editAddresses(child, text, editing);
  }
}

function editImage(node: Image, text: string, edits: Edit[], surroundings: TextSurroundings): void {
  // A title that repeats the description would be a caption that says it twice.
  const title = node.title === node.alt ? '' : (node.title ?? '');
  const [made, behind] = imageNode(node.url, node.alt ?? '', title, surroundings);
  const from = startOf(node);
  const to = endOf(node);
  // Those on other servers are links, whose words would run together.
  if (made?.type === 'image' && leadsElsewhere(made.url) && text.startsWith('![', to))
    edits.push({ from: to, to, text: ' ' });
  if (made?.type !== 'image') {
    edits.push({ from, to, text: made !== undefined && 'value' in made ? made.value : '' });
    return;
  }
  if (made.url === node.url && behind === undefined && title === (node.title ?? '')) return;
  const written = /^!\[((?:[^\]\\]|\\.)*)\]\(/s.exec(text.slice(from, to))?.[1];
  const whole = pictureMarkdown(made.url, node.alt ?? '', made.title ?? '');
  const picture = written === undefined ? whole : whole.replace(/^!\[.*?\]\(/s, () => `![${written}](`);
  const caption = behind === undefined ? '' : ` ${markdownOfText([textOf(behind).trim()])}`;
  edits.push({ from, to, text: picture + caption });
}

/** A picture that leads to a larger one. */
const leadsToPicture = ({ url, children }: Link): boolean =>
  children.length === 1 && children[0]?.type === 'image' && isPictureAddress(url);

function editLink(node: Link, text: string, edits: Edit[], surroundings: TextSurroundings): void {
  const [from, to] = [startOf(node), endOf(node)];
  const inner = node.children.length === 0 ? from + 1 : endOf(node.children.at(-1));
  if (leadsToPicture(node)) {
    // The newspaper shows the larger one, so that it is a picture of the article; without its file the small one stays.
    const { url, lack } = surroundings.picture(node.url);
    if (url === undefined || lack !== undefined)
      edits.push({ from, to: from + 1, text: '' }, { from: inner, to, text: '' });
    else edits.push({ from: inner, to, text: `](${destination(url)})` });
    return;
  }
  const leads = surroundings.link(node.url);
  if (leads === node.url) return;
  if (text[from] !== '[') {
    if (leads !== undefined)
      edits.push({
        from,
        to,
        text: `[${text.slice(from, to).replace(/^<|>$/g, '')}](${destination(leads)})`,
      });
    return;
  }
  if (leads === undefined) {
    editLostLink(node, node.url, edits, surroundings);
    return;
  }
  edits.push({ from: inner, to, text: `](${destination(leads)}${titleMarkdown(node.title ?? '')})` });
}

/** Its words stay, and behind them a remark with the address. */
function editLostLink(
  node: Link | LinkReference,
  address: string,
  edits: Edit[],
  surroundings: TextSurroundings,
): void {
  const [from, to] = [startOf(node), endOf(node)];
  const [inner, kept] =
    node.children.length === 0
      ? [from + 1, '']
      : [endOf(node.children.at(-1)), lostLink(address, surroundings) ?? ''];
  edits.push({ from, to: from + 1, text: '' }, { from: inner, to, text: kept });
}

function editDefinition(node: Definition, edits: Edit[], surroundings: TextSurroundings): void {
  const leads = surroundings.link(node.url) ?? node.url;
  const url = isPictureAddress(node.url) ? (surroundings.picture(node.url).url ?? leads) : leads;
  if (url === node.url) return;
  edits.push({
    from: startOf(node),
    to: endOf(node),
    text: `[${node.label ?? node.identifier}]: ${destination(url)}${titleMarkdown(node.title ?? '')}`,
  });
}

function applied(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, text: written } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < done) continue;
    parts.push(text.slice(done, from), written);
    done = to;
  }
  return parts.join('') + text.slice(done);
}
