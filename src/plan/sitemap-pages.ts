// Sitemaps: an index, one file for each month, one for pages that are no articles, and the news of the last two days.

import { listedOf } from '../archive/archive.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import { isoOf } from '../article/dates.ts';
import type { FeedArticle } from '../article/shown-fields.ts';
import { newsSitemap, type SitemapEntry, sitemap, sitemapIndex } from '../feeds/sitemap.ts';
import { type Settings, siteLanguage } from '../settings.ts';
import {
  archiveUrl,
  correctionsUrl,
  homeUrl,
  monthSitemapUrl,
  mostReadUrl,
  newsSitemapUrl,
  newstickerUrl,
  pagesSitemapUrl,
  sectionUrl,
  sitemapIndexUrl,
  tagIndexUrl,
} from './addresses.ts';
import type { PlanContext } from './context.ts';
import { type FeedSource, feedKeyOf, feedSources } from './feed-sources.ts';
import { momentOf, publishedMoment } from './moment.ts';
import { fileKind, type Page } from './page.ts';
import { all, plain, record, type Shown, type Subject, shown, view } from './shown.ts';
import { leadFigure } from './teaser.ts';

/** Google takes articles as news for so long after their first publication, and no more than so many. */
export const newsMillis = 2 * 24 * 60 * 60 * 1000;
const mostNews = 1000;
/** What a newspaper without news lists instead: an empty file is refused by some. */
const instead = 10;

interface Positions extends Subject {
  readonly positions: readonly number[];
}

const listed: Shown<Positions, readonly FeedSource[]> = shown(
  ({ context, positions }) => feedKeyOf(context, positions),
  ({ context, positions }) => feedSources(context, positions),
);

/** When what its page says last changed: never the time of a build. */
const changeOf = (article: FeedArticle, { zone }: Settings): string =>
  article.updated === undefined ? publishedMoment(article, zone).iso : momentOf(article.updated, zone).iso;

function entryOf({ article, picture }: FeedSource, settings: Settings): SitemapEntry {
  const image = leadFigure({ article, picture })?.crops.share;
  return {
    url: settings.siteUrl + article.url,
    changed: changeOf(article, settings),
    ...(image === undefined ? {} : { images: [settings.siteUrl + image.src] }),
  };
}

const month = fileKind<Positions>(
  view(listed, (articles, settings) => sitemap(articles.map((one) => entryOf(one, settings)))),
);

const hasCorrections = plain(({ context }: Subject) => context.archive.corrected.length > 0);

const pages = fileKind<Subject>(
  view(hasCorrections, (corrected, settings) =>
    sitemap(
      [
        homeUrl,
        ...settings.sections.map(({ slug }) => sectionUrl(slug)),
        newstickerUrl,
        mostReadUrl,
        tagIndexUrl,
        archiveUrl,
        ...(corrected ? [correctionsUrl] : []),
      ].map((url) => ({ url: settings.siteUrl + url })),
    ),
  ),
);

interface News extends Positions {
  /** Whether its articles are news; else they stand there so that the file is not empty. */
  readonly isNews: boolean;
}

const news = fileKind<News>(
  view(
    all<News, { articles: readonly FeedSource[]; isNews: boolean }>({
      articles: listed,
      isNews: plain(({ isNews }) => isNews),
    }),
    ({ articles, isNews }, settings) => {
      const entries = articles.map((one) => ({
        ...entryOf(one, settings),
        title: one.article.title,
        ...(one.article.lang === undefined ? {} : { language: one.article.lang }),
        published: isoOf(one.article.published, settings.zone),
      }));
      return newsSitemap(isNews ? entries : [], { name: settings.name, language: siteLanguage }, entries);
    },
  ),
);

interface Index extends Subject {
  /** The files, and the newest change of what is in each. */
  readonly files: readonly { readonly url: string; readonly changed?: string }[];
}

const index = fileKind<Index>(
  view(
    record(({ files }: Index) => files),
    (files, { siteUrl }) => sitemapIndex(files.map(({ url, ...file }) => ({ url: siteUrl + url, ...file }))),
  ),
);

/** The files of months, oldest first, of other pages and of news, and last the index that names them. */
export function* sitemapPages(context: PlanContext): Generator<Page> {
  const { archive } = context;
  const files: { url: string; changed?: string }[] = [];
  const months = Map.groupBy(archive.days, ([day]) => day.slice(0, 7));
  for (const [name, days] of months) {
    // In the archive's order, which follows from what the file shows.
    const all = days.flatMap(([, ofDay]) => ofDay).sort((a, b) => a - b);
    const positions = listedOf(archive, all);
    if (positions.length === 0) continue;
    const url = monthSitemapUrl(name);
    yield month.page(url, { context, positions });
    files.push({ url, changed: newestChange(context, positions) });
  }
  yield pages.page(pagesSitemapUrl, { context });
  const newest = files.at(-1)?.changed;
  files.unshift({ url: pagesSitemapUrl, ...(newest === undefined ? {} : { changed: newest }) });
  const recent = newsPositions(context);
  const isNews = recent.length > 0;
  const positions = isNews ? recent : newsSince(context, Number.NEGATIVE_INFINITY, instead);
  if (positions.length > 0) {
    yield news.page(newsSitemapUrl, { context, positions, isNews });
    files.push({ url: newsSitemapUrl, changed: newestChange(context, positions) });
  }
  yield index.page(sitemapIndexUrl, { context, files });
}

/** The articles of the last two days that are news, newest first. */
export function newsPositions({ archive, now }: Pick<PlanContext, 'archive' | 'now'>): number[] {
  return newsSince({ archive }, now - newsMillis, mostNews);
}

/** Newest first, those published after an instant, and no more than so many. */
function newsSince({ archive }: Pick<PlanContext, 'archive'>, after: number, most: number): number[] {
  const positions: number[] = [];
  for (let position = archive.articles.length - 1; position >= 0 && positions.length < most; position--) {
    const article = archive.articles[position];
    if (article === undefined || article.published <= after) break;
    if (isNews(article)) positions.push(position);
  }
  return positions;
}

/** Advertisements are no news (Google News policies, „Advertising & sponsored content“). */
export const isNews = ({ label, noindex }: Pick<ArchivedArticle, 'label' | 'noindex'>): boolean =>
  label === undefined && !noindex;

/** When what any of their pages says last changed. */
function newestChange({ archive, settings }: PlanContext, positions: readonly number[]): string {
  let newest: FeedArticle | undefined;
  let at = Number.NEGATIVE_INFINITY;
  // Every article of the archive in every build: no list is made of them.
  for (const position of positions) {
    const article = archive.articles[position];
    const changed = article === undefined ? at : (article.updated ?? article.published);
    if (changed > at) [newest, at] = [article, changed];
  }
  return newest === undefined ? '' : changeOf(newest, settings);
}
