import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { CannotImport } from '../../src/import/cannot-import.ts';
import { importArticles as importFrom } from '../../src/import/import-articles.ts';
import { openSource } from '../../src/import/open-source.ts';
import { settings } from '../newspaper/settings.ts';

const importArticles = async (source: string, outputDir: string) =>
  importFrom({
    source: openSource(source, { zone: settings.zone, mediaDirs: [], map: {} }),
    outputDir,
    settings,
  });

const dump = (title: string, text: string) =>
  `${title}\n\n  05 Dezember 2019    Gelesen: 7\n  ${title}\n\n${text}\n\nTags: Rat\n\nNewsticker\n`;

function folders(t: TestContext, files: Readonly<Record<string, string | Buffer>>) {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-import-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const source = join(folder, 'alt');
  mkdirSync(source);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(source, name), content);
  const output = join(folder, 'content');
  const written = () =>
    new Map(
      readdirSync(output, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((file) => [file.slice(output.length + 1), readFileSync(file, 'utf8')]),
    );
  return { source, output, written };
}

test('a folder of dumps is imported once, however often; equal headlines get addresses of their own', async (t) => {
  const { source, output, written } = folders(t, {
    'a.txt': dump('Der Rat tagt', 'Erster Abend.'),
    'b.txt': dump('Der Rat tagt', 'Zweiter Abend.'),
    'c.txt': dump('Der Rat tagt', 'Erster Abend.'),
    'd.csv': 'nichts',
  });
  const first = await importArticles(source, output);
  assert.equal(first.files, 2);
  assert.deepEqual(first.source, first.written);
  assert.deepEqual(
    [...first.notes],
    [
      {
        origin: 'c.txt:1',
        message: 'Steht schon an anderer Stelle, Wort für Wort: „Der Rat tagt“. Einmal übernommen.',
      },
    ],
  );
  const before = written();
  assert.deepEqual(
    [...before.keys()],
    ['artikel/2019/12/2019-12-05-der-rat-tagt-2.md', 'artikel/2019/12/2019-12-05-der-rat-tagt.md'],
  );
  assert.equal(
    before.get('artikel/2019/12/2019-12-05-der-rat-tagt.md'),
    '---\ntitle: Der Rat tagt\ndate: 2019-12-05\ntags:\n  - Rat\nreads: 7\n---\n\nErster Abend.\n',
  );
  const again = await importArticles(source, output);
  assert.equal(again.unchanged, 2);
  assert.deepEqual(written(), before);
});

test('a file that somebody has edited since stays, and is named', async (t) => {
  const { source, output, written } = folders(t, { 'a.txt': dump('Der Rat tagt', 'Ein Abend.') });
  await importArticles(source, output);
  const [file = ''] = written().keys();
  writeFileSync(join(output, file), 'Meins');
  assert.match(
    (await importArticles(source, output)).notes.at(0)?.message ?? '',
    /gibt es schon und ist anders/,
  );
  assert.equal(written().get(file), 'Meins');
});

test('old encodings are read as what they are', async (t) => {
  const text = dump('Grüße aus Köln', '„Schöne“ Straße – 5 €');
  const { source, output, written } = folders(t, {
    'utf16.txt': Buffer.from(`\ufeff${text.replace('Köln', 'Bonn')}`, 'utf16le'),
    'windows.txt': Buffer.from(
      text
        .replaceAll('„', '\u0084')
        .replaceAll('“', '\u0093')
        .replaceAll('–', '\u0096')
        .replaceAll('€', '\u0080'),
      'latin1',
    ),
  });
  const { notes } = await importArticles(source, output);
  assert.deepEqual(
    [...notes].map(({ message }) => /in (\S+ ?\S*) geschrieben/.exec(message)?.[1]),
    ['UTF-16 LE', 'Windows-1252'],
  );
  for (const article of written().values()) assert.match(article, /„Schöne“ Straße – 5 €/);
});

test('hostile names and headlines write nothing outside the folder', async (t) => {
  const { source, output, written } = folders(t, {
    'a.txt': dump('../../../etc/passwd', 'Text.'),
    'b.txt': dump('/etc/../x\u0000y', 'Text.'),
  });
  await importArticles(source, output);
  for (const path of written().keys()) assert.match(path, /^artikel\/2019\/12\/2019-12-05-[a-z0-9-]+\.md$/);
});

test('a source that is not there, or holds no dumps, is refused in one sentence', (t) => {
  const { source } = folders(t, { 'a.csv': '' });
  assert.throws(() => openSource(join(source, 'nie'), { zone: 'UTC', mediaDirs: [], map: {} }), CannotImport);
  assert.throws(() => openSource(source, { zone: 'UTC', mediaDirs: [], map: {} }), /\.txt, \.text, \.dump/);
});
