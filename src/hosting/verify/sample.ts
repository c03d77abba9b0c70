// Which files of a built site are looked at on its server: those that every page needs, the newest, and some by lot.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../content/files-below.ts';

export interface Sample {
  /** Paths below the site, pages that lead on aside. */
  readonly files: readonly string[];
  /** Files of former addresses, and the path of the page to which each leads. */
  readonly former: readonly { readonly file: string; readonly to: string }[];
  readonly feeds: readonly string[];
}

/** What hosts read themselves or do not serve. */
const unserved = /^(?:\.depesche\/|\.htaccess$|_headers$|_redirects$|stand\.json$)/;
/** Loaded by many pages, or asked for by machines. */
const needed = /^(?:assets\/|[^/]+$|sitemap\/|\.well-known\/)/;
const article = /^\d{4}\/\d\d\/\d\d\/(?!index\.)[^/]+\.html$/;
const feed = /(?:^|\/)feed\.(?:atom|rss|json)$/;
const newest = 20;
/** Pages that lead on are smaller than any other: of an archive only these few are read. */
const largestLead = 6_000;

/**
 * @param size how many files are drawn by lot, of former addresses and of feeds at most as many
 * @param seed the same one draws the same files
 */
export function sampleOf(site: string, siteUrl: string, size: number, seed: string): Sample {
  const all = filesBelow(site).filter((file) => !unserved.test(file));
  const pages = all.filter((file) => file.endsWith('.html') && file !== '404.html');
  const former = pages
    .filter((file) => !article.test(file) || statSync(join(site, file)).size < largestLead)
    .flatMap((file) => {
      const to = targetOf(site, file, siteUrl);
      return to === undefined ? [] : [{ file, to }];
    });
  const leads = new Set(former.map(({ file }) => file));
  const own = all.filter((file) => !leads.has(file));
  const newestArticles = own
    .filter((file) => article.test(file))
    .sort()
    .slice(-newest)
    .reverse();
  const rest = drawn(own, size, seed);
  const feeds = own.filter((file) => feed.test(file));
  return {
    files: [...new Set([...own.filter((file) => needed.test(file)), ...newestArticles, ...rest])],
    former: drawn(former, size, seed, ({ file }) => file),
    feeds: [...new Set([...feeds.filter((file) => !file.includes('/')), ...drawn(feeds, size, seed)])],
  };
}

/** The page to which a former address leads; undefined for any other page. */
function targetOf(site: string, file: string, siteUrl: string): string | undefined {
  const path = join(site, file);
  if (statSync(path).size >= largestLead) return undefined;
  const text = readFileSync(path, 'utf8');
  if (!text.includes('<meta http-equiv="refresh"')) return undefined;
  const [, url = ''] = /<link rel="canonical" href="([^"]*)">/.exec(text) ?? [];
  const whole = url.replaceAll('&amp;', '&');
  return whole.startsWith(`${siteUrl}/`) ? whole.slice(siteUrl.length) : undefined;
}

function drawn<T>(
  all: readonly T[],
  size: number,
  seed: string,
  name = (one: T): string => String(one),
): T[] {
  const lot = (one: T): string =>
    createHash('sha1')
      .update(`${seed}\0${name(one)}`)
      .digest('hex');
  return all
    .map((one) => ({ one, lot: lot(one) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ one }) => one);
}
