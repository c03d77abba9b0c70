// Renders pages through Eleventy without letting it write: the caller writes only what differs.
import { relative } from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { PlanContext } from '../plan/context.ts';
import type { Page } from '../plan/page.ts';
import { keepLayouts } from './keep-layouts.ts';
import { KindTemplates } from './kind-templates.ts';
import { pageError } from './page-error.ts';
import { kindOf } from './register-pages.ts';
import { renderJobs } from './render-job.ts';
import type { EleventyConfig } from './types.ts';

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
  /** Where pictures and films of ordinary pages lie. */
  readonly publicDir: string;
  readonly outputDir: string;
  readonly configPath: string;
}

/**
 * Renders the planned pages of one build. Eleventy runs for the first page of each kind; the others take the way through its
 * layouts, plugins and transforms that it has found for that one.
 */
export class PlannedPageRenderer {
  readonly #context: PlanContext;
  readonly #options: RenderOptions;
  readonly #templates = new KindTemplates();

  /** @param options `pagesDir`: an empty folder */
  constructor(context: PlanContext, options: RenderOptions) {
    this.#context = context;
    this.#options = options;
  }

  /**
   * Results in no particular order.
   *
   * @throws what a layout or plugin throws, with words about where
   */
  async render(pages: readonly Page[]): Promise<RenderedFile[]> {
    const examples = new Set(oneOfEachKind(pages.filter((page) => !this.#templates.has(page))));
    const files = await this.#run([...examples]);
    const inWhole: Page[] = [];
    for (const page of pages) {
      if (examples.has(page)) continue;
      if (this.#templates.has(page)) files.push({ output: page.output, content: await this.#one(page) });
      else inWhole.push(page);
    }
    return [...files, ...(await this.#run(inWhole))];
  }

  async #run(pages: readonly Page[]): Promise<RenderedFile[]> {
    if (pages.length === 0) return [];
    return renderPages(this.#context, pages, this.#options, this.#templates);
  }

  async #one(page: Page): Promise<string> {
    try {
      return await this.#templates.render(page);
    } catch (error) {
      const cause = pageError(error, this.#options);
      throw cause === error ? new Error(`Having trouble rendering ${page.url}`, { cause }) : cause;
    }
  }
}

/**
 * Renders `pages` and the ordinary pages of `pagesDir` in one run of Eleventy: its layouts, its transforms,
 * its plugins.
 *
 * @param templates learn how this run has rendered `pages`
 * @throws {ContentErrors} for an ordinary page that Eleventy cannot build
 * @throws what a layout or plugin throws, with Eleventy's words about where
 */
export async function renderPages(
  context: PlanContext,
  pages: readonly Page[],
  { pagesDir, publicDir, outputDir, configPath, without = [] }: RenderOptions,
  templates?: KindTemplates,
): Promise<RenderedFile[]> {
  const eleventy = new Eleventy(pagesDir, outputDir, {
    configPath,
    quietMode: true,
    source: 'script',
    config: (config: EleventyConfig) => {
      renderJobs.set(config, { context, pages, pagesDir, publicDir, outputDir });
      for (const path of without) config.ignores.add(globOf(relative(process.cwd(), path)));
      // Quiet mode forgets the hints on what took long, which make no sense for a part of a build.
      config.benchmarkManager.get('Configuration').setIsVerbose(false);
    },
  });
  // It prints its own words and a stack beside what it throws; whoever catches that says more.
  eleventy.disableLogger();
  const results = await eleventy.toJSON().catch((error: unknown) => {
    throw pageError(error, { pagesDir, outputDir });
  });
  templates?.learn(pages, eleventy.writer.templateMap.getMap());
  return results.flatMap(({ outputPath, content, inputPath }) => {
    if (outputPath === false || content === undefined) {
      return [];
    }
    const file = { output: relative(outputDir, outputPath), content };
    return [inputPath.includes('planned-') ? file : { ...file, source: inputPath }];
  });
}

const oneOfEachKind = (pages: readonly Page[]): Iterable<Page> =>
  new Map(pages.map((page) => [kindOf(page), page])).values();

/** A pattern that only this path matches. */
const globOf = (path: string): string => path.replace(/[()[\]{}!*?+@|\\]/g, '\\$&');
