import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { keyOf } from '../../src/article/key.ts';
import { Output } from '../../src/ledger/output.ts';

async function anOutput(t: TestContext, files: Readonly<Record<string, string>> = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'depesche-output-'));
  t.after(() => rm(dir, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return { dir, output: new Output(dir, 'test'), text: (path: string) => readFile(join(dir, path), 'utf8') };
}

test('a file is not seen under its name before it is moved there', async (t) => {
  const { dir, output, text } = await anOutput(t, { 'a.html': 'alt' });
  output.put('a.html', 'neu', undefined);
  output.put('b/c.html', 'neu', undefined);
  assert.equal(await text('a.html'), 'alt');
  assert.ok(!existsSync(join(dir, 'b')));
  output.move();
  assert.deepEqual([await text('a.html'), await text('b/c.html')], ['neu', 'neu']);
});

test('what the output holds is not written again, whether it is known or has to be compared', async (t) => {
  const { dir, output } = await anOutput(t, { 'a.html': 'gleich' });
  await utimes(join(dir, 'a.html'), 1, 1);
  const puts = [output.put('a.html', 'gleich', undefined), output.put('a.html', 'gleich', keyOf('gleich'))];
  assert.deepEqual(
    puts.map(({ staged }) => staged),
    [false, false],
  );
  output.move();
  assert.equal((await stat(join(dir, 'a.html'))).mtimeMs, 1_000);
});

test('texts of all lengths and letters are written whole, one after the other', async (t) => {
  const { output, text } = await anOutput(t);
  const third = Math.floor((1 << 20) / 3);
  const texts = [
    '',
    'a',
    '„Ä“ 😀 \ud800',
    '–'.repeat(third),
    '–'.repeat(third + 1),
    'a'.repeat(1 << 21),
    'b',
  ];
  for (const [index, content] of texts.entries()) {
    assert.equal(output.put(`${index}.html`, content, undefined).bytes, keyOf(content), `text ${index}`);
  }
  output.move();
  for (const [index, content] of texts.entries()) {
    assert.equal(await text(`${index}.html`), content.toWellFormed(), `text ${index}`);
  }
});

test('a page may become a folder, and a folder a page', async (t) => {
  const { dir, output, text } = await anOutput(t, { thema: 'Seite', 'autor/a/index.html': 'Seite' });
  output.put('thema/x/index.html', 'neu', undefined);
  output.put('autor', 'neu', undefined);
  output.move();
  output.remove(['thema', 'autor/a/index.html']);
  assert.deepEqual([await text('thema/x/index.html'), await text('autor')], ['neu', 'neu']);
  assert.ok((await stat(join(dir, 'thema'))).isDirectory());
});

test('what two processes of a build have staged moves together, into folders that are there and that are not', async (t) => {
  const { dir, output, text } = await anOutput(t, { '2019/12/a.html': 'alt', '2019/12/b.html': 'bleibt' });
  const worker = new Output(dir, 'test');
  output.put('2019/12/a.html', 'neu', undefined);
  worker.put('2019/12/c.html', 'neu', undefined);
  output.put('2020/01/d.html', 'neu', undefined);
  worker.put('2020/01/e.html', 'neu', undefined);
  new Output(dir, 'ein anderer Bau').put('2020/01/f.html', 'nein', undefined);
  output.move();
  const texts = await Promise.all(['a', 'b', 'c'].map((name) => text(`2019/12/${name}.html`)));
  assert.deepEqual(texts, ['neu', 'bleibt', 'neu']);
  assert.deepEqual([await text('2020/01/d.html'), await text('2020/01/e.html')], ['neu', 'neu']);
  assert.ok(!existsSync(join(dir, '2020/01/f.html')));
});

test('with its last file a folder goes, up to the output folder; what is gone already does not matter', async (t) => {
  const { dir, output } = await anOutput(t, { 'a/b/c.html': 'x', 'd/e.html': 'x', 'd/f.html': 'x' });
  output.remove(['a/b/c.html', 'a/b/c.html', 'd/e.html', 'g/h.html']);
  assert.deepEqual(
    ['a', 'd/e.html', 'd/f.html'].map((path) => existsSync(join(dir, path))),
    [false, false, true],
  );
  output.remove(['d/f.html']);
  assert.ok(existsSync(dir));
});
