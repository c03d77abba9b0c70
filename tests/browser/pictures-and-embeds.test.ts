import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { articleUrl, galleryUrl, mapUrl, soundUrl } from './pages-of-site.ts';
import { settled, watchRequests } from './settled.ts';
import { useServer } from './static-server.ts';

const browser = useBrowser();
const server = useServer(() => builtSite());

/** A page that cannot leave the machine; `foreign` are the addresses that it asked for elsewhere. */
async function guarded(
  t: TestContext,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; foreign: string[] }> {
  const page = await browser.page(t, options);
  await watchRequests(page);
  const foreign: string[] = [];
  const isForeign = (url: URL): boolean => url.origin !== server.origin;
  // Also those that end, with their page, before they are answered.
  page.on('request', (request) => {
    if (isForeign(new URL(request.url()))) foreign.push(request.url());
  });
  await page.route(isForeign, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Karte</title>' }),
  );
  return { page, foreign };
}

test('a picture of a gallery opens in a dialog, arrows lead to the next, closing leads back', async (t) => {
  const { page } = await guarded(t, { serviceWorkers: 'block' });
  await page.goto(server.origin + galleryUrl);
  const links = page.locator('.gallery a.zoom');
  assert.equal(await links.count(), 2);
  assert.equal(server.count('/assets/zoom.js'), 0);
  await links.first().click();
  const dialog = page.getByRole('dialog', { name: 'Bild vergrößert' });
  await dialog.getByText('1 von 2').waitFor();
  assert.match((await dialog.locator('figcaption').textContent()) ?? '', /Elf Tage lang/);
  await page.keyboard.press('ArrowRight');
  await dialog.getByText('2 von 2').waitFor();
  await dialog.getByRole('button', { name: 'Nächstes Bild' }).click();
  await dialog.getByText('1 von 2').waitFor();
  await page.evaluate("document.querySelector('dialog img').decode()");
  await page.keyboard.press('Escape');
  assert.equal(await dialog.isVisible(), false);
  assert.equal(await links.first().evaluate((node) => node.matches(':focus')), true);
});

test('a single picture opens alone; without script its link leads to the largest file', async (t) => {
  const { page } = await guarded(t);
  await page.goto(server.origin + articleUrl);
  const link = page.locator('a.zoom').first();
  const file = (await link.getAttribute('href')) ?? '';
  assert.match(file, /^\/bilder\/.*-\d{4}\.jpg$/);
  assert.equal((await page.request.get(server.origin + file)).status(), 200);
  await link.click();
  const dialog = page.getByRole('dialog');
  // The first click loads the script.
  await dialog.waitFor();
  assert.deepEqual(await dialog.getByRole('button').allTextContents(), ['Schließen']);
  await dialog.getByRole('button').click();
  assert.equal(await dialog.isVisible(), false);
});

test('resting on a link fetches the page behind it, resting on a picture does not fetch its largest file', async (t) => {
  const { page } = await guarded(t, { serviceWorkers: 'block' });
  await page.goto(server.origin + articleUrl);
  const link = page.locator('a.zoom').first();
  const file = (await link.getAttribute('href')) ?? '';
  const asked = (path: string) => server.requests.filter((request) => request.path === path).length;
  const before = asked(file);
  await link.hover();
  // Browsers wait a fifth of a second before they fetch.
  await page.waitForTimeout(1_000);
  const other = page.locator('.neighbours a').first();
  const next = (await other.getAttribute('href')) ?? '';
  await other.hover();
  while (asked(next) === 0) await page.waitForTimeout(100);
  assert.equal(asked(next), 1);
  assert.equal(asked(file), before);
});

test('a picture whose dialog does not load opens as a file', async (t) => {
  const { page } = await guarded(t, { serviceWorkers: 'block' });
  await page.route('**/zoom.js', (route) => route.abort());
  await page.goto(server.origin + articleUrl);
  const link = page.locator('a.zoom').first();
  const file = (await link.getAttribute('href')) ?? '';
  await link.click();
  await page.waitForURL(server.origin + file);
});

test('of sound and film nothing is loaded before the reader starts them', async (t) => {
  const { page } = await guarded(t);
  await page.goto(server.origin + soundUrl);
  await settled(page);
  const player = page.getByLabel('Schnelle, hohe Rufe');
  await player.scrollIntoViewIfNeeded();
  const asked = () => server.requests.filter(({ path }) => path.startsWith('/medien/')).length;
  assert.equal(asked(), 0);
  const source = (await player.locator('source').getAttribute('src')) ?? '';
  const request = page.waitForRequest((one) => one.url().endsWith(source));
  await page.evaluate("void document.querySelector('audio').play().catch(() => {})");
  await request;
});

test('a map contacts nobody before the click, then its provider alone, and again only after „künftig“', async (t) => {
  const { page, foreign } = await guarded(t);
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  await page.goto(server.origin + mapUrl);
  await settled(page);
  assert.deepEqual(foreign, []);
  const map = () => page.waitForRequest('https://www.openstreetmap.org/**');
  const load = page.getByRole('button', { name: 'Karte laden' });
  await Promise.all([map(), load.click()]);
  const frame = page.locator('.embed iframe');
  await frame.waitFor();
  assert.deepEqual(
    foreign.map((url) => new URL(url).origin),
    ['https://www.openstreetmap.org'],
  );
  assert.match((await frame.getAttribute('sandbox')) ?? '', /^(?!.*allow-top-navigation)/);
  assert.match((await frame.getAttribute('title')) ?? '', /^Burgos/);
  assert.equal(await page.evaluate('document.activeElement.tagName'), 'IFRAME');

  await page.reload();
  await settled(page);
  assert.equal(foreign.length, 1);
  await page.getByLabel('OpenStreetMap künftig ohne Nachfrage laden').check();
  await Promise.all([map(), load.click()]);
  await Promise.all([map(), page.reload().then(() => frame.scrollIntoViewIfNeeded())]);
  assert.equal(foreign.length, 3);
  await page.getByLabel('OpenStreetMap künftig ohne Nachfrage laden').uncheck();
  await page.reload();
  await settled(page);
  assert.equal(foreign.length, 3);
  assert.deepEqual(messages, []);
});

test('only pages with an embed may load frames, and only its provider’s', async (t) => {
  const { page } = await guarded(t);
  const policy = async (url: string) => {
    await page.goto(server.origin + url);
    return (await page.locator('meta[http-equiv]').getAttribute('content')) ?? '';
  };
  assert.match(await policy(mapUrl), /; frame-src https:\/\/www\.openstreetmap\.org$/);
  assert.doesNotMatch(await policy(articleUrl), /frame-src/);
});
