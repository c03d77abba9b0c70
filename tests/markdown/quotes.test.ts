import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typographic } from '../../src/markdown/typography.ts';
import { render } from './a-renderer.ts';

/** `~` stands for U+00A0 in these tables. */
function check(table: readonly (readonly [string, string])[]): void {
  for (const [input, out] of table) {
    assert.equal(typographic(input).replaceAll('\u00a0', '~'), out, input);
    assert.equal(typographic(typographic(input)), typographic(input), `twice: ${input}`);
  }
}

test('quotation marks open and close by their neighbours, with and without blanks', () => {
  check([
    ['"Halt!", rief er.', '„Halt!“, rief er.'],
    ['Er rief:"Halt!"', 'Er rief:„Halt!“'],
    ['"Halt!"rief er.', '„Halt!“rief er.'],
    ['Sie sagte,"Nein" und ging.', 'Sie sagte,„Nein“ und ging.'],
    ['Das Feld name="wert" fehlt.', 'Das Feld name=„wert“ fehlt.'],
    ['("So", sagt er)', '(„So“, sagt er)'],
    ['["So"]', '[„So“]'],
    ['Er – "der Held" – kam.', 'Er – „der Held“ – kam.'],
    ['Er –"der Held"– kam.', 'Er –„der Held“– kam.'],
    ['"Wer?" "Ich!"', '„Wer?“ „Ich!“'],
    ['"Bild"-"Spiegel"-Bericht', '„Bild“-„Spiegel“-Bericht'],
    ['die "taz"leser und "Bild"-Leser', 'die „taz“leser und „Bild“-Leser'],
    ['"Ja"/"Nein"', '„Ja“/„Nein“'],
    ['Kategorie "A", "B" und "C".', 'Kategorie „A“, „B“ und „C“.'],
    ['"... und dann?"', '„… und dann?“'],
    ['"Also ..."', '„Also~…“'],
    ['Das "Weiße Haus"', 'Das „Weiße Haus“'],
    ['"1. FC Lautertal"', '„1. FC Lautertal“'],
    ['Er sagte: "Ja.', 'Er sagte: „Ja.'],
    ['"A\n"B"', '„A\n„B“'],
  ]);
});

test('quotations nest, whichever marks are typed', () => {
  check([
    [`"Er rief 'Halt!' und lief", sagt sie.`, '„Er rief ‚Halt!‘ und lief“, sagt sie.'],
    ['"Er rief "Halt!" und lief", sagt sie.', '„Er rief ‚Halt!‘ und lief“, sagt sie.'],
    ['"Er rief: "Halt!""', '„Er rief: ‚Halt!‘“'],
    ['"Er rief:"Halt!" und lief"', '„Er rief:‚Halt!‘ und lief“'],
    ['„Er rief "Halt!" und lief“', '„Er rief ‚Halt!‘ und lief“'],
    [`„Er rief 'Halt!' und lief“`, '„Er rief ‚Halt!‘ und lief“'],
    [`'Er rief "Halt!" und lief'`, '‚Er rief „Halt!“ und lief‘'],
    [`"'Halt!', rief er"`, '„‚Halt!‘, rief er“'],
    [`"Er rief 'Halt!'"`, '„Er rief ‚Halt!‘“'],
    ['"Das "Haus" und der "Hof" sind alt"', '„Das ‚Haus‘ und der ‚Hof‘ sind alt“'],
    ['("Das "Haus" ist alt")', '(„Das ‚Haus‘ ist alt“)'],
    [`"Hans' Haus 'Sonne' ist alt"`, '„Hans’ Haus ‚Sonne‘ ist alt“'],
  ]);
});

test('an apostrophe is one beside every quotation', () => {
  check([
    [`die '90er`, 'die ’90er'],
    [`'90er-Party`, '’90er-Party'],
    [`Die '80er und die '90er`, 'Die ’80er und die ’90er'],
    [`Hans' Jahrzehnt`, 'Hans’ Jahrzehnt'],
    [`Rock 'n' Roll`, 'Rock ’n’ Roll'],
    [`Rock'n'Roll`, 'Rock’n’Roll'],
    [`Rock 'n' Roll der '90er war Hans' Jahrzehnt`, 'Rock ’n’ Roll der ’90er war Hans’ Jahrzehnt'],
    [`"Rock 'n' Roll", sagt er`, '„Rock ’n’ Roll“, sagt er'],
    [`'Rock 'n' Roll', sagt er`, '‚Rock ’n’ Roll‘, sagt er'],
    [`Hans' Jahrzehnt waren die '90er`, 'Hans’ Jahrzehnt waren die ’90er'],
    [`'Hans' Jahrzehnt', schrieb er`, '‚Hans’ Jahrzehnt‘, schrieb er'],
    [`Marx' Werk und Max' "Moritz"`, 'Marx’ Werk und Max’ „Moritz“'],
    [`seit '68 und im Sommer '89`, 'seit ’68 und im Sommer ’89'],
    [`'90 Prozent', sagt er`, '‚90~Prozent‘, sagt er'],
    [`Wie geht's? So geht's.`, 'Wie geht’s? So geht’s.'],
    [`'s ist so`, '’s ist so'],
    [`Gib mir 'ne Mark und 'nen Euro`, 'Gib mir ’ne Mark und ’nen Euro'],
    [`Komm 'rein und 'raus`, 'Komm ’rein und ’raus'],
    [`'rein' pflanzlich`, '‚rein‘ pflanzlich'],
    [`Ku'damm, D'dorf, M'gladbach`, 'Ku’damm, D’dorf, M’gladbach'],
    [`L'Aquila und O'Connor`, 'L’Aquila und O’Connor'],
    [`Andrea's Imbiß, Grimm'sche Märchen`, 'Andrea’s Imbiß, Grimm’sche Märchen'],
    [`die 1990'er`, 'die 1990’er'],
    [`10'000 Franken`, '10’000~Franken'],
    [`'tschuldigung`, '’tschuldigung'],
    [`Das Auto von Hans'.`, 'Das Auto von Hans’.'],
    [`(Hans' Haus)`, '(Hans’ Haus)'],
  ]);
});

test('inches, feet and minutes keep their straight marks', () => {
  check([
    [`5'`, `5'`],
    ['27"', '27"'],
    ['Ein 27"-Monitor', 'Ein 27"-Monitor'],
    ['Monitor (27") und "Fernseher" (32")', 'Monitor (27") und „Fernseher“ (32")'],
    ['"Der 27"-Monitor ist groß"', '„Der 27"-Monitor ist groß“'],
    [`Er ist 5'10" groß`, `Er ist 5'10" groß`],
    [`Tore: Huber (5'), Meier (90'+2)`, `Tore: Huber (5'), Meier (90'+2)`],
    [`1:0 Huber (12'), "ein Traumtor"`, `1:0 Huber (12'), „ein Traumtor“`],
    [`'Um 5', sagt er`, '‚Um 5‘, sagt er'],
    ['"im Jahr 2019" und "2020"', '„im Jahr 2019“ und „2020“'],
    ['"2019"-Zahlen', '„2019“-Zahlen'],
  ]);
});

test('English quotations are set the German way, with their apostrophes', () => {
  check([
    [`"It's the economy, stupid", sagte er.`, '„It’s the economy, stupid“, sagte er.'],
    [`"Don't panic!"`, '„Don’t panic!“'],
    [`'Don't panic!', stand da.`, '‚Don’t panic!‘, stand da.'],
    [`"He said 'no' and didn't go"`, '„He said ‚no‘ and didn’t go“'],
    [`Guns N' Roses`, 'Guns N’ Roses'],
    [`"We've been there"`, '„We’ve been there“'],
    ['“already set”', '“already set”'],
  ]);
});

test('guillemets may be typed with two signs', () => {
  check([
    ['>>so<<', '»so«'],
    ['Er sagte >>so<< und >>anders<<.', 'Er sagte »so« und »anders«.'],
    ['<<so>>', '«so»'],
    ['a << b >> c', 'a << b >> c'],
    ['>>Das ist "so"<<', '»Das ist „so“«'],
    ['»so« "so"', '»so« „so“'],
  ]);
});

test('quotations reach across bold, links and code in a text', () => {
  for (const [body, html] of [
    ['**"Ja"**', '<strong>„Ja“</strong>'],
    ['"**Ja**"', '„<strong>Ja</strong>“'],
    ['"**Ja", sagt er**', '„<strong>Ja“, sagt er</strong>'],
    ['**"Er** rief "*Halt!*" und lief"', '<strong>„Er</strong> rief ‚<em>Halt!</em>‘ und lief“'],
    ['"[Ja](/a/)", sagt er', '„<a href="/a/">Ja</a>“, sagt er'],
    ["[Hans](/a/)' Haus", '<a href="/a/">Hans</a>’ Haus'],
    ["**Hans'** Jahrzehnt, die *'90er*", '<strong>Hans’</strong> Jahrzehnt, die <em>’90er</em>'],
    ["Rock **'n'** Roll", 'Rock <strong>’n’</strong> Roll'],
    ['"`x`"', '„<code>x</code>“'],
    ['Er rief:**"Halt!"**', 'Er rief:<strong>„Halt!“</strong>'],
  ] as const)
    assert.equal(render(body), `<p>${html}</p>\n`, body);
});
