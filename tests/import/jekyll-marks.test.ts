// What Jekyll's own marks and HTML between Markdown do to the text around them: nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from '../../src/import/counts.ts';
import { archive, picture, told } from './an-archive.ts';
import { mistakes } from './mistakes.ts';

const texts: readonly (readonly [what: string, source: string, written: string])[] = [
  [
    'a remark about a mark stands behind its line, whose links are links',
    '{% include icon.html icon="x" %} Als [PDF](https://x.example/a.pdf) oder *so*',
    'Als [PDF](https://x.example/a.pdf) oder *so* <!-- Vorlage: {% include icon.html icon="x" %} -->',
  ],
  [
    'the same in a list',
    '- {% include icon.html icon="x" %} **Eins**\n- Zwei',
    '- **Eins** <!-- Vorlage: {% include icon.html icon="x" %} -->\n- Zwei',
  ],
  [
    'the same in a quotation',
    '> {% include icon.html icon="x" %} [Eins](https://x.example/)',
    '> [Eins](https://x.example/) <!-- Vorlage: {% include icon.html icon="x" %} -->',
  ],
  [
    'HTML right below a paragraph is a paragraph of its own',
    'Erstens.\n<p>Zweitens.</p>',
    'Erstens.\n\nZweitens.',
  ],
  [
    'HTML right above a heading, too',
    'Erstens.\n<div>Zweitens.</div>\n\n## Drittens\n<p>Viertens.</p>',
    'Erstens.\n\nZweitens.\n\n## Drittens\n\nViertens.',
  ],
  [
    'a responsive_image has its caption, and its path from the root',
    "{% responsive_image figure: true\npath: bilder/rat.jpg\nalt: 'Saal'\ncaption: '<a href=\"https://x.example/\">Der Saal</a>, CC' %}",
    '![Saal](rat.jpg "Der Saal, CC")',
  ],
  [
    'a line that begins like a fence but has several words is no fence',
    '```ln -s a b´´´\n\nErstens.\n\n```\n<Files cron.php>\n```\n<p>Zweitens.</p>',
    '\\`\\`\\`ln -s a b´´´\n\nErstens.\n\n```\n<Files cron.php>\n```\n\nZweitens.',
  ],
  [
    'a fence that nothing closes is none',
    '~~~\nErstens.\n\n## Zweitens\n\n<p>Drittens.</p>',
    '\\~\\~\\~\nErstens.\n\n## Zweitens\n\nDrittens.',
  ],
  [
    'code right below HTML is code',
    '<p>Erstens.</p>\n```\n<b>a</b>\n```\n<p>Zweitens.</p>\n',
    'Erstens.\n\n```\n<b>a</b>\n```\n\nZweitens.',
  ],
  [
    'a heading and a list right below HTML, too',
    '<ul>\n<li>Erstens</li>\n</ul>\n## Zweitens\n<p>Drittens</p>\n- Viertens',
    '- Erstens\n\n## Zweitens\n\nDrittens\n\n- Viertens',
  ],
  [
    'emphasis right below HTML, too',
    '<div>Erstens</div>\n**Zweitens** und [Drittens](https://x.example/)',
    'Erstens\n\n**Zweitens** und [Drittens](https://x.example/)',
  ],
  [
    'HTML in code parts nothing',
    '```html\n<p>a</p>\n# b\n```\n\nZweitens.',
    '```html\n<p>a</p>\n# b\n```\n\nZweitens.',
  ],
  ['code within HTML stays there', '<pre>\n# a\n```\n</pre>\nZweitens.', '````\n# a\n```\n````\n\nZweitens.'],
  [
    'an acronym is an abbreviation and keeps what it stands for',
    '<p>Per <acronym title="Command-Line Interpreter">CLI</acronym>.</p>',
    'Per <abbr title="Command-Line Interpreter">CLI</abbr>.',
  ],
  [
    'a figure that is never closed keeps what it holds',
    '<figure>\n<blockquote>\nErstens.\n</blockquote>\n<figcaption>Karla</figcaption>\n<figure>\n\nZweitens.',
    '> Erstens.\n\nKarla\n\nZweitens.',
  ],
  ['a link mark may name a file', 'Im [Plan]({% link plaene/plan.pdf %}).', 'Im [Plan](/plaene/plan.pdf).'],
  [
    'a link mark may stand behind a name',
    'Im [Plan][p].\n\n[p]: {% link plaene/plan.pdf %}',
    'Im [Plan][p].\n\n[p]: /plaene/plan.pdf',
  ],
  [
    'a link mark in HTML, where Markdown is none, leaves no name of ours',
    '<p>[Plan]( {% link plaene/plan.pdf %})</p>',
    '\\[Plan]\\( plaene/plan.pdf)',
  ],
  [
    'an indented line below a list in HTML is no item of it',
    '<ul><li>Eins</li></ul>\n  zum Zweiten:\n\n- Zwei\n\n<ul><li>Drei</li></ul>',
    '- Eins\n\n<!---->\n\n  zum Zweiten:\n\n- Zwei\n\n<!---->\n\n- Drei',
  ],
  [
    'a figure without a file keeps its caption',
    '<figure>\n<img src="" alt="">\n<figcaption>Im Saal</figcaption>\n</figure>\n\nErstens.',
    'Im Saal\n\nErstens.',
  ],
  [
    'a note in the sentence is a note',
    'Erstens<fn>https://x.example/a</fn> und [fn]Zweitens[/fn].',
    'Erstens[^fn-1] und[^fn-2].\n\n[^fn-1]: https://x.example/a\n[^fn-2]: Zweitens',
  ],
  [
    'a picture within a sentence parts it on both sides of the count',
    'Erstens ![](/bilder/rat.jpg) zweitens <b>drittens</b>',
    'Erstens ![](rat.jpg) zweitens **drittens**',
  ],
  [
    'an address behind an equal sign is one, and a link without any is none',
    'Bei (a href="https://x.example/a) und [hier]().',
    'Bei (a href="https://x.example/a) und hier.',
  ],
  [
    'a service that a caption names is not embedded',
    '{% responsive_image path: bilder/rat.jpg alt: "Du hast 121 Mitteilungen auf Twitter" %}',
    '![Du hast 121 Mitteilungen auf Twitter](rat.jpg)',
  ],
];
for (const [what, source, expected] of texts) {
  test(`${what}, and nothing is lost`, async (t) => {
    const { run, written, folder } = archive(t, {
      '_config.yml': 'url: https://alt.example\n',
      '_posts/2019-12-05-a.md': `---\ntitle: A\n---\n${source}\n`,
      'bilder/rat.jpg': picture,
      'plaene/plan.pdf': 'x',
    });
    const imported = await run('', { publicDir: `${folder}/public` });
    const text = written().get('artikel/2019/12/2019-12-05-a.md') ?? assert.fail();
    assert.equal(text.replace(/^---[\s\S]*?\n---\n\n/, '').trimEnd(), expected);
    assert.deepEqual(mistakes(written()), []);
    if (!source.startsWith('<p>[')) assert.deepEqual(told(imported).differences, []);
  });
}

test('pages that could be templates are counted without the marks that keep them from it', async (t) => {
  const { run } = archive(t, {
    '_config.yml': 'url: https://alt.example\n',
    'a.md': '---\ntitle: A\nlayout: page\n---\n{% include a.html %}\n\nEin Text.\n\n```\n{{ x }}\n```\n',
  });
  assert.deepEqual(told(await run()).differences, []);
});

test('abbreviations are as many words with blanks as without, whatever stands before them', () => {
  for (const [tight, loose] of [
    ['(z.B. hier)', '(z. B. hier)'],
    ['motiviert(s.u.).', 'motiviert(s. u.).'],
    ['„e.V.“ und', '„e. V.“ und'],
    ['d.h. morgen', 'd. h. morgen'],
  ] as const)
    assert.equal(wordsOf(tight).length, wordsOf(loose).length, tight);
});

test('what Markdown has no place for is told, and its address stands in a remark', async (t) => {
  const { run, written } = archive(t, {
    '_config.yml': 'url: https://alt.example\n',
    '_posts/2019-12-05-a.md':
      '---\ntitle: A\n---\nIm [Raum](irc://x.example/rat) und [da](javascript:x()).\n\n<p><a href="xmpp:rat@x.example">Hier</a></p>\n\n<figure><img src="/bilder/rat.jpg"><figcaption><a href="https://x.example/">Karla</a></figcaption></figure>\n\n<p>Film<object data="http://x.example/a.swf"></object> behind</p>\n',
    'bilder/rat.jpg': picture,
  });
  const { constructs } = told(await run());
  const text = written().get('artikel/2019/12/2019-12-05-a.md') ?? assert.fail();
  assert.equal(
    text.replace(/^---[\s\S]*?\n---\n\n/, '').trimEnd(),
    'Im Raum<!-- Verweis: irc://x.example/rat --> und da.\n\nHier<!-- Verweis: xmpp:rat@x.example -->\n\n![](rat.jpg "Karla")\n\n<!-- Verweis in einer Bildunterschrift: Karla → https://x.example/ -->\n\nFilm\n\n<http://x.example/a.swf>\n\nbehind',
  );
  assert.deepEqual(mistakes(written()), []);
  assert.deepEqual(constructs, {
    'Bild mit Unterschrift': [1, 0, 0],
    'Einbettung eines Anbieters, der nicht vorgesehen ist': [0, 0, 1],
    'Verweis in einer Bildunterschrift': [0, 0, 1],
    'Verweis, den die Zeitung nicht setzt (irc:)': [0, 0, 1],
    'Verweis, den die Zeitung nicht setzt (javascript:)': [0, 1, 0],
    'Verweis, den die Zeitung nicht setzt (xmpp:)': [0, 0, 1],
  });
});
