import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { goldenSite } from '../golden/golden-site.ts';
import { validHtml } from './valid-html.ts';

test('every page is valid HTML', async () => {
  const site = await goldenSite();
  const pages = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));
  assert.ok(pages.length > 50, `${pages.length} pages`);
  const wrong: string[] = [];
  for (const page of pages) {
    for (const fault of await validHtml(join(site, page))) wrong.push(`${page}:${fault}`);
  }
  assert.deepEqual(wrong, []);
});
