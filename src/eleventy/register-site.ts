import { registerBase } from './register-base.ts';
import { registerPages } from './register-pages.ts';
import { renderJobs } from './render-job.ts';
import type { EleventyConfig } from './types.ts';

/** What Eleventy's configuration says of ordinary pages. */
export interface OrdinaryConfig {
  /** Absent: Eleventy's own, Liquid. */
  readonly markdownTemplateEngine?: false;
}

/**
 * Registers what this run of Eleventy is to make. What planned pages of a build do not need is not even loaded: then a
 * change of it need not render them anew.
 */
export async function registerSite(config: EleventyConfig): Promise<OrdinaryConfig> {
  const job = renderJobs.get(config);
  if (job === undefined || job.pages.length === 0) {
    const { registerApart } = await import('./apart/register-apart.ts');
    return registerApart(config, job);
  }
  registerBase(config, job.context.settings);
  registerPages(config, () => job, job);
  return {};
}
