import assert from 'node:assert/strict';
import { appendFile, cp, mkdtemp, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { bundleAssets } from '../../src/assets/bundle.ts';
import { settings } from '../newspaper/settings.ts';

const repository = resolve(import.meta.dirname, '../..');

test('the style sheet is one minified file with all imports in their order', async (t) => {
  const { assets } = await bundleAssets(await options(t));
  const css = assets['assets/site.css'] ?? '';
  assert.ok(!css.includes('@import') && !css.includes('/*'));
  const order = ['@font-face', '.masthead', '.teaser', '.article', '@media print'];
  const places = order.map((word) => css.indexOf(word));
  assert.ok(!places.includes(-1));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test('unchanged sources are not bundled again, a changed one is', async (t) => {
  const { projectDir, cacheDir } = await options(t);
  const first = await bundleAssets({ projectDir, cacheDir, settings });
  const cacheFile = join(cacheDir, 'assets.bin');
  await utimes(cacheFile, 1, 1);
  assert.deepEqual(await bundleAssets({ projectDir, cacheDir, settings }), first);
  assert.equal((await stat(cacheFile)).mtimeMs, 1_000);

  await appendFile(join(projectDir, 'layouts/styles/print.css'), '.added-by-test{color:red}');
  const second = await bundleAssets({ projectDir, cacheDir, settings });
  assert.match(second.assets['assets/site.css'] ?? '', /added-by-test/);
});

test('what bundles, and all that it imports, is part of the bundles’ version, as scripts and style sheets are', async (t) => {
  const { projectDir, cacheDir } = await options(t);
  const cacheFile = join(cacheDir, 'assets.bin');
  for (const edited of [
    'src/settings.ts',
    'src/assets/in-folder.ts',
    'src/browser/search/opened-index.ts',
    'src/browser/worker/sw.ts',
    'layouts/styles/types/literata.css',
  ]) {
    await bundleAssets({ projectDir, cacheDir, settings });
    await utimes(cacheFile, 1, 1);
    await appendFile(join(projectDir, edited), '\n/* edited */\n');
    await bundleAssets({ projectDir, cacheDir, settings });
    assert.notEqual((await stat(cacheFile)).mtimeMs, 1_000, edited);
  }
});

test('a damaged cache only costs time', async (t) => {
  const { projectDir, cacheDir } = await options(t);
  const first = await bundleAssets({ projectDir, cacheDir, settings });
  const cacheFile = join(cacheDir, 'assets.bin');
  const bytes = await readFile(cacheFile);
  const flipped = Buffer.from(bytes);
  flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 1;
  for (const damaged of [bytes.subarray(0, 100), flipped, Buffer.alloc(0)]) {
    await writeFile(cacheFile, damaged);
    assert.deepEqual(await bundleAssets({ projectDir, cacheDir, settings }), first);
  }
});

/** A copy of the sources and an empty cache, removed after the test. */
async function options(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-assets-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const part of ['layouts/styles', 'src', 'package-lock.json']) {
    await cp(join(repository, part), join(folder, part), { recursive: true });
  }
  await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { projectDir: folder, cacheDir: join(folder, 'cache'), settings };
}
