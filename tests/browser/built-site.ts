// The site as `npm run build` makes it.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DateTime } from 'luxon';
import { filesBelow } from '../../src/content/files-below.ts';
import { buildSite } from '../../src/pipeline/build-site.ts';
import type { Settings } from '../../src/settings.ts';
import { keepPictures, keptPictures } from '../images/kept-pictures.ts';
import { isRunning } from '../law/temporary-folder.ts';
import { contentDir as frozenContent } from '../newspaper/content-dir.ts';
import { settings as frozenSettings } from '../newspaper/settings.ts';
import { sharedSites } from './shared-run.ts';

const projectDir = resolve(import.meta.dirname, '../..');

/** The instant that built sites show, in the site's zone. */
export const builtAt = '2026-11-24T12:00';

const sites = new Map<string, Promise<string>>();
let folder: string | undefined;

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
 * Builds a content folder (the frozen newspaper's by default) and returns the folder of the site, which is to be read
 * only. All tests of a run share one build of the same content and options; it is removed after them.
 *
 * @param contentDir absolute path
 * @throws {ContentErrors} the content's mistakes
 */
export async function builtSite(
  contentDir: string = frozenContent,
  {
    now = builtAt,
    settings = frozenSettings,
    search = settings.search,
    images = keptPictures,
  }: BuiltSiteOptions = {},
): Promise<string> {
  const options = { now, settings, search, images };
  const key = siteKey(contentDir, options);
  const site = sites.get(key) ?? shared(key, (dir) => build(contentDir, dir, options));
  sites.set(key, site);
  return site;
}

/** Equal for the same files and options, wherever they lie. */
function siteKey(contentDir: string, options: Required<BuiltSiteOptions>): string {
  const hash = createHash('sha1').update(JSON.stringify(options));
  for (const file of filesBelow(contentDir).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(contentDir, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** A folder that `make` has filled, in this process or in one that runs at the same time. */
async function shared(key: string, make: (dir: string) => Promise<void>): Promise<string> {
  folder ??= sharedSites() ?? ownFolder();
  const place = join(folder, key);
  const turn = join(folder, `${key}.turn`);
  while (!existsSync(join(place, '_site'))) {
    if (await takeTurn(turn)) {
      const part = await mkdtemp(join(folder, `${key}.part-`));
      try {
        if (existsSync(join(place, '_site'))) break;
        await make(part);
        await rename(part, place);
      } finally {
        await rm(part, { recursive: true, force: true });
        await rm(turn);
      }
    }
    await setTimeout(50);
  }
  return join(place, '_site');
}

/** For a file that is run alone; it goes with the process. */
function ownFolder(): string {
  const own = mkdtempSync(join(tmpdir(), 'depesche-sites-'));
  process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  return own;
}

/** Whether this process is now the only one that makes a site; one that has died has no turn any more. */
async function takeTurn(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if (owner > 0 && !isRunning(owner)) await rm(file, { force: true });
    return false;
  }
}

/** Fills a folder with `_site`, as `npm run build` does. */
async function build(
  contentDir: string,
  dir: string,
  { now, settings, search, images }: Required<BuiltSiteOptions>,
): Promise<void> {
  const cacheDir = join(dir, 'cache');
  keepPictures(cacheDir, images);
  // Eleventy finds its configuration from the working folder.
  process.chdir(projectDir);
  await buildSite({
    contentDir,
    publicDir: join(projectDir, 'public'),
    outputDir: join(dir, '_site'),
    cacheDir,
    projectDir,
    now: DateTime.fromISO(now, { zone: settings.zone }).toMillis(),
    settings,
    search,
    // Somebody's own newspaper may begin with none.
    allowEmpty: true,
  });
}
