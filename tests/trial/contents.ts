// What a text holds, counted without the generator's own parser: the source by mdast and micromark, the page by htmlparser2.
import { Parser } from 'htmlparser2';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Everything in the order of the text, repeated ones repeated. */
export interface Contents {
  readonly words: string[];
  /** Addresses, of a page those of its files. */
  readonly pictures: string[];
  readonly links: string[];
  readonly lists: string[];
  readonly tables: string[];
  readonly code: string[];
  /** Frames, films, sound and posts of other services. */
  readonly embeds: string[];
}

const nothing = (): Contents => ({
  ...{ words: [], pictures: [], links: [], lists: [], tables: [], code: [], embeds: [] },
});

/** Of a Markdown text without its head. */
export function contentsOfMarkdown(text: string): Contents {
  const contents = nothing();
  const html: string[] = [];
  const visit = (node: MarkdownNode): void => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      addWords(contents, node.value ?? '');
    if (node.type === 'html') html.push(node.value ?? '');
    if (node.type === 'image') addPicture(contents, node.url ?? '', node.title ?? '');
    // Bare words that GFM takes for addresses are text here.
    if (node.type === 'link' && !isBare(node, text)) contents.links.push(node.url ?? '');
    if (node.type === 'list') contents.lists.push(firstWords(node));
    if (node.type === 'table') contents.tables.push(firstWords(node));
    if (node.type === 'code' || node.type === 'inlineCode')
      contents.code.push((node.value ?? '').slice(0, 40));
    for (const child of node.children ?? []) visit(child);
  };
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  visit(resolved(tree as MarkdownNode));
  addHtml(contents, html.join('\n'));
  return contents;
}

/** Of the HTML in an article's `<div class="text">`. */
export function contentsOfPage(page: string): Contents {
  const contents = nothing();
  const from = page.indexOf('<div class="text">');
  const to = page.indexOf('<footer class="article-end">');
  addHtml(contents, page.slice(from, to));
  return contents;
}

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly title?: string | null;
  readonly identifier?: string;
  readonly children?: readonly MarkdownNode[];
  readonly position?: { readonly start: { readonly offset?: number } };
}

/** With addresses at links and pictures that name a definition. */
function resolved(tree: MarkdownNode): MarkdownNode {
  const definitions = new Map<string, MarkdownNode>();
  const collect = (node: MarkdownNode): void => {
    if (node.type === 'definition' && node.identifier !== undefined) definitions.set(node.identifier, node);
    for (const child of node.children ?? []) collect(child);
  };
  collect(tree);
  const resolve = (node: MarkdownNode): MarkdownNode => {
    const children = node.children?.map(resolve);
    const kind = /^(link|image)Reference$/.exec(node.type)?.[1];
    const { url, title } = definitions.get(node.identifier ?? '') ?? {};
    return {
      ...node,
      ...(children === undefined ? {} : { children }),
      ...(kind === undefined || url === undefined ? {} : { type: kind, url, title: title ?? null }),
    };
  };
  return resolve(tree);
}

function isBare({ position, url = '' }: MarkdownNode, text: string): boolean {
  const at = position?.start.offset ?? 0;
  return (
    text[at] !== '[' &&
    (text[at] !== '<' || url.startsWith('mailto:')) &&
    !/^https?:/.test(text.slice(at, at + 6))
  );
}

function firstWords(node: MarkdownNode): string {
  const text = (one: MarkdownNode): string => one.value ?? one.children?.map(text).join(' ') ?? '';
  return text(node).trim().slice(0, 40);
}

const silent = new Set([
  'script',
  'style',
  'iframe',
  'video',
  'audio',
  'object',
  'noscript',
  'template',
  'button',
  'title',
]);

function addHtml(contents: Contents, html: string): void {
  const open: string[] = [];
  let silence = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name);
      const classes = (attributes.class ?? '').split(' ');
      // What the site itself adds beside an author's words.
      const isOwn =
        classes.includes('embed') || 'data-note' in attributes || classes.includes('footnote-ref');
      if (silence > 0 || silent.has(name) || isOwn) silence++;
      if (name === 'img') contents.pictures.push(attributes['data-src'] ?? attributes.src ?? '');
      if (
        name === 'a' &&
        attributes.href !== undefined &&
        !classes.includes('zoom') &&
        !attributes.role?.startsWith('doc-')
      )
        contents.links.push(attributes.href);
      if (name === 'ul' || name === 'ol') contents.lists.push('');
      if (name === 'table') contents.tables.push('');
      if (name === 'pre' || (name === 'code' && open.at(-2) !== 'pre')) contents.code.push('');
      const isPost = name === 'blockquote' && /(?:tweet|media|embed)(?:\s|$)/.test(attributes.class ?? '');
      if (['iframe', 'video', 'audio', 'object'].includes(name) || isPost || classes.includes('embed'))
        contents.embeds.push(attributes.src ?? attributes.data ?? attributes['data-frame'] ?? name);
    },
    ontext(text) {
      if (silence === 0) addWords(contents, text);
    },
    onclosetag() {
      open.pop();
      if (silence > 0) silence--;
    },
  });
  parser.end(html);
}

function addPicture(contents: Contents, url: string, title: string): void {
  if (/\.(?:mp4|webm|mp3|m4a|ogg)$/i.test(url)) contents.embeds.push(url);
  else contents.pictures.push(url);
  addWords(contents, title);
}

function addWords(contents: Contents, text: string): void {
  const plain = text.normalize('NFC').replaceAll('\u00ad', '');
  // A credit's label is set anew; addresses are counted as links.
  for (const [word] of plain.replace(/https?:\S+/g, ' ').matchAll(/[\p{L}\p{N}]+/gu))
    contents.words.push(word.toLowerCase());
}
