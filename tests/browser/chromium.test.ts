import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromiumPath } from './chromium.ts';

test('while the browser is unpacked, what else happens has its temporary folder', {
  skip: process.platform !== 'linux',
}, async (t) => {
  const cacheDir = await mkdtemp(join(tmpdir(), 'depesche-chromium-'));
  t.after(() => rm(cacheDir, { recursive: true }));
  const folders = new Set<string>();
  const watch = setInterval(() => folders.add(tmpdir()), 10);
  const program = await chromiumPath(cacheDir);
  clearInterval(watch);
  assert.deepEqual([...folders], [tmpdir()]);
  assert.ok(((await stat(program)).mode & 0o111) > 0);
});
