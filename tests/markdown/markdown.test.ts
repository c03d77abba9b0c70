import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMarkdown } from '../../src/markdown/markdown.ts';
import type { TextPicture } from '../../src/markdown/picture-tokens.ts';

const figure = ({ src, alt, caption, credit, href }: TextPicture): string =>
  `<figure>${src}|${alt}|${caption}|${credit}${href === undefined ? '' : `|${href}`}</figure>\n`;

const { render, look } = createMarkdown({
  siteUrl: 'https://bote.example',
  figure,
  inlinePicture: ({ src, alt }) => `<img src="${src}" alt="${alt}">`,
  gallery: (shown) => `<div>\n${shown.map(figure).join('')}</div>\n`,
  chart: () => '',
  media: ({ src, label, caption, credit, poster }) =>
    `<video>${src}|${label}|${caption}|${credit}|${poster}</video>\n`,
  embed: ({ provider, frame, title }) => `<aside>${provider}|${frame}|${title}</aside>\n`,
});

function check(table: readonly (readonly [string, string])[]): void {
  for (const [body, html] of table)
    assert.equal(render(body).trimEnd().replaceAll('\u00a0', '~'), html, body);
}

test('typography reaches across emphasis, links and line breaks', () => {
  check([
    ['"*Ja*", **"sagte"** er', '<p>„<em>Ja</em>“, <strong>„sagte“</strong> er</p>'],
    ['"[Rathaus](/r/)" und\n"Markt"', '<p>„<a href="/r/">Rathaus</a>“ und\n„Markt“</p>'],
    ['Wort -- *Wort* - Wort\n-- Ende', '<p>Wort – <em>Wort</em> – Wort\n– Ende</p>'],
    ['`x` "s" und "`y`"', '<p><code>x</code> „s“ und „<code>y</code>“</p>'],
  ]);
});

test('typography leaves code, addresses and escaped characters alone', () => {
  check([
    ['`"a" -- z. B.`', '<p><code>&quot;a&quot; -- z. B.</code></p>'],
    ['    "a" ...', '<pre><code>&quot;a&quot; ...\n</code></pre>'],
    ['```js\n"a" -- 5 %\n```', '<pre><code class="language-js">&quot;a&quot; -- 5 %\n</code></pre>'],
    ['\\"a\\" \\-- b', '<p>&quot;a&quot; -- b</p>'],
    [
      '<https://x.example/a--b>',
      '<p><a href="https://x.example/a--b" rel="external noopener">https://x.example/a--b</a></p>',
    ],
    [
      'https://x.example/a...b',
      '<p><a href="https://x.example/a...b" rel="external noopener">https://x.example/a...b</a></p>',
    ],
  ]);
});

test('braces and template syntax in an article are plain text', () => {
  check([['{{ title }} {% include "x" %} {# y #} $z', '<p>{{ title }} {% include „x“ %} {# y #} $z</p>']]);
});

test('headings start at h2, skip no level and have ids of their own', () => {
  check([
    ['# Kosten', '<h2 id="abschnitt-kosten">Kosten</h2>'],
    ['## Über uns', '<h2 id="abschnitt-ueber-uns">Über uns</h2>'],
    [
      '# A\n\n#### B\n\n## C\n\n### B',
      [
        '<h2 id="abschnitt-a">A</h2>',
        '<h3 id="abschnitt-b">B</h3>',
        '<h3 id="abschnitt-c">C</h3>',
        '<h4 id="abschnitt-b-1">B</h4>',
      ].join('\n'),
    ],
  ]);
});

test('only links that leave the site are marked, and none opens a window', () => {
  const rel = ' rel="external noopener"';
  check([
    ['[a](https://x.example/)', `<p><a href="https://x.example/"${rel}>a</a></p>`],
    ['[a](//x.example/)', `<p><a href="//x.example/"${rel}>a</a></p>`],
    ['[a](https://bote.example/politik/)', '<p><a href="https://bote.example/politik/">a</a></p>'],
    ['[a](https://bote.example.evil/)', `<p><a href="https://bote.example.evil/"${rel}>a</a></p>`],
    ['[a](/politik/ "T")', '<p><a href="/politik/" title="T">a</a></p>'],
    ['[a](mailto:a@x.example)', '<p><a href="mailto:a@x.example">a</a></p>'],
    [
      '<a href="https://x.example/" target="_blank" rel="opener">a</a>',
      `<p><a href="https://x.example/"${rel}>a</a></p>`,
    ],
    ['Amazon.de und gut.Es', '<p>Amazon.de und gut.Es</p>'],
  ]);
});

test('pictures side by side head nothing: they are the first row of their table', () => {
  const row = (cells: string) => `<tr>\n${cells}</tr>\n`;
  const pictures = row('<td>[a.jpg]</td>\n<td>[b.jpg]</td>\n');
  const table = (rows: string) =>
    `<section class="table-scroll" aria-label="Tabelle 1" tabindex="0">\n<table>\n<tbody>\n${rows}</tbody>\n</table>\n</section>`;
  const figures = (html: string) => html.replace(/<figure>([^|]+).*?<\/figure>\n/gs, '[$1]').trim();
  for (const [text, rows] of [
    ['| ![A](a.jpg) | ![B](b.jpg) |\n| --- | --- |', pictures],
    [
      '| ![A](a.jpg) | ![B](b.jpg) |\n| --- | --- |\n| vorher | nachher |',
      `${pictures}${row('<td>vorher</td>\n<td>nachher</td>\n')}`,
    ],
    ['| | |\n| --- | --- |\n| ![A](a.jpg) | ![B](b.jpg) |', pictures],
  ] as const) {
    assert.equal(figures(render(text)), table(rows), text);
  }
  assert.match(
    render('| Wer | ![B](b.jpg) |\n| --- | --- |\n| vorher | nachher |'),
    /<th scope="col">Wer<\/th>/,
  );
});

test('a table scrolls in a named region that the keyboard reaches, aligned without inline styles', () => {
  check([
    [
      '| Ort | Zahl |\n|---|--:|\n| Ulm | 5 % |',
      '<section class="table-scroll" aria-label="Tabelle 1: Ort, Zahl" tabindex="0">\n<table>\n<thead>\n<tr>\n' +
        '<th scope="col">Ort</th>\n<th scope="col" class="align-right">Zahl</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n' +
        '<td>Ulm</td>\n<td class="align-right">5~%</td>\n</tr>\n</tbody>\n</table>\n</section>',
    ],
    [
      '| | Zahl |\n|---|---|\n| Ulm | 5 |',
      '<section class="table-scroll" aria-label="Tabelle 1: Zahl" tabindex="0">\n<table>\n<thead>\n<tr>\n' +
        '<td></td>\n<th scope="col">Zahl</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n' +
        '<td>Ulm</td>\n<td>5</td>\n</tr>\n</tbody>\n</table>\n</section>',
    ],
  ]);
});

test('footnotes link there and back with German labels, each reference by its own id', () => {
  const html = render('A[^x] B[^x] C^[hier -- dort]\n\n[^x]: Quelle');
  assert.deepEqual(html.match(/id="[^"]+"/g), [
    'id="verweis-1"',
    'id="verweis-1-2"',
    'id="verweis-2"',
    'id="fussnote-1"',
    'id="fussnote-2"',
  ]);
  assert.deepEqual(html.match(/href="[^"]+"/g), [
    'href="#fussnote-1"',
    'href="#fussnote-1"',
    'href="#fussnote-2"',
    'href="#verweis-1"',
    'href="#verweis-1-2"',
    'href="#verweis-2"',
  ]);
  assert.match(html, /<section class="footnotes" role="doc-endnotes" aria-label="Fußnoten">/);
  assert.match(html, /aria-label="Zurück zur Textstelle von Fußnote 1, 2. Stelle"/);
  assert.match(html, /hier – dort/);
});

test('numbering starts anew in every text', () => {
  const body = 'A^[n]\n\n# T\n\n| a |\n|---|\n| b |';
  assert.equal(render(body), render(body));
});

test('a picture becomes a figure outside of paragraphs, with caption and credit from its title', () => {
  check([
    ['![Ein "Rathaus"](r.jpg)', '<figure>r.jpg|Ein „Rathaus“|undefined|undefined</figure>'],
    ['![R](r.jpg "Am Markt (Foto: Anna Huber)")', '<figure>r.jpg|R|Am Markt|Anna Huber</figure>'],
    ['![R](r.jpg "(Foto: dpa)")', '<figure>r.jpg|R|undefined|dpa</figure>'],
    ['![R](r.jpg "Am Markt (links)")', '<figure>r.jpg|R|Am Markt (links)|undefined</figure>'],
    ['![R](für%20alle.jpg)', '<figure>für alle.jpg|R|undefined|undefined</figure>'],
    ['vor ![R](r.jpg) nach', '<p>vor <img src="r.jpg" alt="R"> nach</p>'],
    ['Text:\n![R](r.jpg)\nMehr', '<p>Text:</p>\n<figure>r.jpg|R|undefined|undefined</figure>\n<p>Mehr</p>'],
    ['vor ![R](r.jpg "Markt") nach', '<p>vor </p>\n<figure>r.jpg|R|Markt|undefined</figure>\n<p> nach</p>'],
    ['[![R](r.jpg)](https://x.example)', '<figure>r.jpg|R|undefined|undefined|https://x.example</figure>'],
    ['- ![R](r.jpg)', '<ul>\n<li>\n<figure>r.jpg|R|undefined|undefined</figure>\n</li>\n</ul>'],
    ['\\![R](r.jpg)', '<p>!<a href="r.jpg">R</a></p>'],
  ]);
});

test('a picture on a foreign server is linked, not loaded', () => {
  const link = (url: string) => `<p><a href="${url}" rel="external noopener">Karte</a></p>`;
  check([
    ['![Karte](https://x.example/k.png)', link('https://x.example/k.png')],
    ['![Karte](//x.example/k.png)', link('//x.example/k.png')],
    ['![](https://x.example/k.png "Karte")', link('https://x.example/k.png')],
    [
      '![Karte](https://x.example/k.png "Das Tal")',
      link('https://x.example/k.png').replace('Karte', 'Karte: Das Tal'),
    ],
    ['![Karte](https://x.example/k.png "Karte")', link('https://x.example/k.png')],
  ]);
  assert.deepEqual(look('![Karte](https://x.example/k.png)').pictures, []);
});

test('the pictures of a text are listed with their lines, without those in code', () => {
  const body = [
    '![A](a.jpg)', '', '```', '![Nein](n.jpg)', '```', '', 'Text', '![B](b.jpg) `![C](c.jpg)`', '', '| x |', '|---|',
    '| ![D](d.jpg) |', '', 'T[^1]', '', '[^1]: ![E](e%20e.jpg)', '', '![A][ref]', '', '[ref]: a.jpg',
  ].join('\n'); // biome-ignore format: one line of the text each
  assert.deepEqual(look(body).pictures, [
    { src: 'a.jpg', alt: 'A', line: 0 },
    { src: 'b.jpg', alt: 'B', line: 7 },
    { src: 'd.jpg', alt: 'D', line: 11 },
    { src: 'a.jpg', alt: 'A', line: 17 },
    { src: 'e e.jpg', alt: 'E', line: 15 },
  ]);
  assert.deepEqual(look('Ohne Bild, aber [Link](x.jpg)!').pictures, []);
});

test('several pictures in one paragraph are a gallery, with words between them they are figures', () => {
  const shown = (src: string): string => `<figure>${src}|A|undefined|undefined</figure>\n`;
  check([
    ['![A](a.jpg)\n![A](b.jpg)', `<div>\n${shown('a.jpg')}${shown('b.jpg')}</div>`],
    ['![A](a.jpg) ![A](b.jpg)', `<div>\n${shown('a.jpg')}${shown('b.jpg')}</div>`],
    ['![A](a.jpg)\n\n![A](b.jpg)', `${shown('a.jpg')}${shown('b.jpg')}`.trimEnd()],
    ['vor ![A](a.jpg) ![A](b.jpg)', `<p>vor </p>\n${shown('a.jpg')}${shown('b.jpg')}`.trimEnd()],
  ]);
  assert.deepEqual(
    look('T\n\n![A](a.jpg)\n![B](b.jpg)').pictures.map(({ src, line }) => [src, line]),
    [
      ['a.jpg', 2],
      ['b.jpg', 3],
    ],
  );
});

test('a link to a known service alone in its paragraph is a box, in a sentence or list it stays a link', () => {
  const video = 'https://youtu.be/abcdefghijk';
  const frame = 'https://www.youtube-nocookie.com/embed/abcdefghijk';
  const link = `<a href="${video}" rel="external noopener">V</a>`;
  check([
    [video, `<aside>YouTube|${frame}|undefined</aside>`],
    [`<${video}>`, `<aside>YouTube|${frame}|undefined</aside>`],
    [`[Der "Rat" tagt](${video})`, `<aside>YouTube|${frame}|Der „Rat“ tagt</aside>`],
    [`[V](${video}) hier`, `<p>${link} hier</p>`],
    [`- [V](${video})`, `<ul>\n<li>${link}</li>\n</ul>`],
    ['[V](https://youtu.be/)', '<p><a href="https://youtu.be/" rel="external noopener">V</a></p>'],
    [`<mark>m</mark>\n\n${video}`, `<p><mark>m</mark></p>\n<aside>YouTube|${frame}|undefined</aside>`],
  ]);
  assert.deepEqual(look(`${video}\n\nText\n\nhttps://youtu.be/bbbbbbbbbbb`).frames, [new URL(frame).origin]);
  assert.deepEqual(look(`Siehe ${video} und\n\n    ${video}`).frames, []);
});

test('films and sound are written like pictures, a film with its picture as a link', () => {
  check([
    ['![Rufe](ton.mp3 "Leise (Ton: Ute)")', '<video>ton.mp3|Rufe|Leise|Ute|undefined</video>'],
    [
      '[![Ein Bagger](bild.jpg "Der Pfeiler (Video: Ruth)")](mein%20film.MP4)',
      '<video>mein film.MP4|Ein Bagger|Der Pfeiler|Ruth|bild.jpg</video>',
    ],
    ['Vorher ![A](a.webm)', '<p>Vorher </p>\n<video>a.webm|A|undefined|undefined|undefined</video>'],
    // Two films are no gallery, and a link to a page is none to a film.
    [
      '![A](a.mp4)\n![B](b.mp4)',
      '<video>a.mp4|A|undefined|undefined|undefined</video>\n<video>b.mp4|B|undefined|undefined|undefined</video>',
    ],
    [
      '[![A](a.jpg)](https://x.example/f.mp4)',
      '<figure>a.jpg|A|undefined|undefined|https://x.example/f.mp4</figure>',
    ],
    [
      '![A](https://x.example/f.mp4)',
      '<p><a href="https://x.example/f.mp4" rel="external noopener">A</a></p>',
    ],
  ]);
  assert.deepEqual(
    look('Text\n\n[![A](a.jpg)](f.mp4)\n').pictures.map(({ src, line }) => [src, line]),
    [
      ['f.mp4', 2],
      ['a.jpg', 2],
    ],
  );
});
