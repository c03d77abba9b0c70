import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneLine, slugify, tagOf } from '../../src/article/slug.ts';
import * as fc from '../law/fast-check.ts';

const table: readonly (readonly [text: string, slug: string])[] = [
  [
    'Aserbaidschan und Pakistan erörtern militärische Zusammenarbeit',
    'aserbaidschan-und-pakistan-eroertern-militaerische-zusammenarbeit',
  ],
  ['Ärger über Öl: Größe zählt', 'aerger-ueber-oel-groesse-zaehlt'],
  ['STRASSE und STRAẞE', 'strasse-und-strasse'],
  ['Bäcker & Söhne', 'baecker-und-soehne'],
  ['100 % mehr', '100-prozent-mehr'],
  ['C++', 'c-plus-plus'],
  ['#MeToo', 'metoo'],
  ['MeToo', 'metoo'],
  ['„Nein“, sagt er – und geht', 'nein-sagt-er-und-geht'],
  ['Präsident Erdoğan', 'praesident-erdogan'],
  ['Łódź', 'lodz'],
  ['Москва', 'moskva'],
  ['Αθήνα', 'athina'],
  ['a  --  b', 'a-b'],
  ['schon-ein-slug-2', 'schon-ein-slug-2'],
  ['../../etc/passwd', 'etc-passwd'],
];

for (const [text, slug] of table) {
  test(`„${text}“ becomes ${slug}`, () => {
    assert.equal(slugify(text), slug);
  });
}

test('A text without Latin spelling gets a stable slug of its own', () => {
  assert.match(slugify('🙂'), /^x[0-9a-f]{8}$/);
  assert.equal(slugify('日本'), slugify('日本'));
  assert.notEqual(slugify('日本'), slugify('中国'));
});

test('A very long headline yields a slug that fits into a file name', () => {
  const slug = slugify('Donaudampfschifffahrt '.repeat(40));
  assert.ok(slug.length <= 180);
  assert.match(slug, /^[a-z0-9-]*[a-z0-9]$/);
});

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.anyCharacter }),
  fc.string({ unit: fc.constantFrom(...'äöüßÄÖÜẞéñ -_„“.&/aZ9İ') }),
);

test('A slug consists of a–z, 0–9 and single hyphens between, whatever the text', () => {
  fc.assert(
    fc.property(texts, (text) => assert.match(slugify(text), /^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
    { numRuns: 1000 },
  );
});

test('The slug of a slug is itself', () => {
  fc.assert(
    fc.property(texts, (text) => assert.equal(slugify(slugify(text)), slugify(text))),
    { numRuns: 1000 },
  );
});

test('Composed and decomposed Unicode give the same slug', () => {
  fc.assert(
    fc.property(texts, (text) =>
      assert.equal(slugify(text.normalize('NFD')), slugify(text.normalize('NFC'))),
    ),
    { numRuns: 1000 },
  );
});

test('Spellings of a tag that differ in case, spaces or Unicode form share a slug', () => {
  const spellings = [
    'Klimaschutz Übersicht',
    ' klimaschutz  übersicht ',
    'KLIMASCHUTZ ÜBERSICHT',
    'Klimaschutz\tU\u0308bersicht',
    'Klimaschutz\u00a0Übersicht',
  ];
  assert.deepEqual(new Set(spellings.map((name) => tagOf(name).slug)), new Set(['klimaschutz-uebersicht']));
});

test('A tag keeps the editor’s spelling, on one line and composed', () => {
  assert.deepEqual(tagOf('  Neue\n U\u0308bersicht '), { slug: 'neue-uebersicht', name: 'Neue Übersicht' });
  assert.equal(oneLine(' a \r\n b '), 'a b');
});

const topics: readonly (readonly [name: string, slug: string])[] = [
  ['C', 'c'],
  ['C#', 'c-sharp'],
  ['C#-Kurs', 'c-sharp-kurs'],
  ['C♯', 'c-sharp'],
  ['C++', 'c-plus-plus'],
  ['C+', 'c-plus'],
  ['F#', 'f-sharp'],
  ['218', '218'],
  ['§ 218', 'paragraf-218'],
  ['§218', 'paragraf-218'],
  ['§§ 218, 219', 'paragrafen-218-219'],
  ['#1', 'nummer-1'],
  ['1', '1'],
  ['50+', '50-plus'],
  ['50', '50'],
  ['50 %', '50-prozent'],
  ['−5', 'minus-5'],
  ['-5', 'minus-5'],
  ['5', '5'],
  ['5 °', '5-grad'],
  ['.NET', 'punkt-net'],
  ['Net', 'net'],
  ['Q*', 'q-stern'],
  ['Q', 'q'],
  ['@rat', 'at-rat'],
  ['Rat', 'rat'],
  ['$', 'dollar'],
  ['€', 'euro'],
  ['A & B', 'a-und-b'],
  ['A = B', 'a-gleich-b'],
  ['2 ‰', '2-promille'],
  ['#Klima', 'klima'],
  ['klima', 'klima'],
  ['# Klima', 'klima'],
  ['#C', 'c'],
  ['Lehrer*innen', 'lehrer-innen'],
  ['9-Euro-Ticket', '9-euro-ticket'],
  ['U2 – die Linie', 'u2-die-linie'],
  ['CO₂', 'co2'],
  ['z. B.', 'z-b'],
];

for (const [name, slug] of topics) {
  test(`A topic has the address that its name is read as: ${name}`, () => {
    assert.equal(tagOf(name).slug, slug);
    assert.equal(tagOf(` ${name.normalize('NFD')} `).slug, slug);
    assert.match(slug, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });
}
