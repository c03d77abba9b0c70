// Follows all links of a built site, from the files alone.
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { searchRootUrl } from '../../src/contract/addresses.ts';
import { cssUrls, linksOf, type PageLinks } from './links.ts';

/** Shown by the host for unknown addresses, by the browser without a connection. */
const unlinked = new Set(['/404.html', '/offline/']);

export interface Crawl {
  /** `/page.html → /missing.html`. */
  readonly dead: readonly string[];
  /** Pages that no way of links leads to from the home page, save redirects and those that hosts and browsers show by themselves. */
  readonly orphans: readonly string[];
  /** How many links were followed. */
  readonly links: number;
}

/** @param siteUrl its host's addresses count as internal, all others are ignored; a site in a folder has nothing beside it */
export async function crawl(siteDir: string, siteUrl: string): Promise<Crawl> {
  const { origin, pathname } = new URL(siteUrl);
  const base = pathname.replace(/\/$/, '');
  const files = await filesBelow(siteDir);
  const pages = new Map<string, PageLinks>();
  const sheets = new Map<string, string[]>();
  for (const file of files) {
    if (file.endsWith('.html')) {
      pages.set(base + addressOf(file), linksOf(await readFile(join(siteDir, file), 'utf8')));
    } else if (file.endsWith('.css')) {
      sheets.set(`${base}/${file}`, cssUrls(await readFile(join(siteDir, file), 'utf8')));
    }
  }
  const known = new Set([...pages.keys(), ...[...files].map((file) => `${base}/${file}`)]);
  const dead: string[] = [];
  const hasSearch = known.has(base + searchRootUrl);
  const searchIndexes = base + searchRootUrl.replace(/\.bin$/, '');
  let links = 0;
  const check = (from: string, link: string) => {
    const target = internal(link, from, origin);
    if (target === undefined) return;
    links += 1;
    const anchor = decodeURIComponent(target.hash.slice(1));
    const path = decodeURI(target.pathname);
    // Most sites of tests are built without the search's indexes.
    if (!hasSearch && path.startsWith(searchIndexes)) return;
    const anchored = anchor === '' || pages.get(path)?.anchors.has(anchor) === true;
    if (!known.has(path) || !anchored) dead.push(`${from} → ${link}`);
  };
  for (const [address, { followed, needed }] of pages) {
    for (const link of [...followed, ...needed]) check(address, link);
  }
  for (const [address, urls] of sheets) {
    for (const url of urls) check(address, url);
  }
  return { dead, orphans: orphans(pages, origin, base), links };
}

function orphans(pages: ReadonlyMap<string, PageLinks>, origin: string, base: string): string[] {
  const reached = new Set([`${base}/`]);
  for (const address of reached) {
    for (const link of pages.get(address)?.followed ?? []) {
      const target = internal(link, address, origin);
      if (target !== undefined) reached.add(decodeURI(target.pathname));
    }
  }
  return [...pages]
    .filter(
      ([address, { redirects }]) =>
        !reached.has(address) && !redirects && !unlinked.has(address.slice(base.length)),
    )
    .map(([address]) => address);
}

/** The target within the site, or `undefined` for other sites, mail addresses and `data:`. */
function internal(link: string, from: string, origin: string): URL | undefined {
  const url = new URL(link, origin + from);
  return url.origin === origin ? url : undefined;
}

async function filesBelow(dir: string): Promise<Set<string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(dir.length + 1)
          .split(sep)
          .join('/'),
      ),
  );
}

const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
