// What stands in one field or between two marks of an old site.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peopleIn } from '../../src/import/foreign-fields.ts';
import { withoutShortcodes } from '../../src/import/shortcodes.ts';

for (const [written, names] of [
  ['A, B und C', ['A', 'B', 'C']],
  ['A, und B', ['A', 'B']],
  ['A,, B;', ['A', 'B']],
  [' A & B ', ['A', 'B']],
  ['AC/DC', ['AC/DC']],
  [' , ', []],
] as const) {
  test(`„${written}“ names ${names.length}, and nobody without a name`, () => {
    assert.deepEqual(peopleIn(written), names);
  });
}

for (const [written, shown] of [
  ['[embed]https://alt.example/?a[0]=1[/embed]', '\n\nhttps://alt.example/?a[0]=1\n\n'],
  ['[embed width="1"] https://alt.example/a [/embed]', '\n\nhttps://alt.example/a\n\n'],
  ['[embed]a[/embed][embed]b[/embed]', '\n\na\n\n\n\nb\n\n'],
] as const) {
  test(`an address between marks stays whole: ${written}`, () => {
    const place = {
      attachment: () => undefined,
      own: () => [],
      told: () => undefined,
      missing: () => undefined,
    };
    assert.equal(withoutShortcodes(written, place), shown);
  });
}
