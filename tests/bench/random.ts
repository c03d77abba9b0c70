// Randomness that a seed decides, so that every run of the benchmark builds the same archive.

export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  readonly next: () => number;
  /** A whole number between `low` and `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly chance: (probability: number) => boolean;
}

/**
 * A generator of pseudo-random numbers (mulberry32, public domain, by Tommy Ettinger) whose sequence depends
 * on the seeds only; several seeds, for instance the archive's and an article's number, are mixed into one.
 */
export function createRandom(...seeds: readonly number[]): Random {
  let state = 0x9e3779b9;
  for (const seed of seeds) state = scramble(state ^ Math.imul(seed, 0x85ebca6b));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    return scramble(state) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (items) => pickFrom(items, next()),
    chance: (probability) => next() < probability,
  };
}

/**
 * A sampler of ranks 0 … size − 1 that follow Zipf–Mandelbrot's law: rank r has the weight 1 / (r + 1 + offset).
 * The offset flattens the head: with 8, the most frequent of 1,500 tags stands on about one article in twenty.
 */
export function createZipf(size: number, offset: number): (random: Random) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += 1 / (rank + 1 + offset);
    sums[rank] = sum;
  }
  return (random) => {
    const wanted = random.next() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

function pickFrom<T>(items: readonly T[], position: number): T {
  const item = items[Math.floor(position * items.length)];
  if (item === undefined) throw new Error('pick: the list is empty');
  return item;
}

/** Spreads the bits of a 32-bit number; the result is unsigned. */
function scramble(value: number): number {
  let t = Math.imul(value ^ (value >>> 15), value | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return (t ^ (t >>> 14)) >>> 0;
}
