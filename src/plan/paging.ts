// Stable list pages: numbered from the oldest, so that a new article changes the front page only.

/** How a list of `total` items, oldest first, is spread over pages; indices as for `slice`. */
export interface Paging {
  /** The newest items, `size` to `2 * size - 1` of them (all, while there are fewer). */
  readonly front: readonly [from: number, to: number];
  /** Page 1 first: the `size` oldest items, then the next ones. */
  readonly numbered: readonly (readonly [from: number, to: number])[];
}

/**
 * @example paging(45, 20) // { front: [20, 45], numbered: [[0, 20]] }
 */
export function paging(total: number, size: number): Paging {
  const count = Math.max(0, Math.floor(total / size) - 1);
  return {
    front: [count * size, total],
    numbered: Array.from({ length: count }, (_, page) => [page * size, (page + 1) * size] as const),
  };
}
