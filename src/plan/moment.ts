// Dates of articles, ready to print.
import type { Article } from '../article/article.ts';
import { clockOf, dayOf, dayText, isoOf } from '../article/dates.ts';
import type { Moment } from './props/shared.ts';

/** All that is known of an article's moment. */
export type Dated = Pick<Article, 'published' | 'hasTime'>;

const published = new WeakMap<Dated, { readonly zone: string; readonly moment: Moment }>();

/**
 * When the article was published: the day, and the time when the editor gave one. Made once for each article, which
 * stands in the newsticker of fifteen others.
 */
export function publishedMoment(article: Dated, zone: string): Moment {
  const known = published.get(article);
  if (known?.zone === zone) return known.moment;
  const moment = article.hasTime ? momentOf(article.published, zone) : dayMoment(article.published, zone);
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

function dayMoment(millis: number, zone: string): Moment {
  const iso = dayOf(millis, zone);
  return { iso, day: dayText(iso) };
}

/** `2019-12-05`: the day on which a moment is. */
export const isoDay = ({ iso }: Moment): string => iso.slice(0, 10);
