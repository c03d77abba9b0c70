import assert from 'node:assert/strict';
import { after, before, beforeEach, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { useBrowser } from './browser.ts';
import { growingNow, growingSite, newTitles, oldArticleUrl } from './growing-site.ts';
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
async function open(t: TestContext, url: string): Promise<Page> {
  const page = await browser.page(t, { serviceWorkers: 'block' });
  await page.clock.install({ time: new Date(`${growingNow}+01:00`) });
  await page.addInitScript(countPending);
  const answer = page.waitForResponse(`**${feed}`);
  await page.goto(server.origin + url);
  await answer;
  await settle(page);
  return page;
}

/** Lets the page live through some minutes, one after the other, so that answers arrive in between. */
async function pass(page: Page, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    await page.clock.runFor(60_000);
    await settle(page);
  }
}

/** All requests made so far are answered, or have failed, and the page has seen it. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const look = () => window.ownFetch('/favicon.ico').catch(() => {});
    do await look(); while (window.pending > 0);
    await look();
  })()`);
}

/** Counts the requests that the page waits for, however long in its own time. */
const countPending = `
  AbortSignal.timeout = () => new AbortController().signal;
  window.pending = 0;
  window.ownFetch = window.fetch;
  window.fetch = async (...request) => {
    window.pending++;
    try {
      // With the text at hand, what the page does next takes no further turns of the event loop.
      const text = await (await window.ownFetch(...request)).text();
      return { json: async () => JSON.parse(text) };
    } finally {
      window.pending--;
    }
  };
`;

const headlines = (page: Page) => page.locator('.ticker-list a').allTextContents();
const offer = (page: Page) => page.locator('.live-offer');

test('a new build offers its reports; a click inserts them, nothing moves before', async (t) => {
  const page = await open(t, '/');
  const before = await headlines(page);
  const title = await page.title();
  const place = await page.locator('.ticker-list').boundingBox();
  assert.equal(await offer(page).isVisible(), false);

  server.folder = site.after;
  await pass(page, 2);
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

  await pass(page, 2);
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
  const page = await open(t, '/');
  const pause = page.getByRole('button', { name: 'Anhalten' });
  await pause.focus();
  await page.keyboard.press('Space');
  assert.equal(await pause.getAttribute('aria-pressed'), 'true');
  const asked = server.count(feed);
  server.folder = site.after;
  await pass(page, 30);
  await page.goto(server.origin + oldArticleUrl);
  await pass(page, 30);
  assert.equal(server.count(feed), asked);
  assert.equal(await page.getByText('Angehalten').isVisible(), true);
  assert.ok(!(await headlines(page)).includes(newTitles[0] ?? ''));

  await pause.click();
  await settle(page);
  assert.equal(server.count(feed), asked + 1);
  // The reader is in the newsticker, so it does not change under their hands.
  await offer(page).click();
  assert.equal((await headlines(page))[0], newTitles[0]);
});

test('once a minute, with jitter, is asked; unchanged news cost one line of header', async (t) => {
  const page = await open(t, '/');
  const asked = server.count(feed);
  await pass(page, 30);
  const more = server.count(feed) - asked;
  assert.ok(more >= 15 && more <= 36, `${more} requests in 30 minutes`);
  const statuses = server.requests.filter(({ path }) => path === feed).map(({ status }) => status);
  assert.deepEqual(new Set(statuses.slice(-more)), new Set([304]));
});

test('a page that is hidden or offline asks for nothing, and asks again afterwards', async (t) => {
  const page = await open(t, '/');
  const hide = (hidden: boolean) =>
    page.evaluate(`
      Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    `);
  const asked = server.count(feed);
  await hide(true);
  await pass(page, 20);
  assert.equal(server.count(feed), asked);
  await hide(false);
  await page.clock.runFor(1_000);
  await settle(page);
  assert.equal(server.count(feed), asked + 1);

  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  await page.context().setOffline(true);
  for (let minute = 0; minute < 20; minute++) await page.clock.runFor(60_000);
  await page.context().setOffline(false);
  await page.clock.runFor(1_000);
  await settle(page);
  assert.deepEqual(failed, []);
  assert.equal(server.count(feed), asked + 2);
});

test('a server that is down is asked less and less, the page stays as it is and recovers', async (t) => {
  const page = await open(t, '/');
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  let failures = 0;
  page.on('requestfailed', (request) => {
    if (request.url().endsWith(feed)) failures++;
  });
  const before = await page.locator('body').ariaSnapshot();
  await server.stop();
  await pass(page, 40);
  assert.ok(failures >= 3 && failures <= 7, `${failures} requests in 40 minutes`);
  assert.equal(await page.locator('body').ariaSnapshot(), before);
  assert.deepEqual(errors, []);

  server.folder = site.after;
  await server.start();
  await pass(page, 20);
  assert.equal(await offer(page).textContent(), '3 neue Meldungen');
});

test('answers that are no feed are ignored', async (t) => {
  const page = await open(t, '/');
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
  await pass(page, 120);
  assert.ok(asked >= answers.length, `${asked} answers`);
  assert.equal(await page.locator('body').ariaSnapshot(), before);
  assert.deepEqual(errors, []);
});

test('the page /newsticker/ offers news as well and shows them by loading anew', async (t) => {
  const page = await open(t, '/newsticker/');
  server.folder = site.after;
  await pass(page, 2);
  assert.equal(await offer(page).textContent(), '3 neue Meldungen');
  await offer(page).click();
  await page.getByRole('link', { name: newTitles[0] ?? '' }).waitFor();
  assert.equal(await offer(page).isVisible(), false);
});

test('times say how old a report is, and the time of day when the newsticker stands still', async (t) => {
  server.folder = site.after;
  const page = await open(t, oldArticleUrl);
  await settle(page);
  const first = page.locator('.ticker-list time').first();
  assert.equal(await first.textContent(), 'vor 8\u00a0Min.');
  await pass(page, 5);
  assert.equal(await first.textContent(), 'vor 13\u00a0Min.');
  await page.getByRole('button', { name: 'Anhalten' }).click();
  assert.equal(await first.textContent(), '11:52');
  await page.getByRole('button', { name: 'Anhalten' }).click();
  await pass(page, 60);
  assert.equal(await first.textContent(), '11:52');
});

test('without script the newsticker of the page’s own time stands, with a way to all reports', async (t) => {
  const page = await browser.page(t, { javaScriptEnabled: false });
  await page.goto(`${server.origin}/`);
  assert.ok((await headlines(page)).length > 3);
  assert.equal(await page.locator('.live').isVisible(), false);
  assert.equal(await page.getByRole('link', { name: 'Alle Meldungen' }).isVisible(), true);
});
