import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundleOptions } from '../../src/assets/bundle.ts';
import { settings } from '../newspaper/settings.ts';

const projectDir = resolve(import.meta.dirname, '../..');

/** Bytes of a script as a host sends it. */
async function weight(script: string): Promise<number> {
  const { outputFiles } = await build({
    ...bundleOptions(settings, 'version'),
    stdin: { contents: script, resolveDir: resolve(projectDir, 'src/browser') },
  });
  return brotliCompressSync(outputFiles[0]?.contents ?? '').length;
}

test('the living newsticker with its „Eilmeldung“ weighs at most 1.5 KB', async () => {
  const size = await weight(`
    import { connectTicker } from './ticker.ts';
    connectTicker();
  `);
  assert.ok(size > 500 && size <= 1.5 * 1024, `${size} bytes`);
});

test('all that an article runs weighs at most 3 KB, a running live blog included, and so does the service worker', async () => {
  const site = await weight("import './site.ts';");
  const liveBlog = await weight("export * from './live-blog.ts';");
  const worker = await weight("import './worker/sw.ts';");
  for (const size of [site, site + liveBlog, worker]) {
    assert.ok(size > 500 && size <= 3 * 1024, `${size} bytes`);
  }
  assert.ok(liveBlog > 300, `${liveBlog} bytes`);
});
