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
  ['Bärbel Groß-Öztürk', 'BÄRBEL GROẞ-ÖZTÜRK, Baerbel Gross-Oeztuerks', 'N., N.s'],
  ['Bärbel Groß-Öztürk', 'Bär\u00adbel Groß-Öz&shy;türk rief\u00ad: Ä', 'N. rief\u00ad: Ä'],
  [
    'Bärbel Groß-Öztürk',
    '&Auml;: B&auml;rbel&#160;Gro&#223;-&#xD6;zt&uuml;rk &amp; Co',
    '&Auml;: N. &amp; Co',
  ],
  ['Bärbel Groß-Öztürk', 'Bärbel Groß-\nÖztürk\n\n> Es war Bärbel\n> Groß-Öztürk', 'N.\n\n> Es war N.'],
  [
    'Bärbel Groß-Öztürk',
    'Frau Öztürk und Bärbel Groß; Groß war die Not.',
    'Frau N. und N.; Groß war die Not.',
  ],
  ['Bärbel Groß-Öztürk', 'B. G.-Ö., Bärbel G.-Ö., B. G. (43)', 'N., N., N. (43)'],
  ['Bärbel Groß-Öztürk', '*Bärbel* Groß-Öztürk, Bärbel „Bibi“ Groß-Öztürk', 'N., N.'],
  ['Ernst von der Heide', 'Ernst v. d. Heide, E. v. d. H., Von-der-Heide-Prozess', 'N., N., N.-Prozess'],
  ['Ernst von der Heide', 'Die Ernst-von-der-Heide-Straße', 'Die N.-Straße'],
  ['Klaus Max', 'Klaus<br>Max, <b>Klaus</b> Max, Klaus\u200bMax', 'N., N., N.'],
  ['Çağla Şimşek', 'ÇAĞLA ŞİMŞEK, #ÇağlaŞimşek, @cagla_simsek', 'N., #N., @N.'],
  ['Jean-Luc Bär', 'J.-L. Bär, Jean Luc Bär', 'N., N.'],
  ["Sinéad O'Neill", 'Sinéad O’Neill, Sinéad O&rsquo;Neills Akte, Sinead ONeill', 'N., N.s Akte, N.'],
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

test('what is no name stays as it is written, references and signs without width too', () => {
  const text = 'Müh\u00adle &amp; Öl &nbsp; &unknown; B&auml;r\u200b, Herr Gro&szlig;, &copy 2026';
  assert.equal(anonymisedText(text, 'Jörg Müller', 'N.').text, text);
});

test('the name leaves the address, too', () => {
  const { whole, last } = slugForms('Jörg Müller');
  const forms = [...whole, ...last];
  assert.equal(anonymisedSlug('joerg-mueller-vor-gericht', forms, 'N.'), 'n-vor-gericht');
  assert.equal(anonymisedSlug('urteil-gegen-mueller', forms, 'N.'), 'urteil-gegen-n');
  assert.equal(anonymisedSlug('muellerei-brennt', forms, 'N.'), 'muellerei-brennt');
});
