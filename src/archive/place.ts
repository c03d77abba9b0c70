import { byPublication } from './archive.ts';
import type { ArchivedArticle } from './archived-article.ts';

/** Index of `article` in a list that is in the order of publication, by binary search; where it would stand if absent. */
export function placeIn(articles: readonly ArchivedArticle[], article: ArchivedArticle): number {
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = articles[middle];
    if (other !== undefined && byPublication(other, article) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
