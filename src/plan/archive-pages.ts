// The archive by year, month and day. What is past stays as it is: a page depends on its own period's
// articles and on whether there is a neighbour, never on anything newer.
import type { ArchivedArticle } from '../archive/archived-article.ts';
import { archiveUrl, periodUrl } from './addresses.ts';
import { calendarOf, countOf, dayTitle, monthTitle } from './calendar.ts';
import { chrome, newestTicker, tickerOfList } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { grouped } from './numbers.ts';
import { Page } from './page.ts';
import type { Link } from './props.ts';
import { teaserKey, teaserOf } from './teaser.ts';
import { type Ticker, tickerKey, tickerLine } from './ticker.ts';

/** Headlines of a day on its month's page. */
const linesPerDay = 5;
const archiveLink: Link = { url: archiveUrl, label: 'Archiv' };

type Days = readonly (readonly [day: string, articles: readonly ArchivedArticle[]])[];

interface Period {
  /** `2019`, `2019-12` or `2019-12-05`. */
  readonly name: string;
  readonly days: Days;
  readonly older: string | undefined;
  readonly newer: string | undefined;
  readonly ticker: Ticker;
}

export function* archivePages(context: PlanContext): Generator<Page> {
  const days: Days = [...context.archive.days].sort(([a], [b]) => (a < b ? -1 : 1));
  yield indexPage(context, days);
  for (const period of periods(context, days, 4)) {
    yield yearPage(context, period);
  }
  for (const period of periods(context, days, 7)) {
    yield monthPage(context, period);
  }
  const months = Map.groupBy(days, ([day]) => day.slice(0, 7));
  for (const period of periods(context, days, 10)) {
    yield dayPage(context, period, months.get(period.name.slice(0, 7)) ?? []);
  }
}

/** Groups days by the first `length` characters of their name. */
function* periods(context: PlanContext, days: Days, length: 4 | 7 | 10): Generator<Period> {
  const groups = [...Map.groupBy(days, ([day]) => day.slice(0, length))];
  let position = -1;
  for (const [index, [name, own]] of groups.entries()) {
    position += own.reduce((sum, [, articles]) => sum + articles.length, 0);
    yield {
      name,
      days: own,
      older: groups[index - 1]?.[0],
      newer: groups[index + 1]?.[0],
      ticker: tickerOfList(context, position),
    };
  }
}

function indexPage(context: PlanContext, days: Days): Page {
  const ticker = newestTicker(context);
  const years = [...Map.groupBy(days, ([day]) => day.slice(0, 4))].reverse();
  const entries = years.map(([year, own]) => entry(year, year, own));
  return new Page({
    url: archiveUrl,
    layout: 'archive',
    inputs: `${JSON.stringify(entries)} ${tickerKey(ticker)}`,
    props: () => ({
      chrome: chrome(context, {
        url: archiveUrl,
        title: 'Archiv',
        description: `Alle Artikel von ${context.settings.name} nach Jahren.`,
        ticker,
      }),
      title: 'Archiv',
      entries,
    }),
  });
}

function yearPage(context: PlanContext, period: Period): Page {
  const { name: year, days, ticker } = period;
  const months = [...Map.groupBy(days, ([day]) => day.slice(0, 7))];
  const entries = months.map(([month, own]) => entry(month, monthTitle(month), own));
  return new Page({
    url: periodUrl(year),
    layout: 'archive',
    inputs: [JSON.stringify(entries), period.older, period.newer, tickerKey(ticker)].join(' '),
    props: () => ({
      chrome: chrome(context, {
        url: periodUrl(year),
        title: year,
        description: `Alle Artikel des Jahres ${year} nach Monaten.`,
        ticker,
        parents: [archiveLink],
      }),
      title: `Archiv ${year}`,
      entries,
      ...neighbours(period, (other) => other),
    }),
  });
}

function monthPage(context: PlanContext, period: Period): Page {
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

/** @param sameMonth the days of the same month; the calendar shows them up to this one, since later ones are news */
function dayPage(context: PlanContext, period: Period, sameMonth: Days): Page {
  const { name: day, ticker } = period;
  const month = day.slice(0, 7);
  const articles = (period.days[0]?.[1] ?? []).toReversed();
  const counts = new Map(
    sameMonth.filter(([other]) => other <= day).map(([other, own]) => [other, own.length]),
  );
  return new Page({
    url: periodUrl(day),
    layout: 'day',
    inputs: [
      [...counts].join(),
      teaserKey(articles, context, ticker.at),
      period.older,
      period.newer,
      tickerKey(ticker),
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
      teasers: articles.map((article) => teaserOf(article, context, ticker.at)),
      ...neighbours(period, dayTitle),
    }),
  });
}

function entry(period: string, label: string, days: Days): Link & { count: string } {
  return {
    url: periodUrl(period),
    label,
    count: countOf(days.map(([, articles]) => articles)),
  };
}

function neighbours({ older, newer }: Period, label: (period: string) => string) {
  return {
    ...(older === undefined ? {} : { older: { url: periodUrl(older), label: label(older) } }),
    ...(newer === undefined ? {} : { newer: { url: periodUrl(newer), label: label(newer) } }),
  };
}
