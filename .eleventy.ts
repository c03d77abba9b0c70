// Wiring only: what each part does stands in src/eleventy/.
import { registerLayouts } from './src/eleventy/register-layouts.ts';
import { registerPublic } from './src/eleventy/register-public.ts';
import { registerSite } from './src/eleventy/register-site.ts';
import type { EleventyConfig } from './src/eleventy/types.ts';
import { settings } from './src/settings.ts';

export default function depesche(config: EleventyConfig) {
  registerLayouts(config);
  registerSite(config, settings);
  registerPublic(config);

  // Layouts and includes are relative to the input folder.
  return {
    dir: {
      input: 'content/seiten',
      includes: '../../layouts',
      layouts: '../../layouts',
      output: '_site',
    },
  };
}
