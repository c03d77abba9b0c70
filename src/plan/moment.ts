// Dates of articles, ready to print.
import type { ArchivedArticle } from '../archive/archived-article.ts';
import { clockOf, dayOf, dayText, isoOf } from '../article/dates.ts';
import type { Moment } from './props.ts';

/** When the article was published: the day, and the time when the editor gave one. */
export function publishedMoment(article: ArchivedArticle, zone: string): Moment {
  const day = dayText(article.day);
  return article.hasTime
    ? {
        iso: isoOf(article.published, zone),
        day,
        clock: clockOf(article.published, zone),
      }
    : { iso: article.day, day };
}

/** A point in time with its time of day, `millis` since the epoch. */
export function momentOf(millis: number, zone: string): Moment {
  return {
    iso: isoOf(millis, zone),
    day: dayText(dayOf(millis, zone)),
    clock: clockOf(millis, zone),
  };
}
