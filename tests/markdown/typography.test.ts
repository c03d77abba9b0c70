import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typographic } from '../../src/markdown/typography.ts';
import * as fc from '../law/fast-check.ts';

/** `~` stands for U+00A0 in these tables. */
function check(table: readonly (readonly [string, string])[]): void {
  for (const [input, out] of table) assert.equal(typographic(input).replaceAll('\u00a0', '~'), out, input);
}

test('straight double quotes become German ones, opening and closing by their neighbours', () => {
  check([
    ['"Hallo", sagte er.', '„Hallo“, sagte er.'],
    ['Er rief: "Los!" und lief.', 'Er rief: „Los!“ und lief.'],
    ['("Bild"-Zeitung)', '(„Bild“-Zeitung)'],
    ['"Ja" - "Nein"', '„Ja“ – „Nein“'],
    ['"Wer?"', '„Wer?“'],
    ['die "Spiegel"leser', 'die „Spiegel“leser'],
    ['"im Jahr 2019"', '„im Jahr 2019“'],
    ['ein 19"-Monitor', 'ein 19"-Monitor'],
    ['„schon gesetzt“', '„schon gesetzt“'],
    ['»auch so«', '»auch so«'],
  ]);
});

test('single quotes nest in double ones and the other way round', () => {
  check([
    [`"Er sagte 'Nein'."`, '„Er sagte ‚Nein‘.“'],
    [`"'Ja'", sagte sie`, '„‚Ja‘“, sagte sie'],
    [`'"Ja", sagte er'`, '‚„Ja“, sagte er‘'],
    [`'Ja', 'Nein'`, '‚Ja‘, ‚Nein‘'],
    [`'Das war's'`, '‚Das war’s‘'],
  ]);
});

test('apostrophes stay apostrophes beside and without quotes', () => {
  check([
    [`Hans' Haus`, 'Hans’ Haus'],
    [`"Hans'"`, '„Hans’“'],
    [`So geht's`, 'So geht’s'],
    [`'s ist nicht 'ne Frage`, '’s ist nicht ’ne Frage'],
    [`Rock 'n' Roll`, 'Rock ’n’ Roll'],
    [`seit '68`, 'seit ’68'],
    [`Sie sagte: "Das war's."`, 'Sie sagte: „Das war’s.“'],
  ]);
});

test('hyphens between blanks become dashes, hyphens inside words and numbers stay', () => {
  check([
    ['Rathaus -- ein Bericht', 'Rathaus – ein Bericht'],
    ['Rathaus - ein Bericht', 'Rathaus – ein Bericht'],
    ['Rathaus --- ein Bericht', 'Rathaus – ein Bericht'],
    ['Wort---Wort', 'Wort – Wort'],
    ['1990--1995', '1990–1995'],
    ['Berlin--Hamburg', 'Berlin–Hamburg'],
    ['Haupt- und Nebenstraße', 'Haupt- und Nebenstraße'],
    ['10-12', '10-12'],
    ['-5 Grad', '-5~Grad'],
    ['Nord-Süd', 'Nord-Süd'],
  ]);
});

test('three dots become an ellipsis that does not leave its word', () => {
  check([
    ['Also...', 'Also…'],
    ['Also ...', 'Also~…'],
    ['"..."', '„…“'],
    ['Name: .....', 'Name: .....'],
  ]);
});

test('abbreviations of single letters hold together, also when their blank is missing', () => {
  check([
    ['z. B. so', 'z.~B. so'],
    ['z.B. so', 'z.~B. so'],
    ['d. h. u. a. v. a. o. Ä.', 'd.~h. u.~a. v.~a. o.~Ä.'],
    ['i. d. R. und i.d.R.', 'i.~d.~R. und i.~d.~R.'],
    ['44 v. Chr.', '44 v.~Chr.'],
    ['Turnverein e.V.', 'Turnverein e.~V.'],
    ['www.z.B.example', 'www.z.B.example'],
    ['Das war es. Hier', 'Das war es. Hier'],
  ]);
});

test('numbers hold on to their units, dates to their months, laws to their paragraphs', () => {
  check([
    ['30 Mio. € oder 1,5 Mrd. $', '30~Mio.~€ oder 1,5~Mrd.~$'],
    ['30 Mio. Euro, ein paar Mio. €', '30~Mio. Euro, ein paar Mio. €'],
    ['5 % von 10 km', '5~% von 10~km'],
    ['12 Euro, 3 Millionen Euro', '12~Euro, 3~Millionen Euro'],
    ['5 m hoch, 5 mal', '5~m hoch, 5 mal'],
    ['Wein (+ 8 %), minus: − 3', 'Wein (+~8~%), minus: −~3'],
    ['1 + 2', '1 + 2'],
    ['20 °C', '20~°C'],
    ['um 14.30 Uhr', 'um 14.30~Uhr'],
    ['am 5. Dezember 2019', 'am 5.~Dezember 2019'],
    ['am 5. Dez. 2019', 'am 5.~Dez. 2019'],
    ['§ 5 Abs. 2 und §§ 12, 13', '§~5 Abs.~2 und §§~12, 13'],
    ['12 500 Menschen, 1 250 000 Bäume', '12~500 Menschen, 1~250~000 Bäume'],
    ['2019 300 Menschen', '2019 300 Menschen'],
    ['5%', '5%'],
  ]);
});

test('academic titles hold on to the name', () => {
  check([
    ['Prof. Dr. Müller', 'Prof.~Dr.~Müller'],
    ['St. Georgen', 'St.~Georgen'],
    ['laut dpa. Danach', 'laut dpa. Danach'],
  ]);
});

test('braces and template syntax are plain text', () => {
  check([['{{ title }} {% if %} {# x #}', '{{ title }} {% if %} {# x #}']]);
});

const pieces = [
  '"', "'", ' ', '-', '--', '---', '.', '...', 'z. B.', 'z.B.', 'u.a.', '5 %', '12 500', '§ 5', 'Dr. Ü', '5. Mai', 'wort',
  'Ä', '\n', '(', ')', '…', '„', '“', '1',
]; // biome-ignore format: one table
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 12 })
  .map((all) => all.join(''));

test('letters and digits are never lost, added or moved, whatever the text', () => {
  const bare = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(text, (value) => bare(typographic(value)) === bare(value)),
    { numRuns: 1000 },
  );
});

test('text that is set already stays as it is: setting twice is setting once', () => {
  const set = text.map(typographic);
  fc.assert(
    fc.property(set, (value) => typographic(value) === value),
    { numRuns: 1000 },
  );
});
