// A name leaves a text in all its forms, and nothing else does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anonymisedSlug, anonymisedText, isNamed } from '../../src/anonymise/anonymise-text.ts';

const cases: readonly (readonly [before: string, after: string])[] = [
  ['Jörg Müller stand vor Gericht.', 'N. stand vor Gericht.'],
  ['Jörg Müllers Anwalt schwieg.', 'N.s Anwalt schwieg.'],
  ["Müller's Anwalt", 'N.s Anwalt'],
  ['„Herr Müller“, sagte sie', '„Herr N.“, sagte sie'],
  ['Der Müller-Prozess', 'Der N.-Prozess'],
  ['Das Urteil gegen Jörg\nMüller', 'Das Urteil gegen N.'],
  ['Angeklagt ist Jörg Müller.', 'Angeklagt ist N.'],
  ['JÖRG MÜLLER', 'N.'],
  ['**Jörg Müller** (43)', '**N.** (43)'],
  ['Die Müllerin und die Müllerstraße', 'Die Müllerin und die Müllerstraße'],
  ['Schmüller und Müllern', 'Schmüller und Müllern'],
  ['[Bericht](https://fremd.example/joerg-mueller)', '[Bericht](https://fremd.example/joerg-mueller)'],
  ['tags: [Jörg Müller, Gericht]', 'tags: [N., Gericht]'],
];

for (const [before, after] of cases) {
  test(`${before} becomes ${after}`, () => {
    assert.equal(anonymisedText(before, 'Jörg Müller', 'N.').text, after);
  });
}

test('addresses of others that have the name are told', () => {
  const { kept } = anonymisedText(
    '<https://fremd.example/J%C3%B6rg-M%C3%BCller> und https://fremd.example/',
    'Jörg Müller',
    'N.',
  );
  assert.deepEqual(kept, ['https://fremd.example/J%C3%B6rg-M%C3%BCller']);
});

test('who is named in full is meant, another Müller is not', () => {
  assert.ok(isNamed('gegen Jörg Müllers Frau', 'Jörg Müller'));
  assert.ok(!isNamed('gegen Frau Müller', 'Jörg Müller'));
  assert.ok(!isNamed('https://fremd.example/ Jörg Müllerin', 'Jörg Müller'));
});

test('the name leaves the address, too', () => {
  assert.equal(anonymisedSlug('joerg-mueller-vor-gericht', 'Jörg Müller', 'N.'), 'n-vor-gericht');
  assert.equal(anonymisedSlug('urteil-gegen-mueller', 'Jörg Müller', 'N.'), 'urteil-gegen-n');
  assert.equal(anonymisedSlug('muellerei-brennt', 'Jörg Müller', 'N.'), 'muellerei-brennt');
});
