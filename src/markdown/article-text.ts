import { Parser } from 'htmlparser2';

/** Elements within a word or line; every other one ends a word, as a table's cells do. */
const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var wbr'.split(
    ' ',
  ),
);
/** What stands on the page, but is no part of what was written, or is written there twice. */
const silent = new Set(['footnote-ref', 'footnote-back', 'figure-credit', 'chart-plot', 'chart-legend']);

/** The words of an article's safe HTML, captions included, on one line. */
export function articleText(html: string): string {
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
  return text.replace(/\s+/g, ' ').trim();
}
