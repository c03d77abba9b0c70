import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { useBrowser } from './browser.ts';
import { checkAxe } from './checks/axe.ts';
import { checkKeyboard } from './checks/keyboard.ts';
import { breakingUrl, growingSite, oldArticleUrl } from './growing-site.ts';
import { settled, watchRequests } from './settled.ts';
import { StaticServer } from './static-server.ts';

const browser = useBrowser();
const server = new StaticServer('');
before(async () => {
  server.folder = (await growingSite()).before;
  await server.start();
});
after(() => server.stop());

test('an „Eilmeldung“ comes in on an open page without moving it; once closed it stays away everywhere', async (t) => {
  const page = await browser.page(t, { serviceWorkers: 'block' });
  await watchRequests(page);
  await page.goto(server.origin + oldArticleUrl);
  const place = await page.locator('h1').boundingBox();
  const alert = page.getByRole('complementary', { name: 'Eilmeldung' });
  await alert.waitFor();
  assert.equal(await alert.getByRole('link').getAttribute('href'), breakingUrl);
  assert.match((await page.getByRole('status').textContent()) ?? '', /^Eilmeldung: /);
  assert.deepEqual(await page.locator('h1').boundingBox(), place);

  await alert.getByRole('button', { name: 'Schließen' }).press('Enter');
  assert.equal(await alert.count(), 0);
  assert.equal(await page.locator('main').evaluate((node) => node.matches(':focus')), true);

  await page.reload();
  await settled(page);
  assert.equal(await page.locator('.alert').count(), 0);
});

test('it leads the home page, which names it once; neither the home page nor the article announces it again', async (t) => {
  const page = await browser.page(t, { serviceWorkers: 'block' });
  await watchRequests(page);
  for (const url of ['/', breakingUrl]) {
    await page.goto(server.origin + url);
    await settled(page);
    assert.equal(await page.locator('.alert').count(), 0, url);
  }
  await page.goto(`${server.origin}/`);
  const lead = page.locator('main article').first();
  assert.equal(await lead.getByText('Eilmeldung', { exact: true }).isVisible(), true);
  assert.equal(await page.locator(`main article a[href="${breakingUrl}"]`).count(), 1);
});

test('it never covers what has the focus, on a phone either', async (t) => {
  const page = await browser.page(t, { serviceWorkers: 'block', viewport: { width: 390, height: 500 } });
  await page.goto(server.origin + oldArticleUrl);
  await page.getByRole('complementary', { name: 'Eilmeldung' }).waitFor();
  await checkKeyboard(page);
});

test('it stands behind the link to the content, and is accessible', async (t) => {
  const page = await browser.page(t, { serviceWorkers: 'block' });
  await page.goto(server.origin + oldArticleUrl);
  await page.getByRole('complementary', { name: 'Eilmeldung' }).waitFor();
  assert.equal(await page.locator('a').first().textContent(), 'Zum Inhalt');
  await checkAxe(page);
});
