// What became of each construct of a source: how often it was converted, dropped or left for a person, and where.
import type { Fate } from './imported-article.ts';
import { ownCopy } from './own-copy.ts';

export interface Construct {
  readonly name: string;
  readonly converted: number;
  readonly dropped: number;
  readonly left: number;
  /** The first places of those that were dropped or left. */
  readonly places: readonly string[];
}

/** Places that are named of each construct; the rest is a number. */
const mostPlaces = 20;

/** The tally of one import. */
export class Constructs {
  readonly #byName = new Map<string, { counts: Record<Fate, number>; places: string[] }>();

  note(name: string, fate: Fate, origin: string): void {
    let one = this.#byName.get(name);
    if (one === undefined) {
      one = { counts: { converted: 0, dropped: 0, left: 0 }, places: [] };
      this.#byName.set(ownCopy(name), one);
    }
    one.counts[fate]++;
    if (fate !== 'converted' && one.places.length < mostPlaces && one.places.at(-1) !== origin)
      one.places.push(ownCopy(origin));
  }

  /** What needs a person first, then by frequency. */
  all(): Construct[] {
    return [...this.#byName]
      .map(([name, { counts, places }]) => ({ name, ...counts, places }))
      .sort(
        (a, b) =>
          Math.sign(b.left) - Math.sign(a.left) ||
          b.converted + b.dropped + b.left - (a.converted + a.dropped + a.left) ||
          (a.name < b.name ? -1 : 1),
      );
  }
}
