import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtSite } from './browser/built-site.ts';
import { crawl } from './crawl/crawl.ts';
import { goldenSite } from './golden/golden-site.ts';
import { settings } from './newspaper/settings.ts';

for (const [name, site] of [
  ['the frozen newspaper years later', () => builtSite()],
  ['the golden pages', goldenSite],
] as const) {
  test(`no link of ${name} is dead, and every page can be reached from the home page`, async () => {
    const { dead, orphans, links } = await crawl(await site(), settings.siteUrl);
    assert.deepEqual({ dead, orphans }, { dead: [], orphans: [] });
    assert.ok(links > 1000, `${links} links followed`);
  });
}

test('the crawl notices dead pages, anchors, pictures and fonts, and pages that nobody links to', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-crawl-'));
  t.after(() => rm(folder, { recursive: true }));
  await cp(await goldenSite(), folder, { recursive: true });
  await writeFile(
    join(folder, 'index.html'),
    `<a href="/gibt-es-nicht/">a</a> <a href="#nirgends">b</a> <a href="/impressum/#nirgends">c</a>
    <img srcset="/bilder/fehlt.avif 320w, /favicon.ico 640w"> <a href="https://example.org/">d</a>
    <a href="${settings.siteUrl}/fehlt.html">e</a>`,
  );
  await writeFile(join(folder, 'insel.html'), '<a href="/">hier</a>');
  await writeFile(join(folder, 'assets/site.css'), '@font-face { src: url(fonts/fehlt.woff2) }');
  const { dead, orphans } = await crawl(folder, settings.siteUrl);
  assert.deepEqual(dead, [
    '/ → /gibt-es-nicht/',
    '/ → #nirgends',
    '/ → /impressum/#nirgends',
    `/ → ${settings.siteUrl}/fehlt.html`,
    '/ → /bilder/fehlt.avif',
    '/assets/site.css → fonts/fehlt.woff2',
  ]);
  assert.deepEqual(orphans, ['/insel.html']);
});
