// Names without a place to break: topics and authors of 70 letters on a phone of 320 pixels.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { useServer } from './static-server.ts';

const content = mkdtempSync(join(tmpdir(), 'depesche-names-'));
after(() => rmSync(content, { recursive: true, force: true }));
mkdirSync(join(content, 'artikel'));
const tag = 'Xy'.repeat(35);
const author = 'Zw'.repeat(35);
writeFileSync(
  join(content, 'artikel/2026-11-23-rat.md'),
  `---\ntitle: ${'Ab'.repeat(35)}\nkicker: ${'Cd'.repeat(35)}\nlead: ${'Ef'.repeat(35)}\ntags: [${tag}, Rat]\nauthors: ${author}\nsource: ${'Gh'.repeat(35)}\n---\n${'Ij'.repeat(35)}\n`,
);
// Enough for the cards and blocks below the lead of the front page.
for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) {
  writeFileSync(
    join(content, `artikel/2026-11-22-nr-${number}.md`),
    `---\ntitle: ${number} ${'Kl'.repeat(35)}\nkicker: ${'Mn'.repeat(35)}\n---\nText.\n`,
  );
}

const browser = useBrowser();
const server = useServer(() => builtSite(content, { search: false }));

test('No page scrolls sideways at 320 pixels, however long a name is', async (t) => {
  const page = await browser.page(t, { viewport: { width: 320, height: 640 } });
  for (const path of [
    '/2026/11/23/rat.html',
    `/thema/${tag.toLowerCase()}/`,
    '/thema/',
    `/autor/${author.toLowerCase()}/`,
    '/',
    '/newsticker/',
    '/2026/11/23/',
  ]) {
    await page.goto(server.origin + path);
    assert.equal(await page.locator('h1').count(), 1, path);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320, path);
  }
});
