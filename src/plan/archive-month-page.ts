// A month: its calendar, and the first headlines of its days.
import { articlesAt } from '../archive/archive.ts';
import { type Key, Keys } from '../article/key.ts';
import type { LineArticle } from '../article/shown-fields.ts';
import { periodUrl } from './addresses.ts';
import { archiveLink, neighbours, type Period } from './archive-period.ts';
import { calendarOf, dayTitle, monthTitle } from './calendar.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { articleCount, grouped } from './numbers.ts';
import { type Page, pageKind } from './page.ts';
import { fixed, type Subject, shown, view } from './shown.ts';
import { shownKeys } from './shown-keys.ts';
import { neverBreaking, tickerLine, tickerLines, type WithTicker } from './ticker.ts';

/** Headlines of a day on its month's page. */
const linesPerDay = 5;

interface Month extends Subject, Period, WithTicker {}

interface DayOfMonth {
  readonly day: string;
  readonly count: number;
  /** Its last articles, newest first. */
  readonly newest: readonly LineArticle[];
}

/** Oldest day first. */
const daysOfMonth = shown(daysKey, ({ context, days }): readonly DayOfMonth[] =>
  days.map(([day, positions]) => ({
    day,
    count: positions.length,
    newest: articlesAt(context.archive, newestOf(positions)),
  })),
);

const newestOf = (positions: readonly number[]): number[] => positions.slice(-linesPerDay).reverse();

function daysKey({ context, days }: Month): Key {
  const shown = shownKeys(context);
  const keys = new Keys();
  for (const [day, positions] of days) {
    keys.add(day).add(positions.length);
    for (const position of newestOf(positions)) keys.add(shown.line(position));
  }
  return keys.key;
}

const title = fixed(({ name }: Month) => monthTitle(name));

const kind = pageKind<'month', Month>('month', {
  chrome: chromeOf<Month>({
    url: fixed(({ name }) => periodUrl(name)),
    title,
    description: view(title, (month) => `Alle Artikel im ${month}.`),
    ticker: tickerLines,
    parents: fixed(({ name }) => [
      archiveLink,
      { url: periodUrl(name.slice(0, 4)), label: name.slice(0, 4) },
    ]),
  }),
  title,
  calendar: view(daysOfMonth, (days) =>
    calendarOf(
      days[0]?.day.slice(0, 7) ?? '',
      new Map(days.map(({ day, count }) => [day, `${dayTitle(day)}: ${articleCount(count)}`])),
    ),
  ),
  days: view(daysOfMonth, (days, { zone }) =>
    days.toReversed().map(({ day, count, newest }) => ({
      link: { url: periodUrl(day), label: dayTitle(day) },
      count: grouped(count),
      lines: newest.map((article) => tickerLine(article, { today: day, at: neverBreaking }, zone)),
      more: count > newest.length,
    })),
  ),
  ...neighbours<Month>(monthTitle),
});

/** @param period of one month, `2019-12` */
export const monthPage = (context: PlanContext, period: Period): Page =>
  kind.page(periodUrl(period.name), { context, ...period });
