// How often articles were read, from what their files say and what the days add: a function of content and the present day.
//
// An article's page, and teasers of it, show a number that grows in steps: on its first seven days at each midnight, then every
// week after its publication, from the twelfth week on every fourth, after a year once a year. A night in which a hundred
// thousand articles were read then changes the pages of the last week's, of a seventh of the last quarter's, and so on: some
// hundred, not the archive. Where the steps lie follows from the article's day alone, so that a build from nothing shows the
// same. Lists of the most read, which are few, count to the present day.

import { decodedPath } from '../article/alias-path.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { ReadsEvery, Settings } from '../settings.ts';
import { withReads } from '../store/with-reads.ts';
import type { DayColumns } from './read-days.ts';
import { SiteDays } from './site-days.ts';

/** How often one article was read, besides what its own file says. */
export interface Counts {
  /** Today and yesterday. */
  readonly day: number;
  /** The last seven days, today among them. */
  readonly week: number;
  readonly all: number;
}

/** How often articles were read in these days; those that nobody has read are not among them. */
export interface ReadCounts {
  readonly of: ReadonlyMap<ArchivedArticle, Counts>;
  /** When the next of them changes by itself, milliseconds since the epoch. */
  readonly next: number | undefined;
}

const dayMillis = 24 * 60 * 60_000;

/** Days since the epoch. */
const numberOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMillis);

/** Of the articles' ages in days: from when on, and how many days lie between two steps; each a multiple of the one before. */
const growing = [
  [364, 364],
  [84, 28],
  [7, 7],
  [0, 1],
] as const;

/** Days between two steps of an article that is so many days old. */
function stepAt(age: number, every: ReadsEvery): number {
  if (every !== 'auto') return { day: 1, week: 7, month: 28 }[every];
  return growing.find(([from]) => age >= from)?.[1] ?? 1;
}

/**
 * Of which days (up to, not including) an article's page shows the reads, and on which day it will show more. All days are
 * numbers since the epoch.
 */
export function shownUntil(
  published: number,
  today: number,
  every: ReadsEvery,
): { readonly until: number; readonly next: number } {
  const age = today - published;
  if (age < 0) return { until: Number.NEGATIVE_INFINITY, next: published };
  const step = stepAt(age, every);
  const until = published + Math.floor(age / step) * step;
  return { until, next: until + step };
}

/**
 * The articles with the reads that their pages show.
 *
 * @param now milliseconds since the epoch
 */
export function countReads(
  articles: readonly ArchivedArticle[],
  { paths, days, starts, pathOf, reads }: DayColumns,
  settings: Pick<Settings, 'zone' | 'readsEvery'>,
  now: number,
): { readonly articles: readonly ArchivedArticle[]; readonly counts: ReadCounts } {
  const calendar = new SiteDays(settings.zone);
  const today = numberOf(calendar.dayOf(now));
  const articleOf = articlesOf(paths, articles);
  const until = new Map<number, ReturnType<typeof shownUntil>>();
  const added = new Float64Array(articles.length);
  const counted = new Map<number, { day: number; week: number; all: number }>();
  let next = Number.POSITIVE_INFINITY;
  for (const [index, name] of days.entries()) {
    const day = numberOf(name);
    const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? 0];
    if (day > today) {
      next = Math.min(next, day);
      continue;
    }
    // A day that stands in a list of the last ones leaves it.
    if (day > today - 7 && to > from) next = Math.min(next, today + 1);
    for (let row = from; row < to; row++) {
      const article = articleOf[pathOf[row] ?? 0] ?? -1;
      if (article < 0) continue;
      const count = reads[row] ?? 0;
      let shown = until.get(article);
      if (shown === undefined) {
        shown = shownUntil(numberOf(articles[article]?.day ?? ''), today, settings.readsEvery);
        until.set(article, shown);
      }
      if (day < shown.until) added[article] = (added[article] ?? 0) + count;
      else next = Math.min(next, shown.next);
      const counts = counted.get(article) ?? { day: 0, week: 0, all: 0 };
      counted.set(article, counts);
      counts.all += count;
      if (day > today - 7) counts.week += count;
      if (day > today - 2) counts.day += count;
    }
  }
  const of = new Map<ArchivedArticle, Counts>();
  const shown = articles.map((article, index) => {
    const counts = counted.get(index);
    if (counts === undefined) return article;
    const own = withReads(article, added[index] ?? 0);
    of.set(own, { ...counts, all: counts.all + article.reads });
    return own;
  });
  const at = next === Number.POSITIVE_INFINITY ? undefined : calendar.fromWallClock(next * dayMillis);
  return { articles: shown, counts: { of, next: at } };
}

/** The article that each path means, by numbers; -1 where there is none. Former addresses count for the article. */
export function articlesOf(
  paths: readonly string[],
  articles: readonly Pick<ArchivedArticle, 'url' | 'aliases'>[],
): Int32Array {
  const found = new Int32Array(paths.length).fill(-1);
  const wanted = new Map(paths.map((path, number) => [path, number]));
  let missing = wanted.size;
  for (let index = 0; index < articles.length; index++) {
    const number = wanted.get(articles[index]?.url ?? '');
    if (number === undefined || found[number] !== -1) continue;
    found[number] = index;
    missing--;
  }
  if (missing === 0) return found;
  for (const [index, { aliases }] of articles.entries()) {
    for (const alias of aliases) {
      const number = wanted.get(alias) ?? wanted.get(decodedPath(alias) ?? alias);
      if (number !== undefined && found[number] === -1) found[number] = index;
    }
  }
  return found;
}
