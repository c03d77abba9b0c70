// How a list is spread over pages, so that an article that comes or goes, a new one or one of years ago, changes the
// pages around it and no other: pages begin at articles that are chosen by their own keys.
import type { Key } from '../article/key.ts';

/** Indices as for `slice`. */
export type Range = readonly [from: number, to: number];

/** How the items of a list, oldest first, are spread over pages. */
export interface Paging {
  /** The newest items, at least `size` of them (all, while there are fewer). */
  readonly front: Range;
  /** Oldest first; each of about `size` items. */
  readonly older: readonly Range[];
}

/**
 * A page begins with an item whose key is greater than those of the `size / 2` items before and behind it. So a page has
 * more than `size / 2` items, `size + 1` on average (and hardly ever more than twice as many), and whether it begins
 * somewhere is decided by these neighbours alone. This is content-defined chunking by local maxima (Bjørner, Blass and
 * Gurevich, „Content-dependent chunking for differential compression“, 2010).
 *
 * @param keys of the items; no two are equal, save by an accident that costs nothing but a longer page
 */
export function paging(keys: ArrayLike<Key>, size: number): Paging {
  const reach = Math.floor(size / 2);
  const older: Range[] = [];
  let from = 0;
  for (let index = Math.max(1, reach); index <= keys.length - size; index++) {
    if (!isGreatest(keys, index, reach)) continue;
    older.push([from, index]);
    from = index;
    index += reach;
  }
  return { front: [from, keys.length], older };
}

function isGreatest(keys: ArrayLike<Key>, index: number, reach: number): boolean {
  const own = keys[index] ?? 0;
  for (let distance = 1; distance <= reach; distance++) {
    if ((keys[index - distance] ?? 0) >= own || (keys[index + distance] ?? 0) >= own) return false;
  }
  return true;
}
