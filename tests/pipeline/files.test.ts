// Files that lie beside the articles: what is meant is built, what programs leave there stays out, the rest is told.
import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { BuildRefused } from '../../src/pipeline/build-refused.ts';
import { aNewspaper, anArticle } from './build-in.ts';

process.chdir(join(import.meta.dirname, '../..'));

test('Programs leave their files anywhere, and the site is as if they were not there', async (t) => {
  const paper = await aNewspaper(t, {
    'content/artikel/2019-12-05-rat.markdown': anArticle('Der Rat'),
    'content/artikel/2019-12-05-STADT.MD': anArticle('Die Stadt'),
    'content/seiten/kontakt.md': '---\ntitle: Kontakt\ndescription: So erreichen Sie uns.\n---\nText\n',
  });
  await paper.build();
  const plain = [...(await paper.contents()).keys()];
  assert.ok(plain.includes('2019/12/05/rat.html') && plain.includes('2019/12/05/stadt.html'));
  const junk = Buffer.from([0, 5, 0x16, 7, 0xff]);
  const names = [
    '._2019-12-05-rat.md',
    '.DS_Store',
    '2019-12-05-rat.md~',
    '.2019-12-05-rat.md.swp',
    '#rat.md#',
    '4913',
    'rat.md.bak',
    '~$rat.md',
    'Thumbs.db',
    'desktop.ini',
    '.#x.tmp.md',
  ];
  await paper.write(
    Object.fromEntries(
      ['artikel', 'seiten'].flatMap((folder) => names.map((name) => [`content/${folder}/${name}`, junk])),
    ),
  );
  await symlink('somebody@host.1234', join(paper.folder, 'content/artikel/.#2019-12-05-rat.md'));
  await symlink('somebody@host.1234', join(paper.folder, 'content/seiten/.#kontakt.md'));
  const { removed } = await paper.build();
  assert.deepEqual(removed, []);
  assert.deepEqual([...(await paper.contents()).keys()], plain);
});

test('A file that was meant as an article or a page is told with the name that it needs', async (t) => {
  const paper = await aNewspaper(t, {
    'content/artikel/2019-12-05-rat.md': anArticle('Der Rat'),
    'content/artikel/2019-12-05-stadt.md.txt': anArticle('Die Stadt'),
    'content/artikel/2019-12-06-fluss.docx': 'PK',
    'content/artikel/2019-12-06-wald\u001b[31m::error::.mdx': 'x',
    'content/seiten/kontakt.markdown': 'x',
  });
  const told = await paper.build().then(
    () => '',
    (error: unknown) => {
      assert.ok(error instanceof ContentErrors);
      return formatContentErrors(error.errors);
    },
  );
  assert.match(
    told,
    /content\/artikel\/2019-12-05-stadt\.md\.txt\n.*\n.*\n.*\n {2}Abhilfe: {2}Benennen Sie die Datei in 2019-12-05-stadt\.md um/,
  );
  assert.match(
    told,
    /2019-12-06-fluss\.docx\n.*\n.*\n.*\n {2}Abhilfe: {2}Speichern Sie den Text als Markdown in 2019-12-06-fluss\.md/,
  );
  assert.match(
    told,
    /kontakt\.markdown\n.*\n.*\n.*\n {2}Abhilfe: {2}Benennen Sie die Datei in kontakt\.md um/,
  );
  assert.match(told, /wald\\x1b\[31m::error::\.mdx/);
  assert.ok(!told.includes('\u001b'));
});

test('A newspaper without articles is built only when somebody says so', async (t) => {
  const paper = await aNewspaper(t, { 'content/artikel/leer.jpg': 'x' });
  await assert.rejects(
    paper.build(),
    (error) => error instanceof BuildRefused && /--allow-empty/.test(error.message),
  );
  assert.equal((await paper.contents()).size, 0);
  const { articles } = await paper.build({ allowEmpty: true });
  assert.equal(articles, 0);
});
