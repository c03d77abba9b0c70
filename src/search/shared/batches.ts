// Which indexes are searched first, and which follow when there are few hits.
import { yearOf } from './period-name.ts';

/** What is asked of an index here. */
interface Period {
  readonly name: string;
  readonly articles: number;
}

/** Articles that are searched at once even in small archives, and that one more batch adds at least. */
const firstArticles = 2_000;
const moreArticles = 20_000;

/**
 * In which portions the indexes are loaded: this year and the last one first, and older ones as far as they
 * are small; then whole years. Every index costs a reader some 1 KB per thousand articles, and each new word
 * one piece of some 3 KB. An index of all years belongs to the first portion.
 *
 * @param periods newest first
 */
export function batchesOf<Of extends Period>(periods: readonly Of[]): Of[][] {
  const byYear = Map.groupBy(periods, ({ name }) => yearOf(name));
  const ofAllYears = byYear.get('') ?? [];
  byYear.delete('');
  const years = [...byYear];
  const newest = Number(years[0]?.[0]);
  const batches: Of[][] = [];
  let room = firstArticles;
  for (const [year, own] of years) {
    const current = batches.at(-1);
    const isRecent = Number(year) >= newest - 1;
    if (current === undefined || (room <= 0 && !isRecent)) {
      batches.push([...own]);
      room = batches.length === 1 ? firstArticles : moreArticles;
    } else {
      current.push(...own);
    }
    room -= own.reduce((sum, { articles }) => sum + articles, 0);
  }
  const [first = [], ...others] = batches;
  const together = [...ofAllYears, ...first];
  return together.length === 0 ? [] : [together, ...others];
}
