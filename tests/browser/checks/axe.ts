import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What makes `axe` known to a page; `axe.source` is more than twice as long, and every page has to be sent it. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every kind of screen once; the pages are the same in all of them. */
const screens = [
  { name: 'light, wide', width: 1280, media: { colorScheme: 'light' } },
  {
    name: 'dark, phone, without motion',
    width: 390,
    media: { colorScheme: 'dark', reducedMotion: 'reduce' },
  },
  { name: 'forced colours, at 400 %', width: 320, media: { forcedColors: 'active' } },
] as const;

const options: RunOptions = {
  resultTypes: ['violations'],
  // Style sheets would be fetched and read once more for a rule that is not asked.
  preload: { assets: ['media'] },
  // WCAG 2.2 AA, 2.5.8; axe leaves it out when not asked.
  rules: { 'target-size': { enabled: true } },
};

/**
 * Rules that read how a page looks. The others of axe 4.14.1 read the document and of its style only {@link structure}, as was
 * seen on six kinds of page when each rule ran alone: they find the same on all screens on which that is the same.
 */
const looking = [
  'color-contrast',
  'empty-table-header',
  'label',
  'landmark-one-main',
  'link-in-text-block',
  'page-has-heading-one',
  'region',
  'scope-attr-valid',
  'scrollable-region-focusable',
  'select-name',
  'skip-link',
  'target-size',
  'td-headers-attr',
  'th-has-data-cells',
];

/** The document, and what of its style decides which elements are there for readers. */
const structure = `[document.documentElement.outerHTML, ...[...document.querySelectorAll('*')].map((element) => {
  const { display, visibility, contentVisibility } = getComputedStyle(element);
  return (display === 'none') + ' ' + visibility + ' ' + contentVisibility;
})].join('\\n')`;

/** Nothing that axe knows: WCAG 2.2 AA and its own good practice (landmarks, headings in order). */
export async function checkAxe(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  await page.evaluate('globalThis.checkedStructures = new Set()');
  for (const { name, width, media } of screens) {
    await page.emulateMedia({
      colorScheme: 'light',
      forcedColors: 'none',
      reducedMotion: 'no-preference',
      ...media,
    });
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await page.evaluate<AxeResults>(`(async () => {
      const structure = ${structure};
      const known = checkedStructures.has(structure);
      checkedStructures.add(structure);
      return axe.run({ ...${JSON.stringify(options)}, ...(known && { runOnly: ${JSON.stringify(looking)} }) });
    })()`);
    const found = violations.map(
      ({ id, nodes }) => `${name}, ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`,
    );
    assert.deepEqual(found, []);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
}
