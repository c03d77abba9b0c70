// Feeds: of the whole newspaper, which is also that of the newsticker, of each section, topic and author.
import { listedOf, newestPositions } from '../archive/archive.ts';
import { isoOf } from '../article/dates.ts';
import type { Feed, FeedItem } from '../feeds/feed.ts';
import { type FeedFormat, feedFormats } from '../feeds/formats.ts';
import { basePath, type Settings, siteLanguage } from '../settings.ts';
import { authorUrl, feedsUrl, feedUrl, homeUrl, sectionUrl, tagUrl } from './addresses.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { listFormats } from './feed-links.ts';
import { type FeedSource, feedKeyOf, feedSources } from './feed-sources.ts';
import { fileKind, type Page, type PageKind, pageKind } from './page.ts';
import type { Link } from './props/shared.ts';
import { all, fixed, record, type Shown, type Subject, shown, view } from './shown.ts';
import { leadFigure } from './teaser.ts';

/** What a feed says of itself. */
interface FeedHead {
  /** Address of the page that shows the same articles. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
}

interface FeedSubject extends Subject {
  readonly head: FeedHead;
  /** Of its articles, oldest first. */
  readonly positions: readonly number[];
}

const articles: Shown<FeedSubject, readonly FeedSource[]> = shown(
  ({ context, positions }) => feedKeyOf(context, positions),
  ({ context, positions }) => feedSources(context, positions.toReversed()),
);

const head = record(({ head }: FeedSubject) => head);

const feed = view(
  all<FeedSubject, { head: FeedHead; articles: readonly FeedSource[] }>({ head, articles }),
  ({ head, articles }, settings): Feed => ({
    title: head.title,
    description: head.description,
    page: settings.siteUrl + head.url,
    language: siteLanguage,
    publisher: settings.name,
    styleSheet: `${basePath(settings)}/assets/feed.css`,
    items: articles.map((one) => itemOf(one, settings)),
  }),
);

function itemOf({ article, picture }: FeedSource, settings: Settings): FeedItem {
  const { siteUrl, zone, sections } = settings;
  const figure = leadFigure({ article, picture });
  const image = figure?.crops.share;
  const section = sections.find(({ slug }) => slug === article.section)?.name ?? article.section;
  return {
    url: siteUrl + article.url,
    title: article.label === undefined ? article.title : `${article.label}: ${article.title}`,
    summary: article.lead,
    published: isoOf(article.published, zone),
    updated: isoOf(article.updated ?? article.published, zone),
    authors: article.authors.map((author) => ({ name: author.name, url: siteUrl + authorUrl(author) })),
    categories: [
      ...(article.label === undefined ? [] : [article.label]),
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
            alt: figure.alt,
          },
        }),
  };
}

/** One kind for each format. */
const kinds: readonly (readonly [FeedFormat, PageKind<FeedSubject>])[] = feedFormats.map((format) => {
  const self = view(head, ({ url }, { siteUrl }) => siteUrl + feedUrl(url, format.file));
  const written = view(all<FeedSubject, { feed: Feed; self: string }>({ feed, self }), (made) =>
    format.write(made.feed, made.self),
  );
  return [format, fileKind(written)];
});

const overview = pageKind<'feeds', Subject>('feeds', {
  chrome: chromeOf<Subject>({
    url: fixed(() => feedsUrl),
    title: fixed(() => 'Feeds'),
    description: fixed(
      ({ context }) => `Neues von ${context.settings.name} abonnieren, ohne sich anzumelden.`,
    ),
  }),
  lists: fixed(({ context: { settings } }) => [
    { label: 'Alle Artikel', feeds: feedLinksOf(homeUrl, feedFormats) },
    ...settings.sections.map(({ slug, name }) => ({
      label: name,
      feeds: feedLinksOf(sectionUrl(slug), listFormats),
    })),
  ]),
});

const feedLinksOf = (list: string, formats: readonly FeedFormat[]): Link[] =>
  formats.map(({ file, name }) => ({ url: feedUrl(list, file), label: name }));

export function* feedPages(context: PlanContext): Generator<Page> {
  const { archive, settings } = context;
  const { name } = settings;
  yield overview.page(feedsUrl, { context });
  const newspaper = { url: homeUrl, title: name, description: settings.description };
  yield* filesOf(
    context,
    newspaper,
    newestPositions(archive, settings.feedLength + archive.unlisted.size),
    feedFormats,
  );
  for (const { of, positions } of archive.sections) {
    const head = { url: sectionUrl(of.slug), title: `${of.name} – ${name}`, description: of.description };
    yield* filesOf(context, head, positions, listFormats);
  }
  for (const { of, positions } of archive.tags.values()) {
    const description = `Alle Artikel zum Thema „${of.name}“.`;
    yield* filesOf(
      context,
      { url: tagUrl(of), title: `${of.name} – ${name}`, description },
      positions,
      listFormats,
    );
  }
  for (const { of, positions } of archive.authors.values()) {
    const head = {
      url: authorUrl(of),
      title: `${of.name} – ${name}`,
      description: `Alle Artikel von ${of.name}.`,
    };
    yield* filesOf(context, head, positions, listFormats);
  }
}

function* filesOf(
  context: PlanContext,
  head: FeedHead,
  positions: readonly number[],
  formats: readonly FeedFormat[],
): Generator<Page> {
  const newest = newestOf(context, listedOf(context.archive, positions));
  for (const [format, kind] of kinds) {
    if (formats.includes(format))
      yield kind.page(feedUrl(head.url, format.file), { context, head, positions: newest });
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
