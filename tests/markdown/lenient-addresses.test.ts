import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shown, told } from './text-in-words.ts';

test('pictures and links are understood with blanks and brackets in the name and quotation marks in the caption', () => {
  const table: readonly (readonly [string, string])[] = [
    ['![Rathaus](Rathaus im Schnee.jpg "Am Markt")', '[Bild Rathaus im Schnee.jpg|Rathaus|Am Markt]'],
    ['![Rathaus](Rathaus im Schnee.jpg)', '[Bild Rathaus im Schnee.jpg|Rathaus]'],
    ['![R](Rathaus (1).jpg)', '[Bild Rathaus (1).jpg|R]'],
    ['![R](r.jpg "Der "Bote" (Foto: dpa)")', '[Bild r.jpg|R|Der „Bote“|dpa]'],
    ['![R](r.jpg "Der (alte "Bote") ruht")', '[Bild r.jpg|R|Der (alte „Bote“) ruht]'],
    ['![R](r.jpg "Er sagte: "Nein"")', '[Bild r.jpg|R|Er sagte: „Nein“]'],
    ["![R](ä ö ü.JPG 'Markt')", '[Bild ä ö ü.JPG|R|Markt]'],
    ['![R](r.jpg „Am Markt“)', '[Bild r.jpg|R|Am Markt]'],
    ['![R](r.jpg »Am Markt«)', '[Bild r.jpg|R|Am Markt]'],
    ['![R](r.jpg ”Am Markt”)', '[Bild r.jpg|R|Am Markt]'],
    ['![R](<r s.jpg> "x "y" z")', '[Bild r s.jpg|R|x „y“ z]'],
    ['![R](../bilder/r s.png)', '[Bild ../bilder/r s.png|R]'],
    ['![F](mein film.mp4 "Ein Film")', '[Film mein film.mp4|F|Ein Film]'],
    ['![A](a b.jpg)\n![B](c d.jpg "T")', '[Galerie a b.jpg|A, c d.jpg|B|T]'],
    ['[![A](a b.jpg)](https://x.example/)', '[Bild a b.jpg|A|https://x.example/]'],
    ['[Satzung](Satzung 2024.pdf)', '<p><a href="Satzung%202024.pdf">Satzung</a></p>'],
    ['[**Satzung**](/dateien/Satzung 2024.pdf "Stand "Mai"")', '<p><a href="/dateien/Satzung%202024.pdf" title="Stand &quot;Mai&quot;"><strong>Satzung</strong></a></p>'],
  ]; // biome-ignore format: a table
  for (const [body, expected] of table) {
    assert.equal(shown(body), expected, body);
    assert.deepEqual(told(body), [], body);
  }
});

test('prose between brackets stays prose', () => {
  for (const body of [
    '[Text](Anmerkung in Klammern)',
    '[Ja](wie er sagte)',
    '[x] (a b.jpg)',
    '[Wort](siehe oben, S. 3)',
    '[a](b c',
  ]) {
    assert.equal(shown(body), `<p>${body.replace('S. 3', 'S.\u00a03')}</p>`, body);
  }
});

test('an address whose bracket is missing takes neither the words nor the links behind it along', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    [
      'Der [Bericht](https://x.example/a.pdf des Vorstands, dem [zweiten](https://x.example/b.pdf) und mehr.',
      ['https://x.example/a.pdf', 'https://x.example/b.pdf'],
    ],
    ['Der [Bericht](a.pdf und der [zweite](b.pdf).', ['b.pdf']],
    ['Der [Bericht](https://x.example/a b, [c](d.pdf) e.', ['https://x.example/a', 'd.pdf']],
    ['Der [Bericht](a.pdf und das [Bild b](c d.pdf) e.', ['c%20d.pdf']],
  ];
  for (const [body, links] of table) {
    const page = shown(body);
    assert.equal(page.replace(/<[^>]*>/g, ''), body.replace(/\[([^\][]*)\]\([^()]*\)/, '$1'), body);
    assert.deepEqual(
      [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
      links,
      body,
    );
  }
});

test('a picture that is not understood is an error at its place, escaped or in code it is text', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['Text\n\n![A] (a.jpg)', ['error picture-syntax 3:1']],
    ['![A](a.jpg', ['error picture-syntax 1:1']],
    ['Satz ![A](datei ohne endung) Satz', ['error picture-syntax 1:6']],
    ['- ![A](a.jpg "Text)', ['error picture-syntax 1:3']],
    ['> ![A] (a.jpg)', ['error picture-syntax 1:3']],
    ['`![A] (a.jpg)`', []],
    ['\\![A] (a.jpg)', []],
    ['```\n![A](a.jpg\n```', []],
  ];
  for (const [body, expected] of table) assert.deepEqual(told(body), expected, body);
});
