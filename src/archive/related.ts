// Related articles look backwards, so that an old page never changes when a new article appears.

import type { ArchivedArticle } from '../article/archived-article.ts';
import { type Key, keyOf, sumKeys, withoutKey } from '../article/key.ts';
import { type Archive, articlesAt, listedOf } from './archive.ts';
import { indexIn } from './index-in.ts';

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
    const index = indexIn(positions, position);
    for (const candidate of listedOf(archive, positions.slice(Math.max(0, index - reach), index))) {
      common.set(candidate, (common.get(candidate) ?? 0) + 1);
    }
  }
  const chosen = [...common].sort(([a, m], [b, n]) => n - m || b - a).slice(0, count);
  return articlesAt(
    archive,
    chosen.map(([candidate]) => candidate),
  );
}

/** Keys of what is shown of the articles, by position. */
interface TeaserKeys {
  /** @param at instant, milliseconds since the epoch, which only matters for breaking news; absent: as if it were none */
  teaser(position: number, at?: number): Key;
  isEverBreaking(position: number): boolean;
}

/**
 * What the articles' pages show through their tags, by position: sums of the keys of the tags' names and of the candidates
 * that {@link relatedTo} chooses from, without the cost of choosing.
 */
export function tagSums({ articles, tags }: Archive, shown: TeaserKeys): Float64Array {
  const times = Float64Array.from(articles, ({ published }) => published);
  const sums = new Float64Array(articles.length);
  for (const { of, positions } of tags.values()) {
    const name = keyOf(of.name);
    // Of the candidates before `index`; a step costs one that comes and one that goes.
    let candidates = 0;
    let breaking = 0;
    for (const [index, position] of positions.entries()) {
      const first = Math.max(0, index - reach);
      let sum = candidates;
      if (breaking > 0) {
        sum = 0;
        for (let one = first; one < index; one++) {
          sum = sumKeys(sum, shown.teaser(positions[one] ?? 0, times[position]));
        }
      }
      sums[position] = sumKeys(sumKeys(sums[position] ?? 0, name), sum);
      candidates = sumKeys(candidates, shown.teaser(position));
      breaking += Number(shown.isEverBreaking(position));
      if (index < reach) continue;
      const gone = positions[first] ?? 0;
      candidates = withoutKey(candidates, shown.teaser(gone));
      breaking -= Number(shown.isEverBreaking(gone));
    }
  }
  return sums;
}
