// Which item of a list in the file is which item of the form: an editor who takes one away, adds one or moves one has not
// changed the others, and what the file says beside them (remarks, unknown fields) stays theirs.

/** Where a wanted item comes from. @property from position of the old item; absent: it is new */
export interface ItemOrigin {
  readonly how: 'stays' | 'edited' | 'moved' | 'new';
  readonly from?: number;
}

/**
 * The origin of each wanted item. As many as possible stay in their places; of the others, equal ones have moved, and what
 * stands between the same neighbours has been edited, most likely the one that is most alike.
 *
 * @param old what each item said, and `wanted` what it is to say
 * @param likeness of an old and a wanted item, at positions in these lists: how many of their fields say the same
 */
export function matchItems(
  old: readonly string[],
  wanted: readonly string[],
  likeness: (from: number, to: number) => number,
): ItemOrigin[] {
  const origins: ItemOrigin[] = wanted.map(() => ({ how: 'new' }));
  const used = new Set<number>();
  const take = (how: ItemOrigin['how'], from: number, to: number): void => {
    origins[to] = { how, from };
    used.add(from);
  };
  const staying = aligned(old.length, wanted.length, (from, to) => (old[from] === wanted[to] ? 1 : 0));
  for (const [from, to] of staying) take('stays', from, to);
  for (const [to, said] of wanted.entries()) {
    if (origins[to]?.how !== 'new') continue;
    const from = old.findIndex((one, at) => one === said && !used.has(at));
    if (from >= 0) take('moved', from, to);
  }
  const before = (side: 0 | 1, at: number): number => staying.filter((pair) => pair[side] < at).length;
  const edited = aligned(old.length, wanted.length, (from, to) =>
    used.has(from) || origins[to]?.how !== 'new' || before(0, from) !== before(1, to)
      ? 0
      : 1 + 10 * likeness(from, to),
  );
  for (const [from, to] of edited) take('edited', from, to);
  return origins;
}

/** Pairs in the same order on both sides, with the greatest sum of weights; a weight of 0 is no pair. */
function aligned(
  olds: number,
  wanted: number,
  weight: (from: number, to: number) => number,
): (readonly [from: number, to: number])[] {
  // best[from][to]: of what follows these two positions.
  const best = Array.from({ length: olds + 1 }, () => new Float64Array(wanted + 1));
  const at = (from: number, to: number): number => best[from]?.[to] ?? 0;
  const paired = (from: number, to: number): number => {
    const own = weight(from, to);
    return own === 0 ? 0 : own + at(from + 1, to + 1);
  };
  for (let from = olds - 1; from >= 0; from -= 1) {
    for (let to = wanted - 1; to >= 0; to -= 1) {
      const row = best[from];
      if (row) row[to] = Math.max(paired(from, to), at(from + 1, to), at(from, to + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [from, to] = [0, 0]; from < olds && to < wanted; ) {
    if (weight(from, to) > 0 && paired(from, to) === at(from, to)) pairs.push([from++, to++]);
    else if (at(from + 1, to) >= at(from, to + 1)) from += 1;
    else to += 1;
  }
  return pairs;
}
