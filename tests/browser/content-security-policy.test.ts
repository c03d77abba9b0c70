import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { siteHeaders } from '../../src/hosting/headers.ts';
import { settings } from '../newspaper/settings.ts';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { barsUrl, galleryUrl, mapUrl, newestUrl, onePageOfEachKind, soundUrl } from './pages-of-site.ts';
import { settled, watchRequests } from './settled.ts';
import { useServer } from './static-server.ts';

/** Leads on to the article's address of today. */
const formerUrl = '/alt/artikel-17.html';
/** What other kinds of pages load, or not. */
const special = [
  galleryUrl,
  soundUrl,
  mapUrl,
  barsUrl,
  newestUrl,
  '/2019/12/05/liveblog-bruecke.html',
  '/feeds/',
  formerUrl,
];

const browser = useBrowser();
// With what hosts add to the pages' own policies.
const server = useServer(() => builtSite(), { headers: siteHeaders(settings) });

/** What the policy of the open page has stopped so far. */
const violations = (page: Page) => page.evaluate<string[]>('window.violations');

async function watch(page: Page): Promise<void> {
  await page.addInitScript(`
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  `);
}

test('no page breaks its own content security policy', async (t) => {
  const page = await browser.page(t);
  await watch(page);
  await watchRequests(page);
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  for (const url of [...onePageOfEachKind, ...special]) {
    await page.goto(server.origin + url);
    if (url === formerUrl) await page.waitForURL((now) => now.pathname !== formerUrl);
    await settled(page);
    assert.deepEqual(await violations(page), [], url);
    assert.equal(await page.locator('[style]').count(), 0, `${url} has style attributes`);
  }
  assert.deepEqual(messages, []);
});

test('scripts and styles that somebody smuggled in do not run', async (t) => {
  const page = await browser.page(t);
  await watch(page);
  await page.goto(`${server.origin}/`);
  await page.evaluate(`
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.smuggled = true' }));
    document.body.insertAdjacentHTML('beforeend', '<p style="color:red" onclick="window.smuggled = true">x</p>');
    document.body.lastElementChild.click();
  `);
  assert.equal(await page.evaluate('window.smuggled'), undefined);
  assert.deepEqual(
    (await violations(page)).map((line) => line.split(' ')[0]),
    ['script-src-elem', 'style-src-attr', 'script-src-attr'],
  );
});
