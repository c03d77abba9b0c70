// HTML of a feed's fields, however they hold it: as text, as escaped HTML, as elements, or escaped once too often.
import { escapedHtml } from './escaped-html.ts';
import { resolved, type XmlNode } from './xml-records.ts';

/** HTML of a text construct of Atom (RFC 4287, 3.1), or of Atom 0.3 with its `mode`. */
export function atomMarkup(node: XmlNode, above: string | undefined): string {
  const { type = 'text', mode } = node.attributes;
  const base = resolved(node.attributes['xml:base'] ?? '', above) ?? above;
  if (node.children.length > 0) return withAddresses(elementsOf(node), base);
  // What is neither text nor markup is in Base64 (RFC 4287, 4.1.3.3).
  const isEncoded =
    mode === 'base64' || (/\//.test(type) && !/^text\/|xml$/.test(type) && /^[\w+/=\s]+$/.test(node.text));
  const text = isEncoded ? Buffer.from(node.text, 'base64').toString('utf8') : node.text;
  return /html/.test(type) ? withAddresses(unescaped(text), base) : paragraphs(text);
}

/** HTML of a field of RSS. */
export function rssMarkup(node: XmlNode, above: string | undefined): string {
  const base = resolved(node.attributes['xml:base'] ?? '', above) ?? above;
  const html = node.children.length > 0 ? elementsOf(node) : unescaped(node.text);
  return withAddresses(/<[a-z!/]/i.test(html) ? html : plainParagraphs(html), base);
}

/** Plain text whose blank lines part paragraphs. */
export const paragraphs = (text: string): string => plainParagraphs(escapedHtml(text));

const plainParagraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => `<p>${part}</p>`)
    .join('');

/** Programs that escape what is escaped already leave no element, but the ends of some in letters. */
const unescaped = (html: string): string =>
  !/<[a-z!/]/i.test(html) && /&lt;(?:\/(?:p|a|div|b|strong|em|i|ul|h\d|span)|br ?\/?)&gt;/i.test(html)
    ? html
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&')
    : html;

const voids = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'track', 'wbr']);

/** What stands in a field, elements and text in their order, as HTML. */
export const elementsOf = (node: XmlNode): string =>
  (node.order ?? [node.text, ...node.children])
    .map((part) => (typeof part === 'string' ? escapedHtml(part) : serialised(part)))
    .join('');

function serialised(node: XmlNode): string {
  const bare = node.name.replace(/^[\w-]+:/, '');
  const given = Object.entries(node.attributes)
    .map(([key, value]) => ` ${key}="${escapedHtml(value)}"`)
    .join('');
  return voids.has(bare) ? `<${bare}${given}>` : `<${bare}${given}>${elementsOf(node)}</${bare}>`;
}

/** Relative addresses count from where the feed says (`xml:base`). */
const withAddresses = (html: string, base: string | undefined): string =>
  base === undefined
    ? html
    : html.replace(
        /(<[a-z][^<>]*?\s(?:href|src|poster|data)\s*=\s*)(["'])([^"'#][^"']*)\2/gi,
        (_, before: string, mark: string, address: string) =>
          before + mark + (resolved(address.trim(), base) ?? address) + mark,
      );
