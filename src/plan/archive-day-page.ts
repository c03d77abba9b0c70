// A day's articles, newest first, beside its month's calendar.
import { articlesAt } from '../archive/archive.ts';
import { type Key, Keys } from '../article/key.ts';
import { periodUrl } from './addresses.ts';
import { archiveLink, type Days, neighbours, type Period } from './archive-period.ts';
import { calendarOf, dayTitle, monthTitle } from './calendar.ts';
import { chrome } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { Page } from './page.ts';
import { shownKeys } from './shown-keys.ts';
import { teaserOf } from './teaser.ts';
import { tickerKey } from './ticker.ts';

/**
 * @param sameMonth the days of the same month; the calendar shows them up to this one, since later ones are news
 * @param calendarKey names what the calendar shows
 */
export function dayPage(context: PlanContext, period: Period, sameMonth: Days, calendarKey: Key): Page {
  const { name: day, ticker } = period;
  const positions = period.days[0]?.[1] ?? [];
  return new Page({
    url: periodUrl(day),
    layout: 'day',
    inputs: new Keys()
      .add(calendarKey)
      .add(shownKeys(context).teasers(positions, 0, positions.length, ticker.at))
      .add(period.older)
      .add(period.newer)
      .add(tickerKey(context, ticker)).key,
    props: () => ({
      chrome: chrome(context, {
        url: periodUrl(day),
        title: dayTitle(day),
        description: `Alle Artikel vom ${dayTitle(day)}.`,
        ticker,
        parents: [
          archiveLink,
          { url: periodUrl(day.slice(0, 4)), label: day.slice(0, 4) },
          { url: periodUrl(day.slice(0, 7)), label: monthTitle(day.slice(0, 7)) },
        ],
      }),
      title: dayTitle(day),
      calendar: calendarOf(day.slice(0, 7), countsUntil(day, sameMonth)),
      teasers: articlesAt(context.archive, positions.toReversed()).map((article) =>
        teaserOf(article, context, ticker.at),
      ),
      ...neighbours(period, dayTitle),
    }),
  });
}

const countsUntil = (day: string, days: Days): ReadonlyMap<string, number> =>
  new Map(days.filter(([other]) => other <= day).map(([other, positions]) => [other, positions.length]));
