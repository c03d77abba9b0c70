// What newsrooms type as they would print it: each byline is told with the very line that is meant.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './an-article-text.ts';

/** What is told of this `authors`, with fields below it. */
function told(authors: string, more = ''): object[] {
  const result = read(`title: Der Rat tagt\nauthors: ${authors}${more}`);
  assert.ok(result.ok, JSON.stringify(result));
  return result.hints.map(({ source, file, ...hint }) => hint);
}

const andAlso = (what: string): string =>
  `Bei „authors“ stehen nicht nur Namen: Auch ${what} als Teil eines Namens.`;

const bylines: readonly (readonly [authors: string, beside: string, remedy: string])[] = [
  ['Von Ella Muster', '„von“ gälte', 'Schreiben Sie authors: Ella Muster.'],
  ['VON ELLA MUSTER', '„von“ gälte', 'Schreiben Sie authors: ELLA MUSTER.'],
  [
    'von Ella Muster und Max Meier',
    '„von“ und „und“ gälten',
    'Schreiben Sie authors: [Ella Muster, Max Meier].',
  ],
  [
    'Ella von Muster, Max Meier und Ruth Kern',
    '„und“ gälte',
    'Schreiben Sie authors: [Ella von Muster, Max Meier, Ruth Kern].',
  ],
  ['[Ella Muster & Max Meier]', '„&“ gälte', 'Schreiben Sie authors: [Ella Muster, Max Meier].'],
  ['Ella Muster/Max Meier', '„/“ gälte', 'Schreiben Sie authors: [Ella Muster, Max Meier].'],
  [
    'Ella Muster (dpa)',
    'eine Agentur gälte',
    'Schreiben Sie authors: Ella Muster. Ergänzen Sie source: dpa.',
  ],
  ['Ella Muster/dpa', 'eine Agentur gälte', 'Schreiben Sie authors: Ella Muster. Ergänzen Sie source: dpa.'],
  ['dpa/Ella Muster', 'eine Agentur gälte', 'Schreiben Sie authors: Ella Muster. Ergänzen Sie source: dpa.'],
  [
    'Von Ella Muster, Max Meier (dpa/lnw)',
    '„von“ und eine Agentur gälten',
    'Schreiben Sie authors: [Ella Muster, Max Meier]. Ergänzen Sie source: dpa/lnw.',
  ],
  [
    '"Text: Ella Muster, Foto: Ruth Kern"',
    '„Text:“ und „Foto:“ gälten',
    'Schreiben Sie authors: Ella Muster. Nennen Sie beim Bild (Foto: Ruth Kern).',
  ],
  [
    'Von Ella Muster (Text) und Ruth Kern (Foto)',
    '„von“, „(Text)“ und „(Foto)“ gälten',
    'Schreiben Sie authors: Ella Muster. Nennen Sie beim Bild (Foto: Ruth Kern).',
  ],
  ['"Text und Fotos: Ella Muster"', '„Text und Fotos:“ gälte', 'Schreiben Sie authors: Ella Muster.'],
  [
    '"Foto: Ruth Kern"',
    '„Foto:“ gälte',
    'Löschen Sie hier das Feld „authors“. Nennen Sie beim Bild (Foto: Ruth Kern).',
  ],
  ['Ella Muster <ella@bote.example>', 'eine Mailadresse gälte', 'Schreiben Sie authors: Ella Muster.'],
  ['[Ella Muster (ella@bote.example)]', 'eine Mailadresse gälte', 'Schreiben Sie authors: Ella Muster.'],
  ['ella@bote.example', 'eine Mailadresse gälte', 'Schreiben Sie authors: Vorname Nachname.'],
  ['"@ellamuster"', 'ein Kürzel mit @ gälte', 'Schreiben Sie authors: Vorname Nachname.'],
];

test('A byline with more than names is a hint with the line that is meant, and whoever types it hears no more', () => {
  for (const [authors, beside, remedy] of bylines) {
    const found = authors.replace(/^["[]|["\]]$/g, '');
    const [hint, ...others] = told(authors);
    assert.deepEqual(others, [], authors);
    assert.deepEqual(
      { ...hint, column: 0 },
      {
        line: 3,
        column: 0,
        rule: 'author-form',
        severity: 'hint',
        message: andAlso(beside),
        expected: 'nur Namen; eine Agentur steht in source, wer fotografiert hat, unter image in credit',
        found,
        remedy,
      },
    );
    const meant = /authors: (.+?)\.(?: |$)/.exec(remedy)?.[1];
    if (meant !== undefined) assert.deepEqual(told(meant), [], meant);
  }
});

test('What stands in the other fields already is not asked for again', () => {
  const remedy = (more: string): unknown =>
    Object(told('"Text: Ella Muster, Foto: Ruth Kern (dpa)"', more)[0]).remedy;
  assert.equal(
    remedy('\nimage:\n  src: rat.jpg\n  alt: Der Rat'),
    'Schreiben Sie authors: Ella Muster. Ergänzen Sie source: dpa. Ergänzen Sie unter image: credit: Ruth Kern.',
  );
  assert.equal(
    remedy('\nsource: dpa\nimage:\n  src: rat.jpg\n  alt: Der Rat\n  credit: Ruth Kern'),
    'Schreiben Sie authors: Ella Muster.',
  );
});

test('Names that hold such words are names', () => {
  for (const authors of [
    'Ursula von der Leyen',
    'Von der Heydt',
    'von Weizsäcker',
    'von der Leyen',
    'Heinrich von Kleist',
    'Karl-Theodor von und zu Guttenberg',
    'Gloria von Thurn und Taxis',
    'Presse- und Informationsamt',
    'Presse- und Informationsamt der Stadt Ulmenried',
    'Amt für Presse und Öffentlichkeitsarbeit',
    'Stiftung Wissenschaft und Politik',
    'Stiftung Wissenschaft und Politik Berlin Mitte',
    'Redaktion und Verlag Der Bote',
    'Max Meier & Co. KG',
    'Ella und Max',
    'AFP/Getty Images',
    'dpa',
    'dpa/lnw',
    '[Ella Muster, dpa]',
    'Ella Muster (em)',
    'Dr. Ella Muster-Meier',
  ])
    assert.deepEqual(told(authors), [], authors);
});
