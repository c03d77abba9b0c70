// „Meistgelesen“: the list on the home page and the page of its own.
import type { ArchivedArticle } from '../article/archived-article.ts';
import { mostReadUrl } from './addresses.ts';
import { chrome, newestTicker } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { publishedMoment } from './moment.ts';
import { grouped } from './numbers.ts';
import { Page } from './page.ts';
import type { MostReadLine } from './props/lists.ts';
import { sectionLink, teaserKey } from './teaser.ts';
import { tickerKey } from './ticker.ts';

/** The `count` articles with the most reads, the newer one first when equal; unread ones never. */
export function mostRead(newestFirst: Iterable<ArchivedArticle>, count: number): ArchivedArticle[] {
  const best: ArchivedArticle[] = [];
  // Of 100,000 articles nearly all are turned away by one comparison; sorting them all would take longer than the rest.
  for (const article of newestFirst) {
    if (article.reads === 0 || article.reads <= (best[count - 1]?.reads ?? 0)) continue;
    const place = best.findIndex(({ reads }) => reads < article.reads);
    best.splice(place < 0 ? best.length : place, 0, article);
    best.length = Math.min(best.length, count);
  }
  return best;
}

export const mostReadLine = ({ url, title, reads }: ArchivedArticle): MostReadLine => ({
  url,
  title,
  reads: grouped(reads),
});

export const mostReadKey = (articles: readonly ArchivedArticle[]): string =>
  articles.map(({ teaserKey }) => teaserKey).join();

/** `/meistgelesen/`: of all articles. */
export function mostReadPage(context: PlanContext): Page {
  const { archive, settings, now } = context;
  const articles = mostRead(archive.articles.toReversed(), settings.mostReadPageLength);
  const ticker = newestTicker(context);
  return new Page({
    url: mostReadUrl,
    layout: 'most-read',
    inputs: `${teaserKey(articles, context, now)} ${tickerKey(context, ticker)}`,
    props: () => ({
      chrome: chrome(context, {
        url: mostReadUrl,
        title: 'Meistgelesen',
        description: `Die meistgelesenen Artikel von ${settings.name}.`,
        ticker,
      }),
      lines: articles.map((article) => ({
        ...mostReadLine(article),
        section: sectionLink(article, context),
        published: publishedMoment(article, settings.zone),
      })),
    }),
  });
}
