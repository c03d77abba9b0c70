import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWords } from '../../src/article/words.ts';
import * as fc from '../law/fast-check.ts';

const table: readonly (readonly [text: string, words: number])[] = [
  ['', 0],
  ['Der Rat tagt.', 3],
  ['## Der **Rat** – heute', 3],
  ['„Über“ 5\u00a0000 Menschen', 4],
  ['- Öl\r\n- Gas\r\n\r\n---\r\n', 2],
  ['Ratsmitglied/Bürgerin-Initiative', 1],
];

for (const [text, words] of table) {
  test(`${JSON.stringify(text)} has ${words} words`, () => {
    assert.equal(countWords(text), words);
  });
}

test('Words between spaces are counted however many spaces there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Öl', 'a', '2019', '„Ja“', 'Wort,')),
      fc.stringMatching(/^[ \n\t]+$/),
      (words, gap) => {
        assert.equal(countWords(words.join(gap)), words.length);
      },
    ),
  );
});
