import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { settings } from '../newspaper/settings.ts';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { breakingUrl, growingNow, growingSite, newTitles, oldArticleUrl } from './growing-site.ts';
import { settled, watchRequests } from './settled.ts';
import { StaticServer } from './static-server.ts';

const browser = useBrowser();
const server = new StaticServer('');
let site: Awaited<ReturnType<typeof growingSite>>;
before(async () => {
  site = await growingSite();
  server.folder = site.before;
  await server.start();
});
after(() => server.stop());

/** Opens a page and waits until the worker has taken over and kept it. */
async function read(page: Page, url: string): Promise<void> {
  await page.goto(server.origin + url);
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await until(page, 'caches.match(location.pathname)');
}

/** Waits for a promise that comes true: `waitForFunction` is content with any promise. @param promise an expression */
async function until(page: Page, promise: string): Promise<void> {
  await page.evaluate(`(async () => {
    for (const start = Date.now(); !(await ${promise}); await new Promise((done) => setTimeout(done, 20))) {
      if (Date.now() - start > 60_000) throw new Error('This never comes true: ' + ${JSON.stringify(promise)});
    }
  })()`);
}

test('without a connection read articles open, the very first one too, others say why they do not', async (t) => {
  const page = await browser.page(t);
  await read(page, oldArticleUrl);
  const headline = await page.locator('h1').textContent();
  await read(page, '/');
  await server.stop();
  t.after(() => server.start());

  await page.goto(`${server.origin}${oldArticleUrl}?von=mail`);
  assert.equal(await page.locator('h1').textContent(), headline);
  const serif = await page.locator('h1').evaluate('document.fonts.check("20px Newsreader")');
  assert.equal(serif, true);
  await page.goto(server.origin + breakingUrl);
  assert.equal(await page.locator('h1').textContent(), 'Keine Verbindung');
  await page.getByRole('link', { name: 'Zur Startseite' }).click();
  await page.getByRole('heading', { name: 'Aktuelle Nachrichten' }).waitFor();
  await page.goto(`${server.origin}/merkliste/`);
  await page.getByText('Noch ist nichts gemerkt.').waitFor();
});

test('with a connection the home page and the newsticker are never old ones', async (t) => {
  t.after(() => {
    server.folder = site.before;
  });
  const page = await browser.page(t);
  await read(page, '/');
  server.folder = site.after;
  await page.goto(`${server.origin}/`);
  await page
    .locator('main')
    .getByRole('link', { name: newTitles[0] ?? '' })
    .first()
    .waitFor();
  const feed = await page.evaluate<string>(`fetch('/newsticker.json').then((answer) => answer.text())`);
  assert.ok(feed.includes(newTitles[0] ?? ''));
});

test('a page that was asked for before the worker took over, and runs its script after, is kept', async (t) => {
  const page = await browser.page(t);
  const taken = Promise.withResolvers<void>();
  await page.route('**/assets/site.js', async (route) => {
    await taken.promise;
    await route.continue();
  });
  await page.goto(server.origin + oldArticleUrl, { waitUntil: 'commit' });
  const other = await page.context().newPage();
  await read(other, '/');
  await until(page, `(navigator.serviceWorker.controller !== null)`);
  assert.deepEqual(
    await other.evaluate(`caches.open('gelesen').then((cache) => cache.keys()).then(({ length }) => length)`),
    1,
  );
  taken.resolve();
  await until(page, `caches.match(location.pathname)`);
  const headline = await page.locator('h1').textContent();
  await server.stop();
  t.after(() => server.start());
  await page.goto(server.origin + oldArticleUrl);
  assert.equal(await page.locator('h1').textContent(), headline);
});

test('a saved article opens without a connection even when it was read long ago', async (t) => {
  const page = await browser.page(t);
  await read(page, oldArticleUrl);
  await page.getByRole('button', { name: 'Merken' }).click();
  await until(page, `caches.open('merkliste').then((cache) => cache.match(location.pathname))`);
  await page.evaluate(`caches.delete('gelesen')`);
  await server.stop();
  t.after(() => server.start());
  await page.goto(`${server.origin}/merkliste/`);
  await page.locator('.saved a').click();
  await page.waitForURL(`**${oldArticleUrl}`);
  assert.notEqual(await page.locator('h1').textContent(), 'Keine Verbindung');
});

test('only so many read pages are kept, the oldest go first', async (t) => {
  const page = await browser.page(t);
  await read(page, '/');
  await page.evaluate(`(async () => {
    const cache = await caches.open('gelesen');
    for (let number = 0; number < 80; number++) await cache.put('/alt/' + number + '.html', new Response('alt'));
  })()`);
  await read(page, oldArticleUrl);
  await until(page, `caches.open('gelesen').then((cache) => cache.keys()).then((keys) => keys.length <= 60)`);
  const kept = await page.evaluate<string[]>(
    `caches.open('gelesen').then((cache) => cache.keys()).then((keys) => keys.map(({ url }) => new URL(url).pathname))`,
  );
  assert.equal(kept.at(-1), oldArticleUrl);
  assert.equal(kept[0], '/alt/21.html');
});

test('switched off in the settings, the worker of former times leaves and takes its caches along', async (t) => {
  const page = await browser.page(t);
  await read(page, '/');
  server.folder = await builtSite(undefined, {
    now: growingNow,
    search: false,
    settings: { ...settings, offline: false },
  });
  t.after(() => {
    server.folder = site.before;
  });
  await page.goto(server.origin + oldArticleUrl);
  await page.evaluate(`(async () => {
    await navigator.serviceWorker.getRegistration().then((registration) => registration?.update());
    while (await navigator.serviceWorker.getRegistration()) await new Promise((done) => setTimeout(done, 20));
  })()`);
  assert.deepEqual(await page.evaluate('caches.keys()'), []);
  await watchRequests(page);
  await page.goto(`${server.origin}/`);
  await settled(page);
  assert.equal(
    await page.evaluate('navigator.serviceWorker.getRegistrations().then(({ length }) => length)'),
    0,
  );
  assert.deepEqual(await page.evaluate('caches.keys()'), []);
});
