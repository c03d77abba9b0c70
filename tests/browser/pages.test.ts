// What holds for every kind of page, in a real browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { settings } from '../newspaper/settings.ts';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { checkAxe } from './checks/axe.ts';
import { checkCodeSniffer } from './checks/code-sniffer.ts';
import { checkKeyboard } from './checks/keyboard.ts';
import { checkReflow, checkTextSpacing } from './checks/reflow.ts';
import { pageKinds } from './page-kinds.ts';
import { articleUrl, barsUrl, linesUrl, mapUrl, soundUrl, withoutPictureUrl } from './pages-of-site.ts';
import { settled, watchRequests } from './settled.ts';
import { useServer } from './static-server.ts';

const browser = useBrowser();
// Short lists, so that there are older ones.
const server = useServer(() => builtSite(undefined, { settings: { ...settings, listSize: 2 } }));

/** What articles may have, each once, and what a page shows only when asked. */
const furtherKinds: readonly (readonly [kind: string, path: string])[] = [
  ['article with a picture', articleUrl],
  ['article with a map', mapUrl],
  ['running live blog', '/2026/11/24/liveblog-dauerregen.html'],
  ['live blog', '/2023/06/24/brueckeneroeffnung-im-liveblog.html'],
  ['article with bars', barsUrl],
  ['article with lines', linesUrl],
  ['article with sound', soundUrl],
  ['search results', '/suche/?q=Lauter'],
];

test('every kind of page', async (t) => {
  const kinds = await pageKinds(server.folder);
  assert.equal(kinds.length, 18, kinds.map(([kind]) => kind).join());
  for (const [kind, path] of [...kinds, ...furtherKinds]) {
    await t.test(`${kind}: ${path}`, async (t) => {
      const page = await browser.page(t);
      if (kind === 'saved articles') await saveOne(page);
      const wrong = whatGoesWrong(page);
      await watchRequests(page);
      const response = await page.goto(server.origin + path);
      // The newsticker's first answer changes its lines.
      await settled(page);
      if (kind === 'search results') await page.locator('.search-results li').first().waitFor();
      const expected = kind === 'not found' ? 404 : 200;

      await t.test('opens without errors in the console, failed or foreign requests', async () => {
        // Lazy pictures are asked for when they come into sight.
        await page.evaluate(
          'Promise.all([...document.images].map((image) => { image.loading = "eager"; return image.decode(); }))',
        );
        assert.equal(response?.status(), expected);
        // The browser reports the 404 itself, of which this page is the answer.
        assert.deepEqual(
          wrong.filter((line) => expected !== 404 || !line.includes('404')),
          [],
        );
        assert.ok((await page.title()).includes(settings.name));
        assert.equal(await page.locator('h1').count(), 1);
        assert.equal(await page.locator('html').getAttribute('lang'), 'de');
      });
      await t.test('shows where the Tab key is, which reaches everything in order', () =>
        checkKeyboard(page),
      );
      await t.test('loses nothing and never scrolls sideways, at 200 and 400 % either', () =>
        checkReflow(page),
      );
      await t.test('keeps its words whole when readers space them out', () => checkTextSpacing(page));
      await t.test('has no barrier that axe knows: light, dark, forced colours, magnified', () =>
        checkAxe(page),
      );
      await t.test('has no barrier that HTML_CodeSniffer knows', () => checkCodeSniffer(page));
    });
  }
});

test('what ends an article stands below its text, also without a picture', async (t) => {
  const page = await browser.page(t);
  await page.goto(server.origin + withoutPictureUrl);
  assert.equal(await page.locator('.article > .figure').count(), 0);
  const text = await page.locator('.article > .text').boundingBox();
  const end = await page.locator('.article > .article-end').boundingBox();
  assert.ok(text !== null && end !== null && end.y >= text.y + text.height);
});

async function saveOne(page: Page): Promise<void> {
  await page.goto(server.origin + articleUrl);
  await page.getByRole('button', { name: 'Merken' }).click();
  await page.goto('about:blank');
}

/** Collects what the browser complains about from now on. */
function whatGoesWrong(page: Page): string[] {
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('requestfailed', (request) => wrong.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin)) wrong.push(`foreign: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
  });
  return wrong;
}
