import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadOf } from '../../src/markdown/lead.ts';
import { typographic } from '../../src/markdown/typography.ts';
import { render } from './a-renderer.ts';

/** Of texts that are one paragraph; `~` stands for U+00A0. */
function check(table: readonly (readonly [body: string, html: string])[]): void {
  for (const [body, html] of table)
    assert.equal(render(body).replaceAll('\u00a0', '~'), `<p>${html}</p>\n`, body);
}

test('a star or an underscore between letters is a letter', () => {
  const letters = [
    'Lehrer*innen und Schüler*innen', 'Der*die Leiter*in', 'ein*e Ärzt*in und jede*r Kund*in', 'Mitarbeiter_innen', 'Bürger*innen-Rat',
    '2*3*4', '5*4 = 20 und 4*5 = 20', 'snake_case_name', 'Lehrer:innen', 'LehrerInnen', 'Lehrer/innen', 'Jüd*innen, Ärzt*innen, Köch*innen',
    'Bürger*, Kunden*', '5*-Hotel, 4*-Hotel', 'Ein * und noch ein *', 'Karl (*1950) und Anna (*1952)', '*Name geändert',
    'Leiter*innen*', 'a*b*c d*e*f', 'Student*innen_werk', 'trans*Personen und inter*Personen',
  ]; // biome-ignore format: one table
  for (const text of letters) {
    assert.equal(render(text).replaceAll('\u00a0', ' '), `<p>${text}</p>\n`, text);
    assert.equal(leadOf(text).replaceAll('\u00a0', ' '), text, text);
  }
});

test('emphasis goes on working, also around such letters', () => {
  check([
    ['*Kund*innen*', '<em>Kund*innen</em>'],
    ['*Kund*innen* und', '<em>Kund*innen</em> und'],
    ['**Lehrer*innen** sind', '<strong>Lehrer*innen</strong> sind'],
    ['***Lehrer*innen*** sind', '<em><strong>Lehrer*innen</strong></em> sind'],
    ['_Mitarbeiter_innen_', '<em>Mitarbeiter_innen</em>'],
    ['**fett** *kursiv* _auch_ __auch__', '<strong>fett</strong> <em>kursiv</em> <em>auch</em> <strong>auch</strong>'],
    ['**Donau**dampfschiff', '<strong>Donau</strong>dampfschiff'],
    ['Dampf**schiff**fahrt', 'Dampf<strong>schiff</strong>fahrt'],
    ['**a *b* c**', '<strong>a <em>b</em> c</strong>'],
    ['[**Link**](/a/)', '<a href="/a/"><strong>Link</strong></a>'],
  ]); // biome-ignore format: one table
});

test('bold and italics close where a German sees it', () => {
  check([
    ['**Frage:**Wie', '<strong>Frage:</strong>Wie'],
    ['**Frage:** Wie', '<strong>Frage:</strong> Wie'],
    ['**Hinweis**:Text', '<strong>Hinweis</strong>:Text'],
    ['*Frage:*Wie', '<em>Frage:</em>Wie'],
    ['_Frage:_Wie', '<em>Frage:</em>Wie'],
    ['**Frage?**Antwort. **Frage!**Antwort.', '<strong>Frage?</strong>Antwort. <strong>Frage!</strong>Antwort.'],
    ['**„Zitat“**, sagt', '<strong>„Zitat“</strong>, sagt'],
    ['**„Zitat“**sagt', '<strong>„Zitat“</strong>sagt'],
    ['**"Zitat"**sagt', '<strong>„Zitat“</strong>sagt'],
    ['sagt**„Zitat“**und', 'sagt<strong>„Zitat“</strong>und'],
    ['sagt**(leise)**und', 'sagt<strong>(leise)</strong>und'],
    ['**1.**Mai', '<strong>1.</strong>Mai'],
    ['**Ulm (dpa)**Der Rat', '<strong>Ulm (dpa)</strong>Der Rat'],
    ['**Frage: **Wie **wichtig** ist', '<strong>Frage: </strong>Wie <strong>wichtig</strong> ist'],
    ['** Frage:** Wie', '<strong> Frage:</strong> Wie'],
    ['**wichtig ** ist', '<strong>wichtig </strong> ist'],
    ['**[Link](/a/)**:Text', '<strong><a href="/a/">Link</a></strong>:Text'],
    ['**a **b** c**', '<strong>a <strong>b</strong> c</strong>'],
  ]); // biome-ignore format: one table
});

test('what is no element of HTML is text', () => {
  check([
    ['"Ich bleibe <lacht>", sagt sie.', '„Ich bleibe &lt;lacht&gt;“, sagt sie.'],
    ['<geheim>', '&lt;geheim&gt;'],
    ['<Name> wohnt in <Ort>.', '&lt;Name&gt; wohnt in &lt;Ort&gt;.'],
    ['</lacht> Ende', '&lt;/lacht&gt; Ende'],
    ['<lacht laut>', '&lt;lacht laut&gt;'],
    ['<seufzt/> ja', '&lt;seufzt/&gt; ja'],
    ['Wenn a<b und c>d', 'Wenn a&lt;b und c&gt;d'],
    ['<i und j>', '&lt;i und j&gt;'],
    ['<!Achtung> Stufe', '&lt;!Achtung&gt; Stufe'],
    ['<?wer weiß?> niemand', '&lt;?wer weiß?&gt; niemand'],
    ['<o:p> aus Word', '&lt;o:p&gt; aus Word'],
    ['<3 und <5', '&lt;3 und &lt;5'],
    ['H<sub>2</sub>O <lacht>', 'H<sub>2</sub>O &lt;lacht&gt;'],
    ['ein<br>Bruch', 'ein<br />Bruch'],
    ['<lacht> <b>laut</b>', '&lt;lacht&gt; <b>laut</b>'],
  ]);
  for (const word of ['lacht', 'geheim', 'Pause', 'Name', 'unverständlich', 'hustet'])
    assert.equal(leadOf(`Sie <${word}> schweigt.`), `Sie <${word}> schweigt.`);
  assert.equal(
    render('<details open>\n<summary>a</summary>\nb\n</details>').includes('<details open>'),
    true,
  );
});

test('guillemets at the beginning of a paragraph are no quotation of its own', () => {
  check([
    ['>>so<< sagte er', '»so« sagte er'],
    ['>>Wir gehen heim.<<', '»Wir gehen heim.«'],
    ['Text\n>>so<< sagte er', 'Text\n»so« sagte er'],
    ['>so< sagte er', '&gt;so&lt; sagte er'],
  ]);
  assert.match(render('>Zitat'), /<blockquote>/);
  assert.match(render('>> tief'), /<blockquote>\n<blockquote>/);
  assert.match(render('> Ein <Wort> hier'), /<blockquote>\n<p>Ein &lt;Wort&gt; hier/);
});

test('no cell of a table is dropped', () => {
  const cells = (body: string) => [...render(body).matchAll(/<t[dh](?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join(',');
  assert.equal(cells('|a|b|\n|-|-|\n|1|2|3|\n|4|5|'), 'a,b,,1,2,3,4,5,');
  assert.equal(cells('a|b\n-|-\n1|2|3|4'), 'a,b,,,1,2,3,4');
  assert.equal(cells('|a|b|\n|-|-:|\n|1|2|'), 'a,b,1,2');
  assert.equal(cells('|a|b|\n|-|-|\n|1\\|2|3|'), 'a,b,1|2,3');
  assert.equal(cells('|a|b|\n|-|-|\n|1|2|3|\n\nText | mit | vielen | Strichen'), 'a,b,,1,2,3');
  assert.equal(cells('> |a|b|\n> |-|-|\n> |1|2|3|'), 'a,b,,1,2,3');
  assert.match(render('|a|b|\n|-|-|\n|1|2|3|\n\nDanach **fett**.'), /<p>Danach <strong>fett<\/strong>\.<\/p>/);
}); // biome-ignore format: one line per table

test('a footnote without its note, and a note without its footnote, stand as typed', () => {
  check([['Text[^nix] hier', 'Text[^nix] hier']]);
  assert.equal(render('Text.\n\n[^y]: Nie *benutzt*.'), '<p>Text.</p>\n<p>[^y]: Nie <em>benutzt</em>.</p>\n');
  const html = render('A[^x].\n\n[^x]: eins\n\n[^x]: zwei\n\nEnde');
  assert.match(html, /<p>\[\^x\]: zwei<\/p>\n<p>Ende<\/p>/);
  assert.match(html, /<li id="fussnote-1"><p>eins /);
  assert.equal(render('[^y]:\n\n    code'), '<p>[^y]: code</p>\n');
});

test('what nests deeper than the parser goes is text, not lost', () => {
  for (const mark of ['- ', '> ', '1. ', '* ', '- > ', '> 1. ', '- 1. ']) {
    const html = render(`${mark.repeat(400)}Ende`);
    assert.match(html, /Ende/, mark);
  }
});

test('body and teaser say the same, and headlines are set alike', () => {
  const texts = [
    'Er rief:"Halt!" und lief.', 'Das Feld name="wert" fehlt.', 'Hans\' Jahrzehnt, die \'90er', '"Er rief "Halt!" und lief", sagt sie.',
    '>>so<< sagte er', 'Ein 27"-Monitor', 'Rock \'n\' Roll - so -- was', '24. Dezember, 18 Uhr: Christvesper', '1. FC Lautertal hat 3:1 gewonnen.',
    'Lehrer*innen...', 'So <lacht> er',
  ]; // biome-ignore format: one table
  for (const text of texts) {
    const body = render(text).replace(/<[^>]+>/g, '').trim().replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    assert.equal(leadOf(text), body, text);
    assert.equal(typographic(text), body, text);
  } // biome-ignore format: one line each
});

test('a teaser holds no marks of bold, templates or lists', () => {
  for (const [body, lead] of [
    ['**Frage:**Wie geht es?', 'Frage:Wie geht es?'],
    ['**Offen und nie zu', 'Offen und nie zu'],
    ['{{< figure src="a.jpg" >}}\n\nDer Rat tagt.', 'Der Rat tagt.'],
    ['Der Rat {% include x %}tagt.', 'Der Rat tagt.'],
    ['Der Rat tagt.\n{: .lead}', 'Der Rat tagt.'],
    ['{{ site.title }}\n\nDer Rat tagt.', 'Der Rat tagt.'],
    ['1. Mehl\n2. Milch\n\nDer Rat tagt.', 'Der Rat tagt.'],
    ['24. Dezember: Vesper\n26. Dezember: Messe', '24. Dezember: Vesper; 26. Dezember: Messe'],
    ['1. FC Lautertal hat 3:1 gewonnen. Der Trainer lobt.', '1. FC Lautertal hat 3:1 gewonnen. Der Trainer lobt.'],
    ['- eins\n- zwei\n\nDer Rat tagt.', 'Der Rat tagt.'],
    ['Der Rat tagt.[^1]\n\n[^1]: Elf.', 'Der Rat tagt.'],
  ] as const) assert.equal(leadOf(body).replaceAll('\u00a0', ' '), lead, body);
}); // biome-ignore format: one table
