// Raw HTML in articles, reduced to what belongs into a text. Only called for texts that hold any.
import { anchorId } from './anchors.ts';
import { type ArticleAddress, externalRel, isAllowedLink, isArticleFile, isExternal } from './links.ts';
import { sanitizer } from './sanitizer.ts';

type Attributes = Record<string, string>;
/** What of a figure stays when it holds no picture. */
const renamed: Readonly<Record<string, string>> = { h1: 'h2', figcaption: 'p' };

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

export interface SafeHtmlOptions {
  /** The site's own. */
  readonly siteUrl: string;
  readonly articleAddress?: ArticleAddress | undefined;
  /** Of links that leave the site. */
  readonly rel?: string | undefined;
  /** The id on the page that a fragment (`#kosten`) means. */
  readonly fragment: (href: string) => string | undefined;
}

/**
 * HTML without scripts, styles, frames, forms, handlers and foreign schemes; every tag is closed, h1 becomes h2, and ids
 * are such that none can be one of the page's own.
 * Elements that are not allowed vanish, their text stays, save for those whose text is code.
 * `data-own` passes: it carries our own attributes, see trusted.ts, which drops it from authors' tags.
 */
export function safeHtml(
  html: string,
  { siteUrl, articleAddress, rel: outside = externalRel, fragment }: SafeHtmlOptions,
): string {
  const ids = new Set<string>();
  const withId = ({ id, ...attribs }: Attributes): Attributes => {
    if (id === undefined || ids.has(anchorId(id))) return attribs;
    ids.add(anchorId(id));
    return { ...attribs, id: anchorId(id) };
  };
  const leading = (href: string): string | undefined => {
    if (!isAllowedLink(href)) return undefined;
    if (isArticleFile(href) && articleAddress !== undefined) return articleAddress(href);
    const id = fragment(href);
    return id === undefined ? href : `#${id}`;
  };
  return sanitizer()(html, {
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
      '*': ['lang', 'dir', 'id', 'data-own'],
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
      '*': (tagName, attribs) => ({ tagName: renamed[tagName] ?? tagName, attribs: withId(attribs) }),
      a: (tagName, { href, rel: _, name, ...attribs }) => {
        const named = { ...(name === undefined ? {} : { id: name }), ...attribs };
        const leads = href === undefined ? undefined : leading(href.trim());
        if (leads === undefined) return { tagName, attribs: named };
        const rel = isExternal(leads, siteUrl) ? { rel: outside } : {};
        return { tagName, attribs: { href: leads, ...named, ...rel } };
      },
    },
  });
}
