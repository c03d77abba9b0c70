import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, hash, messages, read } from './an-article-text.ts';

test('An article with every field becomes the whole record', () => {
  const result = read(
    `title: Der Rat tagt
date: 2019-12-05 14:32
updated: 2019-12-06 08:00
section: Politik
kicker: Rathaus
lead: |
  Ein langer
  Abend.
authors: [Ella Muster, Jan Beispiel]
source: dpa
tags: [Rat, Haushalt]
image:
  src: rat.jpg
  alt: Der Rat
  caption: Sitzung
  credit: "Foto: Muster"
reads: 1475
breaking: true
draft: false
publish: 2019-12-05 14:00
expires: 2029-12-05
aliases: [/alt/17, /alt/17]
slug: Rat & Tat`,
    '\nDer Rat tagt.\n',
  );
  const at = (iso: string): number => Date.parse(iso);
  assert.deepEqual(result, {
    ok: true,
    article: {
      file: 'artikel/2019/12/2019-12-05-der-rat-tagt.md',
      hash,
      url: '/2019/12/05/rat-und-tat.html',
      title: 'Der Rat tagt',
      kicker: 'Rathaus',
      lead: 'Ein langer Abend.',
      hasLead: true,
      section: 'politik',
      tags: [
        { slug: 'rat', name: 'Rat' },
        { slug: 'haushalt', name: 'Haushalt' },
      ],
      authors: [
        { slug: 'ella-muster', name: 'Ella Muster' },
        { slug: 'jan-beispiel', name: 'Jan Beispiel' },
      ],
      source: 'dpa',
      published: at('2019-12-05T14:32:00+01:00'),
      hasTime: true,
      day: '2019-12-05',
      updated: at('2019-12-06T08:00:00+01:00'),
      reads: 1475,
      image: { file: 'artikel/2019/12/rat.jpg', alt: 'Der Rat', caption: 'Sitzung', credit: 'Foto: Muster' },
      pictures: [],
      breakingUntil: at('2019-12-06T02:32:00+01:00'),
      visibleFrom: at('2019-12-05T14:00:00+01:00'),
      expires: at('2029-12-05T00:00:00+01:00'),
      aliases: ['/alt/17'],
      words: 3,
    },
    body: '\nDer Rat tagt.\n',
    bodyLine: 26,
    draft: false,
    hints: [],
  });
});

test('A title alone is enough: the rest comes from file name, text and settings', () => {
  assert.deepEqual(article('title: Der Rat tagt'), {
    file: 'artikel/2019/12/2019-12-05-der-rat-tagt.md',
    hash,
    url: '/2019/12/05/der-rat-tagt.html',
    title: 'Der Rat tagt',
    lead: '',
    hasLead: false,
    section: 'regional',
    tags: [],
    authors: [],
    published: Date.parse('2019-12-05T00:00:00+01:00'),
    hasTime: false,
    day: '2019-12-05',
    reads: 0,
    pictures: [],
    aliases: [],
    words: 3,
  });
});

test('Fields left empty count as absent', () => {
  const empty = article(
    'title: Der Rat tagt\nkicker:\ntags:\nimage: ~\nlead: ""\nauthors: [null]\nupdated: null',
  );
  assert.deepEqual(empty, article('title: Der Rat tagt'));
});

test('Numbers and truth values stay the text that was written', () => {
  for (const title of ['2020', '007', '1.10', 'true', '2019-12-05', '0x10', '1e3', '12:30', 'Nein']) {
    assert.equal(article(`title: ${title}`).title, title);
  }
});

const slugs: readonly (readonly [file: string, frontMatter: string, url: string])[] = [
  ['2019-12-05-rat.md', '', '/2019/12/05/rat.html'],
  ['2019-12-05-Rat & Tät.md', '', '/2019/12/05/rat-und-taet.html'],
  ['2019-12-05.md', '', '/2019/12/05/der-rat-tagt.html'],
  ['rat.md', 'date: 2019-12-05', '/2019/12/05/rat.html'],
  ['index.md', 'date: 2019-12-05', '/2019/12/05/der-rat-tagt.html'],
  ['2019-12-05-rat.md', 'slug: Tat', '/2019/12/05/tat.html'],
];

for (const [file, frontMatter, url] of slugs) {
  test(`The address of ${file} ${frontMatter && `with ${frontMatter} `}is ${url}`, () => {
    assert.equal(
      article(`title: Der Rat tagt\n${frontMatter}`, undefined, `artikel/2019/12/${file}`).url,
      url,
    );
  });
}

test('A section is found by name or slug in any case', () => {
  for (const written of ['Politik', 'politik', 'POLITIK', '" Politik "']) {
    assert.equal(article(`title: Der Rat tagt\nsection: ${written}`).section, 'politik');
  }
});

test('Tags are one text, several with commas, or a list; each tag counts once', () => {
  const tags = (field: string): readonly string[] =>
    article(`title: Der Rat tagt\n${field}`).tags.map(({ name }) => name);
  assert.deepEqual(tags('tags: Pakistan'), ['Pakistan']);
  assert.deepEqual(tags('tags: Pakistan, Militär'), ['Pakistan', 'Militär']);
  assert.deepEqual(tags('tags:\n- Pakistan\n- "Rat, Tat"\n- pakistan'), ['Pakistan', 'Rat, Tat']);
  assert.deepEqual(tags('tags:\n- Köln - Bonn\n- Bonn'), ['Köln - Bonn', 'Bonn']);
  assert.deepEqual(tags('tags: []'), []);
});

test('A picture without alternative text must be declared as such', () => {
  assert.equal(article('title: Der Rat tagt\nimage:\n  src: rat.jpg\n  alt: ""').image?.alt, '');
  assert.deepEqual(messages(read('title: Der Rat tagt\nimage:\n  src: rat.jpg')), [
    '3: Dem Bild fehlt „alt“.',
  ]);
});
