import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from './text-in-words.ts';

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
];

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
    '## Kosten {#geld}\n\n[dort](#geld)',
    'Note [a] und [1] [2], [§ 5] und [s. o.].',
    'Um 10:: 3 und 5 <% 6',
    'Drei Ausrufezeichen!!! Aber ja.',
    'a ` b {c} ` d',
  ]) {
    assert.deepEqual(told(body), [], body);
  }
});
