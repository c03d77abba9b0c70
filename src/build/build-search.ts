// The last step of a build: search indexes, when all pages are in place.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanContext } from '../plan/context.ts';
import { SearchError } from '../search/build-index.ts';
import { indexFolder, manifestFile, updateSearch } from '../search/search-indexes.ts';
import type { BuildOptions } from './build-options.ts';
import { DirectOutput } from './direct-output.ts';
import { filesIn } from './last-output.ts';
import { Output } from './output.ts';

export interface SearchBuilt {
  /** Paths below the output folder. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly problem?: string;
}

/** What the options want done about the search when the pages are in place. */
export async function searchAfter(context: PlanContext, options: BuildOptions): Promise<SearchBuilt> {
  // The search is not cut into slices: the first one does it for all.
  if (options.slice !== undefined && options.slice.index > 1) return { written: [], removed: [] };
  switch (options.search) {
    case true:
      return buildSearch(context, options);
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
  { archive, body, settings, now }: PlanContext,
  { cacheDir, projectDir, outputDir, onProgress }: BuildOptions,
): Promise<SearchBuilt> {
  const output = new DirectOutput(outputDir, 'suche');
  const { written } = output;
  try {
    const { removed } = await updateSearch({
      articles: archive.articles,
      body,
      settings,
      now,
      version: await searchVersion(projectDir),
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

/** Hash of what makes texts searchable: those rooms' sources and the dependencies; layouts do not matter. */
async function searchVersion(projectDir: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(projectDir, 'package.json'), 'utf8'));
  const hash = createHash('sha1');
  hash.update(JSON.stringify(Object(manifest).dependencies));
  for (const folder of ['src/markdown', 'src/search']) {
    for (const name of (await readdir(join(projectDir, folder))).sort()) {
      hash.update(`\0${folder}/${name}\0`).update(await readFile(join(projectDir, folder, name)));
    }
  }
  return hash.digest('hex');
}
