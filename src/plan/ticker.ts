// The newsticker baked into a page.
import type { ArchivedArticle } from '../archive/archived-article.ts';
import { type Key, keyOf, sumKeys } from '../archive/key.ts';
import { WindowSum } from '../archive/window-sum.ts';
import type { PlanContext } from './context.ts';
import { publishedMoment } from './moment.ts';
import type { TickerLine } from './props/shared.ts';

/** The articles of a ticker, newest first, and the moment it is seen from. */
export interface Ticker {
  readonly articles: readonly ArchivedArticle[];
  /** Day whose articles show their time instead of their date, `2019-12-05`. */
  readonly today: string;
  /** Breaking marks are those of this instant, milliseconds since the epoch. */
  readonly at: number;
}

/**
 * The ticker as it stood right before the article at `position`: a page published once never changes
 * because newer articles appear.
 */
export function tickerBefore(context: PlanContext, position: number, today: string, at: number): Ticker {
  const { archive, settings } = context;
  const articles = archive.articles.slice(Math.max(0, position - settings.tickerLength), position).reverse();
  return { articles, today, at };
}

/** Names all that {@link tickerLines} shows. */
export function tickerKey({ articles, today, at }: Ticker): Key {
  let sum = keyOf(today);
  for (const article of articles) sum = sumKeys(sum, lineKey(article, at));
  return sum;
}

/**
 * The keys of the lines of {@link tickerBefore}, from the oldest position on and without making the tickers; the day is
 * the caller's to name.
 */
export function tickerSums({ archive, settings }: PlanContext): WindowSum {
  return new WindowSum(archive.articles, settings.tickerLength, lineKey);
}

function lineKey(article: ArchivedArticle, at: number): Key {
  // A key that no headline has: three times the plain one.
  return isBreaking(article, at) ? (article.lineKey * 3) % 2 ** 48 : article.lineKey;
}

export function tickerLines(ticker: Ticker, zone: string): TickerLine[] {
  return ticker.articles.map((article) => tickerLine(article, ticker, zone));
}

/** `14:32` for an article of the ticker's day, otherwise `05.12.2019`. */
export function tickerLine(
  article: ArchivedArticle,
  { today, at }: Omit<Ticker, 'articles'>,
  zone: string,
): TickerLine {
  const { url, title, day } = article;
  const { iso, clock } = publishedMoment(article, zone);
  const [year, month, date] = day.split('-');
  return {
    url,
    title,
    when: clock !== undefined && day === today ? clock : `${date}.${month}.${year}`,
    iso,
    breaking: isBreaking(article, at),
  };
}

export function isBreaking(article: ArchivedArticle, at: number): boolean {
  return article.breakingUntil !== undefined && article.breakingUntil > at;
}
