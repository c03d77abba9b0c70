// The plan: every page of the site, in a fixed order, without rendering any.
import { archivePages } from './archive-pages.ts';
import { articlePages } from './article-pages.ts';
import type { PlanContext, SiteContext } from './context.ts';
import { correctionsPages } from './corrections-pages.ts';
import { feedPages } from './feed-pages.ts';
import { homePage } from './home-page.ts';
import { hostPages } from './host-pages.ts';
import { listPages } from './list-pages.ts';
import { mostReadPages } from './most-read.ts';
import { newstickerPages } from './newsticker-pages.ts';
import type { Page } from './page.ts';
import { searchPage } from './search-page.ts';
import { notFoundPage, readerPages, redirectPages } from './single-pages.ts';
import { siteFeeds } from './site-feeds.ts';
import { sitemapPages } from './sitemap-pages.ts';
import { tagIndexPage } from './tag-index-page.ts';
import { transparencyPages } from './transparency-pages.ts';

/** Who plans pages; `maker` is the name of a module in this folder, by which a change of code finds its pages. */
export type Maker =
  | {
      readonly maker: string;
      readonly showsTexts?: false;
      readonly pages: (context: PlanContext) => Iterable<Page>;
    }
  | {
      readonly maker: string;
      /** Whether a change of what makes articles' texts concerns its pages. */
      readonly showsTexts: true;
      readonly pages: (context: SiteContext) => Iterable<Page>;
    };

/** In a fixed order. */
export const makers: readonly Maker[] = [
  { maker: 'home-page', pages: (context) => [homePage(context)] },
  { maker: 'newsticker-pages', pages: newstickerPages },
  { maker: 'most-read', pages: mostReadPages },
  { maker: 'single-pages', pages: (context) => [notFoundPage(context)] },
  { maker: 'single-pages', pages: readerPages },
  { maker: 'search-page', pages: (context) => (context.settings.search ? [searchPage(context)] : []) },
  { maker: 'tag-index-page', pages: (context) => [tagIndexPage(context)] },
  { maker: 'list-pages', pages: listPages },
  { maker: 'corrections-pages', pages: correctionsPages },
  { maker: 'transparency-pages', pages: transparencyPages },
  { maker: 'archive-pages', pages: archivePages },
  { maker: 'article-pages', showsTexts: true, pages: articlePages },
  { maker: 'single-pages', pages: redirectPages },
  { maker: 'host-pages', pages: hostPages },
  { maker: 'site-feeds', showsTexts: true, pages: siteFeeds },
  { maker: 'feed-pages', pages: feedPages },
  { maker: 'sitemap-pages', pages: sitemapPages },
];

/** Yields each page once; what a page shows is made only when its `props` are read. */
export function* planPages(context: SiteContext): Generator<Page> {
  for (const { pages } of makers) yield* pages(context);
}

/** The same pages, each with who plans it. */
export function* planWithMakers(context: SiteContext): Generator<{ page: Page; maker: Maker }> {
  for (const maker of makers) for (const page of maker.pages(context)) yield { page, maker };
}
