// The newsticker baked into a page.
import type { ArchivedArticle } from '../article/archived-article.ts';
import { type Key, Keys } from '../article/key.ts';
import type { PlanContext } from './context.ts';
import { publishedMoment } from './moment.ts';
import type { TickerLine } from './props/shared.ts';
import { shownKeys } from './shown-keys.ts';

/** A stretch of the archive as a ticker shows it, and the moment it is seen from. */
export interface Ticker {
  /** Position of the oldest article. */
  readonly from: number;
  /** Position behind the newest one. */
  readonly to: number;
  /** Day whose articles show their time instead of their date, `2019-12-05`. */
  readonly today: string;
  /** Breaking marks are those of this instant, milliseconds since the epoch. */
  readonly at: number;
}

/**
 * The ticker as it stood right before the article at `position`: a page published once never changes
 * because newer articles appear.
 */
export function tickerBefore({ settings }: PlanContext, position: number, today: string, at: number): Ticker {
  return { from: Math.max(0, position - settings.tickerLength), to: position, today, at };
}

/** Newest first. */
export function tickerArticles({ archive }: PlanContext, { from, to }: Ticker): ArchivedArticle[] {
  return archive.articles.slice(from, to).reverse();
}

/** Names all that {@link tickerLines} shows. */
export function tickerKey(context: PlanContext, { from, to, today, at }: Ticker): Key {
  return new Keys().add(today).add(shownKeys(context).lines(from, to, at)).key;
}

export function tickerLines(context: PlanContext, ticker: Ticker): TickerLine[] {
  return tickerArticles(context, ticker).map((article) => tickerLine(article, ticker, context.settings.zone));
}

/** `14:32` for an article of the ticker's day, otherwise `05.12.2019`. */
export function tickerLine(
  article: ArchivedArticle,
  { today, at }: Pick<Ticker, 'today' | 'at'>,
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
