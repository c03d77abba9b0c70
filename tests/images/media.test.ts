import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { blobId } from '../../src/content/hash.ts';
import { inspectMedia } from '../../src/images/inspect-media.ts';
import { mediaOutput } from '../../src/images/media.ts';

/** The first bytes of a file of each kind. */
const heads: Readonly<Record<string, string>> = {
  'a.mp4': '\0\0\0\x20ftypisom\0\0\x02\0',
  'a.m4a': '\0\0\0\x20ftypM4A \0\0\x02\0',
  'a.webm': '\x1aE\xdf\xa3\x9fB\x86\x81\x01',
  'a.mp3': 'ID3\x04\0\0',
  'b.mp3': '\xff\xfb\x90\x64',
  'a.ogg': 'OggS\0\x02',
  'a.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nHallo\n',
  'b.vtt': '\xef\xbb\xbfWEBVTT\n',
};

async function folder(t: TestContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'depesche-medien-'));
  t.after(() => rm(dir, { recursive: true }));
  return dir;
}

test('Every kind is known by its first bytes, whatever its name says', async (t) => {
  const dir = await folder(t);
  for (const [name, head] of Object.entries(heads)) {
    const bytes = Buffer.from(head, 'latin1');
    await writeFile(join(dir, name), bytes);
    const info = await inspectMedia(dir, name, undefined);
    assert.ok(typeof info === 'object', `${name}: ${info}`);
    assert.deepEqual([info.size, info.hash], [bytes.length, blobId(bytes)]);
    await writeFile(join(dir, name), '<!doctype html>');
    assert.equal(await inspectMedia(dir, name, undefined), 'unreadable', name);
  }
});

test('A file that is missing or lies elsewhere is a problem', async (t) => {
  const dir = await folder(t);
  const elsewhere = await folder(t);
  await writeFile(join(elsewhere, 'a.mp3'), 'ID3');
  await symlink(join(elsewhere, 'a.mp3'), join(dir, 'a.mp3'));
  assert.equal(await inspectMedia(dir, 'b.mp3', undefined), 'missing');
  assert.equal(await inspectMedia(dir, 'a.mp3', undefined), 'outside');
  assert.equal(await inspectMedia(dir, '../a.mp3', undefined), 'outside');
});

test('A file that lies there as it did is not read again', async (t) => {
  const dir = await folder(t);
  await writeFile(join(dir, 'a.mp3'), 'ID3');
  const info = await inspectMedia(dir, 'a.mp3', undefined);
  assert.ok(typeof info === 'object');
  const known = { ...info, hash: 'known' };
  assert.equal(await inspectMedia(dir, 'a.mp3', known), known);
  const other = await inspectMedia(dir, 'a.mp3', { ...known, stamp: 9 });
  assert.deepEqual(other, info);
});

test('Its address is made of its name and its bytes', () => {
  const hash = '1f2e3d4c5b'.padEnd(40, '0');
  assert.equal(mediaOutput({ file: 'artikel/Großer Film.MP4', hash }), 'medien/grosser-film-1f2e3d4c5b.mp4');
});
