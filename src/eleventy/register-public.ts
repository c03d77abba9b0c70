import { existsSync } from 'node:fs';
import type { EleventyConfig } from './types.ts';

/** What macOS and editors leave beside a page, with its ending. */
const leftBehind = ['**/._*', '**/.#*', '**/~$*', '**/__MACOSX/**'];

/** `public/` is copied byte for byte when Eleventy itself writes; `npm run build` copies it on its own. */
export function registerPublic(config: EleventyConfig): void {
  for (const glob of leftBehind) config.ignores.add(glob);
  if (existsSync('public')) config.addPassthroughCopy({ public: '/' });
}
