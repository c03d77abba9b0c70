import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentPath } from '../../src/article/content-path.ts';
import * as fc from '../law/fast-check.ts';

const article = 'artikel/2019/12/2019-12-05-rat.md';

const table: readonly (readonly [written: string, result: string])[] = [
  ['rat.jpg', 'artikel/2019/12/rat.jpg'],
  ['Rat im Saal.jpg', 'artikel/2019/12/Rat im Saal.jpg'],
  ['./rat.jpg', 'artikel/2019/12/rat.jpg'],
  ['bilder/rat.jpg', 'artikel/2019/12/bilder/rat.jpg'],
  ['../11/rat.jpg', 'artikel/2019/11/rat.jpg'],
  ['../../../bilder/rat.jpg', 'bilder/rat.jpg'],
  ['/bilder/rat.jpg', 'bilder/rat.jpg'],
  ['/artikel/../bilder/rat.jpg', 'bilder/rat.jpg'],
  ['../../../../rat.jpg', 'outside'],
  ['/../rat.jpg', 'outside'],
  ['bilder/../../../../../../rat.jpg', 'outside'],
  ['https://example.org/rat.jpg', 'address'],
  ['//example.org/rat.jpg', 'address'],
  ['data:image/png;base64,AA', 'address'],
  ['bilder\\rat.jpg', 'backslash'],
  ['C:\\Bilder\\rat.jpg', 'computer'],
  ['c:/Bilder/rat.jpg', 'computer'],
  ['\\\\server\\rat.jpg', 'computer'],
  ['file:///C:/Bilder/rat.jpg', 'computer'],
  ['bilder/', 'folder'],
  ['..', 'folder'],
  ['/', 'folder'],
];

for (const [written, result] of table) {
  test(`„${written}“ beside an article means ${result}`, () => {
    const path = contentPath(written, article);
    assert.equal(path.ok ? path.file : path.reason, result);
  });
}

test('No path, however crooked, leads out of content/', () => {
  const part = fc.constantFrom('..', '.', 'a', '', 'b.jpg', '...', ' ');
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (parts) => {
      const path = contentPath(parts.join('/'), article);
      if (!path.ok) return;
      assert.ok(!path.file.startsWith('/'));
      assert.ok(!path.file.split('/').includes('..'));
    }),
  );
});
