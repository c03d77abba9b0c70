// A month: its calendar, and the first headlines of its days.
import { periodUrl } from './addresses.ts';
import { archiveLink, neighbours, type Period } from './archive-period.ts';
import { calendarOf, dayTitle, monthTitle } from './calendar.ts';
import { chrome } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { grouped } from './numbers.ts';
import { Page } from './page.ts';
import { tickerKey, tickerLine } from './ticker.ts';

/** Headlines of a day on its month's page. */
const linesPerDay = 5;

export function monthPage(context: PlanContext, period: Period): Page {
  const { name: month, days, ticker } = period;
  const { zone } = context.settings;
  const shown = days.map(([day, articles]) => ({
    day,
    articles,
    first: articles.slice(-linesPerDay).reverse(),
  }));
  return new Page({
    url: periodUrl(month),
    layout: 'month',
    inputs: [
      ...shown.map(({ day, articles, first }) =>
        [day, articles.length, ...first.map(({ lineKey }) => lineKey)].join(':'),
      ),
      period.older,
      period.newer,
      tickerKey(ticker),
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
      calendar: calendarOf(month, new Map(days.map(([day, articles]) => [day, articles.length]))),
      days: shown.toReversed().map(({ day, articles, first }) => ({
        link: { url: periodUrl(day), label: dayTitle(day) },
        count: grouped(articles.length),
        lines: first.map((article) => tickerLine(article, { today: day, at: article.published }, zone)),
        more: articles.length > first.length,
      })),
      ...neighbours(period, monthTitle),
    }),
  });
}
