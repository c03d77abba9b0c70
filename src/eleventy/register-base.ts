import { HtmlBasePlugin } from '@11ty/eleventy';
import { basePath, type Settings } from '../settings.ts';
import type { EleventyConfig } from './types.ts';

/**
 * For a site in a folder of its host: everything in the plan is named from the site's root, links in pages get the
 * folder when they are rendered. Eleventy's own plugin does it; it takes pages apart, which costs some milliseconds each,
 * so that a site with a host of its own goes without.
 */
export function registerBase(config: EleventyConfig, settings: Settings): void {
  const base = basePath(settings);
  if (base !== '') config.addPlugin(HtmlBasePlugin, { baseHref: `${base}/` });
}
