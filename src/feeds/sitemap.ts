// Sitemaps (https://www.sitemaps.org/protocol.html) with Google's extensions for pictures and news.
import { createRequire } from 'node:module';

export interface SitemapEntry {
  /** Absolute. */
  readonly url: string;
  /** When what the page says last changed; absent where nobody can tell. */
  readonly changed?: string;
  /** Absolute addresses of its pictures. */
  readonly images?: readonly string[];
}

/** An article of the last two days. */
export interface NewsEntry extends SitemapEntry {
  readonly title: string;
  /** BCP 47; absent: that of the publication. */
  readonly language?: string;
  /** First publication, ISO 8601 with offset. */
  readonly published: string;
}

type Builder = InstanceType<typeof import('fast-xml-builder').default>;

let builder: Builder | undefined;

/** Loaded by the first sitemap that is written: most builds write few, some none. */
function xml(tree: object): string {
  if (builder === undefined) {
    const { default: XMLBuilder } = createRequire(import.meta.url)(
      'fast-xml-builder',
    ) as typeof import('fast-xml-builder');
    builder = new XMLBuilder({
      ignoreAttributes: false,
      format: true,
      indentBy: ' ',
      suppressEmptyNode: true,
    });
  }
  return builder.build(tree);
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const written = (tree: object): string => `${declaration}${xml(tree)}`;

/** At most 50,000 entries fit into one file. */
export function sitemap(entries: readonly SitemapEntry[]): string {
  return written({
    urlset: {
      '@_xmlns': namespace,
      '@_xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
      url: entries.map(({ url, changed, images = [] }) => ({
        loc: url,
        ...(changed === undefined ? {} : { lastmod: changed }),
        ...(images.length === 0 ? {} : { 'image:image': images.map((image) => ({ 'image:loc': image })) }),
      })),
    },
  });
}

/** @param files each with the newest change of what is in it */
export function sitemapIndex(files: readonly SitemapEntry[]): string {
  return written({
    sitemapindex: {
      '@_xmlns': namespace,
      sitemap: files.map(({ url, changed }) => ({
        loc: url,
        ...(changed === undefined ? {} : { lastmod: changed }),
      })),
    },
  });
}

/**
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap: elements in this order, the language
 * without a region.
 *
 * @param others listed when there is no news: an empty file is refused by some
 */
export function newsSitemap(
  news: readonly NewsEntry[],
  publication: { readonly name: string; readonly language: string },
  others: readonly SitemapEntry[],
): string {
  const { name, language } = publication;
  return written({
    urlset: {
      '@_xmlns': namespace,
      '@_xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      url: [
        ...news.map(({ url, changed, title, published, language: own }) => ({
          loc: url,
          ...(changed === undefined ? {} : { lastmod: changed }),
          'news:news': {
            'news:publication': { 'news:name': name, 'news:language': (own ?? language).split('-')[0] },
            'news:publication_date': published,
            'news:title': title,
          },
        })),
        ...(news.length > 0 ? [] : others.map(({ url }) => ({ loc: url }))),
      ],
    },
  });
}
