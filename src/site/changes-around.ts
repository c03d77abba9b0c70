// When the site changes by itself: what a scheduler needs to know to build at the right moment, and only then.
import { DateTime } from 'luxon';
import type { Archive } from '../archive/archive.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import { dayOf } from '../article/dates.ts';
import { isNews, newsMillis, newsPositions } from '../plan/sitemap-pages.ts';
import type { ReadCounts } from '../reads/read-counts.ts';
import type { Settings } from '../settings.ts';

export interface NextChange {
  /** Instant, milliseconds since the epoch. */
  readonly at: number;
  readonly reason:
    | 'article appears'
    | 'article expires'
    | 'breaking news ends'
    | 'rights of a picture end'
    | 'article is no news any more'
    | 'day begins'
    | 'day ends'
    | 'month begins'
    | 'reads are counted';
  /** File below `content/` of the article in question; absent for the end of a day and of a month. */
  readonly file?: string;
}

/** The moments around `now` at which any output changes without a commit. */
export interface ChangesAround {
  /**
   * Since when the site has looked as it does now, as far as its own articles say: the last such moment, or the newest
   * `updated`. Absent: there has been none.
   */
  readonly last: number | undefined;
  /** The first one after `now`. */
  readonly next: NextChange | undefined;
}

/**
 * A scheduled article appears, one expires, a breaking mark or a picture's rights end, one leaves the news sitemap, at midnight
 * times on the front pages become dates (or dates become times: `publish` may be before the article's own day), with a month the
 * search's index of the last one joins that of its year, or the reads that pages show take their next step. Between two of them both answers stay the same.
 */
export function changesAround(
  all: Iterable<ArchivedArticle>,
  archive: Archive,
  settings: Settings,
  now: number,
  reads?: Pick<ReadCounts, 'next'>,
): ChangesAround {
  let last: number | undefined;
  let next: NextChange | undefined;
  const past = (at: number | undefined) => {
    if (at !== undefined && (last === undefined || at > last)) last = at;
  };
  const consider = (at: number | undefined, reason: NextChange['reason'], file?: string) => {
    if (at === undefined) return;
    if (at <= now) {
      past(at);
      return;
    }
    const candidate = { at, reason, ...(file === undefined ? {} : { file }) };
    if (next === undefined || isSooner(candidate, next)) next = candidate;
  };
  for (const article of all) {
    if (article.draft) continue;
    const appears = article.visibleFrom ?? article.published;
    if (article.expires !== undefined && article.expires <= appears) continue;
    consider(appears, 'article appears', article.file);
    if (appears > now) continue;
    consider(article.expires, 'article expires', article.file);
    if (article.expires !== undefined && article.expires <= now) continue;
    consider(article.breakingUntil, 'breaking news ends', article.file);
    consider(article.image?.until, 'rights of a picture end', article.file);
    // Also one to come, which no clock brings about: it is what the editor says.
    past(article.updated);
  }
  const oldestNews = newsPositions({ archive, now }).at(-1) ?? archive.articles.length;
  const before = archive.articles.findLast((article, position) => position < oldestNews && isNews(article));
  for (const article of [archive.articles[oldestNews], before]) {
    if (article === undefined) continue;
    consider(article.published + newsMillis, 'article is no news any more', article.file);
  }
  for (const { day, hasTime, file } of archive.articles.slice(-settings.tickerLength)) {
    if (!hasTime) continue;
    const midnight = DateTime.fromISO(day, { zone: settings.zone });
    consider(midnight.toMillis(), 'day begins', file);
    consider(midnight.plus({ days: 1 }).toMillis(), 'day ends');
  }
  if (settings.search) for (const at of monthEnds(archive, settings, now)) consider(at, 'month begins');
  consider(reads?.next, 'reads are counted');
  return { last, next };
}

/** When months with articles of the search end (see `src/search/periods.ts`): this one, and the newest before it. */
function monthEnds({ articles, unlisted }: Archive, { zone }: Settings, now: number): number[] {
  const month = dayOf(now, zone).slice(0, 7);
  const newestUntil = (isOver: (of: string) => boolean): string | undefined =>
    articles.findLast(({ day }, position) => isOver(day.slice(0, 7)) && !unlisted.has(position))?.day;
  const days = [newestUntil((of) => of <= month), newestUntil((of) => of < month)];
  return days.flatMap((day) =>
    day === undefined ? [] : DateTime.fromISO(day, { zone }).startOf('month').plus({ months: 1 }).toMillis(),
  );
}

/** Of several at one instant the first file's is named, so that the order in which files are found does not matter. */
function isSooner(one: NextChange, other: NextChange): boolean {
  if (one.at !== other.at) return one.at < other.at;
  return one.file !== undefined && (other.file === undefined || one.file < other.file);
}
