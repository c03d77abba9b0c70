// How `npm run build` tells the configuration which pages to render in this run of Eleventy.
import type { PlanContext } from '../plan/context.ts';
import type { Page } from '../plan/page.ts';
import type { EleventyConfig } from './types.ts';

/** The pages of one run and the site they belong to. */
export interface RenderJob {
  readonly context: PlanContext;
  readonly pages: readonly Page[];
  /** Folder of the ordinary Eleventy pages, `content/seiten`. */
  readonly pagesDir: string;
  /** Where pictures and films of ordinary pages lie. */
  readonly publicDir: string;
  readonly outputDir: string;
}

/**
 * Keyed by Eleventy's configuration object, which is the same for the program's callback and for
 * `.eleventy.ts`: two runs in one process never see each other's pages.
 */
export const renderJobs = new WeakMap<EleventyConfig, RenderJob>();
