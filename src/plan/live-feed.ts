// What an open page of a live blog asks for: whether it goes on, and which entries there are.
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Article } from '../article/article.ts';
import type { PlanContext } from './context.ts';
import { fileKind, type Page } from './page.ts';
import { type Subject, shown, view } from './shown.ts';

/** `/2019/12/05/slug.json` for the article `/2019/12/05/slug.html`. */
export const liveFeedUrl = ({ url }: Pick<Article, 'url'>): string => url.replace(/(?:\/|\.html)?$/, '.json');

interface LiveFeed extends Subject {
  readonly article: ArchivedArticle;
}

const live = shown(
  ({ article }: LiveFeed) => article.recordKey,
  ({ article }) => article.live,
);

const kind = fileKind(
  view(live, (blog) => {
    const feed = { ended: blog?.ended, entries: blog?.entries.map(({ id }) => id) };
    return `${JSON.stringify(feed)}\n`;
  }),
);

/**
 * A file of some hundred bytes, so that asking for it every minute costs nothing; the entries themselves come with the
 * page when the reader asks for them. Live blogs that have ended keep theirs: pages still open learn of the end.
 *
 * @returns `undefined` for articles that are no live blogs
 */
export const liveFeed = (context: PlanContext, article: ArchivedArticle): Page | undefined =>
  article.live === undefined ? undefined : kind.page(liveFeedUrl(article), { context, article });
