import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginningOf } from '../../src/import/beginning-of.ts';
import { fencedParts } from '../../src/import/fenced-parts.ts';

for (const [what, markdown, parts] of [
  ['prose alone', 'a\nb', ['a\nb']],
  ['a fence between prose', 'a\n```js\n{{ x }}\n```\nb\n', ['a\n', '```js\n{{ x }}\n```\n', 'b\n']],
  ['a fence that goes on to the end', 'a\n~~~\nb\n```\n', ['a\n', '~~~\nb\n```\n']],
  [
    'a longer fence around a shorter one',
    '````\n```\nx\n```\n````\na',
    ['', '````\n```\nx\n```\n````\n', 'a'],
  ],
  ['a mark with words behind it, which ends no fence', '```\n``` x\n```', ['', '```\n``` x\n```', '']],
  ['code within a sentence, which opens no fence', '```a``` b\n{{ x }}', ['```a``` b\n{{ x }}']],
  ['backticks behind tildes', '~~~ a`b\nx\n~~~\n', ['', '~~~ a`b\nx\n~~~\n', '']],
  ['nothing', '', ['']],
] as const) {
  test(`prose and fenced code take turns: ${what}`, () => {
    assert.deepEqual(fencedParts(markdown), parts);
    assert.equal(fencedParts(markdown).join(''), markdown);
  });
}

for (const [text, most, shown] of [
  ['kurz', 4, 'kurz'],
  ['eins zwei  drei', 8, 'eins…'],
  ['eins zwei  drei', 13, 'eins zwei…'],
  ['einswort', 5, 'eins…'],
  [`${' '.repeat(10)}x`, 5, '…'],
] as const) {
  test(`the first ${most} characters of „${text}“ are „${shown}“`, () => {
    assert.equal(beginningOf(text, most), shown);
  });
}
