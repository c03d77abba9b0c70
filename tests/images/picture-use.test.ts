import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Focus } from '../../src/article/focus.ts';
import type { PictureInfo } from '../../src/images/inspect.ts';
import { pictureUses } from '../../src/images/picture-use.ts';
import * as fc from '../law/fast-check.ts';

const names = Array.from({ length: 40 }, (_, index) => `artikel/${index}.png`);
const info = (file: string): PictureInfo => ({
  ...{ file, size: 1, mtimeMs: 1, hash: 'a'.repeat(40), width: 3, height: 2 },
});
type Articles = readonly { readonly image?: { readonly file: string; readonly focus?: Focus } }[];
const focus = fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.constant(50) });
const image: fc.Arbitrary<{ readonly file: string; readonly focus?: Focus }> = fc.record(
  { file: fc.constantFrom(...names), focus },
  { requiredKeys: ['file'] },
);

test('each picture has the foci of the articles that it leads, in whatever order these name it, and how often', () => {
  const articles: fc.Arbitrary<Articles> = fc.array(fc.record({ image }, { requiredKeys: [] }), {
    maxLength: 60,
  });
  const asNamed: fc.Arbitrary<Articles> = fc
    .shuffledSubarray(names)
    .map((files) => files.map((file) => ({ image: { file } })));
  fc.assert(
    fc.property(fc.shuffledSubarray(names), fc.oneof(articles, asNamed), (files, all) => {
      const uses = pictureUses(new Map(files.map((file) => [file, info(file)])), all);
      assert.deepEqual(
        uses.map((use) => [use.info.file, use.leads]),
        files.map((file) => [
          file,
          all.flatMap((one) => (one.image?.file === file ? [one.image.focus] : [])),
        ]),
      );
    }),
  );
});
