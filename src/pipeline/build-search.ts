// The last step of a build: search indexes, when all pages are in place.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DirectOutput } from '../ledger/direct-output.ts';
import { filesIn } from '../ledger/last-output.ts';
import { Output } from '../ledger/output.ts';
import type { SiteContext } from '../plan/context.ts';
import { SearchError } from '../search/build-index.ts';
import { indexFolder, manifestFile, updateSearch } from '../search/search-indexes.ts';
import type { BuildOptions } from './build-options.ts';

export interface SearchBuilt {
  /** Paths below the output folder. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly problem?: string;
}

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
): Promise<SearchBuilt> {
  // The search is not cut into slices: the first one does it for all.
  if (options.slice !== undefined && options.slice.index > 1) return { written: [], removed: [] };
  switch (options.search) {
    case true:
      return buildSearch(context, { version, touched }, options);
    case false:
      return { written: [], removed: removeSearch(options.outputDir) };
    case 'keep':
      return { written: [], removed: [] };
  }
}

/**
 * Brings the search up to date. A site without a search is better than no site, so where Pagefind does not
 * run the last search stays as it is, and the reason is returned.
 */
async function buildSearch(
  { archive, body, settings, now }: SiteContext,
  { version, touched }: SearchNow,
  { cacheDir, outputDir, onProgress }: BuildOptions,
): Promise<SearchBuilt> {
  const output = new DirectOutput(outputDir, 'suche');
  const { written } = output;
  try {
    const { removed } = await updateSearch({
      articles: archive.articles,
      body,
      settings,
      now,
      version,
      touched,
      cacheDir: join(cacheDir, 'search'),
      output,
      onProgress: (done, total) => onProgress?.('search', done, total),
    });
    return { written, removed };
  } catch (error) {
    if (!(error instanceof SearchError)) throw error;
    return { written, removed: [], problem: error.message };
  }
}

/** Removes all that the search has made; returns the paths of the removed files. */
function removeSearch(outputDir: string): string[] {
  const paths = filesIn(outputDir, indexFolder);
  if (existsSync(join(outputDir, manifestFile))) paths.push(manifestFile);
  new Output(outputDir, 'suche').remove(paths);
  return paths;
}
