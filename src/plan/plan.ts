// The plan: every page of the site, in a fixed order, without rendering any.
import { archivePages } from './archive-pages.ts';
import { articlePages } from './article-pages.ts';
import type { PlanContext } from './context.ts';
import { homePage } from './home-page.ts';
import { listPages } from './list-pages.ts';
import { mostReadPage } from './most-read.ts';
import { newstickerPages } from './newsticker-pages.ts';
import type { Page } from './page.ts';
import { searchPage } from './search-page.ts';
import { notFoundPage, readerPages, redirectPages } from './single-pages.ts';
import { tagIndexPage } from './tag-index-page.ts';

/** Who plans which pages, in a fixed order; `maker` is the module's name, by which a change of code finds its pages. */
const makers: readonly {
  readonly maker: string;
  readonly pages: (context: PlanContext) => Iterable<Page>;
}[] = [
  { maker: 'home-page', pages: (context) => [homePage(context)] },
  { maker: 'newsticker-pages', pages: newstickerPages },
  { maker: 'most-read', pages: (context) => [mostReadPage(context)] },
  { maker: 'single-pages', pages: (context) => [notFoundPage(context)] },
  { maker: 'single-pages', pages: readerPages },
  { maker: 'search-page', pages: (context) => (context.settings.search ? [searchPage(context)] : []) },
  { maker: 'tag-index-page', pages: (context) => [tagIndexPage(context)] },
  { maker: 'list-pages', pages: listPages },
  { maker: 'archive-pages', pages: archivePages },
  { maker: 'article-pages', pages: articlePages },
  { maker: 'single-pages', pages: redirectPages },
];

/** Yields each page once; what a page shows is made only when its `props` are read. */
export function* planPages(context: PlanContext): Generator<Page> {
  for (const { pages } of makers) yield* pages(context);
}

/** The same pages, each with the name of the module in this folder that plans it. */
export function* planWithMakers(context: PlanContext): Generator<{ page: Page; maker: string }> {
  for (const { maker, pages } of makers) for (const page of pages(context)) yield { page, maker };
}
