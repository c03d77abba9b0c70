// Related articles look backwards, so that an old page never changes when a new article appears.
import { type Archive, byPublication } from './archive.ts';
import type { ArchivedArticle } from './archived-article.ts';
import { type Key, sumKeys } from './key.ts';
import { placeIn } from './place.ts';
import { type KeyAt, WindowSum } from './window-sum.ts';

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
 * Sums keys of the candidates that {@link relatedTo} chooses from, tag by tag, without the cost of choosing. What is
 * returned must be asked for all articles, from the oldest on.
 */
export function relatedSums(archive: Archive, keyAt: KeyAt): (article: ArchivedArticle) => Key {
  const tags = new Map<string, { articles: readonly ArchivedArticle[]; window: WindowSum; place: number }>();
  const tagOf = (slug: string) => {
    let tag = tags.get(slug);
    if (tag === undefined) {
      const articles = archive.tags.get(slug)?.articles ?? [];
      tag = { articles, window: new WindowSum(articles, reach, keyAt), place: 0 };
      tags.set(slug, tag);
    }
    return tag;
  };
  return (article) => {
    let sum = 0;
    for (const { slug } of article.tags) {
      const tag = tagOf(slug);
      // A tag that an article names twice counts once.
      if (tag.articles[tag.place] !== article) continue;
      sum = sumKeys(sum, tag.window.before(tag.place++, article.published));
    }
    return sum;
  };
}

const before = (articles: readonly ArchivedArticle[], place: number) =>
  articles.slice(Math.max(0, place - reach), place);
