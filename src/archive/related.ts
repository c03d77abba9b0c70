// Related articles look backwards, so that an old page never changes when a new article appears.
import type { ArchivedArticle } from './archived-article.ts';

/** How far back each tag is followed: keeps the choice O(tags), whatever the archive's size. */
const reach = 12;

/**
 * A chooser to be called with the articles in order of publication, oldest first: for each it yields up to
 * `count` earlier articles, those with the most tags in common first, then the newest.
 * Only the last {@link reach} articles of each tag are candidates.
 */
export function relatedChooser(count: number): (article: ArchivedArticle) => readonly ArchivedArticle[] {
  const recent = new Map<string, ArchivedArticle[]>();
  return (article) => {
    if (article.tags.length === 0) {
      return [];
    }
    const common = new Map<ArchivedArticle, number>();
    for (const { slug } of article.tags) {
      const earlier = recent.get(slug);
      if (earlier === undefined) {
        recent.set(slug, [article]);
        continue;
      }
      for (const candidate of earlier) {
        common.set(candidate, (common.get(candidate) ?? 0) + 1);
      }
      earlier.push(article);
      if (earlier.length > reach) {
        earlier.shift();
      }
    }
    common.delete(article);
    return [...common]
      .sort(([a, m], [b, n]) => n - m || b.published - a.published || (a.url < b.url ? -1 : 1))
      .slice(0, count)
      .map(([candidate]) => candidate);
  };
}
