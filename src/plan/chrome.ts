// What the base layout puts around every page.
import { reservation } from '../discovery/text-mining.ts';
import { basePath, type Settings } from '../settings.ts';
import { homeUrl } from './addresses.ts';
import { siteFeedLink } from './feed-links.ts';
import type { Chrome, FeedLink, Meta, Rail } from './props/chrome.ts';
import type { Link, TickerLine } from './props/shared.ts';
import { pageShareImage } from './share-images.ts';
import { all, type Parts, plain, type Shown, type Subject, view } from './shown.ts';
import { breadcrumbList } from './structured-data.ts';

/** What a kind of pages says of itself, from which follows what stands around it. */
export interface ChromeOf {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** The style sheet, where the page carries it itself, see `style.ts`. */
  readonly style?: string | undefined;
  /** Absent: the page has no newsticker. */
  readonly ticker?: readonly TickerLine[];
  readonly rail?: Rail;
  /** Between home and the page itself. */
  readonly parents?: readonly Link[];
  readonly currentSection?: string | undefined;
  readonly meta?: Partial<Meta>;
  /** Whether there is `/korrekturen/`. */
  readonly hasCorrections: boolean;
  /** Feeds of what the page lists; the site's own is on every page. */
  readonly feeds?: readonly FeedLink[];
}

/** What stands around the pages of a kind. */
export const chromeOf = <S extends Subject>(
  parts: Parts<S, Omit<ChromeOf, 'hasCorrections'>>,
): Shown<S, Chrome> => view(all<S, ChromeOf>({ ...parts, hasCorrections }), chrome);

const hasCorrections = plain(({ context }: Subject) => context.archive.corrected.length > 0);

/** What stands around a page. */
export function chrome(page: ChromeOf, settings: Settings): Chrome {
  const { siteUrl } = settings;
  const breadcrumb =
    page.url === homeUrl
      ? []
      : [
          { url: homeUrl, label: 'Startseite' },
          ...(page.parents ?? []),
          { url: page.url, label: page.title },
        ];
  return {
    site: siteChrome(settings, page.hasCorrections),
    sections: settings.sections,
    ...(page.currentSection === undefined ? {} : { currentSection: page.currentSection }),
    url: page.url,
    ...(page.style === undefined ? {} : { style: page.style }),
    meta: {
      title: page.title,
      description: page.description,
      canonical: siteUrl + page.url,
      type: 'website',
      image: pageShareImage(page.currentSection, settings),
      ...page.meta,
      structuredData: [
        ...(page.meta?.structuredData ?? []),
        ...(breadcrumb.length === 0 || page.meta?.noindex ? [] : [breadcrumbList(breadcrumb, settings)]),
      ],
    },
    feeds: [siteFeedLink(settings), ...(page.feeds ?? [])],
    breadcrumb,
    ...(page.ticker === undefined ? {} : { ticker: page.ticker }),
    ...(page.rail === undefined ? {} : { rail: page.rail }),
  };
}

/** One object for all pages, by which layouts know what they have marked up already; another with corrections. */
const sites = [new WeakMap<Settings, Chrome['site']>(), new WeakMap<Settings, Chrome['site']>()] as const;

/** What every page says of the newspaper. */
function siteChrome(settings: Settings, hasCorrections: boolean): Chrome['site'] {
  const made = sites[hasCorrections ? 1 : 0];
  const known = made.get(settings);
  if (known !== undefined) return known;
  const { name, claim, siteUrl, type, social, fediverse, search, logo } = settings;
  const site = {
    ...{ name, claim, siteUrl, base: basePath(settings), type, social, search, hasCorrections },
    reservation: reservation(settings),
    ...(fediverse === undefined ? {} : { fediverse }),
    ...(logo === undefined
      ? {}
      : { logo: { src: `/${logo.output}`, width: Math.ceil(logo.width), height: Math.ceil(logo.height) } }),
  };
  made.set(settings, site);
  return site;
}
