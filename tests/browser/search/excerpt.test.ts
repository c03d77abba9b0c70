import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf } from '../../../src/browser/search/excerpt.ts';
import { german } from '../../../src/search/shared/words.ts';

/** The excerpt with brackets around what is marked. */
const shown = (text: string, ...stems: string[]) =>
  excerptOf(text, stems, german)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

const words = (count: number) => Array.from({ length: count }, (_, index) => `Wort${index}`).join(' ');

const table: readonly (readonly [name: string, text: string, stems: readonly string[], shown: string])[] = [
  [
    'words are marked without the signs around them',
    'Die „Stadt“, die Städte.',
    ['stadt'],
    'Die „[Stadt]“, die [Städte].',
  ],
  [
    'a compound that begins with the word is marked as a whole',
    'Das Rathausdach.',
    ['rathaus'],
    'Das [Rathausdach].',
  ],
  [
    'the parts of a word with hyphens are marked each for itself',
    'Am Rathaus-Platz.',
    ['platz'],
    'Am Rathaus-[Platz].',
  ],
  ['what looks like markup is text', 'Es gilt 3 < 4 & <b>so</b>.', ['so'], 'Es gilt 3 < 4 & <b>so</b>.'],
  ['an empty text has an empty excerpt', '', ['stadt'], ''],
  ['letters beyond the first 65,536 do no harm', 'Der 🏛️-Umbau 𝔘𝔫𝔡 so.', ['umbau'], 'Der 🏛️-[Umbau] 𝔘𝔫𝔡 so.'],
];
for (const [name, text, stems, expected] of table) {
  test(name, () => assert.equal(shown(text, ...stems), expected));
}

test('a text is shown from its beginning, unless what was found stands further behind', () => {
  assert.match(shown(`Stadt ${words(60)}`, 'stadt'), /^\[Stadt\] Wort0 .* Wort30 …$/);
  assert.match(
    shown(`${words(60)} Stadt ${words(60)}`, 'stadt'),
    /^… Wort52 .* Wort59 \[Stadt\] Wort0 .* …$/,
  );
});

test('of several places the one with the most marks is shown, of equal ones the first', () => {
  const text = `Stadt ${words(60)} Stadt und Land ${words(60)} Stadt Land ${words(10)}`;
  assert.match(shown(text, 'stadt', 'land'), /^… .*\[Stadt\] und \[Land\] Wort0/);
});
