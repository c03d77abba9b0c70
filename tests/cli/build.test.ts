// `npm run build` as its users see it: exit code, what it prints, what it leaves in the output folder.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { aNewspaper, anArticle, articleFile, articlePage } from '../pipeline/build-in.ts';

const command = resolve(import.meta.dirname, '../../src/cli/build.ts');

/** What a build says that takes longer than a second, as it may on a busy machine. */
const progress = /^[\p{L} ]+: [\d.]+ von [\d.]+.*\n/gmu;

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds `<folder>/content` into `<folder>/_site`. */
function build(folder: string, ...args: string[]): Promise<Run> {
  const places = ['--content', join(folder, 'content'), '--output', join(folder, '_site'), '--no-search'];
  return new Promise((done) => {
    execFile(process.execPath, [command, ...places, ...args], { cwd: folder }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : -1;
      done({ code, stdout, stderr: stderr.replace(progress, '') });
    });
  });
}

const article = anArticle('Ein Artikel');
const page = 'content/seiten/impressum.md';

test('a build ends with exit code 0 and one line: articles, pages, images, seconds, memory', async (t) => {
  const { folder } = await aNewspaper(t, {
    [articleFile]: article,
    [page]: '---\ntitle: Impressum\n---\nWir.\n',
  });
  const { code, stdout, stderr } = await build(folder, '--now', '2019-12-06T12:00');
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  assert.match(
    stdout,
    /^1 Artikel, \d+ Seiten \(\d+ erneuert, \d+ Dateien geschrieben, 0 gelöscht\), 0 Bilder, \d+,\d\d s, \d+ MB\n$/,
  );
  assert.match(await readFile(join(folder, '_site', articlePage), 'utf8'), /Ein Artikel/);
  assert.match(await readFile(join(folder, '_site/impressum/index.html'), 'utf8'), /Impressum/);
});

test('mistakes are all told at once with exit code 1, and the last good site stays as it was', async (t) => {
  const { folder, write, contents } = await aNewspaper(t, { [articleFile]: article });
  await build(folder, '--now', '2019-12-06T12:00');
  const before = await contents();
  assert.ok(before.size > 20, `${before.size} files`);
  await write({
    [articleFile]: anArticle('Neu'),
    'content/artikel/2019-12-06-zwei-fehler.md':
      '---\ntitle: A\nsektion: Politik\nreads: viele\n---\nText.\n',
    'content/artikel/2019-12-06-bild-fehlt.md':
      '---\ntitle: B\nsection: Politik\nimage: { src: fehlt.jpg, alt: Nichts }\n---\nText.\n',
  });
  const { code, stdout, stderr } = await build(folder, '--now', '2019-12-06T12:00');
  assert.equal(code, 1);
  assert.equal(stdout, '');
  for (const place of [
    'zwei-fehler.md:3:1',
    'zwei-fehler.md:4:8',
    'bild-fehlt.md',
    '3 Fehler in 2 Dateien.',
  ]) {
    assert.ok(stderr.includes(place), `${place} in\n${stderr}`);
  }
  assert.deepEqual(await contents(), before);
});

test('a time that is none is refused with exit code 2 before anything is written', async (t) => {
  const { folder } = await aNewspaper(t, { [articleFile]: article });
  const { code, stdout, stderr } = await build(folder, '--now', 'gestern');
  assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
  assert.match(stderr, /^--now gestern: Erwartet wird eine Zeit/);
  assert.ok(!(await readdir(folder)).includes('_site'));
});

test('a content folder that does not exist is named, with exit code 2, and nothing is written', async (t) => {
  const { folder } = await aNewspaper(t, {});
  await rm(join(folder, 'content'), { recursive: true });
  const { code, stdout, stderr } = await build(folder);
  assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
  assert.match(stderr, /^Den Inhalt gibt es nicht: .*content gibt es nicht/);
  assert.ok(!(await readdir(folder)).includes('_site'));
});

test('a newspaper without articles gives a site without articles, when asked for', async (t) => {
  const { folder } = await aNewspaper(t, {});
  const { code, stdout, stderr } = await build(folder, '--allow-empty');
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  assert.match(stdout, /^0 Artikel/);
  assert.match(await readFile(join(folder, '_site/index.html'), 'utf8'), /Noch ist nichts erschienen/);
});

test('a build that cannot begin ends at once, although it has called its helpers already', async (t) => {
  const files = Array.from(
    { length: 1_000 },
    (_, index) => [`content/artikel/a${index}.md`, article] as const,
  );
  const { folder } = await aNewspaper(t, Object.fromEntries(files));
  const { code, stderr } = await build(folder, '--now', 'gestern');
  assert.equal(code, 2);
  assert.match(stderr, /--now gestern/);
});
