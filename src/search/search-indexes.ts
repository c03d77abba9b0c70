// The search of the whole archive: an index for each period, of which only those that changed are built.
import { close } from 'pagefind';
import type { ArchivedArticle } from '../article/archived-article.ts';
import { dayOf } from '../article/dates.ts';
import type { Settings } from '../settings.ts';
import { cachedIndex, periodKey, sweepCache } from './cached-index.ts';
import type { ManifestPeriod, SearchManifest } from './manifest.ts';
import { searchPeriods } from './periods.ts';
import { publishIndex, removeIndexes, type SearchOutput } from './publish-index.ts';
import { type SearchRecord, searchRecord } from './search-record.ts';

export interface SearchSite {
  /** Visible articles, oldest first. */
  readonly articles: readonly ArchivedArticle[];
  /** Safe HTML of a text. */
  readonly body: (article: ArchivedArticle) => string;
  readonly settings: Settings;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Of Pagefind and of the code that makes records. */
  readonly version: string;
  readonly cacheDir: string;
  readonly output: SearchOutput;
  /** Whether somebody has been at the indexes in the output: then all their files are compared. */
  readonly touched: boolean;
  onProgress?(done: number, total: number): void;
}

export interface SearchResult {
  /** Names of the indexes that had to be built. */
  readonly indexed: readonly string[];
  readonly removed: readonly string[];
}

/** The folder of all that Pagefind makes, below the output; nothing else may write there. */
export const indexFolder = 'suche/index';
/** Names the indexes. */
export const manifestFile = 'suche/index.json';

/** Whether the search itself keeps book of a file. @param path below the output */
export const isOfSearch = (path: string): boolean =>
  path === manifestFile || path.startsWith(`${indexFolder}/`);

/**
 * Pagefind searches one index with its programs and merges others into it. Ours holds the programs and one
 * word that nobody searches for, so that no reader loads programs anew because articles changed.
 */
const base = 'basis';
const baseWord = 'qxqxqx';

/**
 * Brings the search indexes in the output up to date, one after the other: what is in memory is one period.
 *
 * @throws {SearchError} when Pagefind does not run on this machine
 */
export async function updateSearch(site: SearchSite): Promise<SearchResult> {
  const { settings, output, cacheDir, version } = site;
  const { language, zone } = settings;
  const periods: (ManifestPeriod & { readonly records: () => Iterable<SearchRecord> })[] = searchPeriods(
    site.articles,
    dayOf(site.now, zone),
  ).map((period) => ({
    name: period.name,
    key: periodKey(period, version),
    articles: period.articles.length,
    records: () => recordsOf(period.articles, site),
  }));
  const baseIndex = {
    name: base,
    key: version,
    records: () => [{ url: '/', content: baseWord, language, meta: {}, filters: {} }],
    programs: ['pagefind.js', 'pagefind-worker.js', `wasm.${language}.pagefind`],
  };
  const indexed: string[] = [];
  const removed: string[] = [];
  try {
    for (const [done, index] of [baseIndex, ...periods].entries()) {
      const cached = await cachedIndex(cacheDir, index);
      if (cached.fresh) {
        indexed.push(index.name);
      }
      removed.push(...(await publishIndex(cached.files, `${indexFolder}/${index.name}`, site)));
      site.onProgress?.(done, periods.length);
    }
  } finally {
    await close();
  }
  const manifest: SearchManifest = {
    periods: periods.map(({ name, key, articles }) => ({ name, key, articles })),
  };
  await output.put(manifestFile, JSON.stringify(manifest));
  const names = new Set([base, ...periods.map(({ name }) => name)]);
  removed.push(...(await removeIndexes(indexFolder, names, output)));
  await sweepCache(cacheDir, names);
  return { indexed, removed };
}

/** Reads one text at a time, when Pagefind asks for it. */
function* recordsOf(
  articles: readonly ArchivedArticle[],
  { body, settings }: SearchSite,
): Generator<SearchRecord> {
  for (const article of articles) {
    yield searchRecord(article, body(article), settings.language);
  }
}
