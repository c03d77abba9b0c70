// Which files are read after a scan, and which ones the next scan must name again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndexEntry } from '../../src/content/article-index.ts';
import { readSources } from '../../src/content/read-sources.ts';
import type { Scan } from '../../src/content/scan.ts';
import { anArticle } from '../archive/an-article.ts';

const file = 'artikel/2019-12-05-a.md';
const entry = (hash: string): IndexEntry => ({
  article: anArticle({ day: '2019-12-05', slug: 'a', file, hash }),
  stamp: 2,
});
const scan = (kind: Scan['kind'], id: string | null): Scan => ({
  kind,
  files: new Map([[file, id]]),
  links: new Map(),
  state: { commit: 'c', differing: [] },
});
const known = entry('A');
const index = new Map([[file, known]]);

test('a file that git vouches for is not read', async () => {
  const { read, entries, unsure } = await readSources(scan('all', 'A'), index, async () => []);
  assert.deepEqual([read, entries, unsure], [0, [known], []]);
});

test('a file that was written to after the scan is named again: it may be as it was before the next one', async () => {
  const written = await readSources(scan('all', 'A'), new Map(), async () => [entry('B')]);
  assert.deepEqual(written.unsure, [file]);
  const gone = await readSources(scan('all', 'A'), new Map(), async () => [null]);
  assert.deepEqual(gone.unsure, [file]);
  const edited = await readSources(scan('changes', null), index, async () => [entry('B')]);
  assert.deepEqual(edited.unsure, [file]);
});

test('a file that is as the scan saw it, by its contents or its time stamp, is not named again', async () => {
  const fresh = await readSources(scan('all', 'A'), new Map(), async () => [entry('A')]);
  assert.deepEqual(fresh.unsure, []);
  const same = await readSources(scan('changes', null), index, async () => [known]);
  assert.deepEqual(same.unsure, []);
  const again = await readSources(scan('changes', null), index, async () => [{ ...entry('A'), stamp: 0 }]);
  assert.deepEqual(again.unsure, []);
  const never = await readSources(scan('changes', null), new Map(), async () => [null]);
  assert.deepEqual(never.unsure, []);
});

test('links are named with every scan; those that cannot be used are told, not read', async () => {
  const links = new Map([
    ['artikel/drinnen.md', null],
    [file, 'outside' as const],
    ['artikel/2018', 'folder' as const],
    ['seiten/impressum.md', 'dangling' as const],
  ]);
  const linked: Scan = { ...scan('changes', null), links };
  const { errors, unsure, read } = await readSources(linked, new Map(), async (files) =>
    files.map(() => null),
  );
  assert.equal(read, 0);
  assert.deepEqual(unsure, [...links.keys()]);
  assert.deepEqual(errors, [
    {
      file: `content/${file}`,
      rule: 'symlink-outside',
      message: 'Die Datei ist eine Verknüpfung, die aus dem Ordner „content“ hinausführt.',
      expected: 'eine Datei innerhalb von „content“',
      remedy: 'Ersetzen Sie die Verknüpfung durch eine Kopie der Datei.',
    },
    {
      file: 'content/artikel/2018',
      rule: 'symlink-folder',
      message: 'Die Datei ist eine Verknüpfung auf einen Ordner; was darin liegt, erscheint nicht.',
      expected: 'ein Ordner, keine Verknüpfung',
      remedy: 'Ersetzen Sie die Verknüpfung durch eine Kopie des Ordners.',
    },
    {
      file: 'content/seiten/impressum.md',
      rule: 'symlink-dangling',
      message: 'Die Datei ist eine Verknüpfung, die ins Leere führt.',
      expected: 'eine Datei innerhalb von „content“',
      remedy: 'Ersetzen Sie die Verknüpfung durch eine Kopie der Datei.',
    },
  ]);
});
