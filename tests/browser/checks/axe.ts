import assert from 'node:assert/strict';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

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
  // WCAG 2.2 AA, 2.5.8; axe leaves it out when not asked.
  rules: { 'target-size': { enabled: true } },
};

/** Nothing that axe knows: WCAG 2.2 AA and its own good practice (landmarks, headings in order). */
export async function checkAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  for (const { name, width, media } of screens) {
    await page.emulateMedia({
      colorScheme: 'light',
      forcedColors: 'none',
      reducedMotion: 'no-preference',
      ...media,
    });
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
    const found = violations.map(
      ({ id, nodes }) => `${name}, ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`,
    );
    assert.deepEqual(found, []);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
}
