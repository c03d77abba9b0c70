import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { newspaperFile } from '../../src/newspaper/read-newspaper.ts';
import { contentDir } from '../newspaper/content-dir.ts';

const projectDir = resolve(import.meta.dirname, '../..');
const page = (words: string) => `---\ntitle: ${words}\n---\n\n${words}.\n`;

test('of a content folder only articles and pages are published: neither the handbook nor other notes', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-content-'));
  t.after(() => rm(folder, { recursive: true }));
  const files = {
    [newspaperFile]: await readFile(join(contentDir, newspaperFile), 'utf8'),
    'README.md': page('Handbuch der Redaktion'),
    'notizen/ideen.md': page('Geheime Idee'),
    'artikel/2019-12-05-test.md': page('Gewöhnlicher Artikel'),
    'seiten/impressum.md': page('Gewöhnliches Impressum'),
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(folder, 'content', file, '..'), { recursive: true });
    await writeFile(join(folder, 'content', file), text);
  }
  await promisify(execFile)(process.execPath, [
    join(projectDir, 'src/cli/build.ts'),
    ...['--content', join(folder, 'content'), '--output', join(folder, '_site'), '--no-search'],
  ]);
  const published = await readdir(join(folder, '_site'), { recursive: true, withFileTypes: true });
  let site = '';
  for (const file of published.filter((entry) => entry.isFile() && /\.(?:html|xml|json)$/.test(entry.name))) {
    site += await readFile(join(file.parentPath, file.name), 'utf8');
  }
  assert.match(site, /Gewöhnlicher Artikel/);
  assert.match(site, /Gewöhnliches Impressum/);
  assert.doesNotMatch(site, /Handbuch der Redaktion|Geheime Idee/);
  assert.deepEqual(
    published.map(({ name }) => name).filter((name) => /readme|ideen|\.md$/i.test(name)),
    [],
  );
});
