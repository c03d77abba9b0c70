import type { EleventyConfig } from './types.ts';

/** `public/` is copied byte for byte when Eleventy itself writes; `npm run build` copies it on its own. */
export function registerPublic(config: EleventyConfig): void {
  config.addPassthroughCopy({ public: '/' });
}
