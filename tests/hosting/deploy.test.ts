// The real rsync and rclone, to a folder. CI installs them; elsewhere a missing one is skipped aloud.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { deploySteps } from '../../src/hosting/deploy.ts';
import { growingSite } from '../browser/growing-site.ts';
import { crawl } from '../crawl/crawl.ts';
import { settings } from '../newspaper/settings.ts';
import { contentsOf } from '../pipeline/build-in.ts';

for (const [tool, targetOf] of [
  ['rsync', (dir: string) => dir],
  ['rclone', (dir: string) => `rclone::local:${dir}`],
] as const) {
  const skip = spawnSync(tool, ['--version']).error !== undefined && `${tool} is not installed`;
  test(`${tool}: however far an upload comes, readers meet whole pages, and the next one ends it`, {
    skip,
  }, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'depesche-deploy-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const site = await growingSite();
    const [older, newer, server] = ['older', 'newer', 'server'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await cp(site.before, older, { recursive: true });
    await cp(site.after, newer, { recursive: true });
    // What the older site alone has: a page with a picture of its own.
    await mkdir(join(older, 'fort'));
    await writeFile(join(older, 'fort/index.html'), '<img src="/bilder/fort.png"><a href="/">Start</a>');
    await writeFile(join(older, 'bilder/fort.png'), 'picture');
    const steps = (source: string) => deploySteps({ site: source, target: targetOf(server) });
    const run = ({ command, args }: ReturnType<typeof steps>[number]) => {
      const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    };
    await mkdir(server);
    for (const step of steps(older)) run(step);
    await sameSite(server, older);
    for (const step of steps(newer)) {
      run(step);
      const { dead } = await crawl(server, settings.siteUrl);
      // These sites are built without the search, for which its page asks.
      assert.deepEqual(
        dead.filter((link) => !link.startsWith('/suche/')),
        [],
        step.says,
      );
    }
    await sameSite(server, newer);
  });
}

/** Compared by name first: two whole sites in a message help nobody. */
async function sameSite(server: string, site: string): Promise<void> {
  const [there, here] = await Promise.all([contentsOf(server), contentsOf(site)]);
  const published = [...here].filter(([file]) => !file.startsWith('.depesche/'));
  assert.deepEqual([...there.keys()].sort(), published.map(([file]) => file).sort());
  assert.deepEqual(
    published.filter(([file, text]) => there.get(file) !== text).map(([file]) => file),
    [],
  );
}
