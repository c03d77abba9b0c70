import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { feedText } from '../../src/feeds/feed-text.ts';
import { articleText } from '../../src/markdown/article-text.ts';
import { typographic } from '../../src/markdown/typography.ts';
import { contentReader } from '../../src/site/read-content.ts';
import { settings } from '../newspaper/settings.ts';
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

const loose: readonly (readonly [string, string])[] = [
  ['"Nein ", sagte sie.', '„Nein “, sagte sie.'],
  ['"Nein "', '„Nein “'],
  ['"Nein " sagte sie.', '„Nein “ sagte sie.'],
  ['"Nein "sagte sie.', '„Nein “sagte sie.'],
  ['"Nein "; dann ging sie.', '„Nein “; dann ging sie.'],
  ['"Nein ": So kam es.', '„Nein “: So kam es.'],
  ['Sie rief "Nein ".', 'Sie rief „Nein “.'],
  ['(Sie rief "Nein ")', '(Sie rief „Nein “)'],
  ['"Wie? ", fragte er.', '„Wie? “, fragte er.'],
  ['"Nein " - mehr nicht.', '„Nein “ – mehr nicht.'],
  ['"Ja ", "Nein ", "Vielleicht "', '„Ja “, „Nein “, „Vielleicht “'],
  ['Das "Wort " war da. Das "andere" auch.', 'Das „Wort “ war da. Das „andere“ auch.'],
  ['Sie sagte: " Nein".', 'Sie sagte: „ Nein“.'],
  ['Sie sagte: " Nein ".', 'Sie sagte: „ Nein “.'],
  ['" Nein ", sagte sie.', '„ Nein “, sagte sie.'],
  ['„Nein ", sagte sie.', '„Nein “, sagte sie.'],
  ['"Nein “, sagte sie.', '„Nein “, sagte sie.'],
  ["'Nein ', sagte sie.", '‚Nein ‘, sagte sie.'],
  ["Er nannte es 'Unsinn ' und ging.", 'Er nannte es ‚Unsinn ‘ und ging.'],
  [`"Er nannte es 'Unsinn '", sagt sie.`, '„Er nannte es ‚Unsinn ‘“, sagt sie.'],
  [`"Er rief "Halt " und lief ", sagt sie.`, '„Er rief ‚Halt ‘ und lief “, sagt sie.'],
  ['"Das war 2026 ", sagt sie.', '„Das war 2026 “, sagt sie.'],
  ['"Der 27 " Monitor ist groß", sagt sie.', '„Der 27 " Monitor ist groß“, sagt sie.'],
  ['Ein 27 " Monitor', 'Ein 27 " Monitor'],
  ['Ein " steht da, und "so" geht es.', 'Ein " steht da, und „so“ geht es.'],
  ['Die Endung ".de" und ein "!"', 'Die Endung „.de“ und ein „!“'],
  ['Sie rief: "Ja. Dann sagte er: "Nein".', 'Sie rief: „Ja. Dann sagte er: „Nein“.'],
];

test('a blank beside a mark turns no mark around: what is open is closed first', () => check(loose));

const nested: readonly (readonly [string, string])[] = [
  [`"Er sagte: 'Sie rief: "Halt!"'", so sie.`, '„Er sagte: ‚Sie rief: „Halt!“‘“, so sie.'],
  [`"Er sagte: 'Sie rief: "Halt!" und lief.'"`, '„Er sagte: ‚Sie rief: „Halt!“ und lief.‘“'],
  ['"A "B "C" D" E"', '„A ‚B „C“ D‘ E“'],
  [`"Sie sagte: 'Er las 'Faust' vor.'"`, '„Sie sagte: ‚Er las „Faust“ vor.‘“'],
  [`„Er sagte: 'Sie rief: "Halt!"'“`, '„Er sagte: ‚Sie rief: „Halt!“‘“'],
  [`Er sagte: '"Halt!", rief sie'`, 'Er sagte: ‚„Halt!“, rief sie‘'],
  [`"Das ist Hans'."`, '„Das ist Hans’.“'],
  [`"Das ist Hans'"`, '„Das ist Hans’“'],
  [`'Das ist Hans' Haus', sagt er`, '‚Das ist Hans’ Haus‘, sagt er'],
  [`'Das ist Hans' neues Haus', sagt er`, '‚Das ist Hans’ neues Haus‘, sagt er'],
  [`'Das Haus' und der 'Hof'`, '‚Das Haus‘ und der ‚Hof‘'],
  [`Die Sorten 'Glanz' Äpfel und 'Cox'`, 'Die Sorten ‚Glanz‘ Äpfel und ‚Cox‘'],
  [`"Aus Hans' 27"-Monitor", sagt er`, '„Aus Hans’ 27"-Monitor“, sagt er'],
];

test('three levels and genitives are kept apart', () => check(nested));

const beside: readonly (readonly [string, string])[] = [
  ['Er sagte "eins\nzwei" und ging.', 'Er sagte „eins\nzwei“ und ging.'],
  ['Er sagte "\nJa" und ging.', 'Er sagte „\nJa“ und ging.'],
  ['"Ja\n" sagte er.', '„Ja\n“ sagte er.'],
  ['Er sagte\n"Ja" und ging.', 'Er sagte\n„Ja“ und ging.'],
  ['..."Nein"...', '…„Nein“…'],
  ['"...nein..."', '„…nein…“'],
  ['--"Nein"--', '--„Nein“--'],
  ['["Nein", sagt sie]', '[„Nein“, sagt sie]'],
  ['"(Nein)"', '„(Nein)“'],
  ['Kanzlerin: "Wir bleiben dabei"', 'Kanzlerin: „Wir bleiben dabei“'],
  ['"Wir bleiben dabei": Kanzlerin', '„Wir bleiben dabei“: Kanzlerin'],
  ['Meier:"Wir bleiben"', 'Meier:„Wir bleiben“'],
];

test('line breaks, dashes, dots, brackets and colons stand beside marks', () => check(beside));

test('two commas and two apostrophes are marks, two seconds are not', () => {
  check([
    [",,Nein'', sagte sie.", '„Nein“, sagte sie.'],
    [',,Nein", sagte sie.', '„Nein“, sagte sie.'],
    ["Er sagte: ''Ja''. Dann ''Nein''.", 'Er sagte: „Ja“. Dann „Nein“.'],
    [`,,'Ja', sagt er'', so sie.`, '„‚Ja‘, sagt er“, so sie.'],
    ["5'10'' groß", "5'10'' groß"],
    ['Erst, ,,dann', 'Erst, ,,dann'],
  ]);
});

const yaml = (text: string): string => `'${text.replaceAll("'", "''")}'`;

test('headline, lead, teaser, caption, body and feed agree about every one of them', (t) => {
  const contentDir = mkdtempSync(join(tmpdir(), 'depesche-zeichen-'));
  t.after(() => rmSync(contentDir, { recursive: true }));
  // A headline is one line.
  const table = [...loose, ...nested, ...beside].filter(([input]) => !input.includes('\n'));
  const read = contentReader(contentDir, settings, new Map());
  for (const [index, [input, out]] of table.entries()) {
    const head = `title: ${yaml(input)}\ndate: 2026-11-24 17:52\nimage: { src: a.jpg, alt: Boot, caption: ${yaml(input)} }\n`;
    const files = ['', `lead: ${yaml(input)}\n`].map((lead, second) => {
      const file = `2026-11-24-${index}-${second}.md`;
      writeFileSync(join(contentDir, file), `---\n${head}${lead}---\n${input}\n`);
      return file;
    });
    const html = render(input);
    const carried = [
      articleText(html),
      articleText(feedText(html, 'https://bote.example/a.html', 'https://bote.example')),
      ...read(files).flatMap((result) => {
        assert.ok(result !== null && 'article' in result, input);
        const { title, image } = result.article;
        return [title, image?.caption];
      }),
    ];
    for (const text of carried) assert.equal(text?.replaceAll('\u00a0', '~'), out, input);
    // A teaser may end at the first sentences of the text.
    const [teaser, lead] = read(files).map((result) =>
      result !== null && 'article' in result ? result.article.lead.replaceAll('\u00a0', '~') : '',
    );
    assert.equal(lead, out, input);
    assert.ok(teaser !== undefined && teaser !== '' && out.startsWith(teaser), `${input}: ${teaser}`);
  }
});

test('guillemets may be typed with two signs', () => {
  check([
    ['>>so<<', '»so«'],
    ['Er sagte >>so<< und >>anders<<.', 'Er sagte »so« und »anders«.'],
    ['<<so>>', '«so»'],
    ['a << b >> c', 'a << b >> c'],
    ['a >>b << c', 'a >>b << c'],
    ['>>Nein <<, sagte sie.', '»Nein «, sagte sie.'],
    ['>>Er rief >Nein<<<', '»Er rief ›Nein‹«'],
    ['>>Er rief >Nein< und lief<<, sagt sie.', '»Er rief ›Nein‹ und lief«, sagt sie.'],
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
    ['*"Nein "*, sagt er', '<em>„Nein “</em>, sagt er'],
    ['"**Nein** ", sagt er', '„<strong>Nein</strong> “, sagt er'],
    ['"[Nein ](/a/)", sagt er', '„<a href="/a/">Nein </a>“, sagt er'],
    ['"Nein  \n", sagt er', '„Nein<br>\n“, sagt er'],
    ['>>Nein <<, sagt er', '»Nein «, sagt er'],
    ['>>Er rief >Nein<<<', '»Er rief ›Nein‹«'],
    ['Er rief:**"Halt!"**', 'Er rief:<strong>„Halt!“</strong>'],
  ] as const)
    assert.equal(render(body), `<p>${html}</p>\n`, body);
});
