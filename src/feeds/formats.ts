// Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1, written by feedsmith; which of our words goes where.
import { createRequire } from 'node:module';
import type { Feed, FeedItem } from './feed.ts';

export interface FeedFormat {
  /** What stands behind the list's address: `/politik/feed.atom`. */
  readonly file: string;
  readonly type: string;
  readonly name: string;
  /** @param self the feed's own address */
  readonly write: (feed: Feed, self: string) => string;
}

/** All formats, the one that readers should take first. */
export const feedFormats = [
  { file: 'feed.atom', type: 'application/atom+xml', name: 'Atom', write: atom },
  { file: 'feed.rss', type: 'application/rss+xml', name: 'RSS', write: rss },
  { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed', write: jsonFeed },
] as const satisfies readonly FeedFormat[];

/**
 * Makes of a feed that somebody opens in a browser something that can be read. CSS, since browsers are giving up XSLT
 * (https://developer.chrome.com/docs/web-platform/deprecating-xslt).
 */
const look = ({ styleSheet }: Feed) => ({ stylesheets: [{ type: 'text/css', href: styleSheet }] });
const generator = 'Depesche';

let loaded: typeof import('feedsmith') | undefined;

/** 200 modules that a build in which no feed changes need not load. */
const feedsmith = (): typeof import('feedsmith') => {
  loaded ??= createRequire(import.meta.url)('feedsmith') as typeof import('feedsmith');
  return loaded;
};
/** The epoch: feeds must say when they changed, also one without articles. */
const never = '1970-01-01T00:00:00Z';

function newestChange(items: readonly FeedItem[]): string {
  const times = items.map(({ updated }) => updated).sort((a, b) => Date.parse(a) - Date.parse(b));
  return times.at(-1) ?? never;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Without what XML cannot hold (https://www.w3.org/TR/xml/#charsets): one such sign makes the whole feed unreadable. */
const legible = (text: string): string => text.toWellFormed().replace(unfit, '');
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unfit = /[\0-\x08\v\f\x0e-\x1f\x7f\ufffe\uffff]/g;

/** feedsmith breaks lines around texts with special characters; some programs would show the blanks in headlines. */
const tight = (xml: string): string =>
  legible(xml)
    .replace(/>\s+<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\s+</g, ']]><');

/** Media RSS, https://www.rssboard.org/media-rss: picture, kind, size and what is to be seen. */
function media({ image }: FeedItem) {
  if (image === undefined) return {};
  const { url, type, width, height, alt } = image;
  const description = alt === '' ? {} : { description: { value: alt, type: 'plain' } };
  return { media: { contents: [{ url, type, medium: 'image', width, height, ...description }] } };
}

/** Who tells programs at once that something is new. */
const hubLinks = ({ hub }: Feed) => (hub === undefined ? [] : [{ href: hub, rel: 'hub' }]);

function atom(feed: Feed, self: string): string {
  const links = [
    { href: self, rel: 'self', type: 'application/atom+xml' },
    { href: feed.page, rel: 'alternate', type: 'text/html' },
    ...hubLinks(feed),
  ];
  return tight(
    feedsmith().generateAtomFeed(
      {
        id: feed.page,
        title: { value: feed.title },
        subtitle: { value: feed.description },
        updated: newestChange(feed.items),
        authors: [{ name: feed.publisher }],
        generator: { text: generator },
        xml: { lang: feed.language },
        links,
        entries: feed.items.map((item) => ({
          id: item.url,
          ...(item.language === undefined ? {} : { xml: { lang: item.language } }),
          title: { value: item.title },
          links: [
            { href: item.url, rel: 'alternate', type: 'text/html' },
            ...(item.image === undefined
              ? []
              : [{ href: item.image.url, rel: 'enclosure', type: item.image.type }]),
          ],
          published: item.published,
          updated: item.updated,
          authors: item.authors.map(({ name, url }) => ({ name, uri: url })),
          categories: item.categories.map((term) => ({ term })),
          summary: { value: item.summary },
          ...(item.html === undefined ? {} : { content: { value: item.html, type: 'html' } }),
          ...media(item),
        })),
      },
      look(feed),
    ),
  );
}

function rss(feed: Feed, self: string): string {
  return tight(
    feedsmith().generateRssFeed(
      {
        title: feed.title,
        link: feed.page,
        description: feed.description,
        language: feed.language,
        lastBuildDate: new Date(newestChange(feed.items)),
        generator,
        atom: {
          links: [{ href: self, rel: 'self', type: 'application/rss+xml' }, ...hubLinks(feed)],
        },
        items: feed.items.map((item) => ({
          title: item.title,
          link: item.url,
          guid: { value: item.url, isPermaLink: true },
          // A date: feedsmith writes it as RFC 822 demands, in English and GMT.
          pubDate: new Date(item.published),
          // By convention HTML, in which a text's own signs are spelled out.
          description: item.summary.replace(/[&<>]/g, (sign) => entities[sign] ?? sign),
          ...(item.html === undefined ? {} : { content: { encoded: item.html } }),
          categories: item.categories.map((name) => ({ name })),
          // RSS has no place for names without an address to write to.
          dc: {
            creators: item.authors.map(({ name }) => name),
            ...(item.language === undefined ? {} : { languages: [item.language] }),
          },
          ...(item.updated === item.published ? {} : { atom: { updated: item.updated } }),
          // The length is not known before the picture is made; 0 says so (https://www.rssboard.org/rss-profile).
          ...(item.image === undefined
            ? {}
            : { enclosures: [{ url: item.image.url, length: 0, type: item.image.type }] }),
          ...media(item),
        })),
      },
      look(feed),
    ),
  );
}

function jsonFeed(feed: Feed, self: string): string {
  const made = feedsmith().generateJsonFeed({
    title: feed.title,
    home_page_url: feed.page,
    feed_url: self,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.publisher }],
    ...(feed.hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items: feed.items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      ...(item.language === undefined ? {} : { language: item.language }),
      summary: item.summary,
      ...(item.html === undefined ? { content_text: item.summary } : { content_html: item.html }),
      date_published: item.published,
      date_modified: item.updated,
      authors: item.authors.map(({ name, url }) => ({ name, url })),
      tags: [...item.categories],
      ...(item.image === undefined ? {} : { image: item.image.url }),
    })),
  });
  // Demanded, also where there is none yet.
  const whole = { items: [], ...(made as object) };
  return `${JSON.stringify(whole, (_, value) => (typeof value === 'string' ? legible(value) : value), 1)}\n`;
}
