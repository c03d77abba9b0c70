// A day's articles, newest first, beside its month's calendar.
import { articlesAt } from '../archive/archive.ts';
import { periodUrl } from './addresses.ts';
import { archiveLink, type Days, neighbours, type Period } from './archive-period.ts';
import { calendarOf, dayTitle, monthTitle } from './calendar.ts';
import { chrome } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { Page } from './page.ts';
import { shownKeys } from './shown-keys.ts';
import { teaserOf } from './teaser.ts';
import { tickerKey } from './ticker.ts';

/** @param sameMonth the days of the same month; the calendar shows them up to this one, since later ones are news */
export function dayPage(context: PlanContext, period: Period, sameMonth: Days): Page {
  const { name: day, ticker } = period;
  const month = day.slice(0, 7);
  const positions = period.days[0]?.[1] ?? [];
  const counts = new Map(
    sameMonth.filter(([other]) => other <= day).map(([other, own]) => [other, own.length]),
  );
  return new Page({
    url: periodUrl(day),
    layout: 'day',
    inputs: [
      [...counts].join(),
      shownKeys(context).teasers(positions, 0, positions.length, ticker.at),
      period.older,
      period.newer,
      tickerKey(context, ticker),
    ].join(' '),
    props: () => ({
      chrome: chrome(context, {
        url: periodUrl(day),
        title: dayTitle(day),
        description: `Alle Artikel vom ${dayTitle(day)}.`,
        ticker,
        parents: [
          archiveLink,
          { url: periodUrl(day.slice(0, 4)), label: day.slice(0, 4) },
          { url: periodUrl(month), label: monthTitle(month) },
        ],
      }),
      title: dayTitle(day),
      calendar: calendarOf(month, counts),
      teasers: articlesAt(context.archive, positions.toReversed()).map((article) =>
        teaserOf(article, context, ticker.at),
      ),
      ...neighbours(period, dayTitle),
    }),
  });
}
