// „Meistgelesen“: the list on the home page and the page of its own.
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { TeaserArticle } from '../article/shown-fields.ts';
import type { Settings } from '../settings.ts';
import { mostReadUrl } from './addresses.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { publishedMoment } from './moment.ts';
import { type Page, pageKind } from './page.ts';
import type { MostReadLine } from './props/lists.ts';
import { shownReads } from './reads.ts';
import { fixed, type Shown, shown, view } from './shown.ts';
import { sectionLink } from './teaser.ts';
import { newestTicker, tickerLines, type WithTicker } from './ticker.ts';

/** The `count` articles with the most reads, the newer one first when equal; unread ones never. */
export function mostRead(newestFirst: Iterable<ArchivedArticle>, count: number): ArchivedArticle[] {
  const best: ArchivedArticle[] = [];
  // Of 100,000 articles nearly all are turned away by one comparison; sorting them all would take longer than the rest.
  for (const article of newestFirst) {
    if (article.reads === 0 || article.reads <= (best[count - 1]?.reads ?? 0)) continue;
    const index = best.findIndex(({ reads }) => reads < article.reads);
    best.splice(index < 0 ? best.length : index, 0, article);
    best.length = Math.min(best.length, count);
  }
  return best;
}

/** A page that shows the most read articles. */
export interface WithMostRead extends WithTicker {
  readonly mostRead: readonly ArchivedArticle[];
}

/** As far as teasers show them. */
export const mostReadArticles: Shown<WithMostRead, readonly TeaserArticle[]> = shown(
  ({ mostRead }) => mostRead.map(({ teaserKey }) => teaserKey).join(),
  ({ mostRead }) => mostRead,
);

export function mostReadLine({ url, title, reads }: TeaserArticle, settings: Settings): MostReadLine {
  const shown = shownReads(reads, settings);
  return { url, title, ...(shown === undefined ? {} : { reads: shown }) };
}

const kind = pageKind<'most-read', WithMostRead>('most-read', {
  chrome: chromeOf<WithMostRead>({
    url: fixed(() => mostReadUrl),
    title: fixed(() => 'Meistgelesen'),
    description: fixed(({ context }) => `Die meistgelesenen Artikel von ${context.settings.name}.`),
    ticker: tickerLines,
  }),
  lines: view(mostReadArticles, (articles, settings) =>
    articles.map((article) => ({
      ...mostReadLine(article, settings),
      section: sectionLink(article, settings),
      published: publishedMoment(article, settings.zone),
    })),
  ),
});

/** `/meistgelesen/`: of all articles. */
export function mostReadPage(context: PlanContext): Page {
  const { archive, settings } = context;
  return kind.page(mostReadUrl, {
    context,
    ticker: newestTicker(context),
    mostRead: mostRead(archive.articles.toReversed(), settings.mostReadPageLength),
  });
}
