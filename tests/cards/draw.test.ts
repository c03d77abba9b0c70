import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { shareCard } from '../../layouts/cards/share-card.ts';
import { cardHeight, cardWidth } from '../../src/cards/card.ts';
import { cardDrawer } from '../../src/cards/draw.ts';
import { parseLogo } from '../../src/newspaper/logo.ts';

const look = shareCard('#0b665f');
const draw = await cardDrawer(look);

/** Darkness of each pixel, 0 to 255. */
async function pixelsOf(title: string): Promise<Uint8Array> {
  const png = await draw({ kicker: 'Politik', title, date: '05 Dezember 2019', name: 'Ulmenrieder Bote' });
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  assert.deepEqual([info.width, info.height, info.channels], [cardWidth, cardHeight, 1]);
  return data.map((light) => 255 - light);
}

/** The room of the headline. */
const top = 130;
const bottom = 500;

/** Columns of the headline that have ink, and how much, from the left. */
function columnsOf(pixels: Uint8Array): { readonly at: number; readonly ink: number }[] {
  return Array.from({ length: cardWidth }, (_, at) => {
    let ink = 0;
    for (let row = top; row < bottom; row++) ink += pixels[row * cardWidth + at] ?? 0;
    return { at, ink };
  }).filter(({ ink }) => ink > 0);
}

/** Rows of the headline in which ink begins: of as many lines, or more where marks stand above letters. */
function linesOf(pixels: Uint8Array): number {
  let lines = 0;
  let before = false;
  for (let row = top; row < bottom; row++) {
    const inked = pixels.subarray(row * cardWidth, (row + 1) * cardWidth).some((dark) => dark > 0);
    if (inked && !before) lines++;
    before = inked;
  }
  return lines;
}

test('a headline of each script leaves ink, and more letters leave more', async () => {
  const blank = columnsOf(await pixelsOf('')).length;
  assert.equal(blank, 0);
  for (const word of ['Rat', 'Łźő', 'Мэр', 'Ωδή', 'ἀρχῇ', 'שלום', 'مرحبا', '→', '½', '№']) {
    const once = columnsOf(await pixelsOf(word)).reduce((sum, { ink }) => sum + ink, 0);
    const twice = columnsOf(await pixelsOf(`${word} ${word}`)).reduce((sum, { ink }) => sum + ink, 0);
    assert.ok(once > 5_000, word);
    assert.ok(Math.abs(twice / once - 2) < 0.05, `${word}: ${twice / once}`);
  }
});

test('each line of a headline is printed on a line of its own', async () => {
  assert.equal(linesOf(await pixelsOf('acemn')), 1);
  // Letters without any part above or below.
  assert.equal(linesOf(await pixelsOf('acemnorsu '.repeat(8))), 4);
  assert.equal(linesOf(await pixelsOf('acemnorsu '.repeat(14))), 5);
  assert.equal(linesOf(await pixelsOf('асегнорс '.repeat(14))), 5);
});

test('Hebrew and Arabic begin at the right margin with their first letter, German at the left', async () => {
  const margin = 72;
  for (const [first, both] of [
    ['א', 'א ב'],
    ['ד', 'ד Rat'],
    ['ا', 'ا د'],
  ] as const) {
    const alone = columnsOf(await pixelsOf(first));
    const longer = columnsOf(await pixelsOf(both));
    assert.ok(longer.length > alone.length);
    // What was alone stands at the same place, and the other letter left of it.
    assert.deepEqual(longer.slice(-alone.length), alone, both);
    assert.ok(cardWidth - margin - (alone.at(-1)?.at ?? 0) < 12, both);
  }
  const alone = columnsOf(await pixelsOf('R'));
  assert.deepEqual(columnsOf(await pixelsOf('R א')).slice(0, alone.length), alone);
  assert.ok((alone[0]?.at ?? 0) - margin < 6);
});

test('letters of Arabic join, and a mark stands on its letter', async () => {
  // Two letters apart leave a gap between them, joined ones do not.
  const gaps = (pixels: Uint8Array): number =>
    columnsOf(pixels).filter(({ at }, index, all) => index > 0 && at - (all[index - 1]?.at ?? at) > 1).length;
  assert.equal(gaps(await pixelsOf('بيت')), 0);
  assert.ok(gaps(await pixelsOf('ب ي ت')) >= 2);
  // A mark adds ink, but no width.
  const [plain, marked] = [columnsOf(await pixelsOf('за')), columnsOf(await pixelsOf('за\u0301'))];
  assert.equal(marked.length, plain.length);
  assert.ok(marked.reduce((sum, { ink }) => sum + ink, 0) > plain.reduce((sum, { ink }) => sum + ink, 0));
});

test('what a letter looks like does not depend on the cards drawn before', async () => {
  const fresh = await cardDrawer(look);
  await fresh({ kicker: 'Sport', title: 'Ganz anders, мир 2026', name: 'B' });
  const card = {
    kicker: 'Politik',
    title: 'Über Łódź nach Мир',
    date: '05 Dezember 2019',
    name: 'Ulmenrieder Bote',
  };
  assert.deepEqual(await fresh(card), await (await cardDrawer(look))(card));
});

test('a logo stands where the name would, in its own colours, unless nobody could see it there', async () => {
  const foot = async (color?: string): Promise<string[]> => {
    const { logo } = parseLogo(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path fill="${color}" d="M0 0h90v30H0z"/></svg>`,
    );
    const drawer = color === undefined ? draw : await cardDrawer(look, logo);
    const png = await drawer({ kicker: 'Politik', title: 'Ruhe', name: 'Ulmenrieder Bote' });
    const { data } = await sharp(png)
      .extract({ left: 73, top: 525, width: 180, height: 60 })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixels = Array.from({ length: data.length / 3 }, (_, at) =>
      data.toString('hex', at * 3, at * 3 + 3),
    );
    return [...new Set(pixels)];
  };
  const name = await foot();
  assert.ok(name.includes('14191a') && name.includes('ffffff'));
  assert.match((await foot('#9b1b30')).join(), /^9b1[abc]30$/);
  assert.deepEqual(await foot('#fafafa'), name);
});
