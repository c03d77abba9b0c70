// What an open page of a live blog asks for: whether it goes on, and which entries there are.
import type { ArchivedArticle } from '../article/archived-article.ts';
import { type Page, rawPage } from './page.ts';

/** `/2019/12/05/slug.json` for the article `/2019/12/05/slug.html`. */
export const liveFeedUrl = ({ url }: Pick<ArchivedArticle, 'url'>): string =>
  url.replace(/(?:\/|\.html)?$/, '.json');

/**
 * A file of some hundred bytes, so that asking for it every minute costs nothing; the entries themselves come with the
 * page when the reader asks for them. Live blogs that have ended keep theirs: pages still open learn of the end.
 *
 * @returns `undefined` for articles that are no live blogs
 */
export function liveFeed(article: ArchivedArticle): Page | undefined {
  const { live } = article;
  if (live === undefined) return undefined;
  const feed = { ended: live.ended, entries: live.entries.map(({ id }) => id) };
  return rawPage(liveFeedUrl(article), String(article.recordKey), () => `${JSON.stringify(feed)}\n`);
}
