import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Article } from '../article/article.ts';

/** What a page shows only when it is rendered; a new field of the record that no page's plan looks at belongs here. */
const detailNames = ['title', 'kicker', 'lead', 'hasLead', 'source', 'updated', 'frames'] as const;

export type Details = Pick<Article, (typeof detailNames)[number]>;

/** The details of a record. */
export function detailsOf(article: ArchivedArticle): Details {
  return Object.fromEntries(
    detailNames.flatMap((name) => (article[name] === undefined ? [] : [[name, article[name]]])),
  ) as unknown as Details;
}
