// Whether a feed can be read, and calls itself what it is.
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';

/** @returns at most one problem, German. @param siteUrl of the newspaper, not of the place where it was fetched */
export function feedProblem(file: string, text: string, siteUrl: string): string[] {
  const wanted = `${siteUrl}/${file}`;
  let self: string | undefined;
  try {
    self = selfOf(file, text);
  } catch {
    return ['Der Feed lässt sich nicht lesen.'];
  }
  if (self === undefined) return [`Der Feed sagt nicht, wo er liegt; erwartet ${wanted}.`];
  return self === wanted ? [] : [`Der Feed nennt als seine Adresse ${self}, erwartet ${wanted}.`];
}

function selfOf(file: string, text: string): string | undefined {
  if (file.endsWith('.json')) return parseJsonFeed(JSON.parse(text)).feed_url;
  const links = file.endsWith('.rss') ? parseRssFeed(text).atom?.links : parseAtomFeed(text).links;
  return links?.find(({ rel }) => rel === 'self')?.href;
}
