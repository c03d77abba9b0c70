// Renders pages through Eleventy without letting it write: the caller writes only what differs.
import { relative } from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { PlanContext } from '../plan/context.ts';
import type { Page } from '../plan/page.ts';
import { keepLayouts } from './keep-layouts.ts';
import { pageError } from './page-error.ts';
import { renderJobs } from './render-job.ts';
import type { EleventyConfig, RenderedTemplate } from './types.ts';

keepLayouts();

export interface RenderedFile {
  /** Path below the output folder. */
  readonly output: string;
  readonly content: string;
  /** Path of an ordinary page's source; absent for planned pages. */
  readonly source?: string;
}

export interface RenderOptions {
  /** Folder of the ordinary Eleventy pages, `content/seiten`. */
  readonly pagesDir: string;
  /** Ordinary pages that are left out. */
  readonly without?: readonly string[];
  readonly outputDir: string;
  readonly configPath: string;
}

/**
 * Renders `pages` and the ordinary pages of `pagesDir` in one run of Eleventy: its layouts, its transforms,
 * its plugins.
 *
 * @throws {ContentErrors} for an ordinary page that Eleventy cannot build
 * @throws what a layout or plugin throws, with Eleventy's words about where
 */
export async function renderPages(
  context: PlanContext,
  pages: readonly Page[],
  { pagesDir, outputDir, configPath, without = [] }: RenderOptions,
): Promise<RenderedFile[]> {
  const eleventy = new Eleventy(pagesDir, outputDir, {
    configPath,
    quietMode: true,
    source: 'script',
    config: (config: EleventyConfig) => {
      renderJobs.set(config, { context, pages, pagesDir, outputDir });
      for (const path of without) config.ignores.add(globOf(relative(process.cwd(), path)));
      // Quiet mode forgets the hints on what took long, which make no sense for one of a thousand batches.
      config.benchmarkManager.get('Configuration').setIsVerbose(false);
    },
  });
  // It prints its own words and a stack beside what it throws; whoever catches that says more.
  eleventy.disableLogger();
  const results: RenderedTemplate[] = await eleventy.toJSON().catch((error: unknown) => {
    throw pageError(error, { pagesDir, outputDir });
  });
  return results.flatMap(({ outputPath, content, inputPath }) => {
    if (outputPath === false || content === undefined) {
      return [];
    }
    const file = { output: relative(outputDir, outputPath), content };
    return [inputPath.includes('planned-') ? file : { ...file, source: inputPath }];
  });
}

/** A pattern that only this path matches. */
const globOf = (path: string): string => path.replace(/[()[\]{}!*?+@|\\]/g, '\\$&');
