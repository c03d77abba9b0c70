// Lexical, the format of Ghost's editor since version 5, as HTML. Source: TryGhost/Koenig, kg-default-nodes.
import { escapedHtml } from './escaped-html.ts';
import { cardHtml } from './ghost-cards.ts';
import type { Fate } from './imported-article.ts';
import { isRecord, type JsonRecord, jsonRecord, records, textIn } from './json-records.ts';

type Told = (construct: string, fate: Fate) => void;

/** Bits of a text's `format` (Lexical, TextNode). */
const formats: readonly (readonly [bit: number, tag: string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
];

/** @param text JSON @param told of what cannot be read or shown */
export function lexicalHtml(text: string, told: Told): string {
  const document = jsonRecord(text);
  if (document === undefined || !isRecord(document.root)) {
    told('Lexical, das nicht zu lesen ist', 'left');
    return '';
  }
  return childrenHtml(document.root, told);
}

const childrenHtml = (node: JsonRecord, told: Told): string =>
  records(node.children)
    .map((child) => nodeHtml(child, told))
    .join('');

/** Lexical puts a list within a list into an item of its own; it belongs to the one before. */
function itemsHtml(items: readonly JsonRecord[], told: Told): string {
  let html = '';
  for (const item of items) {
    const inner = childrenHtml(item, told);
    const parts = records(item.children);
    const isNested = parts.length > 0 && parts.every((part) => textIn(part, 'type') === 'list');
    html =
      isNested && html.endsWith('</li>')
        ? `${html.slice(0, -'</li>'.length)}${inner}</li>`
        : `${html}<li>${inner}</li>`;
  }
  return html;
}

function nodeHtml(node: JsonRecord, told: Told): string {
  const type = textIn(node, 'type') ?? '';
  const inner = (): string => childrenHtml(node, told);
  switch (type.replace(/^extended-/, '')) {
    case 'paragraph':
      return `<p>${inner()}</p>\n`;
    case 'heading': {
      const tag = /^h[1-6]$/.exec(textIn(node, 'tag') ?? '')?.[0] ?? 'h2';
      return `<${tag}>${inner()}</${tag}>\n`;
    }
    case 'quote':
    case 'aside':
      return `<blockquote><p>${inner()}</p></blockquote>\n`;
    case 'list': {
      const tag = textIn(node, 'listType') === 'number' || textIn(node, 'tag') === 'ol' ? 'ol' : 'ul';
      const start = typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : '';
      return `<${tag}${tag === 'ol' ? start : ''}>${itemsHtml(records(node.children), told)}</${tag}>\n`;
    }
    case 'link':
    case 'autolink':
      return `<a href="${escapedHtml(textIn(node, 'url') ?? '')}">${inner()}</a>`;
    case 'linebreak':
      return '<br>';
    case 'tab':
      return ' ';
    // „TK“, to come: editors read it as a word, and so do readers.
    case 'tk':
    case 'text': {
      const bits = typeof node.format === 'number' ? node.format : 0;
      const text = escapedHtml(typeof node.text === 'string' ? node.text : '');
      return formats.reduce(
        (html, [bit, tag]) => ((bits & bit) === 0 ? html : `<${tag}>${html}</${tag}>`),
        text,
      );
    }
    default:
      // Nodes that only hold others, such as those of later versions.
      return Array.isArray(node.children) && node.children.length > 0
        ? inner()
        : `${cardHtml(type, node, told)}\n`;
  }
}
