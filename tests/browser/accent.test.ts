// A newspaper of another colour.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accentOf } from '../../src/newspaper/accent.ts';
import { settings } from '../newspaper/settings.ts';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { checkAxe } from './checks/axe.ts';
import { articleUrl } from './pages-of-site.ts';
import { useServer } from './static-server.ts';
import { rgb } from './tokens.ts';

const browser = useBrowser();
const derived = accentOf('#9b1b30');
assert.ok('accent' in derived);
const { accent } = derived;
const server = useServer(() => builtSite(undefined, { settings: { ...settings, accent } }));

test('pages of another colour show it, light and dark, and have no barrier that axe knows', async (t) => {
  const page = await browser.page(t);
  for (const path of ['/', articleUrl, '/politik/', '/newsticker/']) {
    await page.goto(server.origin + path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const shown = await page.evaluate(
        'getComputedStyle(document.querySelector(".ticker-list time") ?? document.querySelector(".kicker a")).color',
      );
      assert.equal(shown, rgb(accent[colorScheme]), `${path} ${colorScheme}`);
    }
    await checkAxe(page);
  }
});
