// A newspaper in a folder of somebody's host: `https://name.github.io/bote/`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { crawl } from '../crawl/crawl.ts';
import { settings as frozen } from '../newspaper/settings.ts';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { pageKinds } from './page-kinds.ts';
import { settled, watchRequests } from './settled.ts';
import { useServer } from './static-server.ts';

const base = '/bote';
const settings = { ...frozen, siteUrl: `https://name.github.io${base}` };
const browser = useBrowser();
const server = useServer(() => builtSite(undefined, { settings }), { base, sendsRanges: true });
/** What a GitHub Pages host shows in the folder. */
const home = () => `${server.origin}${base}/`;

test('no link leads out of the folder or to nowhere, and every page can be reached', async () => {
  const { dead, orphans, links } = await crawl(server.folder, settings.siteUrl);
  assert.deepEqual({ dead, orphans }, { dead: [], orphans: [] });
  assert.ok(links > 1000, `${links} links followed`);
});

test('no file names an address of the host outside of the folder', async () => {
  const page = await readFile(join(server.folder, 'index.html'), 'utf8');
  const absolute = page.match(/https:\/\/name\.github\.io[^"<]*/g) ?? [];
  assert.ok(absolute.length > 1);
  assert.deepEqual(
    absolute.filter((url) => !url.startsWith(`${settings.siteUrl}/`)),
    [],
  );
  const ticker = JSON.parse(await readFile(join(server.folder, 'newsticker.json'), 'utf8'));
  for (const { url } of ticker.lines) assert.match(url, /^\/bote\/\d{4}\//);
});

test('every kind of page asks for files of the folder only, and for none that is missing', async (t) => {
  const page = await browser.page(t);
  await watchRequests(page);
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(home())) wrong.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => wrong.push(message.text()));
  for (const [kind, path] of await pageKinds(server.folder)) {
    if (kind === 'not found') continue;
    await page.goto(server.origin + base + path);
    await settled(page, base);
  }
  assert.deepEqual(wrong, []);
});

test('the search leads to articles of the folder', async (t) => {
  const page = await browser.page(t);
  await page.goto(`${home()}suche/?q=Hochwasser`);
  await page.locator('.teaser a').first().click();
  await page.waitForURL(/\/bote\/\d{4}\/.*\.html$/);
  await page.locator('article h1').waitFor();
});

/** Waits until the open page is there for times without a connection. */
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    await navigator.serviceWorker.ready;
    while (!(await caches.match(location.pathname))) await new Promise((done) => setTimeout(done, 20));
  })()`);

test('read and saved articles open without a connection', async (t) => {
  const page = await browser.page(t);
  await page.goto(home());
  // The worker keeps what is opened once it has taken over; the page that brought it keeps itself.
  await kept(page);
  await page.locator('main h2 a, main h3 a').first().click();
  await page.waitForURL(/\/bote\/\d{4}\//);
  const headline = await page.locator('h1').textContent();
  await kept(page);
  await page.getByRole('button', { name: 'Merken' }).click();
  await server.stop();
  t.after(() => server.start());
  await page.reload();
  assert.equal(await page.locator('h1').textContent(), headline);
  await page.goto(`${home()}merkliste/`);
  await page
    .getByRole('link', { name: headline ?? '' })
    .first()
    .waitFor();
  await page.goto(`${home()}archiv/`);
  assert.equal(await page.locator('h1').textContent(), 'Keine Verbindung');
});

test('newspapers in two folders of one host do not see what readers keep in the other', async (t) => {
  const page = await browser.page(t);
  await page.goto(home());
  await kept(page);
  const caches = (await page.evaluate('caches.keys()')) as string[];
  const stored = (await page.evaluate('Object.keys(localStorage)')) as string[];
  assert.ok(caches.length > 0);
  for (const name of [...caches, ...stored]) assert.ok(name.includes(base), name);
});
