// What stands in the head of a file and looks right to whoever typed it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { settings } from '../newspaper/settings.ts';

const nbsp = '\u00a0';

function read(head: string, file = '2019-12-05-rat.md') {
  const text = `---\n${head}\n---\nDer Rat hat getagt.\n`;
  return readArticle({ file: `artikel/2019/12/${file}`, hash: '0'.repeat(40), text }, settings);
}

function article(head: string, file?: string): Article {
  const result = read(head, file);
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.errors));
  return result.article;
}

test('No-break and other strange blanks set fields and values apart like plain ones', () => {
  for (const blank of [
    nbsp,
    '\u202f',
    '\u2007',
    '\u3000',
    '\u2009',
    ` ${nbsp}`,
    `${nbsp} `,
    '\u200b ',
    '\ufeff ',
  ]) {
    const { title, kicker, tags, image } = article(
      `title:${blank}Der Rat tagt${blank}\nkicker${blank}:${blank}Rathaus\ntags:\n${blank === nbsp ? `${nbsp}${nbsp}` : '  '}-${blank}Rat\nimage:\n  src:${blank}rat.jpg\n  alt: Rat`,
    );
    assert.deepEqual(
      [title, kicker, tags[0]?.name, image?.file],
      ['Der Rat tagt', 'Rathaus', 'Rat', 'artikel/2019/12/rat.jpg'],
    );
  }
});

test('A no-break space within a text stays what somebody typed', () => {
  assert.equal(article(`title: Noch 10${nbsp}km`).title, `Noch 10${nbsp}km`);
});

test('A no-break space in the name of a section, a truth value or a date does not hide what is meant', () => {
  const paper = { ...settings, sections: [{ slug: 'stadt', name: 'Stadt und Land', description: '' }] };
  const text = `---\ntitle: Rat\nsection: Stadt${nbsp}und Land\ndraft: false${nbsp}\nreads: 12${nbsp}\n---\nText.\n`;
  const result = readArticle({ file: 'artikel/2019-12-05-rat.md', hash: '0'.repeat(40), text }, paper);
  assert.ok(result.ok);
  assert.equal(result.article.section, 'stadt');
});

test('A field that holds nothing is as if it were not there', () => {
  const plain = article('title: Der Rat tagt');
  for (const field of [
    'updated',
    'section',
    'image',
    'kicker',
    'lead',
    'tags',
    'authors',
    'source',
    'reads',
    'breaking',
    'liveblog',
    'draft',
    'publish',
    'expires',
    'aliases',
    'slug',
    'date',
  ]) {
    for (const nothing of ['', '""', "''", '"  "', '~', 'null', '[]', '[""]', '[~]']) {
      assert.deepEqual(article(`title: Der Rat tagt\n${field}: ${nothing}`), plain, `${field}: ${nothing}`);
    }
  }
  for (const image of [
    '  src: ""\n  alt: ""',
    '  src:\n  alt:',
    '  src: ""',
    '  src: ""\n  alt: ""\n  credit: ""',
  ]) {
    assert.deepEqual(article(`title: Der Rat tagt\nimage:\n${image}`), plain, image);
  }
});

test('„Null“ is a word in texts, and nothing in other fields', () => {
  const { title, kicker, tags, authors } = article(
    'title: Null\nkicker: NULL\ntags: [Null, Eins]\nauthors: Null\nupdated: Null\nimage: NULL',
  );
  assert.deepEqual(
    [title, kicker, tags.map(({ name }) => name), authors[0]?.name],
    ['Null', 'NULL', ['Null', 'Eins'], 'Null'],
  );
});

test('A remark loses nothing where it is one', () => {
  const { section, tags, title } = article(
    '# Vorlage\ntitle: "Der Rat" # vorläufig\nsection: Politik # Ressort\ntags: # wie immer\n  - Rat\n  # noch mehr\n  - "Stadt" # zwei',
  );
  assert.deepEqual([title, section, tags.map(({ name }) => name)], ['Der Rat', 'politik', ['Rat', 'Stadt']]);
});

test('A # within a word or a quoted text is text', () => {
  assert.equal(article('title: C#-Kurs im Rathaus').title, 'C#-Kurs im Rathaus');
  assert.equal(article('title: "Nummer #1"').title, 'Nummer #1');
  assert.equal(article('title: Rat\nlead: |\n  Thema #Klima\n  # auch').lead, 'Thema #Klima # auch');
});

test('The day in the name of a file is understood whatever stands behind it', () => {
  for (const [file, url] of [
    ['2026-11-20 Leerzeichen.md', '/2026/11/20/leerzeichen.html'],
    ['2026-11-20_unterstrich.md', '/2026/11/20/unterstrich.html'],
    ['2026-11-20 - Strich.md', '/2026/11/20/strich.html'],
    ['2026-11-20.md', '/2026/11/20/der-rat-tagt.html'],
    ['2026-11-20-.md', '/2026/11/20/der-rat-tagt.html'],
    ['2026-11-20-markdown.markdown', '/2026/11/20/markdown.html'],
    ['2026-11-20-GROSS.MD', '/2026/11/20/gross.html'],
  ] as const) {
    assert.equal(article('title: Der Rat tagt', file).url, url, file);
  }
});

test('A day in the name of a file that nobody can use is told, with the writing that is meant', () => {
  for (const [file, message, remedy] of [
    ['2026-09-31-x.md', 'Den Tag „2026-09-31“ im Namen der Datei gibt es nicht.', '01 bis 30'],
    ['2026-13-01-x.md', 'Den Tag „2026-13-01“ im Namen der Datei gibt es nicht.', 'Monat'],
    ['20261120-x.md', 'Der Artikel hat kein Datum.', 'date: 2026-11-20 '],
    ['2026_11_20-x.md', 'Der Artikel hat kein Datum.', 'date: 2026-11-20 '],
    ['20.11.2026 x.md', 'Der Artikel hat kein Datum.', 'date: 2026-11-20 '],
    ['2026-1-5-x.md', 'Der Artikel hat kein Datum.', 'date: 2026-01-05 '],
    ['5. Dezember 2026.md', 'Der Artikel hat kein Datum.', 'date: 2026-12-05 '],
    ['x.md', 'Der Artikel hat kein Datum.', 'date: '],
  ] as const) {
    const result = read('title: Der Rat tagt', file);
    assert.ok(!result.ok, file);
    assert.deepEqual(
      result.errors.map((error) => error.message),
      [message],
    );
    assert.ok(result.errors[0]?.remedy?.includes(remedy), `${file}: ${result.errors[0]?.remedy}`);
  }
});

test('A day in the name of a file that is not „date“ is a hint', () => {
  for (const [file, message] of [
    ['2019-12-05-rat.md', 'Der Name der Datei nennt einen anderen Tag als „date“, das gilt.'],
    ['2019-09-31-rat.md', 'Den Tag „2019-09-31“ im Namen der Datei gibt es nicht; es gilt „date“.'],
  ] as const) {
    const result = read('title: Der Rat tagt\ndate: 2019-12-06 08:00', file);
    assert.ok(result.ok);
    assert.deepEqual(
      result.hints.map((hint) => hint.message),
      [message],
    );
    assert.equal(result.article.url, '/2019/12/06/rat.html');
  }
});
