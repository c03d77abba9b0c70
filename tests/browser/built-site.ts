// The site as `npm run build` makes it, for the tests of one file.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after } from 'node:test';
import { promisify } from 'node:util';

const projectDir = resolve(import.meta.dirname, '../..');
/** Encoded pictures are kept from run to run; their names hold the hash of what they are made from. */
const picturesDir = join(projectDir, '.cache/test-images');

/** The instant that all built sites show, in the site's zone. */
export const builtAt = '2026-11-24T12:00';

const sites = new Map<string, Promise<string>>();
const folders: string[] = [];
after(async () => {
  for (const folder of folders) {
    await rm(folder, { recursive: true, force: true });
  }
});

/**
 * Builds a content folder (the repository's own by default) and returns the folder of the site. The tests of
 * a file share one build of each content folder; it is removed after them.
 *
 * @param contentDir absolute path
 * @throws what the build prints on stderr, when it fails
 */
export function builtSite(contentDir: string = join(projectDir, 'content'), now = builtAt): Promise<string> {
  const key = `${contentDir} ${now}`;
  const site = sites.get(key) ?? build(contentDir, now);
  sites.set(key, site);
  return site;
}

async function build(contentDir: string, now: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-site-'));
  folders.push(folder);
  const cacheDir = join(folder, 'cache');
  await mkdir(picturesDir, { recursive: true });
  await mkdir(cacheDir);
  await symlink(picturesDir, join(cacheDir, 'images'), 'junction');
  const siteDir = join(folder, '_site');
  await promisify(execFile)(process.execPath, [
    join(projectDir, 'src/cli/build.ts'),
    ...['--content', contentDir, '--output', siteDir, '--cache', cacheDir, '--now', now],
  ]);
  return siteDir;
}
