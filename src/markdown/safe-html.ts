// Raw HTML in articles, reduced to what belongs into a text. Only called for texts that hold any.
import { createRequire } from 'node:module';
import type sanitizeHtml from 'sanitize-html';
import { externalRel, isAllowedLink, isExternal } from './links.ts';

type Sanitize = typeof sanitizeHtml;
let sanitize: Sanitize | undefined;

/** Loaded when first needed: it takes longer than all the rest of this folder, and most sites never need it. */
function load(): Sanitize {
  sanitize ??= createRequire(import.meta.url)('sanitize-html') as Sanitize;
  return sanitize;
}

const blocks = [
  'p',
  'div',
  'section',
  'blockquote',
  'pre',
  'hr',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'details',
  'summary',
];
const lists = ['ul', 'ol', 'li', 'dl', 'dt', 'dd'];
const tables = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];
const phrases = [
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'br',
  'cite',
  'code',
  'del',
  'dfn',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
];
const morePhrases = ['s', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'];

/**
 * HTML without scripts, styles, frames, forms, handlers, ids and foreign schemes; every tag is closed, h1 becomes h2.
 * Elements that are not allowed vanish, their text stays, save for those whose text is code.
 * `data-own` passes: it carries our own attributes, see trusted.ts, which drops it from authors' tags.
 */
export function safeHtml(html: string, origin: string): string {
  return load()(html, {
    allowedTags: [...blocks, ...lists, ...tables, ...phrases, ...morePhrases],
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'title',
      'xmp',
      'iframe',
      'noembed',
      'noframes',
      'noscript',
      'template',
    ],
    allowedAttributes: {
      '*': ['lang', 'dir', 'data-own'],
      a: ['href', 'title', 'rel', 'hreflang'],
      abbr: ['title'],
      code: ['class'],
      details: ['open'],
      dfn: ['title'],
      li: ['value'],
      ol: ['start', 'reversed', 'type'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
      time: ['datetime'],
    },
    allowedClasses: { code: ['language-*'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    transformTags: {
      h1: 'h2',
      a: (tagName, { href, rel: _, ...attribs }) => {
        if (href === undefined || !isAllowedLink(href)) return { tagName, attribs };
        const rel = isExternal(href.trim(), origin) ? { rel: externalRel } : {};
        return { tagName, attribs: { href, ...attribs, ...rel } };
      },
    },
  });
}
