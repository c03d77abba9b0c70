// § 5 DDG and § 18 MStV: who answers for a newspaper can be found from every page of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../src/content/files-below.ts';
import { goldenSite } from '../golden/golden-site.ts';

test('every page leads to Impressum, Datenschutz and Barrierefreiheit, and these are there', async () => {
  const site = await goldenSite();
  const pages = filesBelow(site).filter((file) => file.endsWith('.html'));
  assert.ok(pages.length > 50);
  for (const slug of ['impressum', 'datenschutz', 'barrierefreiheit']) {
    const without = pages.filter((file) => {
      const text = readFileSync(join(site, file), 'utf8');
      // A former address shows nothing: it leads on at once.
      return !text.includes('http-equiv="refresh"') && !text.includes(`href="/${slug}/"`);
    });
    assert.deepEqual(without, [], slug);
    assert.ok(pages.includes(`${slug}/index.html`), slug);
  }
});
