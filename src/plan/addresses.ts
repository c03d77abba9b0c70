// The addresses of all kinds of pages: the one place that knows them.
import { decodedPath } from '../article/alias-path.ts';
import type { Author, Tag } from '../article/article.ts';

export { newstickerJsonUrl, offlineUrl, savedUrl, searchUrl } from '../contract/addresses.ts';

export const homeUrl = '/';
export const archiveUrl = '/archiv/';
export const tagIndexUrl = '/thema/';
export const newstickerUrl = '/newsticker/';
export const mostReadUrl = '/meistgelesen/';
export const mostReadJsonUrl = '/meistgelesen.json';
export const correctionsUrl = '/korrekturen/';
export const feedsUrl = '/feeds/';
export const sitemapIndexUrl = '/sitemap.xml';
export const pagesSitemapUrl = '/sitemap/seiten.xml';
export const newsSitemapUrl = '/sitemap/news.xml';
export const notFoundUrl = '/404.html';

/** Fragment of a correction on its article's page. @param index from 0 */
export const correctionId = (index: number): string => `seite-korrektur-${index + 1}`;

/** Of what Regulation (EU) 2024/900 asks of a political advertisement. @param article address of its article */
export const transparencyUrl = (article: string): string => `/transparenz${article}`;

/** `/politik/`. */
export const sectionUrl = (slug: string): string => `/${slug}/`;
/** `/thema/klimaschutz/`. */
export const tagUrl = ({ slug }: Tag): string => `/thema/${slug}/`;
/** `/autor/anna-beispiel/`. */
export const authorUrl = ({ slug }: Author): string => `/autor/${slug}/`;

/** `/2019/`, `/2019/12/`, `/2019/12/05/` for `2019`, `2019-12`, `2019-12-05`. */
export const periodUrl = (period: string): string => `/${period.replaceAll('-', '/')}/`;

/**
 * An older page of the list whose front page is `front`: `/politik/seite/2019-12-05.html`.
 *
 * @param day of its oldest article
 * @param part from 1, among the pages of the list that begin on this day
 */
export const olderUrl = (front: string, day: string, part: number): string =>
  `${front}seite/${day}${part === 1 ? '' : `-${part}`}.html`;

/**
 * Where the page for a former address lies. Static hosts send `/alt/artikel-17` on to `/alt/artikel-17/`; a file
 * without an ending they would offer for download.
 */
export function redirectUrl(alias: string): string {
  // Hosts decode what browsers ask for and look for a file of that name.
  const path = decodedPath(alias) ?? alias;
  return /\/$|\.[a-z0-9]+$/i.test(path) ? path : `${path}/`;
}

/** `/politik/feed.atom`. @param list address of the page that shows the same articles */
export const feedUrl = (list: string, file: string): string => list + file;

/** `/sitemap/2019-12.xml`. */
export const monthSitemapUrl = (month: string): string => `/sitemap/${month}.xml`;
