// The newsticker baked into a page.
import type { ArchivedArticle } from '../article/archived-article.ts';
import { dayOf } from '../article/dates.ts';
import { type Key, Keys } from '../article/key.ts';
import type { LineArticle } from '../article/shown-fields.ts';
import type { PlanContext } from './context.ts';
import { marksOf } from './marks.ts';
import { isoDay, publishedMoment } from './moment.ts';
import type { TickerLine } from './props/shared.ts';
import { type Shown, type Subject, shown, view } from './shown.ts';
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

/** A page with a ticker. */
export interface WithTicker extends Subject {
  readonly ticker: Ticker;
}

/** The articles of a ticker, newest first, and how they are seen. */
export interface TickerArticles extends Pick<Ticker, 'today' | 'at'> {
  readonly articles: readonly LineArticle[];
}

/**
 * The ticker as it stood right before the article at `position`: a page published once never changes
 * because newer articles appear.
 */
function tickerBefore({ settings }: PlanContext, position: number, today: string, at: number): Ticker {
  return { from: Math.max(0, position - settings.tickerLength), to: position, today, at };
}

/** An article's ticker has so many lines although its day had fewer before it. */
const leastOfArticle = 8;

/**
 * The ticker of an article's page: of {@link tickerBefore} the headlines of its day, and older ones only as far as there would
 * be fewer than {@link leastOfArticle}. Every line is a page that changes when an article of long ago is added;
 * what was news two weeks before says nothing, and browsers put today's lines in their place.
 */
export function tickerOfArticle(
  context: PlanContext,
  position: number,
  { day, published }: Pick<ArchivedArticle, 'day' | 'published'>,
): Ticker {
  const { articles, days } = context.archive;
  const ticker = tickerBefore(context, position, day, published);
  const fewest = position - leastOfArticle;
  const from = articles[fewest]?.day === day ? (days.get(day)?.[0] ?? fewest) : fewest;
  return { ...ticker, from: Math.max(ticker.from, from) };
}

/** The newest headlines, for the few pages that may change with every article. */
export function newestTicker(context: PlanContext): Ticker {
  const { archive, settings, now } = context;
  return tickerBefore(context, archive.articles.length, dayOf(now, settings.zone), now);
}

/** A list's ticker has so many lines although its day had fewer articles (one alone would be none), or more. */
const lines = { fewest: 3, most: 5 };

/**
 * The headlines of the day of the list's newest article, at `position`, up to this one, as far as {@link lines} goes: an
 * article that is added to the archive, be it one of years ago, changes the tickers of few lists.
 */
export function tickerOfList(context: PlanContext, position = -1): Ticker {
  const newest = context.archive.articles[position];
  if (newest === undefined) return newestTicker(context);
  const ticker = tickerBefore(context, position + 1, newest.day, newest.published);
  const ofDay = context.archive.days.get(newest.day)?.[0] ?? 0;
  const fewest = Math.min(ofDay, position + 1 - lines.fewest);
  return { ...ticker, from: Math.max(ticker.from, fewest, position + 1 - lines.most) };
}

/** Names all that a ticker's lines show. */
export function tickerKey({ context, ticker: { from, to, today, at } }: WithTicker): Key {
  return new Keys().add(today).add(shownKeys(context).lines(from, to, at)).key;
}

function tickerArticles({ context, ticker: { from, to, today, at } }: WithTicker): TickerArticles {
  return { articles: context.archive.articles.slice(from, to).reverse(), today, at };
}

/** The articles themselves, for views that print them otherwise than {@link tickerLines}. */
export const articlesOfTicker: Shown<WithTicker, TickerArticles> = shown(tickerKey, tickerArticles);

/** The lines as layouts print them, newest first. */
export const tickerLines: Shown<WithTicker, readonly TickerLine[]> = view(
  articlesOfTicker,
  ({ articles, ...seen }, { zone }) => articles.map((article) => tickerLine(article, seen, zone)),
);

/** `14:32` for an article of the ticker's day, otherwise `05.12.2019`. */
export function tickerLine(
  article: LineArticle,
  { today, at }: Pick<Ticker, 'today' | 'at'>,
  zone: string,
): TickerLine {
  const { url, title } = article;
  const moment = publishedMoment(article, zone);
  const day = isoDay(moment);
  const [year, month, date] = day.split('-');
  return {
    url,
    title,
    when: moment.clock !== undefined && day === today ? moment.clock : `${date}.${month}.${year}`,
    iso: moment.iso,
    breaking: isBreaking(article, at),
    ...marksOf(article),
  };
}

/** Instead of a moment, for pages that stay as they are when breaking news ends: a mark would stand there for years. */
export const neverBreaking = Number.POSITIVE_INFINITY;

/** @param at the moment a page is seen from, milliseconds since the epoch */
export function isBreaking({ breakingUntil }: Pick<LineArticle, 'breakingUntil'>, at: number): boolean {
  return breakingUntil !== undefined && breakingUntil > at;
}
