// All years, and a year's months.
import { archiveUrl, periodUrl } from './addresses.ts';
import { archiveLink, type Days, neighbours, type Period } from './archive-period.ts';
import { monthTitle } from './calendar.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { roughCount } from './numbers.ts';
import { type Page, pageKind } from './page.ts';
import type { Link } from './props/shared.ts';
import { fixed, record } from './shown.ts';
import { newestTicker, tickerLines, type WithTicker } from './ticker.ts';

type Entry = Link & { readonly count: string };

interface Years extends WithTicker {
  readonly entries: readonly Entry[];
}

const years = pageKind<'archive', Years>('archive', {
  chrome: chromeOf<Years>({
    url: fixed(() => archiveUrl),
    title: fixed(() => 'Archiv'),
    description: fixed(({ context }) => `Alle Artikel von ${context.settings.name} nach Jahren.`),
    ticker: tickerLines,
  }),
  title: fixed(() => 'Archiv'),
  entries: record(({ entries }) => entries),
  older: fixed(() => undefined),
  newer: fixed(() => undefined),
});

/** `/archiv/`: all years, newest first. @param days all days of the archive, oldest first */
export function yearsPage(context: PlanContext, days: Days): Page {
  const own = [...Map.groupBy(days, ([day]) => day.slice(0, 4))].reverse();
  const entries = own.map(([year, within]) => entry(year, year, within));
  return years.page(archiveUrl, { context, ticker: newestTicker(context), entries });
}

interface Year extends Years, Period {}

const year = pageKind<'archive', Year>('archive', {
  chrome: chromeOf<Year>({
    url: fixed(({ name }) => periodUrl(name)),
    title: fixed(({ name }) => name),
    description: fixed(({ name }) => `Alle Artikel des Jahres ${name} nach Monaten.`),
    ticker: tickerLines,
    parents: fixed(() => [archiveLink]),
  }),
  title: fixed(({ name }) => `Archiv ${name}`),
  entries: record(({ entries }) => entries),
  ...neighbours<Year>((other) => other),
});

/** A year's months, oldest first. @param period of one year, `2019` */
export function yearPage(context: PlanContext, period: Period): Page {
  const months = [...Map.groupBy(period.days, ([day]) => day.slice(0, 7))];
  const entries = months.map(([month, own]) => entry(month, monthTitle(month), own));
  return year.page(periodUrl(period.name), { context, ...period, entries });
}

function entry(period: string, label: string, days: Days): Entry {
  return {
    url: periodUrl(period),
    label,
    count: roughCount(days.reduce((sum, [, positions]) => sum + positions.length, 0)),
  };
}
