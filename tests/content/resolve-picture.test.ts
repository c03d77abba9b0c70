import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolvePicture } from '../../src/content/resolve-picture.ts';

const article = 'artikel/2019/12/2019-12-05-a.md';
const cases: readonly [src: string, file: string | null][] = [
  ['rathaus.jpg', 'artikel/2019/12/rathaus.jpg'],
  ['bilder/rathaus.jpg', 'artikel/2019/12/bilder/rathaus.jpg'],
  ['../rathaus.jpg', 'artikel/2019/rathaus.jpg'],
  ['/bilder/rathaus.jpg', 'bilder/rathaus.jpg'],
  ['Br%C3%BCcke%20alt.jpg', 'artikel/2019/12/Brücke alt.jpg'],
  ['100%.jpg', 'artikel/2019/12/100%.jpg'],
  ['../../../../geheim.jpg', null],
  ['/../geheim.jpg', null],
  ['https://example.com/a.jpg', null],
  ['//example.com/a.jpg', null],
  ['data:image/png;base64,AAAA', null],
];

for (const [src, file] of cases) {
  test(`an article's picture ${src} is ${file ?? 'refused'}`, () => {
    assert.equal(resolvePicture(article, src), file);
  });
}
