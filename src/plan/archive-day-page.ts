// A day's articles, newest first. Its month's calendar stands on the month's page alone: here it would make all later days
// of the month change with a day that gets its first article.
import { articlesAt } from '../archive/archive.ts';
import { periodUrl } from './addresses.ts';
import { archiveLink, neighbours, type Period } from './archive-period.ts';
import { dayTitle, monthTitle } from './calendar.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { type Page, pageKind } from './page.ts';
import { fixed, type Subject, shown, view } from './shown.ts';
import { shownKeys } from './shown-keys.ts';
import { teaserSources, teasersOf } from './teaser.ts';
import { neverBreaking, tickerLines, type WithTicker } from './ticker.ts';

interface Day extends Subject, Period, WithTicker {
  readonly positions: readonly number[];
}

const title = fixed(({ name }: Day) => dayTitle(name));

const month = fixed(({ name }: Day) => ({
  url: periodUrl(name.slice(0, 7)),
  label: monthTitle(name.slice(0, 7)),
}));

const teasers = shown(
  ({ context, positions }: Day) => shownKeys(context).teasers(positions, 0, positions.length, neverBreaking),
  ({ context, positions }) =>
    teaserSources(articlesAt(context.archive, positions.toReversed()), context, neverBreaking),
);

const kind = pageKind<'day', Day>('day', {
  chrome: chromeOf<Day>({
    url: fixed(({ name }) => periodUrl(name)),
    title,
    description: view(title, (day) => `Alle Artikel vom ${day}.`),
    ticker: tickerLines,
    parents: view(month, (link) => [
      archiveLink,
      { url: periodUrl(link.url.slice(1, 5)), label: link.url.slice(1, 5) },
      link,
    ]),
  }),
  title,
  month,
  teasers: view(teasers, teasersOf),
  ...neighbours<Day>(dayTitle),
});

/** @param period of one day, `2019-12-05` */
export function dayPage(context: PlanContext, period: Period): Page {
  const positions = period.days[0]?.[1] ?? [];
  return kind.page(periodUrl(period.name), { context, ...period, positions });
}
