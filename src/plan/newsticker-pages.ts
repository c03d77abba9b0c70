// `/newsticker/` for readers, `/newsticker.json` for the browser's live refresh.
import { dayText } from '../article/dates.ts';
import { breakingWord } from '../contract/hooks.ts';
import { basePath } from '../settings.ts';
import { newstickerJsonUrl, newstickerUrl } from './addresses.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { otherSiteFeeds } from './feed-links.ts';
import { isoDay, publishedMoment } from './moment.ts';
import { fileKind, type Page, pageKind } from './page.ts';
import { all, fixed, plain, view } from './shown.ts';
import {
  articlesOfTicker,
  newestTicker,
  tickerKey,
  tickerLine,
  tickerLines,
  type WithTicker,
} from './ticker.ts';

const page = pageKind<'newsticker', WithTicker>('newsticker', {
  chrome: chromeOf<WithTicker>({
    url: fixed(() => newstickerUrl),
    title: fixed(() => 'Newsticker'),
    feeds: fixed(({ context }) => otherSiteFeeds(context.settings)),
    description: fixed(({ context }) => `Die neuesten Meldungen von ${context.settings.name}.`),
  }),
  // By day, newest day first; every line shows its time, since the day stands above it.
  days: view(articlesOfTicker, ({ articles, at }, { zone }) => {
    const days = Map.groupBy(articles, (article) => isoDay(publishedMoment(article, zone)));
    return [...days].map(([day, own]) => ({
      title: dayText(day),
      iso: day,
      lines: own.map((article) => tickerLine(article, { today: day, at }, zone)),
    }));
  }),
});

/** `version` changes when, and only when, a line does, so that a browser need compare nothing else. */
const json = fileKind<WithTicker>(
  view(all({ version: plain(tickerKey), lines: tickerLines }), ({ version, lines }, settings) => {
    const base = basePath(settings);
    const shown = lines.map(
      ({ url, title, iso, breaking, mark = breaking ? breakingWord : undefined, lang }) => ({
        url: base + url,
        title,
        iso,
        breaking,
        ...(mark === undefined ? {} : { mark }),
        ...(lang === undefined ? {} : { lang: lang.code, dir: lang.dir ?? 'ltr' }),
      }),
    );
    return `${JSON.stringify({ version: version.toString(36), lines: shown })}\n`;
  }),
);

/** The page of the newest headlines, and the file by which browsers bring old pages' tickers up to date. */
export function* newstickerPages(context: PlanContext): Generator<Page> {
  const newest = newestTicker(context);
  const ticker = {
    ...newest,
    // Lines stand under their days: midnight changes nothing here.
    today: '',
    from: Math.max(0, newest.to - context.settings.newsfeedLength),
  };
  yield page.page(newstickerUrl, { context, ticker });
  yield json.page(newstickerJsonUrl, { context, ticker });
}
