import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { articleUrl } from './pages-of-site.ts';
import { useServer } from './static-server.ts';
import { rgb, shadesOf } from './tokens.ts';

const browser = useBrowser();
const server = useServer(() => builtSite());

const paper = (page: Page) => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
const shades = shadesOf('paper');
const [light, dark] = [rgb(shades.light), rgb(shades.dark)];

test('dark colours chosen by keyboard are there at once and on the next page, before any script file runs', async (t) => {
  const page = await browser.page(t, { serviceWorkers: 'block' });
  await page.goto(`${server.origin}/`);
  assert.equal(await paper(page), light);
  await page.getByRole('button', { name: 'Ansicht' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.equal(await paper(page), dark);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.view').isVisible(), false);

  await page.route('**/*.js', (route) => route.abort());
  await page.goto(server.origin + articleUrl);
  assert.equal(await paper(page), dark);
});

test('Enter in the form and „Fertig“ close it, without leaving the page', async (t) => {
  const page = await browser.page(t);
  await page.goto(`${server.origin}/`);
  const open = page.getByRole('button', { name: 'Ansicht' });
  for (const leave of [
    () => page.getByLabel('Dunkel').press('Enter'),
    () => page.getByRole('button', { name: 'Fertig' }).click(),
  ]) {
    await open.click();
    await leave();
    assert.equal(await page.locator('.view').isVisible(), false);
    assert.equal(page.url(), `${server.origin}/`);
  }
});

test('„Wie das Gerät“ follows the device again, and so does the colour of the browser’s own bars', async (t) => {
  const page = await browser.page(t, { colorScheme: 'dark' });
  await page.goto(`${server.origin}/`);
  assert.equal(await paper(page), dark);
  const bars = () =>
    page.evaluate<string[]>(
      `[...document.querySelectorAll('[name=theme-color]')].filter((meta) => matchMedia(meta.media).matches).map((meta) => meta.content)`,
    );
  await page.getByRole('button', { name: 'Ansicht' }).click();
  await page.getByLabel('Hell').check();
  assert.equal(await paper(page), light);
  assert.deepEqual(await bars(), [shades.light]);
  await page.getByLabel('Wie das Gerät').check();
  assert.equal(await paper(page), dark);
  assert.deepEqual(await bars(), [shades.dark]);
  await page.reload();
  assert.equal(await paper(page), dark);
});

test('text size grows with everything, is remembered, and no page scrolls sideways', async (t) => {
  const page = await browser.page(t, { viewport: { width: 320, height: 640 } });
  await page.goto(server.origin + articleUrl);
  const size = () => page.evaluate<string>(`getComputedStyle(document.querySelector('.text p')).fontSize`);
  assert.equal(await size(), '20px');
  await page.getByRole('button', { name: 'Ansicht' }).click();
  await page.getByLabel('Sehr groß').check();
  assert.equal(await size(), '26.25px');
  await page.reload();
  assert.equal(await size(), '26.25px');
  assert.equal(await page.getByLabel('Sehr groß').isChecked(), true);
  assert.equal(await page.evaluate<number>('document.documentElement.scrollWidth'), 320);
});

test('storage that holds nonsense changes nothing', async (t) => {
  for (const nonsense of ['{', '7', '"dark"', '[1]', 'null', '{"theme":7,"size":{}}']) {
    const page = await browser.page(t, { serviceWorkers: 'block' });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript(
      `for (const key of ['ansicht', 'merkliste', 'newsticker', 'eilmeldung']) localStorage.setItem(key, ${JSON.stringify(nonsense)})`,
    );
    await page.goto(server.origin + articleUrl);
    assert.equal(await paper(page), light, nonsense);
    await page.goto(`${server.origin}/merkliste/`);
    await page.getByText('Noch ist nichts gemerkt.').waitFor();
    assert.deepEqual(errors, [], nonsense);
  }
});

test('without script no control shows that needs it', async (t) => {
  const page = await browser.page(t, { javaScriptEnabled: false });
  await page.goto(server.origin + articleUrl);
  assert.equal(await page.getByRole('button').count(), 0);
  assert.equal(await page.getByText('Link kopieren').isVisible(), false);
  await page.goto(`${server.origin}/merkliste/`);
  assert.equal(await page.getByText('braucht diese Seite JavaScript').isVisible(), true);
});
