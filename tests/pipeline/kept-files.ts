// What most tests' builds need not make themselves: pictures, cards, bundles and icons, all named by what they are made
// from. Made once, by the code that builds call for them.
import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { siteIcon } from '../../layouts/icons/site-icon.ts';
import { bundleAssets } from '../../src/assets/bundle.ts';
import { siteIcons } from '../../src/icons/site-icons.ts';
import { keepPictures } from '../images/kept-pictures.ts';
import { settings } from '../newspaper/settings.ts';

const projectDir = resolve(import.meta.dirname, '../..');
const kept = join(projectDir, '.cache/test-files');

let made: Promise<unknown> | undefined;

/** Lets builds with this empty cache find what others have made of the frozen newspaper's settings. */
export async function keepFiles(cacheDir: string): Promise<void> {
  const given = { projectDir, cacheDir: kept, settings };
  made ??= Promise.all([bundleAssets(given), siteIcons({ ...given, markup: siteIcon })]);
  await made;
  keepPictures(cacheDir);
  for (const name of ['assets.bin', 'icons.bin']) copyFileSync(join(kept, name), join(cacheDir, name));
}
