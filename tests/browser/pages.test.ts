// What holds for every kind of page, in a real browser.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { settings } from '../../src/settings.ts';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { pageKinds } from './page-kinds.ts';
import { StaticServer } from './static-server.ts';

const browser = useBrowser();
const server = new StaticServer('');
before(async () => {
  server.folder = await builtSite();
  await server.start();
});
after(() => server.stop());

test('every kind of page', async (t) => {
  for (const [kind, path] of await pageKinds(server.folder)) {
    await t.test(`${kind}: ${path}`, async (t) => {
      const page = await browser.page(t);
      const wrong = whatGoesWrong(page);
      const response = await page.goto(server.origin + path);
      const expected = kind === 'not found' ? 404 : 200;

      await t.test('opens without errors in the console, failed or foreign requests', async () => {
        // Lazy pictures are asked for when they come into sight.
        await page.evaluate(
          'Promise.all([...document.images].map((image) => { image.loading = "eager"; return image.decode(); }))',
        );
        assert.equal(response?.status(), expected);
        // The browser reports the 404 itself, of which this page is the answer.
        assert.deepEqual(
          wrong.filter((line) => expected !== 404 || !line.includes('404')),
          [],
        );
        assert.ok((await page.title()).includes(settings.name));
        assert.equal(await page.locator('h1').count(), 1);
        assert.equal(await page.locator('html').getAttribute('lang'), settings.language);
      });
      await t.test('never scrolls sideways', () => checkWidths(page));
      await t.test('shows where the Tab key is, which reaches everything in order', () =>
        checkKeyboard(page),
      );
      await t.test('has no barrier that axe knows, wide and light or narrow and dark', () => checkAxe(page));
    });
  }
});

test('what ends an article stands below its text, also without a picture', async (t) => {
  const page = await browser.page(t);
  await page.goto(`${server.origin}/2019/10/02/radweg-lauterbrueck.html`);
  assert.equal(await page.locator('.article > .figure').count(), 0);
  const text = await page.locator('.article > .text').boundingBox();
  const end = await page.locator('.article > .article-end').boundingBox();
  assert.ok(text !== null && end !== null && end.y >= text.y + text.height);
});

/** Collects what the browser complains about from now on. */
function whatGoesWrong(page: Page): string[] {
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
  return wrong;
}

async function checkWidths(page: Page): Promise<void> {
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const widest = await page.evaluate('document.documentElement.scrollWidth');
    assert.equal(widest, width, `${width} pixels`);
  }
}

/** Tells which element has the focus, whether it lies in the window and whether an outline shows it. */
const focused = `(() => {
  const element = document.activeElement;
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
  /** Position among all that can have the focus, in the order of the document. */
  readonly number: number;
  readonly label: string;
  readonly outlined: boolean;
  readonly inSight: boolean;
}

async function checkKeyboard(page: Page): Promise<void> {
  // Smooth scrolling would still be on its way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const count = await page.evaluate<number>(
    `(globalThis.reachable = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
      .filter((element) => element.checkVisibility())).length`,
  );
  assert.ok(count > 10, `only ${count} links`);
  for (let number = 0; number < count; number++) {
    await page.keyboard.press('Tab');
    const { label, ...found } = await page.evaluate<Focused>(focused);
    assert.deepEqual(found, { number, outlined: true, inSight: true }, label);
  }
}

async function checkAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
    const found = violations.map(
      ({ id, nodes }) => `${width} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`,
    );
    assert.deepEqual(found, []);
  }
}
