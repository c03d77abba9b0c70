// What all feeds show of the articles of a list, in each format.
import { listedOf } from '../archive/archive.ts';
import { isoOf } from '../article/dates.ts';
import type { Feed, FeedItem } from '../feeds/feed.ts';
import { type FeedFormat, feedFormats } from '../feeds/formats.ts';
import { basePath, type Settings, siteLanguage } from '../settings.ts';
import { authorUrl, feedUrl } from './addresses.ts';
import type { PlanContext } from './context.ts';
import { type FeedSource, feedKeyOf, feedSources } from './feed-sources.ts';
import { aiAlt, aiWords } from './labels.ts';
import { markedTitle } from './marks.ts';
import { fileKind, type Page, type PageKind } from './page.ts';
import { all, type Parts, record, type Shown, type Subject, shown, view } from './shown.ts';
import { leadFigure } from './teaser.ts';

/** What a feed says of itself. */
export interface FeedHead {
  /** Address of the page that shows the same articles. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
}

/** A list of articles as a feed. */
export interface FeedSubject extends Subject {
  readonly head: FeedHead;
  /** Of its articles, oldest first. */
  readonly positions: readonly number[];
}

const articles: Shown<FeedSubject, readonly FeedSource[]> = shown(
  ({ context, positions }) => feedKeyOf(context, positions),
  ({ context, positions }) => feedSources(context, positions.toReversed()),
);

const head = record(({ head }: FeedSubject) => head);

function itemOf({ article, picture }: FeedSource, text: string | undefined, settings: Settings): FeedItem {
  const { siteUrl, zone, sections } = settings;
  const figure = leadFigure({ article, picture });
  const image = figure?.crops.share;
  const section = sections.find(({ slug }) => slug === article.section)?.name ?? article.section;
  return {
    url: siteUrl + article.url,
    title: markedTitle(article),
    ...(article.lang === undefined ? {} : { language: article.lang }),
    summary: article.lead,
    ...(text === undefined ? {} : { html: text }),
    published: isoOf(article.published, zone),
    updated: isoOf(article.updated ?? article.published, zone),
    authors: article.authors.map((author) => ({ name: author.name, url: siteUrl + authorUrl(author) })),
    categories: [
      ...(article.label === undefined ? [] : [article.label]),
      ...aiWords(article, figure?.ai === true),
      section,
      ...article.tags.map(({ name }) => name),
    ],
    ...(figure === undefined || image === undefined
      ? {}
      : {
          image: {
            url: siteUrl + image.src,
            type: 'image/jpeg',
            width: image.width,
            height: image.height,
            alt: aiAlt(figure),
          },
        }),
  };
}

/** What every feed says besides what it lists. @param items newest first */
export function feedOf(head: FeedHead, items: readonly FeedItem[], settings: Settings): Feed {
  return {
    title: head.title,
    description: head.description,
    page: settings.siteUrl + head.url,
    language: siteLanguage,
    publisher: settings.name,
    styleSheet: `${basePath(settings)}/assets/feed.css`,
    hub: settings.feedHub,
    items,
  };
}

/** All that a feed shows, and its own address. */
interface Written {
  readonly feed: Feed;
  readonly self: string;
}

interface Shows {
  readonly head: FeedHead;
  readonly articles: readonly FeedSource[];
  readonly texts?: readonly string[];
}

/** One kind of files for each format. */
export type FeedKinds<S extends FeedSubject> = readonly (readonly [FeedFormat, PageKind<S>])[];

/** @param texts of the articles, newest first, ready for feeds; absent: the feeds carry teasers */
export function feedKinds<S extends FeedSubject>(
  texts?: Shown<S, readonly string[] | undefined>,
): FeedKinds<S> {
  const parts = { head, articles, ...(texts === undefined ? {} : { texts }) };
  const feed = view(all<S, Shows>(parts as Parts<S, Shows>), ({ head, articles, texts }, settings) =>
    feedOf(
      head,
      // Who pays, and what the law asks of political advertisements, stands on the page only: there their texts stay.
      articles.map((one, index) =>
        itemOf(one, one.article.label === undefined ? texts?.[index] : undefined, settings),
      ),
      settings,
    ),
  );
  return feedFormats.map((format) => {
    const self = view(head, ({ url }, { siteUrl }) => siteUrl + feedUrl(url, format.file));
    const written = view(all<S, Written>({ feed, self }), (made) => format.write(made.feed, made.self));
    return [format, fileKind(written)];
  });
}

/** The files of one list, in these formats. @param positions of its articles, oldest first */
export function* feedFiles<S extends FeedSubject>(
  kinds: FeedKinds<S>,
  context: S['context'],
  head: FeedHead,
  positions: readonly number[],
  formats: readonly FeedFormat[],
): Generator<Page> {
  const newest = newestOf(context, listedOf(context.archive, positions));
  for (const [format, kind] of kinds) {
    if (formats.includes(format))
      yield kind.page(feedUrl(head.url, format.file), { context, head, positions: newest } as S);
  }
}

/**
 * The newest so many, but none that is more than a year older than the newest: programs show as new whatever they have not
 * seen, and an article of long ago that is added today is none.
 */
function newestOf({ archive, settings }: PlanContext, positions: readonly number[]): readonly number[] {
  const publishedAt = (index: number): number => archive.articles[positions[index] ?? -1]?.published ?? 0;
  const end = positions.length;
  const since = publishedAt(end - 1) - year;
  let from = Math.max(0, end - settings.feedLength);
  while (publishedAt(from) < since) from++;
  return positions.slice(from);
}

const year = 365 * 24 * 60 * 60 * 1000;
