// A running live blog in an open page, while builds go online.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { contentDir } from '../newspaper/content-dir.ts';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { LivingPage } from './living-page.ts';
import { StaticServer } from './static-server.ts';

const now = '2019-12-06T12:00';
const url = '/2019/12/05/liveblog-bruecke.html';
const feed = '/2019/12/05/liveblog-bruecke.json';
const source = 'artikel/2019/12/2019-12-05-liveblog-bruecke.md';

const browser = useBrowser();
const server = new StaticServer('');
let running = '';
let grown = '';
let ended = '';

/** A site whose live blog differs from the golden one. */
async function siteWith(change: (text: string) => string): Promise<string> {
  const content = await mkdtemp(join(tmpdir(), 'depesche-liveblog-'));
  after(() => rm(content, { recursive: true }));
  await cp(contentDir, content, { recursive: true });
  const file = join(content, source);
  await writeFile(file, change(await readFile(file, 'utf8')));
  return builtSite(content, { now, search: false });
}

const newEntries =
  '### 06.12. 11:40 Noch eine Stunde\n\nEs wird still.[^2]\n\n### 06.12. 11:50 Sie *fällt*\n\nStaub.\n\n';
const withNewEntries = (text: string) =>
  text
    .replace('[^1]: ', `${newEntries}[^2]: Von der Polizei.\n[^1]: `)
    .replace('Niemand weiß, warum.', 'Ein Kabel war locker.');

before(async () => {
  running = await builtSite(contentDir, { now, search: false });
  grown = await siteWith(withNewEntries);
  ended = await siteWith((text) => text.replace('liveblog: true', 'liveblog: beendet'));
  await server.start();
});
beforeEach(() => {
  server.folder = running;
});
after(() => server.stop());

async function open(t: TestContext): Promise<LivingPage> {
  const page = await browser.page(t, { serviceWorkers: 'block' });
  return LivingPage.open(page, server.origin + url, { now, until: `**${feed}` });
}

const offer = (page: Page) => page.locator('.live-state .live-offer');
const headlines = (page: Page) => page.locator('.live-entry h2').allTextContents();

test('a new build offers its entries; a click puts them in their places, nothing moves before', async (t) => {
  const living = await open(t);
  const { page } = living;
  const title = await page.title();
  const before = await headlines(page);
  await page.locator('.live-entry').last().scrollIntoViewIfNeeded();
  const place = await page.locator('.live-entry').last().boundingBox();
  await page.evaluate("document.querySelector('.live-entry').mine = true");
  assert.equal(await offer(page).isVisible(), false);

  server.folder = grown;
  await living.pass(2);
  assert.equal(await offer(page).textContent(), '2 neue Einträge');
  assert.equal(await page.title(), `(2) ${title}`);
  assert.equal(await page.locator('[role=status]').textContent(), '2 neue Einträge');
  assert.deepEqual(await headlines(page), before);
  assert.deepEqual(await page.locator('.live-entry').last().boundingBox(), place);
  // In sight although the reader is at the end.
  const box = await offer(page).boundingBox();
  assert.ok(box !== null && box.y >= 0 && box.y < 100, JSON.stringify(box));

  await offer(page).click();
  await page.getByRole('heading', { name: 'Sie fällt' }).waitFor();
  assert.deepEqual(await headlines(page), [before[0], 'Sie fällt', 'Noch eine Stunde', ...before.slice(1)]);
  assert.equal(await page.getByText('Ein Kabel war locker.').isVisible(), true);
  assert.equal(await page.locator('.footnotes li').count(), 2);
  assert.equal(await page.locator(':focus').textContent(), '06 Dezember 2019, 11:50\u00a0Uhr');
  // What has not changed is not even touched.
  assert.equal(await page.evaluate("document.querySelector('.live-entry').mine"), true);
  assert.equal(await page.title(), title);
  assert.equal(await offer(page).isVisible(), false);
  await living.pass(2);
  assert.equal(await offer(page).isVisible(), false);
});

test('offering entries does not shift the layout, wherever the reader is', async (t) => {
  const living = await open(t);
  const { page } = living;
  await page.setViewportSize({ width: 390, height: 500 });
  await page.locator('.live-entry').last().scrollIntoViewIfNeeded();
  await page.evaluate(`
    window.shift = 0;
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shift += value; })
      .observe({ type: 'layout-shift' });
  `);
  server.folder = grown;
  await living.pass(2);
  assert.equal(await offer(page).isVisible(), true);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  assert.ok(Number(await page.evaluate('window.shift')) < 0.005);
});

test('„Anhalten“, here or in the newsticker, ends all requests until the reader goes on', async (t) => {
  const living = await open(t);
  const { page } = living;
  const [here, there] = [page.locator('.live-state .live-pause'), page.locator('.ticker .live-pause')];
  await here.click();
  assert.equal(await there.getAttribute('aria-pressed'), 'true');
  const asked = server.count(feed);
  server.folder = grown;
  await living.pass(30);
  assert.equal(server.count(feed), asked);
  assert.equal(await page.locator('.live-state').getByText('angehalten').isVisible(), true);

  await there.click();
  assert.equal(await here.getAttribute('aria-pressed'), 'false');
  await living.settle();
  assert.equal(server.count(feed), asked + 1);
  assert.equal(await offer(page).textContent(), '2 neue Einträge');
});

test('the end arrives in an open page, which then asks no more; pages of ended live blogs never ask', async (t) => {
  const living = await open(t);
  const { page } = living;
  server.folder = ended;
  await living.pass(2);
  assert.equal(await page.locator('.live-state span').textContent(), 'beendet');
  assert.equal(await page.locator('[role=status]').textContent(), 'Liveblog beendet');
  const asked = server.count(feed);
  await living.pass(30);
  await page.goto(server.origin + url);
  await living.pass(5);
  assert.equal(server.count(feed), asked);
});

test('answers that are no feed are ignored, and asked for less and less', async (t) => {
  const living = await open(t);
  const { page } = living;
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const before = await page.locator('main').ariaSnapshot();
  let asked = 0;
  const answers = [
    { body: '' },
    { body: '{"ended":true}' },
    { body: '{"ended":true,"entries":"alle"}' },
    { body: '<!doctype html><title>Wartung</title>', contentType: 'text/html' },
    { status: 500, body: 'null' },
  ];
  await page.route(`**${feed}`, (route) => route.fulfill(answers[asked++ % answers.length] ?? {}));
  await living.pass(60);
  assert.ok(asked >= answers.length && asked <= 10, `${asked} answers in an hour`);
  assert.equal(await page.locator('main').ariaSnapshot(), before);
  assert.deepEqual(errors, []);
});

test('a click loads the page anew when the entries cannot be fetched', async (t) => {
  const living = await open(t);
  const { page } = living;
  server.folder = grown;
  await living.pass(2);
  await page.route('**/live-entries.js', (route) => route.abort());
  await offer(page).click();
  await page.getByRole('heading', { name: 'Sie fällt' }).waitFor();
});

test('without script the live blog reads well, and offers nothing', async (t) => {
  const page = await browser.page(t, { javaScriptEnabled: false });
  await page.goto(server.origin + url);
  assert.equal(await page.locator('.live-state span').textContent(), 'läuft, Neues steht oben');
  assert.deepEqual(await page.locator('.live-state button:visible').count(), 0);
  assert.ok((await headlines(page)).length > 3);
});
