// Related articles look backwards, so that an old page never changes when a new article appears.
import { type Archive, articlesAt } from './archive.ts';
import type { ArchivedArticle } from './archived-article.ts';
import { type Key, keyOf, sumKeys } from './key.ts';
import { placeIn } from './place.ts';

/** How far back each tag is followed: keeps the choice O(tags), whatever the archive's size. */
const reach = 12;

/**
 * Up to `count` articles that appeared before the one at `position`: those with the most tags in common first, then the
 * newest. Only the last {@link reach} articles of each tag are candidates.
 */
export function relatedTo(position: number, archive: Archive, count: number): ArchivedArticle[] {
  const common = new Map<number, number>();
  for (const slug of new Set(archive.articles[position]?.tags.map((tag) => tag.slug))) {
    const positions = archive.tags.get(slug)?.positions ?? [];
    const place = placeIn(positions, position);
    for (const candidate of positions.slice(Math.max(0, place - reach), place)) {
      common.set(candidate, (common.get(candidate) ?? 0) + 1);
    }
  }
  const chosen = [...common].sort(([a, m], [b, n]) => n - m || b - a).slice(0, count);
  return articlesAt(
    archive,
    chosen.map(([candidate]) => candidate),
  );
}

/**
 * What the articles' pages show through their tags, by position: sums of the keys of the tags' names and of the candidates
 * that {@link relatedTo} chooses from, without the cost of choosing.
 *
 * @param keyAt of what is shown of the article at a position, at an instant
 */
export function tagSums(
  { articles, tags }: Archive,
  keyAt: (position: number, at: number) => Key,
): Float64Array {
  const times = Float64Array.from(articles, ({ published }) => published);
  const sums = new Float64Array(articles.length);
  for (const { of, positions } of tags.values()) {
    const name = keyOf(of.name);
    for (const [place, position] of positions.entries()) {
      const at = times[position] ?? 0;
      let sum = sumKeys(sums[position] ?? 0, name);
      for (let before = Math.max(0, place - reach); before < place; before++) {
        sum = sumKeys(sum, keyAt(positions[before] ?? 0, at));
      }
      sums[position] = sum;
    }
  }
  return sums;
}
