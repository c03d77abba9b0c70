// All years, and a year's months.
import { archiveUrl, periodUrl } from './addresses.ts';
import { archiveLink, type Days, neighbours, type Period } from './archive-period.ts';
import { countOf, monthTitle } from './calendar.ts';
import { chrome, newestTicker } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { Page } from './page.ts';
import type { Link } from './props/shared.ts';
import { tickerKey } from './ticker.ts';

export function yearsPage(context: PlanContext, days: Days): Page {
  const ticker = newestTicker(context);
  const years = [...Map.groupBy(days, ([day]) => day.slice(0, 4))].reverse();
  const entries = years.map(([year, own]) => entry(year, year, own));
  return new Page({
    url: archiveUrl,
    layout: 'archive',
    inputs: `${JSON.stringify(entries)} ${tickerKey(context, ticker)}`,
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

export function yearPage(context: PlanContext, period: Period): Page {
  const { name: year, days, ticker } = period;
  const months = [...Map.groupBy(days, ([day]) => day.slice(0, 7))];
  const entries = months.map(([month, own]) => entry(month, monthTitle(month), own));
  return new Page({
    url: periodUrl(year),
    layout: 'archive',
    inputs: [JSON.stringify(entries), period.older, period.newer, tickerKey(context, ticker)].join(' '),
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

function entry(period: string, label: string, days: Days): Link & { count: string } {
  return {
    url: periodUrl(period),
    label,
    count: countOf(days.map(([, positions]) => positions)),
  };
}
