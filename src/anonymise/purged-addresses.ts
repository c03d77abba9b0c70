// Which addresses of the site show an article: paths from its root.
import type { Article } from '../article/article.ts';
import {
  archiveUrl,
  authorUrl,
  correctionsUrl,
  homeUrl,
  monthSitemapUrl,
  mostReadJsonUrl,
  mostReadUrl,
  newsSitemapUrl,
  newstickerJsonUrl,
  newstickerUrl,
  periodUrl,
  redirectUrl,
  searchUrl,
  sectionUrl,
  tagIndexUrl,
  tagUrl,
  transparencyUrl,
} from '../plan/addresses.ts';
import { liveFeedUrl } from '../plan/live-feed.ts';
import type { Settings } from '../settings.ts';

const feeds = ['feed.atom', 'feed.rss', 'feed.json'];

/** The article, what is made of it alone, and the lists in which it may stand. */
export function showing(article: Article): string[] {
  const { url, aliases, section, tags, authors, day, live, political } = article;
  const lists = [sectionUrl(section), ...tags.map(tagUrl), ...authors.map(authorUrl)];
  return [
    url,
    // They lead to it.
    ...aliases.map(redirectUrl),
    ...(live === undefined ? [] : [liveFeedUrl(article)]),
    ...(political === undefined ? [] : [transparencyUrl(url)]),
    ...(article.corrections === undefined ? [] : [correctionsUrl]),
    ...lists,
    ...lists.map((list) => `${list}${feeds[0]}`),
    ...[4, 7, 10].map((length) => periodUrl(day.slice(0, length))),
    monthSitemapUrl(day.slice(0, 7)),
  ];
}

/** The newest headlines stand on them. */
const fronts = ({ sections }: Pick<Settings, 'sections'>): string[] =>
  sections.map(({ slug }) => sectionUrl(slug));

/** An article among others, for whom only its place in the order counts. */
type Placed = Pick<Article, 'url' | 'day' | 'published'>;

/**
 * The pages that show the headlines of other articles: as the next or the previous one, or in the newsticker.
 *
 * @param articles all of them, in any order
 * @param named the addresses of those whose headlines change
 */
export function neighbours(
  articles: readonly Placed[],
  named: ReadonlySet<string>,
  { tickerLength }: Pick<Settings, 'tickerLength'>,
): string[] {
  const ordered = articles.toSorted((a, b) => a.published - b.published);
  return ordered.flatMap(({ url }, at) =>
    named.has(url)
      ? ordered
          .slice(Math.max(0, at - 1), at + tickerLength + 2)
          .flatMap((one) => [one.url, periodUrl(one.day)])
      : [],
  );
}

/** What shows any article. */
export const showingAny = (settings: Pick<Settings, 'sections'>): string[] => [
  homeUrl,
  ...fronts(settings),
  archiveUrl,
  tagIndexUrl,
  ...feeds.map((file) => homeUrl + file),
  newstickerUrl,
  newstickerJsonUrl,
  searchUrl,
  mostReadUrl,
  mostReadJsonUrl,
  newsSitemapUrl,
];
