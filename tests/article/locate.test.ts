import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locateField } from '../../src/article/locate.ts';

const text = `---
# Haushalt
title: "Der Rat tagt"
kicker:
tags: [Rat, Stadt]
authors:
  - Ella Muster
  - Jan Beispiel
section: Politik
image:
  src: rat.jpg
  alt: Der Rat
---

Text
`;

const table: readonly (readonly [
  path: readonly (string | number)[],
  at: 'key' | 'value',
  line: number,
  column: number,
])[] = [
  [['title'], 'value', 3, 8],
  [['title'], 'key', 3, 1],
  [['kicker'], 'value', 4, 1],
  [['tags', 1], 'value', 5, 13],
  [['authors', 1], 'value', 8, 5],
  [['authors', 7], 'value', 6, 1],
  [['section', 0], 'value', 9, 10],
  [['image', 'src'], 'value', 11, 8],
  [['image', 'src'], 'key', 11, 3],
  [['image', 'credit'], 'value', 10, 1],
  [['image'], 'key', 10, 1],
  [['slug'], 'value', 1, 1],
  [[], 'value', 1, 1],
];

for (const [path, at, line, column] of table) {
  test(`The ${at} of „${path.join('.')}“ is found at ${line}:${column}`, () => {
    const source = text.split('\n')[line - 1];
    assert.deepEqual(locateField(text, path, 'artikel/rat.md', at), {
      file: 'content/artikel/rat.md',
      line,
      column,
      source,
    });
  });
}

test('Places are right with a byte order mark and Windows line ends', () => {
  const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`;
  const place = locateField(windows, ['image', 'src'], 'artikel/rat.md');
  assert.deepEqual(place, { file: 'content/artikel/rat.md', line: 11, column: 8, source: '  src: rat.jpg' });
});

test('A file without readable front-matter is located at its first line', () => {
  assert.deepEqual(locateField('Text', ['title'], 'a.md'), {
    file: 'content/a.md',
    line: 1,
    column: 1,
    source: 'Text',
  });
});
