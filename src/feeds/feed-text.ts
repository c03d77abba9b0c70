// An article's text as feeds carry it: whole addresses, nothing that runs, nothing that only makes sense on its page.
import { noteHook } from '../contract/hooks.ts';
import { sanitizer } from '../markdown/sanitizer.ts';

const allowed = [
  ...[
    'p',
    'br',
    'hr',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'pre',
    'code',
  ],
  ...[
    'a',
    'strong',
    'em',
    'b',
    'i',
    'u',
    's',
    'del',
    'ins',
    'sub',
    'sup',
    'small',
    'mark',
    'abbr',
    'cite',
    'q',
    'kbd',
    'time',
    'span',
  ],
  ...['figure', 'figcaption', 'img', 'video', 'audio', 'source'],
  ...[
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'th',
    'td',
    'details',
    'summary',
    'div',
    'section',
    'article',
  ],
];

/** What stands on the page beside the words, for eyes or hands that are there. */
const beside = /(?:^|\s)(?:embed-choice|with-script|chart-legend)(?:\s|$)/;

const isBeside = (attribs: Readonly<Record<string, string>>): boolean =>
  'hidden' in attribs ||
  attribs['aria-hidden'] === 'true' ||
  noteHook in attribs ||
  beside.test(attribs.class ?? '');

/** The only attributes that the last look at an element sees are those that may stay. */
const mark = 'data-beside';

const holdsAddress = new Set(['href', 'src', 'poster']);

/**
 * @param html the text as its page shows it, addresses from the site's root
 * @param page absolute address of the article, to which places in it lead
 * @param siteUrl absolute address of the site, with its folder
 */
export function feedText(html: string, page: string, siteUrl: string): string {
  const whole = (address: string): string => {
    if (address.startsWith('#')) return page + address;
    if (/^\/(?!\/)/.test(address)) return siteUrl + address;
    return URL.parse(address, page)?.href ?? address;
  };
  return sanitizer()(html, {
    allowedTags: allowed,
    // Ids would be there twice where a program shows several articles, and name nothing outside of the page.
    allowedAttributes: {
      a: ['href'],
      img: ['src', 'alt', 'width', 'height'],
      video: ['src', 'controls', 'preload', 'poster', 'width', 'height'],
      audio: ['src', 'controls', 'preload'],
      source: ['src', 'type'],
      ol: ['start', 'reversed', 'type'],
      li: ['value'],
      th: ['scope', 'colspan', 'rowspan'],
      td: ['colspan', 'rowspan'],
      time: ['datetime'],
      abbr: ['title'],
      '*': ['lang', 'dir', mark],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel', 'ftp'],
    // With all that is in them.
    nonTextTags: ['script', 'style', 'svg', 'button', 'label', 'noscript', 'template', 'textarea', 'option'],
    selfClosing: ['br', 'hr', 'img', 'source'],
    transformTags: {
      '*': (tagName, attribs) => ({
        tagName,
        attribs: Object.fromEntries([
          ...Object.entries(attribs).map(([name, value]) => [
            name,
            holdsAddress.has(name) ? whole(value) : value,
          ]),
          ...(isBeside(attribs) ? [[mark, '']] : []),
        ]),
      }),
    },
    // A source without an address is one of a picture, whose `<img>` every program shows.
    exclusiveFilter: ({ tag, attribs }) => mark in attribs || (tag === 'source' && attribs.src === undefined),
  })
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
