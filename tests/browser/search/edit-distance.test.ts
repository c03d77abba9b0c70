import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOneTypoAway } from '../../../src/browser/search/edit-distance.ts';
import * as fc from '../../law/fast-check.ts';

const table: readonly (readonly [string, string, boolean])[] = [
  ['hochwass', 'hochwass', true],
  ['hochwas', 'hochwass', true],
  ['hochwasss', 'hochwass', true],
  ['hochwuss', 'hochwass', true],
  ['hcohwass', 'hochwass', true],
  ['ochwass', 'hochwass', true],
  ['hcohwsas', 'hochwass', false],
  ['hochwa', 'hochwass', false],
  ['chohwass', 'hochwass', false],
  ['', 'a', true],
  ['', 'ab', false],
];
for (const [a, b, expected] of table) {
  test(`from „${a}“ to „${b}“ it is ${expected ? 'at most' : 'more than'} one typo`, () => {
    assert.equal(isOneTypoAway(a, b), expected);
    assert.equal(isOneTypoAway(b, a), expected);
  });
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
test('a letter taken out, put in, replaced, or two exchanged are always one typo', () => {
  fc.assert(
    fc.property(letters, fc.nat(8), fc.constantFrom('a', 'b', 'x'), (word, at, letter) => {
      const place = Math.min(at, word.length);
      const [before, after] = [word.slice(0, place), word.slice(place)];
      const typos = [
        before + after.slice(1),
        before + letter + after,
        before + letter + after.slice(1),
        before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
      ];
      for (const typo of typos) assert.ok(isOneTypoAway(word, typo), `${word} ${typo}`);
    }),
  );
});
