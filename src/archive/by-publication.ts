import type { ArchivedArticle } from '../article/archived-article.ts';

/** Order of publication; articles of the same instant are ordered by their address. */
export function byPublication(a: ArchivedArticle, b: ArchivedArticle): number {
  return a.published - b.published || (a.url < b.url ? -1 : a.url > b.url ? 1 : 0);
}
