import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PictureInfo } from '../../src/images/inspect.ts';
import { toPicture, variantsOf } from '../../src/images/variants.ts';
import * as fc from '../law/fast-check.ts';

const hash = '1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c';
const info = (width: number, height: number, file = 'artikel/Ält Rathaus.JPG'): PictureInfo => ({
  file,
  size: 1,
  mtimeMs: 1,
  hash,
  width,
  height,
});

test('a wide picture has three widths as AVIF and two as JPEG, named after file, bytes and width', () => {
  const outputs = variantsOf(info(3000, 2000)).map(({ output }) => output);
  const key = /^bilder\/1f\/aelt-rathaus-([0-9a-f]{8})-400\.avif$/.exec(outputs[0] ?? '')?.[1];
  assert.ok(key, outputs[0]);
  const name = (rest: string) => `bilder/1f/aelt-rathaus-${key}-${rest}`;
  assert.deepEqual(
    outputs,
    [400, 800, 1344].map((width) => name(`${width}.avif`)).concat(name('800.jpg'), name('1600.jpg')),
  );
  assert.deepEqual(
    outputs,
    variantsOf(info(3000, 2000)).map(({ output }) => output),
  );
});

test('other bytes under the same name get other names, the same bytes in another folder the same', () => {
  const [first] = variantsOf(info(500, 300, 'a/b.jpg'));
  assert.notEqual(
    variantsOf({ ...info(500, 300, 'a/b.jpg'), hash: `0${hash.slice(1)}` })[0]?.output,
    first?.output,
  );
  assert.equal(variantsOf(info(500, 300, 'c/b.jpg'))[0]?.output, first?.output);
});

test('no variant is larger than its original, the widest is the original or 1600 pixels', () => {
  const size = fc.integer({ min: 1, max: 6000 });
  fc.assert(
    fc.property(size, size, (width, height) => {
      const variants = variantsOf(info(width, height));
      for (const variant of variants) {
        assert.ok(variant.width <= width && variant.height <= height && variant.height >= 1);
        assert.ok(Math.abs(variant.height - (height * variant.width) / width) < 1);
      }
      assert.equal(Math.max(...variants.map((variant) => variant.width)), Math.min(width, 1600));
      assert.equal(new Set(variants.map(({ output }) => output)).size, variants.length);
    }),
  );
});

test('an original hardly wider than a usual width takes its place', () => {
  const widths = (width: number) => [
    ...new Set(variantsOf(info(width, 100)).map((variant) => variant.width)),
  ];
  assert.deepEqual(widths(820), [400, 820]);
  assert.deepEqual(widths(1000), [400, 800, 1000]);
  assert.deepEqual(widths(300), [300]);
});

test('layouts get ready addresses, the original size, the credit, the colour and the widest JPEG', () => {
  const picture = toPicture({ ...info(1500, 1000, 'r.jpg'), credit: 'dpa', colour: '#7a6a4f' });
  const outputs = variantsOf(info(1500, 1000, 'r.jpg')).map(({ output, width }) => `/${output} ${width}w`);
  assert.deepEqual(picture, {
    sources: [{ type: 'image/avif', srcset: outputs.slice(0, 3).join(', ') }],
    srcset: outputs.slice(3).join(', '),
    src: outputs[3]?.split(' ')[0],
    width: 1500,
    height: 1000,
    credit: 'dpa',
    tone: 'tone-11',
    largest: { src: outputs[4]?.split(' ')[0], width: 1500 },
  });
});
