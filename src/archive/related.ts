// Related articles look backwards, so that an old page never changes when a new article appears.
import { type Archive, byPublication } from './archive.ts';
import type { ArchivedArticle } from './archived-article.ts';
import { placeIn } from './place.ts';

/** How far back each tag is followed: keeps the choice O(tags), whatever the archive's size. */
const reach = 12;

/**
 * Up to `count` articles that appeared before `article`: those with the most tags in common first, then the newest.
 * Only the last {@link reach} articles of each tag are candidates.
 */
export function relatedTo(article: ArchivedArticle, archive: Archive, count: number): ArchivedArticle[] {
  const common = new Map<ArchivedArticle, number>();
  for (const slug of new Set(article.tags.map((tag) => tag.slug))) {
    const articles = archive.tags.get(slug)?.articles ?? [];
    for (const candidate of before(articles, placeIn(articles, article))) {
      common.set(candidate, (common.get(candidate) ?? 0) + 1);
    }
  }
  return [...common]
    .sort(([a, m], [b, n]) => n - m || byPublication(b, a))
    .slice(0, count)
    .map(([candidate]) => candidate);
}

/**
 * The candidates of each article, tag by tag, for a caller that goes through all articles from the oldest on: what
 * {@link relatedTo} chooses from, without the cost of choosing.
 */
export function relatedCandidates(
  archive: Archive,
): (article: ArchivedArticle, each: (candidate: ArchivedArticle) => void) => void {
  const places = new Map<string, number>();
  return (article, each) => {
    for (const { slug } of article.tags) {
      const articles = archive.tags.get(slug)?.articles ?? [];
      const place = places.get(slug) ?? 0;
      if (articles[place] !== article) continue;
      places.set(slug, place + 1);
      for (let index = Math.max(0, place - reach); index < place; index++) {
        const candidate = articles[index];
        if (candidate !== undefined) each(candidate);
      }
    }
  };
}

const before = (articles: readonly ArchivedArticle[], place: number) =>
  articles.slice(Math.max(0, place - reach), place);
