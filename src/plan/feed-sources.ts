// Articles as feeds and sitemaps show them.
import { articlesAt } from '../archive/archive.ts';
import { type Key, Keys, sumKeys } from '../article/key.ts';
import type { FeedArticle } from '../article/shown-fields.ts';
import type { PlanContext, SitePicture } from './context.ts';

/** All that {@link feedKeyOf} names, and so all that a feed or sitemap may show. */
export interface FeedSource {
  readonly article: FeedArticle;
  /** The file of the article's picture. */
  readonly picture: SitePicture | undefined;
}

/** The articles at some positions, in their order. */
export const feedSources = (
  { archive, pictures }: Pick<PlanContext, 'archive' | 'pictures'>,
  positions: readonly number[],
): FeedSource[] =>
  articlesAt(archive, positions).map((article) => ({
    article,
    picture: pictures.get(article.image?.file ?? ''),
  }));

/** Names all that feeds and sitemaps show of the articles at some positions; their order follows from the articles. */
export function feedKeyOf(
  { archive, pictures }: Pick<PlanContext, 'archive' | 'pictures'>,
  positions: readonly number[],
): Key {
  let sum = 0;
  for (let index = 0; index < positions.length; index++) {
    const article = archive.articles[positions[index] ?? -1];
    if (article === undefined) continue;
    const { feedKey, image } = article;
    const picture = image === undefined ? undefined : pictures.get(image.file)?.key;
    sum = sumKeys(sum, picture === undefined ? feedKey : new Keys().add(feedKey).add(picture).key);
  }
  return sum;
}
