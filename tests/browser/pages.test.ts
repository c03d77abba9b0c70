// What holds for every kind of page, in a real browser.
import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { settings } from '../../src/settings.ts';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { pageKinds } from './page-kinds.ts';
import { StaticServer } from './static-server.ts';

const browser = useBrowser();
const server = new StaticServer('');
let kinds: ReadonlyMap<string, string> = new Map();
before(async () => {
  server.folder = await builtSite();
  kinds = await pageKinds(server.folder);
  await server.start();
});
after(() => server.stop());

/** Runs a check on every page kind, each in a subtest with its name. */
async function onEveryKind(t: TestContext, check: (page: Page, t: TestContext) => Promise<void>) {
  for (const [kind, path] of kinds) {
    await t.test(`${kind}: ${path}`, async (t) => {
      const page = await browser.page(t);
      await page.goto(server.origin + path);
      await check(page, t);
    });
  }
}

test('every kind of page opens without errors in the console, failed or foreign requests', async (t) => {
  for (const [kind, path] of kinds) {
    await t.test(`${kind}: ${path}`, async (t) => {
      const page = await browser.page(t);
      const wrong: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) wrong.push(message.text());
      });
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('requestfailed', (request) => wrong.push(`failed: ${request.url()}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(server.origin)) wrong.push(`foreign: ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
      });
      const response = await page.goto(server.origin + path);
      // Lazy pictures are asked for when they come into sight.
      await page.evaluate(
        'Promise.all([...document.images].map((image) => { image.loading = "eager"; return image.decode(); }))',
      );
      const expected = kind === 'not found' ? 404 : 200;
      assert.equal(response?.status(), expected);
      // The browser reports the 404 itself, of which this page is the answer.
      assert.deepEqual(
        wrong.filter((line) => expected !== 404 || !/404/.test(line)),
        [],
      );
      assert.ok((await page.title()).includes(settings.name));
      assert.equal(await page.locator('h1').count(), 1);
      assert.equal(await page.locator('html').getAttribute('lang'), settings.language);
    });
  }
});

test('no page scrolls sideways, from 320 pixels on', async (t) => {
  await onEveryKind(t, async (page) => {
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const widest = await page.evaluate('document.documentElement.scrollWidth');
      assert.equal(widest, width, `${width} pixels`);
    }
  });
});

/** Tells which element has the focus, whether it lies in the window and whether an outline shows it. */
const focused = `(() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const visible = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const box = element.getBoundingClientRect();
  return {
    number: reachable.indexOf(element),
    label: element.outerHTML.slice(0, 120),
    outlined: visible(getComputedStyle(element)) || visible(getComputedStyle(element, '::after')),
    inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 4,
  };
})()`;

interface Focused {
  readonly number: number;
  readonly label: string;
  readonly outlined: boolean;
  readonly inSight: boolean;
}

test('the Tab key reaches every link and control in order, and shows where it is', async (t) => {
  await onEveryKind(t, async (page) => {
    const count = await page.evaluate<number>(
      `(globalThis.reachable = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
        .filter((element) => element.checkVisibility())).length`,
    );
    assert.ok(count > 10);
    // Smooth scrolling would still be on its way.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (let number = 0; number < count; number++) {
      await page.keyboard.press('Tab');
      const { label, ...found } = (await page.evaluate<Focused | null>(focused)) ?? { label: 'nothing' };
      assert.deepEqual(found, { number, outlined: true, inSight: true }, label);
    }
  });
});

test('axe finds no barrier, wide and light or narrow and dark', async (t) => {
  await onEveryKind(t, async (page) => {
    await page.evaluate(axe.source);
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      const found = violations.map(
        ({ id, nodes }) => `${width} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`,
      );
      assert.deepEqual(found, []);
    }
  });
});
