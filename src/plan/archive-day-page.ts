// A day's articles, newest first, beside its month's calendar.
import { articlesAt } from '../archive/archive.ts';
import type { Key } from '../article/key.ts';
import { periodUrl } from './addresses.ts';
import { archiveLink, type Days, neighbours, type Period } from './archive-period.ts';
import { calendarOf, dayTitle, monthTitle } from './calendar.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { type Page, pageKind } from './page.ts';
import { fixed, type Subject, shown, view } from './shown.ts';
import { shownKeys } from './shown-keys.ts';
import { teaserSources, teasersOf } from './teaser.ts';
import { tickerLines, type WithTicker } from './ticker.ts';

interface Day extends Subject, Period, WithTicker {
  readonly positions: readonly number[];
  /** Days of the same month; the calendar shows them up to this one, since later ones are news. */
  readonly sameMonth: Days;
  /** Names what the calendar shows. */
  readonly calendarKey: Key;
}

const title = fixed(({ name }: Day) => dayTitle(name));

const teasers = shown(
  ({ context, positions, ticker }: Day) =>
    shownKeys(context).teasers(positions, 0, positions.length, ticker.at),
  ({ context, positions, ticker }) =>
    teaserSources(articlesAt(context.archive, positions.toReversed()), context, ticker.at),
);

const kind = pageKind<'day', Day>('day', {
  chrome: chromeOf<Day>({
    url: fixed(({ name }) => periodUrl(name)),
    title,
    description: view(title, (day) => `Alle Artikel vom ${day}.`),
    ticker: tickerLines,
    parents: fixed(({ name }) => [
      archiveLink,
      { url: periodUrl(name.slice(0, 4)), label: name.slice(0, 4) },
      { url: periodUrl(name.slice(0, 7)), label: monthTitle(name.slice(0, 7)) },
    ]),
  }),
  title,
  calendar: shown(
    ({ calendarKey }) => calendarKey,
    ({ name, sameMonth }) => calendarOf(name.slice(0, 7), labelsUntil(name, sameMonth)),
  ),
  teasers: view(teasers, teasersOf),
  ...neighbours<Day>(dayTitle),
});

/** @param sameMonth the days of the same month @param calendarKey names those up to this one */
export function dayPage(context: PlanContext, period: Period, sameMonth: Days, calendarKey: Key): Page {
  const positions = period.days[0]?.[1] ?? [];
  return kind.page(periodUrl(period.name), { context, ...period, positions, sameMonth, calendarKey });
}

/** Without numbers of articles: an article of long ago would change all days of its month. */
const labelsUntil = (day: string, days: Days): ReadonlyMap<string, string> =>
  new Map(days.filter(([other]) => other <= day).map(([other]) => [other, dayTitle(other)]));
