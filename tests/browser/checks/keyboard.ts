import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Tells which element has the focus, whether it lies in the window uncovered and whether an outline shows it. */
const focused = `(() => {
  const element = document.activeElement;
  const visible = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const box = element.getBoundingClientRect();
  const covered = [...element.getClientRects()].every(({ x, y, width, height }) =>
    !element.contains(document.elementFromPoint(x + width / 2, y + height / 2)));
  return {
    number: reachable.indexOf(element),
    label: element.outerHTML.slice(0, 120),
    outlined: visible(getComputedStyle(element)) || visible(getComputedStyle(element, '::after')),
    inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 4,
    covered,
  };
})()`;

interface Focused {
  /** Position among all that can have the focus, in the order of the document. */
  readonly number: number;
  readonly label: string;
  readonly outlined: boolean;
  readonly inSight: boolean;
  /** Whether something else lies over all of it (WCAG 2.2, 2.4.11). */
  readonly covered: boolean;
}

/** The Tab key reaches everything that can be used, in the order of the page, and the page shows where it is. */
export async function checkKeyboard(page: Page): Promise<void> {
  // Smooth scrolling would still be on its way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const count = await page.evaluate<number>(
    `(globalThis.reachable = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"], :is(audio, video)[controls]')]
      .filter((element) => element.checkVisibility())).length`,
  );
  assert.ok(count > 10, `only ${count} links`);
  // The page notes where the focus is when the key goes up; to be asked after each key costs more than all keys.
  await page.evaluate(`globalThis.stops = [];
    globalThis.noteStop = ({ key }) => key === 'Tab' && stops.push(${focused});
    addEventListener('keyup', noteStop, true);`);
  let number = 0;
  while (number < count) {
    for (let left = count - number; left > 0; left--) await page.keyboard.press('Tab');
    const stops = await page.evaluate<Focused[]>('stops.splice(0)');
    assert.ok(stops.length > 0, 'the page hears no Tab key');
    for (const { label, ...found } of stops) {
      // Players have several buttons of their own.
      if (found.number === number - 1 && /^<(?:audio|video)/.test(label)) continue;
      assert.deepEqual(found, { number, outlined: true, inSight: true, covered: false }, label);
      number++;
    }
  }
  await page.evaluate("removeEventListener('keyup', noteStop, true)");
  await page.emulateMedia({ reducedMotion: null });
}
