import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWords, shown, told } from './text-in-words.ts';

const video = 'https://www.youtube.com/watch?v=abcdefghijk';
const map = 'https://www.openstreetmap.org/?mlat=48.4&mlon=10#map=12/48.40000/10.00000';

const understood: readonly (readonly [string, string])[] = [
  ['<img src="a.jpg" alt="A">', '[Bild a.jpg|A]'],
  ['<IMG SRC=a.jpg ALT=A WIDTH=300 />', '[Bild a.jpg|A]'],
  ['<img src="a.jpg" alt="A" title="Am Markt (Foto: dpa)">', '[Bild a.jpg|A|Am Markt|dpa]'],
  ['Text <img src="a.jpg" alt="A"> mehr', '<p>Text [Zeichen a.jpg|A] mehr</p>'],
  ['Text\n<img src="a.jpg">\nMehr', '<p>Text</p> [Bild a.jpg|]<p>Mehr</p>'],
  ['<p><img src="a.jpg"></p>', '[Bild a.jpg|]'],
  ['<p align="center">Vor <img src=a.jpg> nach</p>', '<p>Vor </p>[Bild a.jpg|]<p> nach</p>'],
  ['<center><img src="a.jpg"></center>', '[Bild a.jpg|]'],
  ['<b><img src="a.jpg"></b>', '[Bild a.jpg|]'],
  ['**![A](a.jpg)**', '[Bild a.jpg|A]'],
  ['*vor ![A](a.jpg "T") nach*', '<p><em>vor  nach</em></p> [Bild a.jpg|A|T]'],
  ['- <img src="a.jpg">', '<ul> <li> [Bild a.jpg|]</li> </ul>'],
  ['<img data-src="a.jpg" src="data:image/gif;base64,R0">', '[Bild a.jpg|]'],
  ['<picture><source srcset="a.webp"><img src="a.jpg"></picture>', '[Bild a.jpg|]'],
  ['<div class="g"><img src="a.jpg"><img src="b.jpg"></div>', '<div>[Galerie a.jpg|, b.jpg|]</div>'],
  ['<a href="https://x.example"><img src="a.jpg" alt="A"></a>', '[Bild a.jpg|A|https://x.example]'],
  ['[![A](a.jpg)](https://x.example/b)', '[Bild a.jpg|A|https://x.example/b]'],
  ['[![A](a.jpg)](a-gross.jpg)', '[Bild a-gross.jpg|A]'],
  ['[![A](a.jpg) Mehr](/x/)', '[Bild a.jpg|A|/x/]<p><a href="/x/"> Mehr</a></p>'],
  ['<figure><img src="a.jpg" alt="A"><figcaption>Der <b>Markt</b> (Foto: dpa)</figcaption></figure>', '[Bild a.jpg|A|Der Markt|dpa]'],
  ['<figure><img src="a.jpg"><p>Der Markt</p></figure>', '[Bild a.jpg||Der Markt]'],
  ['<figure>\n\n![A](a.jpg)\n\n<figcaption>Text</figcaption>\n</figure>', '[Bild a.jpg|A]<p>Text</p>'],
  ['<figure><blockquote>Zitat</blockquote><figcaption>Wer</figcaption></figure>', '<blockquote>Zitat</blockquote><p>Wer</p>'],
  ['<table><tr><td><img src=a.jpg></td></tr></table>', '<table><tr><td>[Bild a.jpg|]</td></tr></table>'],
  ['|  |  |\n|--|--|\n| ![](a.jpg) | ![](b.jpg) |', '<section class="table-scroll" aria-label="Tabelle 1" tabindex="0"> <table> <tbody> <tr> <td>[Bild a.jpg|]</td> <td>[Bild b.jpg|]</td> </tr> </tbody> </table> </section>'],
  ['<video controls poster="p.jpg"><source src="f.mp4" type="video/mp4">Ihr Browser kann das nicht.</video>', '[Film f.mp4||p.jpg]'],
  ['<video src="f.webm" aria-label="Der Fluss"></video>', '[Film f.webm|Der Fluss]'],
  ['<audio controls><source src="t.ogg"></audio>', '[Film t.ogg|]'],
  ['Hör: <audio src="t.mp3"></audio> da', '<p>Hör: </p> [Film t.mp3|]<p> da</p>'],
  ['<iframe width="560" src="https://www.youtube.com/embed/abcdefghijk?rel=0"></iframe>', `[YouTube ${video}]`],
  ['<p><iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk"></iframe></p>', `[YouTube ${video}]`],
  ['<figure><iframe src="//www.youtube.com/embed/abcdefghijk"></iframe><figcaption>Die Flut</figcaption></figure>', `[YouTube ${video} Die Flut]`],
  ['<iframe data-src="https://player.vimeo.com/video/123?h=1"></iframe>', '[Vimeo https://vimeo.com/123]'],
  ['<iframe src="https://open.spotify.com/embed/episode/abc?utm=1"></iframe>', '[Spotify https://open.spotify.com/episode/abc]'],
  ['<iframe src="https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b&color=1"></iframe>', '[SoundCloud https://soundcloud.com/a/b]'],
  ['<iframe src="https://www.openstreetmap.org/export/embed.html?bbox=9.9,48.3,10.1,48.5&amp;marker=48.4,10.0"></iframe>', `[OpenStreetMap ${map}]`],
  ['<iframe src="https://datawrapper.dwcdn.net/Ab1cD/3/"></iframe>', '[Datawrapper https://datawrapper.dwcdn.net/Ab1cD/]'],
  ['<iframe src="https://norden.social/@a/123456789012/embed"></iframe>', '[Mastodon https://norden.social/@a/123456789012]'],
  ['<iframe src="https://www.instagram.com/p/AbC/embed"></iframe>', '[Instagram https://www.instagram.com/p/AbC/]'],
  ['<object data="https://www.youtube.com/v/abcdefghijk"></object>', `[YouTube ${video}]`],
  [`<figure class="wp-block-embed"><div>\n${video}\n</div></figure>`, `[YouTube ${video}]`],
  ['<blockquote class="twitter-tweet"><p>Hallo</p>&mdash; X <a href="https://twitter.com/x/status/12345?ref=1">1. Mai</a></blockquote> <script async src="https://platform.twitter.com/widgets.js"></script>', '[X https://twitter.com/x/status/12345]'],
  ['<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/AbC/?utm=1"></blockquote>', '[Instagram https://www.instagram.com/p/AbC/]'],
  ['<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/7"><section></section></blockquote>', '[TikTok https://www.tiktok.com/@a/video/7]'],
]; // biome-ignore format: a table

test('pictures, films, sound and foreign posts in raw HTML are what they mean', () => {
  for (const [body, expected] of understood) {
    assert.equal(shown(body), expected, body);
    assert.deepEqual(told(body), [], body);
  }
});

const leftOut: readonly (readonly [string, string])[] = [
  ['<iframe src="https://evil.example/x"></iframe>', 'error raw-frame 3:14'],
  ['<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>', 'error raw-frame 3:14'],
  ['Text <iframe src="http://x.example/"></iframe>', 'error raw-frame 3:19'],
  ['<object data="x.swf"></object>', 'error raw-object 3:15'],
  ['<embed src="x.pdf">', 'error raw-object 3:13'],
  ['<audio controls src="https://x.example/t.mp3"></audio>', 'error raw-audio 3:22'],
  ['<figure><img src="a.jpg"><figcaption>Von <a href="https://x.example">Ella</a></figcaption></figure>', 'hint caption-link 3:51'],
  ['<figure><video src="f.mp4"></video><figcaption><a href="/x/">Film</a></figcaption></figure>', 'hint caption-link 3:57'],
  ['![A](a.jpg "Quelle: [Amt](/x/)")', 'hint caption-link 3:21'],
  ['![A](a.jpg "Quelle: <a href=/x/>Amt</a>")', 'hint caption-link 3:21'],
  ['- <a href="data:text/html;base64,PHN">x</a>', 'hint link-scheme 3:12'],
  ['- <a href=data:text/html;base64,PHNj=>x</a>', 'hint link-scheme 3:11'],
  ['- [x](data:text/html,<b>a b</b>)', 'hint link-scheme 3:7'],
  ['[x](data:text/html;base64,PHN jcm)', 'hint link-scheme 3:5'],
  ['- [x](javascript:alert(1) )', 'hint link-scheme 3:7'],
  ['<video><source src="//x.example/f.mp4"></video>', 'error raw-video 3:21'],
  ['Ein <video src="https://x.example/f.mp4"></video> Film', 'error raw-video 3:17'],
  ['<img src="data:image/png;base64,iVBO">', 'error raw-picture 3:11'],
  ['![x](data:image/png;base64,iVBORw0KGgo=)', 'error raw-picture 3:6'],
  ['<img alt="x">', 'error raw-picture 3:1'],
  ['![x](C:\\Fotos\\rat.jpg)', 'error picture-path-computer 3:6'],
  ['![F](https://x.example/y.jpg)', 'hint foreign-picture 3:6'],
  ['<img src="https://x.example/y.jpg">', 'hint foreign-picture 3:11'],
  ['<script>alert(1)</script>', 'hint raw-code 3:1'],
  ['a <script src="/x.js"></script> b', 'hint raw-code 3:3'],
  ['<style>p { color: red }</style>', 'hint raw-code 3:1'],
  ['<noscript>Text</noscript>', 'hint raw-code 3:1'],
  ['<svg><path d="M0 0"/></svg>', 'hint raw-graphic 3:1'],
  ['<form action="/x">Name</form>', 'hint raw-form 3:1'],
  ['<button>Los</button>', 'hint raw-form 3:1'],
  ['[x](javascript:alert(1))', 'hint link-scheme 3:5'],
  ['[x](ftp://a.example/b)', 'hint link-scheme 3:5'],
  ['<a href="whatsapp://send?text=x">x</a>', 'hint link-scheme 3:10'],
  ['[x](data:text/html;base64,PHNjcmlwdD4=)', 'hint link-scheme 3:5'],
  ['[x][y]\n\n[y]: file:///etc/passwd', 'hint link-scheme 3:1'],
  ['[x]()', 'hint empty-link 3:3'],
  ['[x](#fehlt)', 'hint dead-anchor 3:5'],
  ['<a href="#fehlt">x</a>', 'hint dead-anchor 3:10'],
]; // biome-ignore format: a table

test('whatever is left out is told with its place, and never printed as source', () => {
  for (const [body, expected] of leftOut) {
    assert.deepEqual(told(`Vorher.\n\n${body}`), [expected], body);
    assert.doesNotMatch(shown(body), /base64|&lt;|javascript|\]\(/, body);
  }
});

test('tags that are none because something is missing are told; what is meant to be read is not', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['Das ist <a href="x>kaputt</a>.', ['error broken-tag 1:9']],
    ['- <a href="data:text/html;base64,PHN\n\njcm=">x</a>', ['error broken-tag 1:3']],
    ['Bild <img src="a.jpg" alt="Er sagte "so"">', ['error broken-tag 1:6']],
    ['<b>gut</b> <a href="/x/">gut</a> <span class="x>schlecht</span>', ['error broken-tag 1:34']],
    ['Ein <iframe src="https://x.example/', ['error broken-tag 1:5']],
    ['> <font color="red>rot</font>', ['error broken-tag 1:3']],
    ['Zeig: \\<a href="x">', []],
    ['Zeig: `<a href="x>`', []],
    ['```\n<a href="x>\n```', []],
    ['x < a href = 3', []],
    ['<a href=/x?a=1>x</a>', []],
  ];
  for (const [body, expected] of table) assert.deepEqual(told(body), expected, body);
});

test('a value without quotation marks may hold an equals sign, as in browsers', () => {
  const table: readonly (readonly [string, string])[] = [
    ['- <a href=/x?a=1>x</a>', '<ul> <li><a href="/x?a=1">x</a></li> </ul>'],
    ['Ein <a href=https://x.example/?a=1&amp;b=2 title=T>x</a>', '<p>Ein <a href="https://x.example/?a=1&amp;b=2" title="T" rel="external noopener">x</a></p>'],
    ['Text <img src=a.jpg?w=3 alt=A> mehr', '<p>Text [Zeichen a.jpg?w=3|A] mehr</p>'],
    ['x <i und j=2=3> y', '<p>x &lt;i und j=2=3&gt; y</p>'],
  ]; // biome-ignore format: a table
  for (const [body, expected] of table) assert.equal(shown(body), expected, body);
});

test('places inside a text are found by the words of a heading, by its name, and by an id of raw HTML', () => {
  const table: readonly (readonly [string, string])[] = [
    ['## Kosten {#geld}\n\n[a](#geld)', '<h2 id="stelle-geld">Kosten</h2> <p><a href="#stelle-geld">a</a></p>'],
    ['## Kosten {#geld}\n\n[a](#kosten)', '<h2 id="stelle-geld">Kosten</h2> <p><a href="#stelle-geld">a</a></p>'],
    ['## Über uns\n\n[a](#über-uns)', '<h2 id="abschnitt-ueber-uns">Über uns</h2> <p><a href="#abschnitt-ueber-uns">a</a></p>'],
    ['## Über uns\n\n[a](#abschnitt-ueber-uns)', '<h2 id="abschnitt-ueber-uns">Über uns</h2> <p><a href="#abschnitt-ueber-uns">a</a></p>'],
    ['<a name="x"></a>Text [zu](#x)', '<p><a id="stelle-x"></a>Text <a href="#stelle-x">zu</a></p>'],
    ['<span id="x">Text</span> <a href="#x">zu</a>', '<p><span id="stelle-x">Text</span> <a href="#stelle-x">zu</a></p>'],
    ['<h2 id="Über uns">T</h2>\n\n[a](#Über%20uns)', '<h2 id="stelle-ueber-uns">T</h2> <p><a href="#stelle-ueber-uns">a</a></p>'],
    ['## A {#x}\n\n## B {#x}', '<h2 id="stelle-x">A</h2> <h2 id="abschnitt-b">B</h2>'],
    ['[oben](#)', '<p><a href="#">oben</a></p>'],
  ]; // biome-ignore format: a table
  for (const [body, expected] of table) {
    assert.equal(shown(body), expected, body);
    assert.deepEqual(told(body), [], body);
  }
});

test('a link to the file of an article is its address, and without an address only its words stay', () => {
  const table: readonly (readonly [string, string])[] = [
    ['[a](../11/b.md)', '<p><a href="/2019/12/05/x.html">a</a></p>'],
    ['[a](b.markdown#kosten)', '<p><a href="/2019/12/05/x.html#kosten">a</a></p>'],
    ['<a href="b.md">a</a>', '<p><a href="/2019/12/05/x.html">a</a></p>'],
    ['[a](fehlt.md)', '<p>a</p>'],
    ['<a href="fehlt.md">a</a>', '<p><a>a</a></p>'],
    ['[a](https://x.example/b.md)', '<p><a href="https://x.example/b.md" rel="external noopener">a</a></p>'],
  ];
  for (const [body, expected] of table) assert.equal(shown(body), expected, body);
});

test('A picture on the own computer and a page in place of a picture are told with what to type', () => {
  const [computer] = inWords.look('![Der Rat](C:\\Fotos\\rat.jpg)').problems;
  assert.deepEqual(
    { ...computer, column: 0 },
    {
      rule: 'picture-path-computer',
      message: 'Der Pfad des Bildes führt auf Ihren Rechner; die Website hat nur, was in content/ liegt.',
      found: 'C:\\Fotos\\rat.jpg',
      expected: 'eine Bilddatei neben dem Artikel: ![Was zu sehen ist](bild.jpg)',
      remedy:
        'Legen Sie die Bilddatei neben den Artikel und schreiben Sie nur ihren Namen: ![Was zu sehen ist](rat.jpg).',
      line: 0,
      column: 0,
    },
  );
  assert.deepEqual(inWords.look('![](https://www.youtube.com/watch?v=abcdefghijk)').problems, [
    {
      severity: 'hint',
      rule: 'foreign-picture',
      message: 'Das ist kein Bild, sondern eine Seite von YouTube; Leser bekommen einen Verweis darauf.',
      found: 'https://www.youtube.com/watch?v=abcdefghijk',
      expected: 'die Adresse allein in einem Absatz',
      remedy:
        'Schreiben Sie nur die Adresse, in einen eigenen Absatz: ohne ![ und ( davor und ohne ) dahinter.',
      line: 0,
      column: 5,
    },
  ]);
});
