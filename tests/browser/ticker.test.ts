import assert from 'node:assert/strict';
import { after, before, beforeEach, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { growingNow, growingSite, newTitles, oldArticleUrl } from './growing-site.ts';
import { LivingPage } from './living-page.ts';
import { StaticServer } from './static-server.ts';

const feed = '/newsticker.json';
const browser = useBrowser();
const server = new StaticServer('');
let site: Awaited<ReturnType<typeof growingSite>>;
before(async () => {
  site = await growingSite();
  await server.start();
});
beforeEach(() => {
  server.folder = site.before;
});
after(() => server.stop());

/** Opens a page whose clock stands at the builds' noon, and waits for its first look at the feed. */
async function open(t: TestContext, url: string): Promise<LivingPage> {
  const page = await browser.page(t, { serviceWorkers: 'block' });
  return LivingPage.open(page, server.origin + url, { now: growingNow, until: `**${feed}` });
}

const headlines = (page: Page) => page.locator('.ticker-list a').allTextContents();
const offer = (page: Page) => page.locator('.live-offer');

test('a new build offers its reports; a click inserts them, nothing moves before', async (t) => {
  const living = await open(t, '/');
  const { page } = living;
  const before = await headlines(page);
  const title = await page.title();
  const place = await page.locator('.ticker-list').boundingBox();
  assert.equal(await offer(page).isVisible(), false);

  server.folder = site.after;
  await living.pass(2);
  assert.equal(await offer(page).textContent(), '3 neue Meldungen');
  assert.equal(await page.title(), `(3) ${title}`);
  assert.equal(await page.locator('[role=status]').textContent(), '3 neue Meldungen');
  assert.deepEqual(await headlines(page), before);
  assert.deepEqual(await page.locator('.ticker-list').boundingBox(), place);

  await offer(page).click();
  assert.deepEqual((await headlines(page)).slice(0, 3), newTitles);
  assert.equal((await headlines(page)).length, before.length);
  assert.equal(await page.locator('.ticker-list b').count(), 0);
  assert.equal(
    await page
      .locator('.ticker-list a')
      .first()
      .evaluate((node) => node.matches(':focus')),
    true,
  );
  assert.equal(await page.title(), title);
  assert.equal(await offer(page).isVisible(), false);

  await living.pass(2);
  assert.equal(await offer(page).isVisible(), false);
});

test('an old article shows today’s reports when it is opened, without itself and without layout shift', async (t) => {
  server.folder = site.after;
  const page = await browser.page(t, { serviceWorkers: 'block' });
  await page.addInitScript(`
    window.shift = 0;
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shift += value; })
      .observe({ type: 'layout-shift', buffered: true });
  `);
  const answer = page.waitForResponse(`**${feed}`);
  await page.goto(server.origin + oldArticleUrl);
  await answer;
  await page.getByText(newTitles[0] ?? '').waitFor();
  assert.equal(await offer(page).isVisible(), false);
  assert.ok(!(await headlines(page)).includes((await page.locator('h1').textContent()) ?? ''));
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))');
  assert.ok(Number(await page.evaluate('window.shift')) < 0.005);
});

test('„Anhalten“ ends all requests, on the next page too, until the reader goes on', async (t) => {
  const living = await open(t, '/');
  const { page } = living;
  const pause = page.getByRole('button', { name: 'Anhalten' });
  await pause.focus();
  await page.keyboard.press('Space');
  assert.equal(await pause.getAttribute('aria-pressed'), 'true');
  const asked = server.count(feed);
  server.folder = site.after;
  await living.pass(30);
  await page.goto(server.origin + oldArticleUrl);
  await living.pass(30);
  assert.equal(server.count(feed), asked);
  assert.equal(await page.getByText('Angehalten').isVisible(), true);
  assert.ok(!(await headlines(page)).includes(newTitles[0] ?? ''));

  await pause.click();
  await living.settle();
  assert.equal(server.count(feed), asked + 1);
  // The reader is in the newsticker, so it does not change under their hands.
  await offer(page).click();
  assert.equal((await headlines(page))[0], newTitles[0]);
});

test('„Anhalten“ holds as long as the page where storage is forbidden', async (t) => {
  const page = await browser.page(t, { serviceWorkers: 'block' });
  await page.addInitScript(
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })",
  );
  const living = await LivingPage.open(page, `${server.origin}/`, { now: growingNow, until: `**${feed}` });
  const pause = page.getByRole('button', { name: 'Anhalten' });
  await pause.click();
  assert.equal(await pause.getAttribute('aria-pressed'), 'true');
  const asked = server.count(feed);
  await living.pass(10);
  assert.equal(server.count(feed), asked);
});

test('once a minute, with jitter, is asked; unchanged news cost one line of header', async (t) => {
  const living = await open(t, '/');
  const asked = server.count(feed);
  await living.pass(30);
  const more = server.count(feed) - asked;
  assert.ok(more >= 15 && more <= 36, `${more} requests in 30 minutes`);
  const statuses = server.requests.filter(({ path }) => path === feed).map(({ status }) => status);
  assert.deepEqual(new Set(statuses.slice(-more)), new Set([304]));
});

test('a page that is hidden or offline asks for nothing, and asks again afterwards', async (t) => {
  const living = await open(t, '/');
  const { page } = living;
  const hide = (hidden: boolean) =>
    page.evaluate(`
      Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    `);
  const asked = server.count(feed);
  await hide(true);
  await living.pass(20);
  assert.equal(server.count(feed), asked);
  await hide(false);
  await page.clock.runFor(1_000);
  await living.settle();
  assert.equal(server.count(feed), asked + 1);

  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  await page.context().setOffline(true);
  for (let minute = 0; minute < 20; minute++) await page.clock.runFor(60_000);
  await page.context().setOffline(false);
  await page.clock.runFor(1_000);
  await living.settle();
  assert.deepEqual(failed, []);
  assert.equal(server.count(feed), asked + 2);
});

test('a server that is down is asked less and less, the page stays as it is and recovers', async (t) => {
  const living = await open(t, '/');
  const { page } = living;
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  let failures = 0;
  page.on('requestfailed', (request) => {
    if (request.url().endsWith(feed)) failures++;
  });
  const before = await page.locator('body').ariaSnapshot();
  await server.stop();
  await living.pass(40);
  assert.ok(failures >= 3 && failures <= 7, `${failures} requests in 40 minutes`);
  assert.equal(await page.locator('body').ariaSnapshot(), before);
  assert.deepEqual(errors, []);

  server.folder = site.after;
  await server.start();
  await living.pass(20);
  assert.equal(await offer(page).textContent(), '3 neue Meldungen');
});

test('answers that are no feed are ignored', async (t) => {
  const living = await open(t, '/');
  const { page } = living;
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const before = await page.locator('body').ariaSnapshot();
  let asked = 0;
  const answers = [
    { body: '' },
    { body: '{"lines":[{' },
    { body: '<!doctype html><title>Wartung</title>', contentType: 'text/html' },
    { status: 500, body: 'Internal Server Error' },
    { body: '{"lines":[{"url":"javascript:alert(1)","title":"x","iso":"2019-12-06"},null,7]}' },
  ];
  await page.route(`**${feed}`, (route) => route.fulfill(answers[asked++ % answers.length] ?? {}));
  await living.pass(120);
  assert.ok(asked >= answers.length, `${asked} answers`);
  assert.equal(await page.locator('body').ariaSnapshot(), before);
  assert.deepEqual(errors, []);
});

test('the page /newsticker/ offers news as well and shows them by loading anew', async (t) => {
  const living = await open(t, '/newsticker/');
  const { page } = living;
  server.folder = site.after;
  await living.pass(2);
  assert.equal(await offer(page).textContent(), '3 neue Meldungen');
  await offer(page).click();
  await page.getByRole('link', { name: newTitles[0] ?? '' }).waitFor();
  assert.equal(await offer(page).isVisible(), false);
});

test('times say how old a report is, and the time of day when the newsticker stands still', async (t) => {
  server.folder = site.after;
  const living = await open(t, oldArticleUrl);
  const { page } = living;
  await living.settle();
  const first = page.locator('.ticker-list time').first();
  assert.equal(await first.textContent(), 'vor 8\u00a0Minuten');
  await living.pass(5);
  assert.equal(await first.textContent(), 'vor 13\u00a0Minuten');
  await page.getByRole('button', { name: 'Anhalten' }).click();
  assert.equal(await first.textContent(), '11:52');
  await page.getByRole('button', { name: 'Anhalten' }).click();
  await living.pass(60);
  assert.equal(await first.textContent(), '11:52');
});

test('without script the newsticker of the page’s own time stands, with a way to all reports', async (t) => {
  const page = await browser.page(t, { javaScriptEnabled: false });
  await page.goto(`${server.origin}/`);
  assert.ok((await headlines(page)).length > 3);
  assert.equal(await page.locator('.live').isVisible(), false);
  assert.equal(await page.getByRole('link', { name: 'Alle Meldungen' }).isVisible(), true);
});

test('lines that come in are marked up like those of the pages: breaking, paid for, in Arabic', async (t) => {
  const page = await browser.page(t, { serviceWorkers: 'block' });
  const early = await builtSite(undefined, { now: '2018-03-06T12:00', search: false });
  const marks = [];
  for (const [folder, url] of [
    [site.after, oldArticleUrl],
    [early, '/2018/02/22/messung.html'],
  ] as const) {
    server.folder = folder;
    await page.goto(server.origin + url);
    await page.locator(`.ticker-list li[class]`).first().waitFor();
    const inserted = await tickerLinks(page);
    await page.goto(`${server.origin}/`);
    const baked = new Map((await tickerLinks(page)).map((link) => [link.href, link]));
    const both = inserted.filter(({ href }) => baked.has(href));
    assert.deepEqual(
      both,
      both.map(({ href }) => baked.get(href)),
    );
    marks.push(...both.flatMap(({ parts }) => parts.slice(1).map(({ text }) => text)));
    marks.push(...both.flatMap(({ parts }) => (parts.some(({ rtl }) => rtl) ? ['rtl'] : [])));
  }
  assert.deepEqual(marks.sort(), ['Anzeige', 'Eil', 'Politische Anzeige', 'rtl']);
});

interface TickerLink {
  readonly href: string;
  /** Of the link and the elements in it: their texts, and how browsers take them. */
  readonly parts: readonly { readonly text: string; readonly rtl: boolean }[];
}

const tickerLinks = (page: Page) =>
  page.evaluate<TickerLink[]>(`[...document.querySelectorAll('.ticker-list a')].map((link) => ({
    href: link.getAttribute('href'),
    parts: [link, ...link.querySelectorAll('*')].map((node) => ({
      name: node.localName,
      class: node.className,
      text: node.textContent,
      lang: node.closest('[lang]').lang,
      rtl: node.matches(':dir(rtl)'),
    })),
  }))`);

test('a headline in another language says so, in the list and in an „Eilmeldung“', async (t) => {
  const page = await browser.page(t, { serviceWorkers: 'block' });
  const line = {
    url: '/2099/01/01/jisr.html',
    title: 'الجسر مغلق!',
    iso: '2099-01-01',
    breaking: true,
    mark: 'Eil',
    lang: 'ar',
    dir: 'rtl',
  };
  const german = {
    ...line,
    url: '/2099/01/01/bruecke.html',
    title: 'Die Brücke',
    breaking: false,
    mark: undefined,
    lang: undefined,
    dir: undefined,
  };
  await page.route(`**${feed}`, (route) => route.fulfill({ json: { version: 'x', lines: [line, german] } }));
  await page.goto(server.origin + oldArticleUrl);
  const places = [page.locator(`.ticker-list a[href="${line.url}"]`), page.locator('.alert a')];
  for (const place of places) {
    assert.equal(await place.getAttribute('lang'), 'ar');
    assert.ok((await place.textContent())?.endsWith(line.title));
    assert.equal(await place.evaluate((node) => node.matches(':dir(rtl)')), true);
  }
  assert.equal(await page.locator('.ticker-list a[lang]').count(), 1);
  const mark = page.locator('.ticker-list a[lang] strong');
  assert.equal(await mark.getAttribute('lang'), 'de');
  assert.equal(await mark.evaluate((node) => node.matches(':dir(ltr)')), true);
});
