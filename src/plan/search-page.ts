import { articlesAt, listedOf } from '../archive/archive.ts';
import { keyOf } from '../article/key.ts';
import { searchRootUrl } from '../contract/addresses.ts';
import { analysisFile } from '../search/shared/analysis.ts';
import { indexLanguage } from '../search/shared/period-name.ts';
import { searchUrl } from './addresses.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { type Page, pageKind } from './page.ts';
import { fixed, record, shown } from './shown.ts';
import { ownStyle } from './style.ts';
import { newestTicker, tickerLines, type WithTicker } from './ticker.ts';

const kind = pageKind<'search', WithTicker>('search', {
  chrome: chromeOf<WithTicker>({
    url: fixed(() => searchUrl),
    title: fixed(() => 'Suche'),
    style: ownStyle,
    description: fixed(({ context }) => `Alle Artikel von ${context.settings.name} durchsuchen.`),
    ticker: tickerLines,
    // Whoever follows a link to results waits for nothing but them: the script comes with the page.
    meta: shown(
      ({ context }) => keyOf([context.searchScript, ...modulesOf(context)].join('\n')),
      ({ context }) => ({
        carried: { script: context.searchScript, data: searchRootUrl, modules: modulesOf(context) },
      }),
    ),
  }),
  years: record(({ context }) =>
    [...new Set([...context.archive.days.keys()].map((day) => day.slice(0, 4)))].sort().reverse(),
  ),
});

/** What the search needs for languages of articles besides German. */
function modulesOf({ archive }: PlanContext): string[] {
  if (archive.foreign.length === 0) return [];
  const articles = articlesAt(archive, listedOf(archive, archive.foreign));
  const languages = new Set(articles.map(({ lang }) => indexLanguage(lang)));
  return [...languages].sort().map((language) => `${searchUrl}index/${analysisFile(language)}`);
}

/** `/suche/`: the form; what it finds is the browser's, see `src/browser/search.ts`. */
export const searchPage = (context: PlanContext): Page =>
  kind.page(searchUrl, { context, ticker: newestTicker(context) });
