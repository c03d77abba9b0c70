// Pages of which there is one, or one per former address.

import type { ArchivedArticle } from '../article/archived-article.ts';
import type { LineArticle } from '../article/shown-fields.ts';
import { encodedPath } from '../hosting/redirects.ts';
import { notFoundUrl, offlineUrl, redirectUrl, savedUrl } from './addresses.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { type Page, pageKind } from './page.ts';
import { fixed, plain, type Shown, type Subject, shown, view } from './shown.ts';

const unlisted = (url: string, title: string, description: string) =>
  chromeOf<Subject>({
    url: fixed(() => url),
    title: fixed(() => title),
    description: fixed(() => description),
    meta: fixed(() => ({ noindex: true })),
  });

/** Without the newsticker, so that it stays the same with every article: the way home is on it. */
const notFound = pageKind<'not-found', Subject>('not-found', {
  chrome: unlisted(notFoundUrl, 'Seite nicht gefunden', 'Diese Seite gibt es nicht oder nicht mehr.'),
});

/** `/404.html`, which hosts show for addresses that lead nowhere. */
export const notFoundPage = (context: PlanContext): Page => notFound.page(notFoundUrl, { context });

const saved = pageKind<'saved', Subject>('saved', {
  chrome: unlisted(savedUrl, 'Merkliste', 'Artikel, die Sie sich in diesem Browser gemerkt haben.'),
});

const offline = pageKind<'offline', Subject>('offline', {
  chrome: unlisted(
    offlineUrl,
    'Keine Verbindung',
    'Diese Seite erscheint, wenn das Gerät keine Verbindung zum Internet hat.',
  ),
});

/** Pages that the browser fills or keeps; they are the same whatever is published. */
export function* readerPages(context: PlanContext): Generator<Page> {
  yield saved.page(savedUrl, { context });
  if (context.settings.offline) yield offline.page(offlineUrl, { context });
}

interface Redirect extends Subject {
  readonly url: string;
  readonly article: ArchivedArticle;
}

const target: Shown<Redirect, LineArticle> = shown(
  ({ article }) => article.lineKey,
  ({ article }) => article,
);

const redirect = pageKind<'redirect', Redirect>('redirect', {
  chrome: chromeOf<Redirect>({
    url: fixed(({ url }) => url),
    title: view(target, ({ title }) => title),
    description: view(target, ({ title }) => title),
    meta: view(target, ({ url }, { siteUrl }) => ({ canonical: siteUrl + url, noindex: true })),
  }),
  target: view(target, ({ url, title }) => ({ url, label: title })),
});

interface SiteLead extends Subject {
  readonly url: string;
  readonly to: string;
}

/** The pages of lists have no names of their own in the plan: whoever sees such a page for a moment sees the address. */
const destination = plain<SiteLead, string>(({ to }) => to);

const siteRedirect = pageKind<'redirect', SiteLead>('redirect', {
  chrome: chromeOf<SiteLead>({
    url: fixed(({ url }) => url),
    title: view(destination, (to) => to),
    description: view(destination, (to) => to),
    meta: view(destination, (to, { siteUrl }) => ({ canonical: siteUrl + encodedPath(to), noindex: true })),
  }),
  target: view(destination, (to) => ({ url: encodedPath(to), label: to })),
});

/** A stub at each former address; works on every static host. What a question mark tells apart, no file can. */
export function* redirectPages(context: PlanContext): Generator<Page> {
  for (const { from, to, query } of context.redirects ?? []) {
    if (query !== undefined) continue;
    const url = redirectUrl(from);
    yield siteRedirect.page(url, { context, url, to });
  }
  for (const article of context.archive.articles) {
    for (const alias of article.aliases) {
      const url = redirectUrl(alias);
      yield redirect.page(url, { context, url, article });
    }
  }
}
