// The plan: every page of the site, in a fixed order, without rendering any.
import { archivePages } from './archive-pages.ts';
import { articlePages } from './article-pages.ts';
import type { PlanContext } from './context.ts';
import { homePage } from './home-page.ts';
import { listPages } from './list-pages.ts';
import { mostReadPage } from './most-read.ts';
import { newstickerPages } from './newsticker-pages.ts';
import type { Page } from './page.ts';
import { notFoundPage, readerPages, redirectPages } from './single-pages.ts';
import { tagIndexPage } from './tag-index-page.ts';

/** Yields each page once; what a page shows is made only when its `props` are read. */
export function* planPages(context: PlanContext): Generator<Page> {
  yield homePage(context);
  yield* newstickerPages(context);
  yield mostReadPage(context);
  yield notFoundPage(context);
  yield* readerPages(context);
  yield tagIndexPage(context);
  yield* listPages(context);
  yield* archivePages(context);
  yield* articlePages(context);
  yield* redirectPages(context);
}
