// Which addresses of the site show an article: paths from its root.
import type { Article } from '../article/article.ts';
import {
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
  searchUrl,
  sectionUrl,
  tagUrl,
  transparencyUrl,
} from '../plan/addresses.ts';
import { liveFeedUrl } from '../plan/live-feed.ts';

const feeds = ['feed.atom', 'feed.rss', 'feed.json'];

/** The article, what is made of it alone, and the lists in which it may stand. */
export function showing(article: Article): string[] {
  const { url, section, tags, authors, day, live, political } = article;
  const lists = [sectionUrl(section), ...tags.map(tagUrl), ...authors.map(authorUrl)];
  return [
    url,
    ...(live === undefined ? [] : [liveFeedUrl(article)]),
    ...(political === undefined ? [] : [transparencyUrl(url)]),
    ...(article.corrections === undefined ? [] : [correctionsUrl]),
    ...lists,
    ...lists.map((list) => `${list}${feeds[0]}`),
    ...[4, 7, 10].map((length) => periodUrl(day.slice(0, length))),
    monthSitemapUrl(day.slice(0, 7)),
  ];
}

/** What shows any article. */
export const showingAny = [
  homeUrl,
  ...feeds.map((file) => homeUrl + file),
  newstickerUrl,
  newstickerJsonUrl,
  searchUrl,
  mostReadUrl,
  mostReadJsonUrl,
  newsSitemapUrl,
];
