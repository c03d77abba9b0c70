// Wiring only: what each part does stands in src/eleventy/.
import { directories } from './src/eleventy/directories.ts';
import { registerLayouts } from './src/eleventy/register-layouts.ts';
import { registerPublic } from './src/eleventy/register-public.ts';
import { registerSite } from './src/eleventy/register-site.ts';
import type { EleventyConfig } from './src/eleventy/types.ts';

export default async function depesche(config: EleventyConfig) {
  registerLayouts(config);
  const ordinary = await registerSite(config);
  registerPublic(config);

  return { dir: directories(config), ...ordinary };
}
