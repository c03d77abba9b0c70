// Pages of which there is one, or one per former address.
import { notFoundUrl, offlineUrl, redirectUrl, savedUrl } from './addresses.ts';
import { chrome, newestTicker } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { Page } from './page.ts';
import { tickerKey } from './ticker.ts';

export function notFoundPage(context: PlanContext): Page {
  const ticker = newestTicker(context);
  return new Page({
    url: notFoundUrl,
    layout: 'not-found',
    inputs: tickerKey(context, ticker),
    props: () => ({
      chrome: chrome(context, {
        url: notFoundUrl,
        title: 'Seite nicht gefunden',
        description: 'Diese Seite gibt es nicht oder nicht mehr.',
        ticker,
        meta: { noindex: true },
      }),
    }),
  });
}

/** Pages that the browser fills or keeps; they are the same whatever is published. */
export function* readerPages(context: PlanContext): Generator<Page> {
  yield unlistedPage(context, {
    url: savedUrl,
    layout: 'saved',
    title: 'Merkliste',
    description: 'Artikel, die Sie sich in diesem Browser gemerkt haben.',
  });
  if (context.settings.offline) {
    yield unlistedPage(context, {
      url: offlineUrl,
      layout: 'offline',
      title: 'Keine Verbindung',
      description: 'Diese Seite erscheint, wenn das Gerät keine Verbindung zum Internet hat.',
    });
  }
}

interface UnlistedPage {
  readonly url: string;
  readonly layout: 'saved' | 'offline';
  readonly title: string;
  readonly description: string;
}

function unlistedPage(context: PlanContext, { url, layout, title, description }: UnlistedPage): Page {
  return new Page({
    url,
    layout,
    inputs: '',
    props: () => ({ chrome: chrome(context, { url, title, description, meta: { noindex: true } }) }),
  });
}

/** A stub at each former address; works on every static host. */
export function* redirectPages(context: PlanContext): Generator<Page> {
  for (const article of context.archive.articles) {
    for (const alias of article.aliases) {
      const url = redirectUrl(alias);
      yield new Page({
        url,
        layout: 'redirect',
        inputs: article.lineKey,
        props: () => ({
          chrome: chrome(context, {
            url,
            title: article.title,
            description: article.title,
            meta: {
              canonical: context.settings.siteUrl + article.url,
              noindex: true,
            },
          }),
          target: { url: article.url, label: article.title },
        }),
      });
    }
  }
}
