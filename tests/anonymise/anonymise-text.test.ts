// A name leaves a text in all its forms, and nothing else does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  anonymisedSlug,
  anonymisedText,
  isNamed,
  perhapsNamed,
  slugForms,
} from '../../src/anonymise/anonymise-text.ts';

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
  ['mit Herrn Müller und den Müllers', 'mit Herrn N. und den N.s'],
  ['Foto: J. Müller', 'Foto: N.'],
  ['Jörg M. (43) und J. M. schwiegen', 'N. (43) und N. schwiegen'],
  ['J. M. K. ist ein anderer', 'J. M. K. ist ein anderer'],
  ['Müller, Jörg: Mein Leben', 'N.: Mein Leben'],
  ['Joerg Mueller und JÖRG MUELLER', 'N. und N.'],
  ['Jörg&nbsp;Müller, Jörg\u00a0Müller', 'N., N.'],
  ['Jörg Müller’s Haus, das Müllersche Haus', 'N.s Haus, das N.sche Haus'],
  ['MÜLLERS Hof', 'N.S Hof'],
  ['Der Jörg-Müller-Prozess', 'Der N.-Prozess'],
  ['Jörg P. Müller und J. P. Müller', 'N. und N.'],
  ['Jorg Muller, meldet AP', 'N., meldet AP'],
  ['ein müller mahlt', 'ein müller mahlt'],
];

const others: readonly (readonly [name: string, before: string, after: string])[] = [
  ['Peter Klein', 'Ein klein wenig, sagt Klein. KLEIN!', 'Ein klein wenig, sagt N. N.!'],
  ['Jörg Peter Müller', 'Jörg Müller, Jörg Peter Müller', 'N., N.'],
  ['Peter von Hagen', 'Peter von Hagen, Herr von Hagen, Hagens Sohn', 'N., Herr N., N.s Sohn'],
  ['Anna Groß', 'Anna Gross’ Auto, Frau Groß', 'N.s Auto, Frau N.'],
  ['Li Wu', 'Li Wu sagt Wu', 'N. sagt Wu'],
  ['Anna Müller-Lühr', 'Müller-Lührs Akte, Anna Müller‑Lühr', 'N.s Akte, N.'],
  ['Klaus', 'Klaus und Klausens', 'N. und Klausens'],
  ['Ole (Otto) Bär', 'Ole (Otto) Bär', 'N.'],
];

test('names of other kinds leave in their forms', () => {
  for (const [name, before, after] of others)
    assert.equal(anonymisedText(before, name, 'N.').text, after, name);
});

test('who is perhaps meant is told by the line', () => {
  const text = 'Frau Müllers Hund.\nDer Müller.\nFoto: J. Müller\nK. Müller';
  assert.deepEqual(perhapsNamed(text, 'Jörg Müller'), ['Frau Müllers Hund.', 'Foto: J. Müller']);
});

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
  const { whole, last } = slugForms('Jörg Müller');
  const forms = [...whole, ...last];
  assert.equal(anonymisedSlug('joerg-mueller-vor-gericht', forms, 'N.'), 'n-vor-gericht');
  assert.equal(anonymisedSlug('urteil-gegen-mueller', forms, 'N.'), 'urteil-gegen-n');
  assert.equal(anonymisedSlug('muellerei-brennt', forms, 'N.'), 'muellerei-brennt');
});
