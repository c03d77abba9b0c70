import assert from 'node:assert/strict';
import { readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import type { Focus } from '../../src/article/focus.ts';
import { keptName } from '../../src/images/cache-files.ts';
import { croppedVariantsOf, toCrops } from '../../src/images/crops.ts';
import { encodeVariants } from '../../src/images/encode.ts';
import { inspectPictures, type PictureInfo } from '../../src/images/inspect.ts';
import { filesOf, pictureUses } from '../../src/images/picture-use.ts';
import { toPicture } from '../../src/images/variants.ts';
import * as fc from '../law/fast-check.ts';
import { drawing, keptNames, keptPath, temporaryFolder } from './made-pictures.ts';

const hash = '1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c';
const info = (width: number, height: number): PictureInfo => ({
  file: 'artikel/rathaus.jpg',
  size: 1,
  mtimeMs: 1,
  hash,
  width,
  height,
});
const left: Focus = { x: 0, y: 50 };

test('a lead picture gets seven files of crops, named after bytes, focus, ratio and width', () => {
  const outputs = croppedVariantsOf(info(3000, 2000)).map(({ output }) => output);
  const key = /^bilder\/1f\/rathaus-([0-9a-f]{8})-16x9-400\.avif$/.exec(outputs[0] ?? '')?.[1];
  assert.ok(key, outputs[0]);
  assert.deepEqual(
    outputs,
    [
      '16x9-400.avif', '16x9-800.avif', '16x9-1200.avif', '16x9-800.jpg', '4x3-800.avif', '1x1-320.avif', '40x21-1200.jpg',
    ].map((rest) => `bilder/1f/rathaus-${key}-${rest}`), // biome-ignore format: one list
  );
});

test('another focus gives other names, the same focus the same', () => {
  const first = (focus?: Focus) => croppedVariantsOf(info(3000, 2000), focus)[0]?.output;
  assert.equal(new Set([first(), first(left), first({ x: 0, y: 51 }), first({ ...left })]).size, 3);
});

test('no crop is larger than the part of the original that it shows, and each has its ratio', () => {
  const size = fc.integer({ min: 1, max: 6000 });
  fc.assert(
    fc.property(size, size, (width, height) => {
      for (const variant of croppedVariantsOf(info(width, height))) {
        assert.ok(variant.width <= width && variant.height <= Math.max(1, height), variant.output);
        assert.ok(
          Math.abs(variant.height - (variant.width * variant.cut.down) / variant.cut.across) <= 1,
          variant.output,
        );
      }
    }),
  );
});

test('a picture that has the shape already is shown as it is, without files of its own', () => {
  const almost = info(1600, 904);
  assert.equal(toCrops(almost).wide, toPicture(almost));
  assert.equal(croppedVariantsOf(almost).filter(({ cut }) => cut.across === 16).length, 0);
  const square = info(500, 500);
  assert.equal(toCrops(square).square, toPicture(square));
});

test('the share picture is 1200 × 630, smaller for small pictures, and absent below 600 pixels', () => {
  const share = (width: number, height: number) => {
    const found = toCrops(info(width, height)).share;
    return found === undefined ? undefined : [found.width, found.height, found.src.slice(-4)];
  };
  assert.deepEqual(share(3000, 2000), [1200, 630, '.jpg']);
  assert.deepEqual(share(800, 2000), [800, 420, '.jpg']);
  assert.equal(share(599, 599), undefined);
  assert.equal(share(3000, 300), undefined);
});

test('crops show the focus, whole pictures stay whole, a file lost is made again to the same bytes', async (t) => {
  const content = await temporaryFolder(t);
  const cache = await temporaryFolder(t);
  await drawing(1400, 500).png().toFile(join(content, 'a.png'));
  const { infos } = await inspectPictures(content, ['a.png'], new Map());
  const right: Focus = { x: 100, y: 50 };
  const uses = pictureUses(
    infos,
    [left, right, right].map((focus) => ({ image: { file: 'a.png', focus } })),
  );
  const [use] = uses;
  assert.ok(use);
  const { encoded, problems } = await encodeVariants(content, uses, cache);
  assert.deepEqual([problems.size, encoded], [0, filesOf(use).length]);
  assert.equal(keptNames(cache).length, encoded);
  const sides: readonly (readonly [Focus, boolean])[] = [
    [left, true],
    [right, false],
  ];
  for (const [focus, red] of sides) {
    const square = croppedVariantsOf(use.info, focus).find(({ output }) => output.includes('-1x1-'));
    const pixels: Buffer = await sharp(keptPath(cache, keptName(square?.output ?? '')))
      .removeAlpha()
      .raw()
      .toBuffer();
    // The drawing's left half is red: the left square lies in it wholly, the right one not at all.
    const reds = pixels.filter((value, index) => index % 3 === 1 && value < 60).length;
    assert.equal(reds === pixels.length / 3, red, `${focus.x}: ${reds}`);
    assert.equal(reds === 0, !red, `${focus.x}: ${reds}`);
  }
  for (const { output, width, height } of filesOf(use)) {
    const found = await sharp(keptPath(cache, keptName(output))).metadata();
    assert.deepEqual([found.width, found.height], [width, height], output);
  }
  const lost = keptPath(cache, keptName(croppedVariantsOf(use.info, left)[0]?.output ?? ''));
  const before = await readFile(lost);
  await unlink(lost);
  assert.equal((await encodeVariants(content, uses, cache)).encoded, 1);
  assert.deepEqual(await readFile(lost), before);
});

test('without a focus the crop is where there is something to see', async (t) => {
  const content = await temporaryFolder(t);
  const cache = await temporaryFolder(t);
  const spot = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="400"><rect width="100%" height="100%" fill="#888"/>
    <circle cx="1080" cy="200" r="60" fill="#e08060"/><path d="M1040 160l80 80m0-80l-80 80" stroke="#fff" stroke-width="9"/></svg>`;
  await sharp(Buffer.from(spot)).flatten().png().toFile(join(content, 'a.png'));
  const { infos } = await inspectPictures(content, ['a.png'], new Map());
  const [use] = pictureUses(infos, [{ image: { file: 'a.png' } }]);
  assert.ok(use);
  await encodeVariants(content, [use], cache);
  const square = croppedVariantsOf(use.info).find(({ output }) => output.endsWith('1x1-320.avif'));
  const { channels } = await sharp(keptPath(cache, keptName(square?.output ?? ''))).stats();
  assert.ok((channels[0]?.max ?? 0) > 200, 'the spot is cut off');
});

test('a picture in texts alone gets no crops', () => {
  const use = { info: info(3000, 2000), leads: [] };
  assert.ok(filesOf(use).every((file) => file.cut === undefined));
  assert.equal(filesOf(use).length, 5);
});
