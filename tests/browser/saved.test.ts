import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { articleUrl, otherArticleUrl } from './pages-of-site.ts';
import { useServer } from './static-server.ts';

const browser = useBrowser();
const server = useServer(() => builtSite());

test('a saved article is on the Merkliste, latest first, until it is removed; the focus stays in the list', async (t) => {
  const page = await browser.page(t);
  for (const url of [articleUrl, otherArticleUrl]) {
    await page.goto(server.origin + url);
    const save = page.getByRole('button', { name: 'Merken' });
    assert.equal(await save.getAttribute('aria-pressed'), 'false');
    await save.click();
    assert.equal(await save.getAttribute('aria-pressed'), 'true');
    await page.reload();
    assert.equal(await save.getAttribute('aria-pressed'), 'true');
  }
  await page.goto(`${server.origin}/merkliste/`);
  const rows = page.locator('.saved li');
  assert.deepEqual(
    await rows.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    [otherArticleUrl, articleUrl],
  );
  assert.deepEqual(await rows.locator('.meta').allTextContents(), ['04 Dezember 2022', '24 November 2022']);

  await page.getByRole('button', { name: 'Entfernen: Kreistag' }).press('Enter');
  assert.equal(await rows.count(), 1);
  assert.equal(
    await page
      .getByRole('button', { name: 'Entfernen: Weihnachtsmarkt' })
      .evaluate((node) => node.matches(':focus')),
    true,
  );
  await page.keyboard.press('Enter');
  await page.getByText('Noch ist nichts gemerkt.').waitFor();
  assert.equal(await page.locator('h1').evaluate((node) => node.matches(':focus')), true);
});

test('an advertisement is one on the Merkliste, too', async (t) => {
  const page = await browser.page(t);
  await page.goto(`${server.origin}/2018/03/02/saegewerk.html`);
  await page.getByRole('button', { name: 'Merken' }).click();
  await page.goto(`${server.origin}/merkliste/`);
  assert.match((await page.locator('.saved li a').textContent()) ?? '', /^Anzeige: \S/);
});

test('„Link kopieren“ copies the address of the article and says so', async (t) => {
  const page = await browser.page(t, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(server.origin + articleUrl);
  await page.getByRole('link', { name: 'Link kopieren' }).click();
  await page.getByRole('link', { name: 'Link kopiert' }).waitFor();
  assert.equal(await page.getByRole('status').textContent(), 'Link kopiert');
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  assert.equal(await page.evaluate<string>('navigator.clipboard.readText()'), canonical);
});

test('„Teilen …“ is there where the device can share, and hands on title and address', async (t) => {
  const page = await browser.page(t);
  await page.addInitScript('navigator.share = async (what) => { window.shared = what; }');
  await page.goto(server.origin + articleUrl);
  await page.getByRole('button', { name: 'Teilen …' }).click();
  const shared = await page.evaluate<{ title: string; url: string }>('window.shared');
  assert.ok(shared.title.startsWith('Weihnachtsmarkt'));
  assert.ok(shared.url.endsWith(articleUrl));
});

test('a saved article in another language says so on the Merkliste', async (t) => {
  const page = await browser.page(t);
  await page.goto(`${server.origin}/2018/03/05/jisr.html`);
  await page.getByRole('button', { name: 'Merken' }).click();
  await page.goto(`${server.origin}/merkliste/`);
  const link = page.locator('.saved li a');
  assert.equal(await link.getAttribute('lang'), 'ar');
  assert.equal(await link.evaluate((node) => node.matches(':dir(rtl)')), true);
});
