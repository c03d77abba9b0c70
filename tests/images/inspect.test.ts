import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { blobId } from '../../src/content/hash.ts';
import { inspectPictures } from '../../src/images/inspect.ts';
import { drawing, temporaryFolder } from './made-pictures.ts';

test('a picture is described by its bytes, and its size is that after orientation', async (t) => {
  const content = await temporaryFolder(t);
  await mkdir(join(content, 'artikel'));
  await drawing(300, 200).jpeg().toFile(join(content, 'artikel/quer.jpg'));
  await drawing(300, 200).withMetadata({ orientation: 6 }).jpeg().toFile(join(content, 'hoch.jpg'));
  const { infos, problems } = await inspectPictures(content, ['artikel/quer.jpg', 'hoch.jpg'], new Map());
  assert.equal(problems.size, 0);
  const landscape = infos.get('artikel/quer.jpg');
  const bytes = await readFile(join(content, 'artikel/quer.jpg'));
  assert.deepEqual(
    { ...landscape, mtimeMs: 0, stamp: 0 },
    {
      file: 'artikel/quer.jpg',
      size: bytes.length,
      mtimeMs: 0,
      stamp: 0,
      hash: blobId(bytes),
      width: 300,
      height: 200,
      // Half red, half from light blue to white.
      colour: '#de5e7d',
    },
  );
  assert.deepEqual([infos.get('hoch.jpg')?.width, infos.get('hoch.jpg')?.height], [200, 300]);
});

test('a picture that lies there as it did is not read again, one of equal size and time is', async (t) => {
  const content = await temporaryFolder(t);
  const path = join(content, 'a.png');
  await drawing(30, 20).png().toFile(path);
  await utimes(path, 1, 1);
  const first = await inspectPictures(content, ['a.png'], new Map());
  const info = first.infos.get('a.png');
  assert.ok(info);
  const again = await inspectPictures(content, ['a.png'], new Map([['a.png', info]]));
  assert.equal(again.infos.get('a.png'), info);
  // Another file: a test may be faster than the clock by which a disk notes changes.
  await writeFile(`${path}.new`, Buffer.alloc(info.size));
  await utimes(`${path}.new`, 1, 1);
  await rename(`${path}.new`, path);
  const changed = await inspectPictures(content, ['a.png'], new Map([['a.png', info]]));
  assert.deepEqual([...changed.problems], [['a.png', 'empty']]);
});

test('each file that is no picture is a problem of its kind and does not hide the others', async (t) => {
  const folder = await temporaryFolder(t);
  const content = join(folder, 'content');
  await mkdir(join(content, 'ordner.jpg'), { recursive: true });
  await drawing(30, 20).jpeg().toFile(join(content, 'gut.jpg'));
  await drawing(30, 20).jpeg().toFile(join(folder, 'draussen.jpg'));
  await writeFile(join(content, 'text.jpg'), 'Kein Bild');
  await writeFile(join(content, 'leer.jpg'), '');
  await symlink('../draussen.jpg', join(content, 'verweis.jpg'));
  await symlink('..', join(content, 'oben'));
  await symlink('gut.jpg', join(content, 'drinnen.jpg'));
  await symlink('kreis.jpg', join(content, 'kreis.jpg'));
  await symlink('nirgends.jpg', join(content, 'tot.jpg'));
  // A pipe, where there are such: who reads it waits for ever.
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(content, 'rohr.jpg')]);
  else await mkdir(join(content, 'rohr.jpg'));
  const files = [
    'gut.jpg', 'drinnen.jpg', 'text.jpg', 'leer.jpg', 'ordner.jpg', 'fehlt.jpg', 'gut.jpg/x.jpg', 'verweis.jpg',
    'oben/draussen.jpg', '../draussen.jpg', 'kreis.jpg', 'tot.jpg', 'rohr.jpg',
  ]; // biome-ignore format: one list
  const { infos, problems } = await inspectPictures(content, files, new Map());
  assert.deepEqual([...infos.keys()], ['gut.jpg', 'drinnen.jpg']);
  assert.deepEqual(Object.fromEntries(problems), {
    'text.jpg': 'text',
    'leer.jpg': 'empty',
    'ordner.jpg': 'unreadable',
    'fehlt.jpg': 'missing',
    'gut.jpg/x.jpg': 'missing',
    'verweis.jpg': 'outside',
    'oben/draussen.jpg': 'outside',
    '../draussen.jpg': 'outside',
    'kreis.jpg': 'unreadable',
    'tot.jpg': 'missing',
    'rohr.jpg': 'unreadable',
  });
});
