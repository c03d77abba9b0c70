// The last step of a build: search indexes, when all pages are in place.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanContext } from '../plan/context.ts';
import { SearchError } from '../search/build-index.ts';
import { indexFolder, updateSearch } from '../search/search-indexes.ts';
import type { Output } from './output.ts';

export interface SearchBuild {
  readonly cacheDir: string;
  readonly projectDir: string;
  readonly output: Output;
  onProgress?(done: number, total: number): void;
}

/**
 * Brings the search up to date. A site without a search is better than no site, so where Pagefind does not
 * run the last search stays as it is, and the reason is returned.
 */
export async function buildSearch(
  { archive, body, settings, now }: PlanContext,
  { cacheDir, projectDir, output, onProgress }: SearchBuild,
): Promise<{ readonly removed: readonly string[]; readonly problem?: string }> {
  output.keptFolders.add(indexFolder);
  try {
    const { removed } = await updateSearch({
      articles: archive.articles,
      body,
      settings,
      now,
      version: await searchVersion(projectDir),
      cacheDir: join(cacheDir, 'search'),
      output,
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    return { removed };
  } catch (error) {
    if (!(error instanceof SearchError)) {
      throw error;
    }
    output.kept.add('suche/index.json');
    return { removed: [], problem: error.message };
  }
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
