// Pages that are not made anew when breaking news ends: what they say of it would stand there for years.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../src/content/files-below.ts';
import { goldenSite } from './golden-site.ts';

test('topics, authors, days, months and related articles bear no mark of breaking news; fronts do', async () => {
  const site = await goldenSite();
  const marked = new Set<string>();
  for (const path of filesBelow(site)) {
    if (!path.endsWith('.html')) continue;
    const main = /<main[^]*<\/main>/.exec(await readFile(join(site, path), 'utf8'))?.[0] ?? '';
    if (/class="eil/.test(main)) marked.add(path);
  }
  const fronts = ['index.html', 'newsticker/index.html', 'regional/index.html'];
  assert.deepEqual([...marked].sort(), [...fronts, '2019/12/06/sturm-schliesst-den-wald.html'].sort());
});
