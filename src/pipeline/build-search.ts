// The last step of a build: search indexes, when all pages are in place.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Changes } from '../ledger/changes.ts';
import { DirectOutput } from '../ledger/direct-output.ts';
import { filesIn } from '../ledger/last-output.ts';
import { Output } from '../ledger/output.ts';
import type { SiteContext } from '../plan/context.ts';
import { indexFolder, rootFile, updateSearch } from '../search/search-indexes.ts';
import type { BuildOptions } from './build-options.ts';

/** The code's version, and see {@link LastOutput.searchTouched}. */
interface SearchNow {
  readonly version: string;
  readonly touched: boolean;
}

/** What the options want done about the search when the pages are in place. */
export async function searchAfter(
  context: SiteContext,
  { version, touched }: SearchNow,
  options: BuildOptions,
): Promise<Changes> {
  if (buildsSearch(options)) return buildSearch(context, { version, touched }, options);
  const isFirst = (options.slice?.index ?? 1) === 1;
  return { written: [], removed: options.search === false && isFirst ? removeSearch(options.outputDir) : [] };
}

/** Where the search keeps what it knows, below the cache. */
export const searchCache = (cacheDir: string): string => join(cacheDir, 'search');

/** Whether this build makes the search; it is not cut into slices: the first one does it for all. */
export const buildsSearch = ({ search, slice }: Pick<BuildOptions, 'search' | 'slice'>): boolean =>
  search === true && (slice === undefined || slice.index === 1);

async function buildSearch(
  { archive, body, settings, now }: SiteContext,
  { version, touched }: SearchNow,
  { cacheDir, outputDir, onProgress }: BuildOptions,
): Promise<Changes> {
  const output = new DirectOutput(outputDir, 'suche');
  const { removed } = await updateSearch({
    articles:
      archive.unlisted.size === 0
        ? archive.articles
        : archive.articles.filter((_, position) => !archive.unlisted.has(position)),
    body,
    settings,
    now,
    version,
    touched,
    cacheDir: searchCache(cacheDir),
    output,
    onProgress: (done, total) => onProgress?.('search', done, total),
  });
  return { written: output.written, removed };
}

/** Removes all that the search has made; returns the paths of the removed files. */
function removeSearch(outputDir: string): string[] {
  const paths = filesIn(outputDir, indexFolder);
  if (existsSync(join(outputDir, rootFile))) paths.push(rootFile);
  new Output(outputDir, 'suche').remove(paths);
  return paths;
}
