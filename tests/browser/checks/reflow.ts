// Small windows, magnification and other spacing of text: WCAG 2.2, 1.4.4, 1.4.10 and 1.4.12.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** 1280 pixels wide at 400 % and 200 %, a phone, a tablet, a laptop. */
const widths = [320, 390, 640, 768, 1280];

/** Whatever can be read or used and is not meant for screen readers only. */
const shown = `[...document.querySelectorAll('a, button, input, select, p, li, time, h1, h2, h3, h4, td, th, img, figcaption')]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))`;

/** Text that its own box cuts off. What only screen readers read is meant to be cut. */
const cutOff = `${shown}
  .filter((element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    const cuts = (overflow) => ['hidden', 'clip'].includes(overflow);
    return clipPath === 'none' &&
      ((cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1));
  })
  // The page's own name at the end of the breadcrumb; its headline below says it in full.
  .filter((element) => !element.matches('.breadcrumb li:last-child'))
  .map((element) => element.outerHTML.slice(0, 160))`;

/** The values of WCAG 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** No width makes the page scroll sideways or takes anything away. */
export async function checkReflow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(`globalThis.wide = ${shown}`);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await checkFit(page, width, `${width} pixels`);
    const lost = await page.evaluate(
      'wide.filter((element) => !element.checkVisibility()).map((element) => element.outerHTML.slice(0, 160))',
    );
    assert.deepEqual(lost, [], `gone at ${width} pixels`);
  }
}

/** Readers who need more space between lines, words and letters lose nothing. */
export async function checkTextSpacing(page: Page): Promise<void> {
  // The content security policy forbids style elements, as it should; a reader's own style sheet is none.
  await page.evaluate(`(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(spacing)});
    document.adoptedStyleSheets = [sheet];
  })()`);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await checkFit(page, width, `${width} pixels, wide text`);
  }
  await page.evaluate('document.adoptedStyleSheets = []');
}

async function checkFit(page: Page, width: number, circumstance: string): Promise<void> {
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, circumstance);
  assert.deepEqual(await page.evaluate(cutOff), [], `cut off: ${circumstance}`);
}
