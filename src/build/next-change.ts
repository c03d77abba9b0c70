// When the site changes by itself: what a scheduler needs to know to build at the right moment, and only then.
import { DateTime } from 'luxon';
import type { Archive } from '../archive/archive.ts';
import type { ArchivedArticle } from '../archive/archived-article.ts';
import { dayOf } from '../article/dates.ts';
import type { Settings } from '../settings.ts';

export interface NextChange {
  /** Instant, milliseconds since the epoch. */
  readonly at: number;
  readonly reason: 'article appears' | 'article expires' | 'breaking news ends' | 'day ends';
  /** File below `content/` of the article in question; absent for the end of a day. */
  readonly file?: string;
}

/**
 * The first instant after `now` at which any output changes without a commit, or `undefined`: a scheduled article
 * appears, one expires, a breaking mark ends, or at midnight times on the front pages become dates.
 */
export function nextChange(
  all: Iterable<ArchivedArticle>,
  archive: Archive,
  settings: Settings,
  now: number,
): NextChange | undefined {
  let next: NextChange | undefined;
  const consider = (at: number | undefined, reason: NextChange['reason'], file?: string) => {
    if (at === undefined || at <= now || (next !== undefined && next.at <= at)) return;
    next = { at, reason, ...(file === undefined ? {} : { file }) };
  };
  for (const article of all) {
    if (article.draft) continue;
    const appears = article.visibleFrom ?? article.published;
    if (article.expires !== undefined && article.expires <= appears) continue;
    consider(appears, 'article appears', article.file);
    if (appears > now) continue;
    consider(article.expires, 'article expires', article.file);
    const seen = article.expires === undefined || article.expires > now;
    if (seen) consider(article.breakingUntil, 'breaking news ends', article.file);
  }
  const today = dayOf(now, settings.zone);
  const newest = archive.articles.slice(-settings.tickerLength);
  if (newest.some(({ day, hasTime }) => hasTime && day === today)) {
    const midnight = DateTime.fromMillis(now, { zone: settings.zone }).startOf('day').plus({ days: 1 });
    consider(midnight.toMillis(), 'day ends');
  }
  return next;
}
