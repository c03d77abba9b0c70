import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folded, placedWords, stemOf, stemsOf, wordsOf } from '../../src/search/shared/words.ts';

/** Spellings and forms that are found by each other. */
const same: readonly (readonly string[])[] = [
  ['Müller', 'Mueller', 'Muller', 'MÜLLER', 'Mu\u0308ller'],
  ['Straße', 'Strasse', 'STRASSE', 'Straßen'],
  ['Brücke', 'bruecke', 'Brücken', 'Brucke'],
  ['Haus', 'Häuser', 'Häusern', 'Hauses', 'Haeuser'],
  ['große', 'grosse', 'großen', 'GROẞE'],
  ['Yıldız', 'Yildiz'],
  ['Łódź', 'Lodz'],
  ['Bürgermeisterin', 'Bürgermeisterinnen'],
  ['Flut', 'Fluten'],
  ['Donau\u00adbrücke', 'Donaubrücke'],
  ['1.204', '1204'],
];
for (const [first = '', ...others] of same) {
  test(`„${first}“ is found as ${others.join(', ')}`, () => {
    for (const other of others) assert.deepEqual(stemsOf(other), stemsOf(first), other);
  });
}

const different: readonly (readonly [string, string])[] = [
  ['neue', 'nue'],
  ['Quelle', 'Qulle'],
  ['Bauer', 'Baur'],
  ['Masse', 'Mass'],
  ['2019', '2020'],
];
for (const [one, other] of different) {
  test(`„${one}“ and „${other}“ are two words`, () => assert.notEqual(folded(one), folded(other)));
}

test('a text is taken apart at blanks and signs, figures and words with hyphens are whole', () => {
  assert.deepEqual(wordsOf('„Corona-Virus“: 1.204 Fälle, 3,5 Prozent/Tag (U2).'), [
    'Corona-Virus',
    '1.204',
    'Fälle',
    '3',
    '5',
    'Prozent',
    'Tag',
    'U2',
  ]);
});

test('a word with hyphens is found by its parts and by the word without', () => {
  assert.deepEqual(stemsOf('Corona-Virus'), ['corona', 'virus', 'coronavirus']);
});

test('words that say nothing and single letters are not looked for, single figures are', () => {
  for (const word of ['der', 'und', 'für', 'ÜBER', 'x']) assert.equal(stemOf(folded(word)), undefined, word);
  assert.equal(stemOf('7'), '7');
});

test('each word is where it stands in the text', () => {
  const text = 'Am Rathaus-Platz, „heute“';
  assert.deepEqual(
    placedWords(text).map(({ start, end }) => text.slice(start, end)),
    ['Am', 'Rathaus', 'Platz', 'heute'],
  );
});
