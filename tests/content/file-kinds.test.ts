import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isArticle, isLeftBehind, isStray } from '../../src/content/file-kinds.ts';

const leftBehind = [
  '._2019-12-05-rat.md',
  '.DS_Store',
  '__MACOSX/2019-12-05-rat.md',
  '.AppleDouble/rat.md',
  'Icon\r',
  'Thumbs.db',
  'thumbs.db',
  'desktop.ini',
  'Desktop.ini',
  'ehthumbs.db',
  '$RECYCLE.BIN/rat.md',
  '2019-12-05-rat.md~',
  '.2019-12-05-rat.md.swp',
  '.rat.md.swo',
  '#2019-12-05-rat.md#',
  '.#2019-12-05-rat.md',
  '4913',
  '2019-12-05-rat.md.bak',
  'rat.md.orig',
  'rat.md.tmp',
  'rat.md.save',
  '~$2019-12-05-rat.docx',
  '~$rat.md',
  '.~lock.rat.odt#',
  '.directory',
  '.nfs000000000012',
  'rat.md.part',
  '.goutputstream-AB12CD',
  '2019/.DS_Store',
  '.gitkeep',
];

for (const name of leftBehind) {
  test(`A program's own file is neither an article nor a mistake: ${JSON.stringify(name)}`, () => {
    const file = `artikel/2019/12/${name}`;
    assert.equal(isLeftBehind(file), true);
    assert.equal(isArticle(file), false);
    assert.equal(isStray(file), false);
    assert.equal(isStray(`seiten/${name}`), false);
  });
}

test('Articles are Markdown, whatever the case of their ending', () => {
  for (const name of [
    '2019-12-05-rat.md',
    'rat.MD',
    'rat.Md',
    'rat.markdown',
    'RAT.MARKDOWN',
    'C# im Rat.md',
    '4913 Einwohner.md',
    'bak.md',
    'x.tmp.md',
    'Der Rat ~ heute.md',
    'Thumbs.db.md',
  ]) {
    assert.equal(isArticle(`artikel/2019/${name}`), true, name);
    assert.equal(isStray(`artikel/2019/${name}`), false, name);
  }
});

test('What was meant as an article and has another ending is told', () => {
  for (const name of [
    'rat.md.txt',
    'rat.mdx',
    'rat.txt',
    'RAT.TXT',
    'rat.mkd',
    'rat.mdown',
    'rat.docx',
    'rat.odt',
    'rat.rtf',
    'rat.html',
    'rat.adoc',
    'rat.rst',
  ]) {
    assert.equal(isArticle(`artikel/${name}`), false, name);
    assert.equal(isStray(`artikel/${name}`), true, name);
  }
});

test('Pictures, films and other companions of an article are no mistakes', () => {
  for (const name of [
    'rat.jpg',
    'RAT.JPEG',
    'film.mp4',
    'film.vtt',
    'tabelle.csv',
    'bericht.pdf',
    '.gitkeep',
    '.gitignore',
  ]) {
    assert.equal(isStray(`artikel/${name}`), false, name);
    assert.equal(isArticle(`artikel/${name}`), false, name);
  }
});

test('Ordinary pages may be templates, but not Markdown that Eleventy passes over', () => {
  for (const name of [
    'impressum.md',
    'suche.njk',
    'robots.txt.njk',
    'x.11ty.ts',
    'x.html',
    'x.liquid',
    'daten.json',
  ]) {
    assert.equal(isStray(`seiten/${name}`), false, name);
  }
  for (const name of [
    'impressum.markdown',
    'impressum.MD',
    'impressum.md.txt',
    'robots.txt',
    'x.mdx',
    'x.docx',
  ]) {
    assert.equal(isStray(`seiten/${name}`), true, name);
  }
});
