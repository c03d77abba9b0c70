import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('html_codesniffer/build/HTMLCS.js'), 'utf8');

/** The second opinion: no errors of WCAG 2 AA for HTML_CodeSniffer, the engine of pa11y. */
export async function checkCodeSniffer(page: Page): Promise<void> {
  await page.evaluate(source);
  const errors = await page.evaluate<string[]>(`new Promise((resolve) =>
    HTMLCS.process('WCAG2AA', document, () => resolve(HTMLCS.getMessages()
      .filter(({ type }) => type === HTMLCS.ERROR)
      .map(({ code, msg, element }) => code + ': ' + msg + ' ' + element.outerHTML.slice(0, 160)))))`);
  assert.deepEqual(errors, []);
}
