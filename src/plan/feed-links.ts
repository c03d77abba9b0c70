// Where pages find the feeds of what they list.
import { type FeedFormat, feedFormats } from '../feeds/formats.ts';
import type { Settings } from '../settings.ts';
import { feedUrl, homeUrl } from './addresses.ts';
import type { FeedLink } from './props/chrome.ts';

/**
 * An article stands in the lists of its section, its topics and its authors: their feeds have one format, which every feed
 * reader knows, so that publishing does not write three files for each.
 */
export const listFormats: readonly FeedFormat[] = feedFormats.slice(0, 1);

/** The newspaper's, in the format that readers should take first. */
export function siteFeedLink({ name }: Settings): FeedLink {
  const [{ file, type }] = feedFormats;
  return { url: feedUrl(homeUrl, file), title: name, type };
}

/** Of a section, a topic or an author. @param list address of the page that shows the same articles */
export const listFeeds = (list: string, title: string): FeedLink[] => feedLinks(list, title, listFormats);

/** The newspaper's in the other formats, for the pages that show the same articles. */
export const otherSiteFeeds = ({ name }: Settings): FeedLink[] =>
  feedLinks(homeUrl, name, feedFormats.slice(1));

const feedLinks = (list: string, title: string, formats: readonly FeedFormat[]): FeedLink[] =>
  formats.map(({ file, type, name }) => ({ url: feedUrl(list, file), title: `${title} (${name})`, type }));
