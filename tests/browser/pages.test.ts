import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { settings } from '../../src/settings.ts';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { StaticServer } from './static-server.ts';

const browser = useBrowser();
const server = new StaticServer('');
before(async () => {
  server.folder = await builtSite();
  await server.start();
});
after(() => server.stop());

test('the home page opens and names the paper', async (t) => {
  const page = await browser.page(t);
  await page.goto(`${server.origin}/`);
  assert.equal(await page.title(), `${settings.name} – ${settings.claim}`);
});
