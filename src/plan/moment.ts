// Dates of articles, ready to print.
import type { ArchivedArticle } from '../article/archived-article.ts';
import { clockOf, dayOf, dayText, isoOf } from '../article/dates.ts';
import type { Moment } from './props/shared.ts';

const published = new WeakMap<ArchivedArticle, { readonly zone: string; readonly moment: Moment }>();

/**
 * When the article was published: the day, and the time when the editor gave one. Made once for each article, which
 * stands in the newsticker of fifteen others.
 */
export function publishedMoment(article: ArchivedArticle, zone: string): Moment {
  const known = published.get(article);
  if (known?.zone === zone) return known.moment;
  const day = dayText(article.day);
  const moment = article.hasTime
    ? { iso: isoOf(article.published, zone), day, clock: clockOf(article.published, zone) }
    : { iso: article.day, day };
  published.set(article, { zone, moment });
  return moment;
}

/** A point in time with its time of day, `millis` since the epoch. */
export function momentOf(millis: number, zone: string): Moment {
  return {
    iso: isoOf(millis, zone),
    day: dayText(dayOf(millis, zone)),
    clock: clockOf(millis, zone),
  };
}
