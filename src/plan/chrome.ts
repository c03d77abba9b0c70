// What the base layout puts around every page.

import { dayOf } from '../article/dates.ts';
import { basePath } from '../settings.ts';
import { homeUrl } from './addresses.ts';
import type { PlanContext } from './context.ts';
import type { Chrome, Meta } from './props/chrome.ts';
import type { Link } from './props/shared.ts';
import { pageShareImage } from './share-images.ts';
import { type Ticker, tickerBefore, tickerLines } from './ticker.ts';

export interface ChromeOf {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /**
   * Whether the page carries the style sheet itself, which spares its first reader a round trip: front pages do, and
   * new articles. In all pages of a large archive it would double what is written, kept and sent.
   */
  readonly ownStyle?: boolean;
  /** Absent: the page has no newsticker. */
  readonly ticker?: Ticker;
  /** Between home and the page itself. */
  readonly parents?: readonly Link[];
  readonly currentSection?: string;
  readonly meta?: Partial<Meta>;
}

export function chrome(context: PlanContext, page: ChromeOf): Chrome {
  const { settings } = context;
  const { name, claim, language, siteUrl, search } = settings;
  return {
    site: { name, claim, language, siteUrl, base: basePath(settings), search },
    sections: settings.sections,
    ...(page.currentSection === undefined ? {} : { currentSection: page.currentSection }),
    url: page.url,
    ...(page.ownStyle ? { style: context.style } : {}),
    meta: {
      title: page.title,
      description: page.description,
      canonical: siteUrl + page.url,
      type: 'website',
      image: pageShareImage(page.currentSection, settings),
      ...page.meta,
    },
    breadcrumb:
      page.url === homeUrl
        ? []
        : [
            { url: homeUrl, label: 'Startseite' },
            ...(page.parents ?? []),
            { url: page.url, label: page.title },
          ],
    ...(page.ticker === undefined ? {} : { ticker: tickerLines(context, page.ticker) }),
  };
}

/** The newest headlines, for the few pages that may change with every article. */
export function newestTicker(context: PlanContext): Ticker {
  const { archive, settings, now } = context;
  return tickerBefore(context, archive.articles.length, dayOf(now, settings.zone), now);
}

/** The newest headlines on the day of the list's newest article, at `position`: changes only when the list does. */
export function tickerOfList(context: PlanContext, position = -1): Ticker {
  const newest = context.archive.articles[position];
  return newest === undefined
    ? newestTicker(context)
    : tickerBefore(context, position + 1, newest.day, newest.published);
}
