// `/newsticker/` for readers, `/newsticker.json` for the browser's live refresh.
import { dayText } from '../article/dates.ts';
import { basePath } from '../settings.ts';
import { newstickerJsonUrl, newstickerUrl } from './addresses.ts';
import { chrome, newestTicker } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { Page, rawPage } from './page.ts';
import type { NewstickerProps } from './props/lists.ts';
import { type Ticker, tickerArticles, tickerKey, tickerLine, tickerLines } from './ticker.ts';

export function* newstickerPages(context: PlanContext): Generator<Page> {
  const { settings } = context;
  const newest = newestTicker(context);
  const feed: Ticker = {
    ...newest,
    // Lines stand under their days: midnight changes nothing here.
    today: '',
    from: Math.max(0, newest.to - settings.newsfeedLength),
  };
  const key = tickerKey(context, feed);
  yield new Page({
    url: newstickerUrl,
    layout: 'newsticker',
    inputs: key,
    props: () => ({
      chrome: chrome(context, {
        url: newstickerUrl,
        title: 'Newsticker',
        description: `Die neuesten Meldungen von ${settings.name}.`,
      }),
      days: daysOf(feed, context),
    }),
  });
  yield rawPage(newstickerJsonUrl, String(key), () => newstickerJson(feed, context));
}

/** The lines by day, newest day first; every line shows its time, since the day stands above it. */
function daysOf(feed: Ticker, context: PlanContext): NewstickerProps['days'] {
  const days = Map.groupBy(tickerArticles(context, feed), ({ day }) => day);
  return [...days].map(([day, articles]) => ({
    title: dayText(day),
    iso: day,
    lines: articles.map((article) => tickerLine(article, { today: day, at: feed.at }, context.settings.zone)),
  }));
}

/** `version` changes when, and only when, a line does, so that a browser need compare nothing else. */
function newstickerJson(feed: Ticker, context: PlanContext): string {
  const base = basePath(context.settings);
  const lines = tickerLines(context, feed).map(({ url, title, iso, breaking }) => ({
    url: base + url,
    title,
    iso,
    breaking,
  }));
  return `${JSON.stringify({ version: tickerKey(context, feed).toString(36), lines })}\n`;
}
