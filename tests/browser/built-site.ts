// The site as `npm run build` makes it, for the tests of one file.
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after } from 'node:test';
import { DateTime } from 'luxon';
import { buildSite } from '../../src/pipeline/build-site.ts';
import type { Settings } from '../../src/settings.ts';
import { contentDir as frozenContent } from '../newspaper/content-dir.ts';
import { settings as frozenSettings } from '../newspaper/settings.ts';

const projectDir = resolve(import.meta.dirname, '../..');
/** Encoded pictures are kept from run to run; their names hold the hash of what they are made from. */
const picturesDir = join(projectDir, '.cache/test-images');

/** The instant that built sites show, in the site's zone. */
export const builtAt = '2026-11-24T12:00';

const sites = new Map<string, Promise<string>>();
const folders: string[] = [];
after(async () => {
  for (const folder of folders) {
    await rm(folder, { recursive: true, force: true });
  }
});

export interface BuiltSiteOptions {
  /** Wall time of the site's zone. */
  readonly now?: string;
  readonly settings?: Settings;
  /** Where encoded pictures are kept; tests share a folder. */
  readonly images?: string;
  /** Whether the search's indexes are built, as the settings say by default. */
  readonly search?: boolean;
}

/**
 * Builds a content folder (the frozen newspaper's by default) and returns the folder of the site. The tests of
 * a file share one build of each content folder; it is removed after them.
 *
 * @param contentDir absolute path
 * @throws {ContentErrors} the content's mistakes
 */
export function builtSite(
  contentDir: string = frozenContent,
  {
    now = builtAt,
    settings = frozenSettings,
    search = settings.search,
    images = picturesDir,
  }: BuiltSiteOptions = {},
): Promise<string> {
  const options = { now, settings, search, images };
  const key = JSON.stringify([contentDir, options]);
  const site = sites.get(key) ?? build(contentDir, options);
  sites.set(key, site);
  return site;
}

async function build(
  contentDir: string,
  { now, settings, search, images }: Required<BuiltSiteOptions>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-site-'));
  folders.push(folder);
  const cacheDir = join(folder, 'cache');
  await mkdir(images, { recursive: true });
  await mkdir(cacheDir);
  await symlink(images, join(cacheDir, 'images'), 'junction');
  const outputDir = join(folder, '_site');
  // Eleventy finds its configuration from the working folder.
  process.chdir(projectDir);
  await buildSite({
    contentDir,
    outputDir,
    cacheDir,
    projectDir,
    now: DateTime.fromISO(now, { zone: settings.zone }).toMillis(),
    settings,
    search,
  });
  return outputDir;
}
