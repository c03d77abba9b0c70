import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { useServer } from './static-server.ts';

const browser = useBrowser();
const server = useServer(() => builtSite());

test('nothing around the page moves when the font comes in late, whatever stands in for it', async (t) => {
  for (const width of [390, 768, 1280]) {
    const page = await browser.page(t, { serviceWorkers: 'block', viewport: { width, height: 800 } });
    let send = () => {};
    const later = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route('**/*.woff2', async (route) => {
      await later;
      await route.continue();
    });
    await page.goto(`${server.origin}/`, { waitUntil: 'commit' });
    const places = async () =>
      Promise.all(
        ['.masthead-name', '.tool--search', '.sections', 'main'].map((part) =>
          page.locator(part).evaluate((node) => node.getBoundingClientRect().y),
        ),
      );
    const before = await places();
    assert.equal(await page.evaluate('document.fonts.check("600 1em Newsreader")'), false);
    send();
    await page.evaluate('document.fonts.ready');
    assert.equal(await page.evaluate('document.fonts.check("600 1em Newsreader")'), true);
    assert.deepEqual(await places(), before, `${width} pixels`);
  }
});
