import { keyOf } from '../article/key.ts';
import { searchUrl } from './addresses.ts';
import { chrome, newestTicker } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { Page } from './page.ts';
import { tickerKey } from './ticker.ts';

/** `/suche/`: the form; what it finds is the browser's, see `src/browser/search.ts`. */
export function searchPage(context: PlanContext): Page {
  const ticker = newestTicker(context);
  const years = [...new Set([...context.archive.days.keys()].map((day) => day.slice(0, 4)))].sort().reverse();
  return new Page({
    url: searchUrl,
    layout: 'search',
    inputs: `${keyOf(context.style)} ${years.join()} ${tickerKey(context, ticker)}`,
    props: () => ({
      chrome: chrome(context, {
        url: searchUrl,
        title: 'Suche',
        ownStyle: true,
        description: `Alle Artikel von ${context.settings.name} durchsuchen.`,
        ticker,
        meta: { wasm: true },
      }),
      years,
    }),
  });
}
