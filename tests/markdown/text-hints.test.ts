// What only a text itself gives reason to mention, and what looks like it and is right.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hintsOfLines, lineRules, textHints } from '../../src/markdown/text-hints.ts';
import * as fc from '../law/fast-check.ts';

const told = (body: string): string[] =>
  textHints(`---\ntitle: Rat\n---\n${body}\n`, 'artikel/rat.md').map(
    ({ rule, line, column }) => `${rule} ${(line ?? 0) - 3}:${column}`,
  );

const hints: readonly [body: string, ...hints: string[]][] = [
  ['Ein  Satz.', 'double-space 1:4'],
  ['##Kosten', 'stray-markdown 1:1'],
  ['Ein [Link] (https://rat.example/) hier.', 'stray-markdown 1:10'],
  ['Ein [Link](https://rat.example/ hier.', 'stray-markdown 1:10'],
  ['!(Der Rat)[rat.jpg]', 'stray-markdown 1:2'],
  ['(Der Rat)[https://rat.example/]', 'stray-markdown 1:1'],
  ['! [Der Rat](rat.jpg)', 'stray-markdown 1:1'],
  ['Das ist ** wichtig ** für alle.', 'stray-markdown 1:9'],
  ['Ein Befund[^1] ist da.', 'stray-markdown 1:11'],
  ['Ein Befund.\n\n[^1]: Nie genannt.', 'stray-markdown 3:1'],
  ['Ein [Link] (/politik/) hier.', 'stray-markdown 1:10'],
  ['Ein [Bericht] (2019-12-04-bruecke.md) dazu.', 'stray-markdown 1:13'],
  ['• eins\n• zwei', 'stray-markdown 1:1', 'stray-markdown 2:1'],
  ['Das ist ==wichtig== hier.', 'stray-markdown 1:9'],
  ['Text %%intern, nicht drucken%% weiter.', 'stray-markdown 1:6'],
  ["Das ist '''fett''' hier.", 'stray-markdown 1:9'],
  ['> [!NOTE] Titel\n> Text', 'stray-markdown 1:3'],
  ['    Der Absatz ist eingerückt wie ein Brief.', 'stray-markdown 1:1'],
  ['Text.\n\n\tDer Absatz ist eingerückt.', 'stray-markdown 3:1'],
  ['Text.\n\n```\ncode\n\nNoch ein Absatz.', 'stray-markdown 3:1'],
  ['Ein Satz steht hier.\n---\nNoch einer.', 'stray-markdown 1:1'],
  ['Das ist **wichtig und der Satz endet.\n\nNoch **einer**.', 'stray-markdown 1:9'],
  ['| Ort | Zahl |\n| A | 1 |\n| B | 2 |', 'stray-markdown 1:1'],
  ['| Ort | Zahl |\n| -- |\n| A | 1 |', 'stray-markdown 1:1'],
  ['Ein Satz.   Noch einer.', 'double-space 1:10'],
  ['- Ein  Punkt', 'double-space 1:6'],
  ['> Ein  Zitat', 'double-space 1:6'],
  ['Eins.\r\n\r\nNoch  eins.\r', 'double-space 3:5'],
  ['Siehe [dort](http://www.rathaus.example/).', 'insecure-link 1:14'],
  ['http://www.rathaus.example/', 'insecure-link 1:1'],
  ['Siehe <http://www.rathaus.example/>.', 'insecure-link 1:8'],
  ['<a href="http://x.example">x</a>', 'insecure-link 1:10'],
  ['![](rat.jpg)', 'no-alt-in-text 1:1'],
  ['![ ](rat.jpg "Der Rat")', 'no-alt-in-text 1:1'],
  ['Er sagt " Nein.', 'straight-quote 1:9'],
  ['Eins "zwei" drei\nvier fünf " sechs.', 'straight-quote 2:11'],
  ['**Er** sagt [so](x.html) " nein.', 'straight-quote 1:26'],
];
const none: readonly string[] = [
  'Ein Satz.  \nNoch einer.',
  '-   Eingerückt',
  '1.  Eingerückt',
  'Ein Wort[^1].\n\n[^1]:   Eine Anmerkung.',
  '#Klima',
  'Wir [die Stadt] (und der Kreis) zahlen.',
  'Ein [Link](https://rat.example/ "Der Rat") hier.',
  'Achtung! [Der Rat](rat.jpg)',
  'Das ist 2 ** 3 und 2 ** 4.',
  'Ein Befund[^1] ist da.\n\n[^1]: Genannt.',
  'Ein Befund\\[^1] und `[^2]`.',
  '| Ort | Zahl |\n| --- | ---: |\n| A | 1 |',
  '- Ein Punkt\n\n    Der Absatz gehört zu dem Punkt.',
  'Befund[^1].\n\n[^1]: Eine Anmerkung.\n\n    Ein zweiter Absatz der Anmerkung.',
  '    const wert = zahl(1);',
  '```\nEin Satz.\n---\n    Der Absatz ist eingerückt.\n| a | b |\n| c | d |\n```',
  'Ein Titel\n---\nText.',
  'Ein Satz.\n\n---\n\nNoch einer.',
  'Das ist **wichtig\nund fett** hier. 2**3 ist 8, `a**b` auch.',
  '*Name von der Redaktion geändert.',
  'Ein a == b und x==y, 10 %%, Wir [sic] (so im Text) zahlen. Er import Waren from China.',

  '| a  | b  |\n|---|---|\n| 1  | 2  |',
  '```\nx  = "\n![](x) http://a.example\n```',
  'Ein `x  "` und ``a  ` "``.',
  '    code  mit "',
  '<!-- zwei  und "\nnoch  eine " -->\nText.',
  '[dort](https://www.rathaus.example/)',
  'Ein Schirm von 27" und einer von 24".',
  '"So nicht", sagt sie. "Nie", sagt er, "und \'nimmer\'."',
  '„So nicht“, sagt sie, »nie«.',
  '*"Betont"* und **"fett"** und ["Wort"](x.html "Mit Titel").',
  '<abbr title="Zweites Deutsches Fernsehen">ZDF</abbr> sagt "Nein".',
  'Ein maskiertes \\" bleibt.',
  '- "Eins"\n- "Zwei"',
  '"Über zwei\nZeilen", sagt er.',
];

test('double blanks, http, pictures without words and quotation marks without a side are told with their place', () => {
  for (const [body, ...wanted] of hints) assert.deepEqual(told(body), wanted, body);
});

test('markup, code, tables and inches are none of these', () => {
  for (const body of none) assert.deepEqual(told(body), [], body);
});

/** What rules look at, and what hides it from them: pieces of which texts are put together. */
const pieces = [
  ...[
    'a',
    'Rat',
    '  ',
    ' ',
    '\n',
    '\r\n',
    '\n\n',
    '|',
    '- ',
    '-  ',
    '1.  ',
    '> ',
    '## ',
    '[^1]:  ',
    '    ',
    '\t',
  ],
  ...[
    '"',
    '\\"',
    '„',
    '27"',
    '`',
    '``',
    '```',
    '~~~',
    '<!--',
    '-->',
    '<b>',
    '![',
    ']',
    '(',
    ')',
    '![](',
    '![ ](x)',
  ],
  ...['    ', '\t', '• ', '==', '%%', "'''", '> [!NOTE]', 'Satz.\n---', '\n| a | b |', '**', '~~~'],
  ...['http://', 'HTTP://a', 'https://', '[a](http://b)', '<http://c>', 'x.jpg'],
];

test('a look at the whole text rules out nothing that a look at every line would find', () => {
  const body = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(body, (written) => {
      const text = `---\ntitle: Rat\n---\n${written}\n`;
      // Every text and line has the empty sign.
      const allRules = lineRules.map((rule) => ({ ...rule, signs: [''] }));
      assert.deepEqual(textHints(text, 'artikel/rat.md'), hintsOfLines(text, 'artikel/rat.md', allRules));
    }),
    { numRuns: 1_000 },
  );
});
