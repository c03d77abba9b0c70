// Pictures of all shapes, in sentences and in tables: how large they are on a phone and on a wide screen.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { drawing } from '../images/made-pictures.ts';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { useServer } from './static-server.ts';

const content = mkdtempSync(join(tmpdir(), 'depesche-pictures-'));
after(() => rmSync(content, { recursive: true, force: true }));

const shapes = {
  hoch: [300, 400],
  sehrhoch: [225, 400],
  turm: [100, 400],
  quadrat: [400, 400],
  quer: [600, 400],
};

const body = `Der Knopf ![Zahnrad](zeichen.png) öffnet das Menü.

| | |
| --- | --- |
| ![Links](hoch.png) | ![Rechts](quer.png) |
| Vorher | Nachher |

| ![Links](hoch.png) | ![Rechts](quer.png) |
| --- | --- |

| Zeichen | Bedeutung |
| --- | --- |
| ![Rad](zeichen.png) | Radweg |
`;

mkdirSync(join(content, 'artikel'));
for (const [name, [width = 0, height = 0]] of Object.entries({ ...shapes, zeichen: [24, 24] })) {
  // Few pixels are enough: the sizes on the screen are asked for.
  const scale = name === 'zeichen' ? 1 : 3;
  const picture = drawing(width * scale, height * scale).withExif({ IFD0: { Artist: 'Anna Huber' } });
  await picture.png().toFile(join(content, 'artikel', `${name}.png`));
}
for (const name of Object.keys(shapes)) {
  writeFileSync(
    join(content, `artikel/2026-11-23-${name}.md`),
    `---\ntitle: Ein Bild\nlead: Ein Satz.\nimage: { src: ${name}.png, alt: Bild, caption: "Rathaus. Foto: Anna Huber" }\n---\n${body}\n![Im Text](${name}.png "Noch einmal.")\n`,
  );
}

const browser = useBrowser();
const server = useServer(() => builtSite(content, { search: false }));

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  assert.ok(box);
  return box;
}

test('a picture that leads an article and is no wider than high stays within the first screen in its ratio, from the start, on a phone and a wide screen', async (t) => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    const page = await browser.page(t, { viewport, serviceWorkers: 'block' });
    // Its place must be free before a byte of it has come.
    await page.route('**/bilder/**', (route) => route.abort());
    for (const [name, [width = 0, height = 0]] of Object.entries(shapes)) {
      await page.goto(`${server.origin}/2026/11/23/${name}.html`);
      const image = page.locator('.article > :is(.figure, .lead) img').first();
      const box = await boxOf(image);
      const where = `${name}, ${viewport.width} px: ${JSON.stringify(box)}`;
      assert.ok(Math.abs(box.width / box.height - width / height) < 0.01, where);
      assert.ok(box.height >= 0.3 * viewport.height || box.width >= 0.85 * viewport.width, where);
      // A wide one goes across the article; of the others all is on the first screen, under a headline of one line.
      if (width > height) continue;
      assert.ok(box.height <= 0.51 * viewport.height, where);
      assert.ok(box.y + box.height <= viewport.height, where);
    }
  }
});

test('a picture in the text is never higher than the screen, in its ratio, from the start; one like a tower is read across the window when enlarged', async (t) => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    const page = await browser.page(t, { viewport, serviceWorkers: 'block' });
    await page.route('**/bilder/**', (route) => route.abort());
    for (const [name, [width = 0, height = 0]] of Object.entries(shapes)) {
      await page.goto(`${server.origin}/2026/11/23/${name}.html`);
      const figure = page.locator('.text > .figure');
      const box = await boxOf(figure.locator('img'));
      const where = `${name}, ${viewport.width} px: ${JSON.stringify(box)}`;
      assert.ok(Math.abs(box.width / box.height - width / height) < 0.01, where);
      assert.ok(box.height <= 0.9 * viewport.height, where);
      // As large as column and screen allow, to a tenth of the ratio.
      const column = await boxOf(figure);
      assert.ok(box.width >= 0.99 * column.width || box.height >= 0.6 * viewport.height, where);
      if (name !== 'turm') continue;
      await figure.locator('a.zoom').click();
      const dialog = page.getByRole('dialog');
      const large = await boxOf(dialog.locator('img'));
      assert.ok(large.width >= Math.min(300, viewport.width - 1), JSON.stringify(large));
      const scrolls = await dialog.locator('figure').evaluate((one) => one.scrollHeight > one.clientHeight);
      assert.equal(scrolls, true);
      const caption = await boxOf(dialog.locator('figcaption'));
      assert.ok(caption.y >= large.y + large.height, JSON.stringify([caption, large]));
    }
  }
});

test('a picture in a sentence stands in its line, and a table of pictures is one, whether its head is empty or not', async (t) => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    const page = await browser.page(t, { viewport, serviceWorkers: 'block' });
    await page.goto(`${server.origin}/2026/11/23/quer.html`);
    const sentence = page.locator('.text > p').first();
    const sign = await boxOf(sentence.locator('img'));
    assert.deepEqual([Math.round(sign.width), Math.round(sign.height)], [24, 24]);
    assert.match((await sentence.textContent()) ?? '', /Der Knopf\s+öffnet das Menü\./);
    assert.equal(await sentence.locator('figcaption, a').count(), 0);
    const tables = page.locator('.text table');
    assert.equal(await tables.count(), 3);
    // A sign stands at the height of the words beside it.
    const cells = tables.nth(2).locator('td');
    const [beside, row] = [await boxOf(cells.nth(0).locator('img')), await boxOf(cells.nth(1))];
    assert.ok(beside.y - row.y < 16, JSON.stringify([beside, row]));
    for (const table of (await tables.all()).slice(0, 2)) {
      const [left, right] = await table.locator('img').all();
      assert.ok(left && right);
      const [before, behind] = [await boxOf(left), await boxOf(right)];
      // Side by side, in their ratios, each wide enough to be seen, and nothing beyond the column.
      assert.ok(behind.x >= before.x + before.width, `${viewport.width}`);
      assert.ok(Math.abs(before.width / before.height - 3 / 4) < 0.02);
      assert.ok(Math.abs(behind.width / behind.height - 3 / 2) < 0.02);
      assert.ok(Math.min(before.width, behind.width) >= 100, JSON.stringify([before, behind]));
      assert.equal(await table.locator('th').count(), 0);
    }
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), viewport.width);
  }
});

test('a photographer whom caption and file name is named once', async (t) => {
  const page = await browser.page(t, { serviceWorkers: 'block' });
  await page.goto(`${server.origin}/2026/11/23/quer.html`);
  const caption = page.locator('.article > .figure figcaption');
  assert.equal(await caption.textContent(), 'Rathaus. Foto: Anna Huber');
});
