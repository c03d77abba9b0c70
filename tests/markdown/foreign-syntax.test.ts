import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWords, told } from './text-in-words.ts';

const foreign: readonly (readonly [string, string])[] = [
  ['{{< youtube abc >}}', 'hugo-shortcode 1:1'],
  ['{{% notice %}}', 'hugo-shortcode 1:1'],
  ['{{< figure\n  src="x.jpg"\n>}}', 'hugo-shortcode 1:1'],
  ['Text {{ site.title }} x', 'template-expression 1:6'],
  ['> {{ a }}', 'template-expression 1:3'],
  ['| {{ a }} | b |\n|--|--|\n| c | d |', 'template-expression 1:3'],
  ['# {{ page.title }}', 'template-expression 1:3'],
  ['<div>{{ a }}</div>', 'template-expression 1:6'],
  ['**{{ x }}**', 'template-expression 1:3'],
  ['[x]({{ site.url }}/a)', 'template-expression 1:5'],
  ['<a href="{{ site.url }}">x</a>', 'template-expression 1:10'],
  ['![A]({{ site.baseurl }}/a.jpg)', 'template-expression 1:6'],
  ['Satz.\n\n{% include a.html %}', 'template-tag 3:1'],
  ['- {% link _posts/a.md %}', 'template-tag 1:3'],
  ['{# Kommentar #}', 'template-tag 1:1'],
  ['{: .klasse}', 'kramdown-attributes 1:1'],
  ['![A](a.jpg){: width="50"}', 'kramdown-attributes 1:12'],
  ['[x](https://x.example){:target="_blank"}', 'kramdown-attributes 1:23'],
  ['## T {#id .klasse}', 'attribute-list 1:6'],
  ['Text {#id}', 'attribute-list 1:6'],
  ['[gallery ids="1,2"]', 'wordpress-shortcode 1:1'],
  ['[gallery]', 'wordpress-shortcode 1:1'],
  ['[contact-form-7 id="1"]', 'wordpress-shortcode 1:1'],
  ['[mein_plugin wert=3]', 'wordpress-shortcode 1:1'],
  ['Ende[/caption]', 'wordpress-shortcode 1:5'],
  ['[TOC]', 'wordpress-shortcode 1:1'],
  ['<%= x %>', 'erb-tag 1:1'],
  ['[[Seite]]', 'wiki-link 1:1'],
  ['![[bild.jpg]]', 'wiki-link 1:1'],
  ['::: warning', 'container 1:1'],
  ['@[youtube](abc)', 'video-shortcode 1:1'],
  ['{youtube abc}', 'joomla-plugin 1:1'],
  ['fett[/b]', 'bbcode 1:5'],
  ['[url=https://x.example]x', 'bbcode 1:1'],
  ['!!! note "x"', 'mkdocs-admonition 1:1'],
  ['.. image:: x.png', 'other-markup 1:1'],
  ['image::x.png[]', 'other-markup 1:1'],
  ['Der [b]Bus[/b] fährt.', 'bbcode 1:5'],
  ['[url=https://x.example]Mehr[/url]', 'bbcode 1:1'],
  ['h2. Titel', 'other-markup 1:1'],
  ['bq. Na ja.', 'other-markup 1:1'],
  ['Der "Bericht":https://x.example sagt es.', 'other-markup 1:5'],
  ['== Titel ==', 'other-markup 1:1'],
  ['=== Titel', 'other-markup 1:1'],
  ['[quote]', 'other-markup 1:1'],
  ['[quote, Ella Muster]', 'other-markup 1:1'],
  ['<Tweet id="12" />', 'other-markup 1:1'],
  ['Ein <Chart data={x}>', 'other-markup 1:5'],
  ['<Newsletter />', 'other-markup 1:1'],
  ["import Tweet from '../tweet'", 'other-markup 1:1'],
  ['export const x = 1', 'other-markup 1:1'],
];

/** What may as well be prose, and marks that stand beside code. */
const others: readonly (readonly [string, string])[] = [
  ['Siehe [https://x.example Mehr].', 'hint other-markup 1:7'],
  ['Siehe https://x.example/a[Mehr].', 'hint other-markup 1:7'],
  ['Siehe `Mehr <https://x.example>`_ dazu.', 'error other-markup 1:7'],
  ['Siehe :ref:`kosten`.', 'error other-markup 1:7'],
];

test('what may be prose is a hint, and backticks with marks of reStructuredText are no code', () => {
  for (const [body, expected] of others) {
    assert.deepEqual(told(body), [expected], body);
    assert.deepEqual(told(`\`\`\`\n${body}\n\`\`\``), [], body);
    assert.deepEqual(told(`<!-- ${body} -->`), [], body);
  }
});

test('an error and a hint say in whole sentences what the marks are and what to type', () => {
  const [error, hint] = ['h2. Titel', '[https://x.example Mehr]'].map((body) => inWords.look(body).problems);
  const expected = 'Markdown; soll es so dastehen, mit \\ davor oder als Code zwischen `…`';
  assert.deepEqual(error, [
    {
      rule: 'other-markup',
      message: 'Diese Zeichen stammen aus Textile (Redmine) und stünden so in der Zeitung.',
      found: 'h2. Titel',
      expected,
      remedy: 'Schreiben Sie ## Zwischenüberschrift, > Zitat, [Wörter](Adresse).',
      line: 0,
      column: 1,
    },
  ]);
  assert.deepEqual(hint, [
    {
      rule: 'other-markup',
      severity: 'hint',
      message: 'Diese Zeichen sehen nach einem Wiki (Verweis) aus und erscheinen so.',
      found: '[https://x.example Mehr]',
      expected,
      remedy: 'Schreiben Sie [Wörter](Adresse).',
      line: 0,
      column: 1,
    },
  ]);
});

test('two versions that Git has left are told once, where the first begins', () => {
  const both = '<<<<<<< HEAD\nDer Bus.\n=======\nDie Bahn.\n>>>>>>> main';
  assert.deepEqual(inWords.look(`Satz.\n\n${both}\n`).problems, [
    {
      rule: 'merge-conflict',
      message:
        'Hier stehen zwei Fassungen, die gleichzeitig entstanden sind: über der Zeile ======= die eine, darunter die andere.',
      expected: 'eine Fassung, ohne Zeilen, die mit <<<<<<<, ======= oder >>>>>>> beginnen',
      remedy:
        'Behalten Sie eine der beiden Fassungen; löschen Sie die andere und die drei Zeilen mit <<<<<<<, ======= und >>>>>>>.',
      line: 2,
      column: 1,
    },
  ]);
  assert.deepEqual(told(`\`\`\`\n${both}\n\`\`\``), []);
  assert.deepEqual(told('>>>>>>> siebenmal zitiert\n\nTitel\n======='), []);
});

test('syntax of other systems is an error that names the system, at its place', () => {
  for (const [body, expected] of foreign) assert.deepEqual(told(body), [`error ${expected}`], body);
});

test('in code or behind a backslash it is text', () => {
  for (const [body] of foreign) {
    assert.deepEqual(told(`\`\`\`\n${body}\n\`\`\``), [], body);
    if (!body.includes('\n')) assert.deepEqual(told(`Text \`\` ${body} \`\` Text`), [], body);
    assert.deepEqual(told(`<!-- ${body} -->`), [], body);
  }
  for (const body of [
    '\\{{< x >}}',
    '\\{{ x }}',
    '\\{% x %}',
    '\\{: x}',
    '\\[gallery]',
    '\\[[Seite]]',
    '\\::: x',
    '<\\% x %>',
  ])
    assert.deepEqual(told(body), [], body);
});

test('German prose with brackets is none', () => {
  for (const body of [
    'Die Menge {1; 2} und {a, b}.',
    'Er sagte [sic], sie [...] und [Anm. d. Red.: x = 3] auch.',
    'Das kostet 5 % {wenig}. {:-)',
    '- [x] erledigt\n- [ ] offen',
    '[Link][gallery]\n\n[gallery]: /x/',
    '[video]\n\n[video]: https://x.example',
    'Ein [video\nrecording] und [mehr] dazu.\n\n[Video recording]: https://x.example',
    '## Kosten {#geld}\n\n[dort](#geld)',
    'Note [a] und [1] [2], [§ 5] und [s. o.].',
    'Um 10:: 3 und 5 <% 6',
    'Drei Ausrufezeichen!!! Aber ja.',
    'a ` b {c} ` d',
    'Er schrieb <Ironie>ja</Ironie> und </Sarkasmus>.',
    'Siehe https://x.example/?tx_news[news]=12&filter[0]=a und https://x.example[1].',
    '[https://x.example Mehr](https://x.example)',
    'Um 10 Uhr 2. Titel, H2. und h2.',
    'Er sagte: "Nein": https://x.example',
    'Ein Titel\n=========',
    'import aus China und export nach China',
    '<Img src="x.jpg" alt="A" />',
  ]) {
    assert.deepEqual(told(body), [], body);
  }
});
