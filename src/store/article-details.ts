import type { ArchivedArticle } from '../article/archived-article.ts';
import { takenFields } from '../article/article.ts';

/**
 * What a page shows only when it is rendered, and what is told about the article; a new field of the record that no page's
 * plan looks at belongs here.
 */
export const detailNames = [
  'title',
  'kicker',
  'lead',
  'hasLead',
  'frames',
  'hints',
  'political',
  'ai',
  ...takenFields,
] as const;

/** The fields that stay on the disk until somebody asks. */
export type Details = Pick<ArchivedArticle, (typeof detailNames)[number]>;

/** The details of a record. */
export function detailsOf(article: ArchivedArticle): Details {
  return Object.fromEntries(
    detailNames.flatMap((name) => (article[name] === undefined ? [] : [[name, article[name]]])),
  ) as unknown as Details;
}
