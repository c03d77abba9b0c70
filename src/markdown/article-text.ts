import { Parser } from 'htmlparser2';

/** Elements within a word or line; every other one ends a word, as a table's cells do. */
const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var wbr'.split(
    ' ',
  ),
);
/** What stands on the page, but is no part of what was written, or is written there twice. */
const silent = new Set(['footnote-ref', 'footnote-back', 'figure-credit', 'chart-plot', 'chart-legend']);

/** What calls for a parser: silent elements, comments, quotation marks that may hide a `>`, rare character references. */
const intricate = /class=|<script|<!|='|&(?!(?:amp|lt|gt|quot|#39);)/;
const tags = /<\/?([a-z][a-z0-9]*)(?![a-z0-9])[^<>]*>/g;
const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The words of an article's safe HTML, captions included, on one line. */
export function articleText(html: string): string {
  const text = intricate.test(html) ? parsedText(html) : plainText(html);
  // Most white space is a single blank as it is.
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

/** Most texts are paragraphs and headings: a tenth of the time that a parser takes. */
function plainText(html: string): string {
  return html
    .replace(tags, (_, name: string) => (inline.has(name) ? '' : ' '))
    .replace(/&[a-z#0-9]+;/g, (reference) => references[reference] ?? reference);
}

function parsedText(html: string): string {
  let text = '';
  let depth = 0;
  let silentFrom = Number.POSITIVE_INFINITY;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth++;
      // Data for search engines: a live blog has all its words there once more.
      if (name === 'script' || silent.has(attributes.class ?? '')) {
        silentFrom = Math.min(silentFrom, depth);
      }
      text += inline.has(name) ? '' : ' ';
    },
    onclosetag: (name) => {
      if (depth === silentFrom) {
        silentFrom = Number.POSITIVE_INFINITY;
      }
      depth--;
      text += inline.has(name) ? '' : ' ';
    },
    ontext: (part) => {
      text += depth >= silentFrom ? '' : part;
    },
  });
  parser.end(html);
  return text;
}
