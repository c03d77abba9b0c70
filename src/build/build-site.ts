// The pipeline: content → article → archive → plan → render → output.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { readArticleIndex, storedArticleIndex } from '../archive/article-index.ts';
import { ContentErrors } from '../article/content-error.ts';
import { bundleAssets } from '../assets/bundle.ts';
import { openSite, type Site } from '../eleventy/open-site.ts';
import { renderPages } from '../eleventy/render-pages.ts';
import { publishPictures } from '../images/publish.ts';
import { pictureError } from '../plan/load-pictures.ts';
import type { Page } from '../plan/page.ts';
import { planPages } from '../plan/plan.ts';
import type { Settings } from '../settings.ts';
import { buildSearch } from './build-search.ts';
import { codeVersion } from './code-version.ts';
import { Output } from './output.ts';

export interface BuildOptions {
  readonly contentDir: string;
  readonly outputDir: string;
  readonly cacheDir: string;
  /** Folder with `.eleventy.ts`, `layouts/`, `src/` and `public/`. */
  readonly projectDir: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly settings: Settings;
  /** Whether to build the search's indexes; false: none are left. */
  readonly search: boolean;
  onProgress?(stage: 'pictures' | 'pages' | 'search', done: number, total: number): void;
}

export interface BuildResult {
  readonly articles: number;
  readonly pages: number;
  readonly pictures: number;
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Why the search was not brought up to date. */
  readonly searchProblem?: string;
  /** Spellings of one tag that differ, each group. */
  readonly tagVariants: readonly (readonly string[])[];
}

/** Pages that are in memory at the same time. */
const batchSize = 2_000;

/**
 * Builds the site. Nothing is written before all content has proved right, so a mistake leaves the
 * last good site as it was.
 *
 * @throws {ContentErrors} all mistakes at once
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { contentDir, outputDir, cacheDir, projectDir, now, settings, onProgress } = options;
  const version = await codeVersion(projectDir);
  const indexFile = join(cacheDir, 'articles.json');
  const index = await readArticleIndex(indexFile, version);
  const site = await openSite({
    contentDir,
    settings,
    now,
    index,
    pictures: new Map(),
  });
  const published = await publishPictures({
    contentDir,
    cacheDir: join(cacheDir, 'images'),
    outputDir,
    uses: site.pictureUses,
    onProgress: (done, total) => onProgress?.('pictures', done, total),
  });
  throwPictureErrors(contentDir, site, published.problems);
  await mkdir(cacheDir, { recursive: true });
  await writeFile(indexFile, storedArticleIndex(site.entries, version));

  const output = new Output(outputDir);
  const assets = await bundleAssets({ projectDir, cacheDir, settings });
  for (const [path, text] of Object.entries(assets)) {
    await output.put(path, text);
  }
  const pages = [...planPages(site.context)];
  let done = 0;
  for (const batch of batches(pages)) {
    const files = await renderPages(site.context, batch, {
      pagesDir: join(contentDir, 'seiten'),
      outputDir,
      configPath: '.eleventy.ts',
    });
    for (const file of files) {
      await output.put(file.output.split(sep).join('/'), file.content);
    }
    done += batch.length;
    onProgress?.('pages', done, pages.length);
  }
  await output.putFolder(join(projectDir, 'public'));
  for (const picture of published.outputs) {
    output.kept.add(picture);
  }
  const search = options.search
    ? await buildSearch(site.context, {
        cacheDir,
        projectDir,
        output,
        onProgress: (indexed, total) => onProgress?.('search', indexed, total),
      })
    : { removed: [] };
  const removed = await output.removeOthers();
  return {
    articles: site.archive.articles.length,
    pages: pages.length,
    pictures: site.pictures.size,
    written: [...output.written, ...published.written],
    removed: [...search.removed, ...removed],
    ...(search.problem === undefined ? {} : { searchProblem: search.problem }),
    tagVariants: [...site.archive.tagVariants.values()].map((names) => [...names]),
  };
}

function throwPictureErrors(
  contentDir: string,
  { archive }: Site,
  problems: ReadonlyMap<string, string>,
): void {
  const errors = [...problems.keys()].flatMap((file) => {
    const user = archive.articles.find(
      ({ image, pictures }) => image?.file === file || pictures.includes(file),
    );
    return user === undefined ? [] : [pictureError(contentDir, user, file, 'unreadable')];
  });
  if (errors.length > 0) {
    throw new ContentErrors(errors);
  }
}

function* batches(pages: readonly Page[]): Generator<readonly Page[]> {
  for (let from = 0; from < pages.length; from += batchSize) {
    yield pages.slice(from, from + batchSize);
  }
}
