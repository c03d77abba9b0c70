// What others than its own page show of an article: one list of fields each, from which follow the key that pages sum, the
// column that is stored, and the only fields that their views can read.
import type { Article } from './article.ts';
import { type Key, keyOf } from './key.ts';

type Fields = readonly (keyof Article)[];

/** Of the newsticker's lines, of links to an article, and of its share card. */
export const lineFields = [
  'url',
  'title',
  'published',
  'hasTime',
  'breakingUntil',
  'label',
  'lang',
] as const satisfies Fields;

/** Of teasers in lists; of the picture, its file has a key of its own. */
export const teaserFields = [
  ...lineFields,
  'kicker',
  'lead',
  'section',
  'reads',
  'image',
  'noindex',
] as const satisfies Fields;

/** Of feeds and sitemaps; of the picture, its file has a key of its own. */
export const feedFields = [
  'url',
  'title',
  'lead',
  'published',
  'hasTime',
  'updated',
  'section',
  'tags',
  'authors',
  'image',
  'label',
  'ai',
  'lang',
  'noindex',
] as const satisfies Fields;

/** An article as far as lines may show it. */
export type LineArticle = Pick<Article, (typeof lineFields)[number]>;

/** An article as far as teasers may show it. */
export type TeaserArticle = Pick<Article, (typeof teaserFields)[number]>;

/** An article as far as feeds and sitemaps may show it. */
export type FeedArticle = Pick<Article, (typeof feedFields)[number]>;

/** Names what `fields` say of the article. */
export function fieldsKey(article: Article, fields: Fields): Key {
  return keyOf(JSON.stringify(fields.map((field) => article[field])));
}
