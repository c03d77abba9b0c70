// A month: its calendar, and the first headlines of its days.
import { articlesAt } from '../archive/archive.ts';
import { periodUrl } from './addresses.ts';
import { archiveLink, neighbours, type Period } from './archive-period.ts';
import { calendarOf, dayTitle, monthTitle } from './calendar.ts';
import { chrome } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { grouped } from './numbers.ts';
import { Page } from './page.ts';
import { shownKeys } from './shown-keys.ts';
import { tickerKey, tickerLine } from './ticker.ts';

/** Headlines of a day on its month's page. */
const linesPerDay = 5;

export function monthPage(context: PlanContext, period: Period): Page {
  const { name: month, days, ticker } = period;
  const { zone } = context.settings;
  const keys = shownKeys(context);
  const shown = days.map(([day, positions]) => ({
    day,
    count: positions.length,
    first: positions.slice(-linesPerDay).reverse(),
  }));
  return new Page({
    url: periodUrl(month),
    layout: 'month',
    inputs: [
      ...shown.map(({ day, count, first }) =>
        [day, count, ...first.map((position) => keys.line(position))].join(':'),
      ),
      period.older,
      period.newer,
      tickerKey(context, ticker),
    ].join(' '),
    props: () => ({
      chrome: chrome(context, {
        url: periodUrl(month),
        title: monthTitle(month),
        description: `Alle Artikel im ${monthTitle(month)}.`,
        ticker,
        parents: [archiveLink, { url: periodUrl(month.slice(0, 4)), label: month.slice(0, 4) }],
      }),
      title: monthTitle(month),
      calendar: calendarOf(month, new Map(days.map(([day, positions]) => [day, positions.length]))),
      days: shown.toReversed().map(({ day, count, first }) => ({
        link: { url: periodUrl(day), label: dayTitle(day) },
        count: grouped(count),
        lines: articlesAt(context.archive, first).map((article) =>
          tickerLine(article, { today: day, at: article.published }, zone),
        ),
        more: count > first.length,
      })),
      ...neighbours(period, monthTitle),
    }),
  });
}
