import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import type { ContentErrors } from '../../src/article/content-error.ts';
import { newspaperFile } from '../../src/newspaper/read-newspaper.ts';
import { contentDir } from '../newspaper/content-dir.ts';
import { aNewspaper, anArticle } from './build-in.ts';

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

test('a newspaper’s other files lie where the build is told: ordinary pages show them, and not any more when they are gone', async (t) => {
  const { folder, build, contents, clean, write } = await aNewspaper(t, {
    'content/artikel/2019-12-05-test.md': anArticle('Test'),
    'content/seiten/verein.md': `${page('Verein')}\n![Unser Haus](/umzug/haus.png)\n`,
    'anderswo/umzug/haus.png': 'ein Bild',
    'anderswo/satzung.pdf': 'eine Satzung',
  });
  const publicDir = join(folder, 'anderswo');
  const isMissing = ({ errors }: ContentErrors) => errors[0]?.message === 'Das Bild gibt es nicht.';
  await build({ publicDir });
  const site = await contents();
  assert.match(site.get('verein/index.html') ?? '', /<img[^>]* src="\/umzug\/haus\.png"/);
  assert.equal(site.get('umzug/haus.png'), 'ein Bild');
  assert.equal(site.get('satzung.pdf'), 'eine Satzung');
  // The page is kept from build to build: what it shows has to be there in each of them.
  await rm(join(publicDir, 'umzug/haus.png'));
  await assert.rejects(build({ publicDir }), isMissing);
  await write({ 'anderswo/umzug/haus.png': 'ein anderes Bild' });
  await build({ publicDir });
  assert.deepEqual(await contents(), await clean({ publicDir }));
  await assert.rejects(build(), isMissing);
});
