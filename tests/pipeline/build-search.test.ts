import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { newspaperFile } from '../../src/newspaper/read-newspaper.ts';
import { contentDir } from '../newspaper/content-dir.ts';
import { contentsOf } from './build-in.ts';

const projectDir = resolve(import.meta.dirname, '../..');

test('what pages were rendered from is indexed without being rendered again', async (t) => {
  const site = await aSite(t);
  await site.build();
  assert.deepEqual(await readdir(join(site.folder, '.cache/depesche/search')), ['stand']);
  const { stdout } = await site.build();
  assert.match(stdout, / 0 Dateien geschrieben/);
});

test('a file of the search that was removed or replaced comes back', async (t) => {
  const site = await aSite(t);
  await site.build();
  const before = await contentsOf(join(site.folder, '_site/suche'));
  const [one = '', two = ''] = [...before.keys()].filter((path) => path.startsWith('index/2019/'));
  await rm(join(site.folder, '_site/suche', one));
  await writeFile(join(site.folder, 'fremd'), 'Fremd');
  await rename(join(site.folder, 'fremd'), join(site.folder, '_site/suche', two));
  await site.build();
  assert.deepEqual(await contentsOf(join(site.folder, '_site/suche')), before);
  await rm(join(site.folder, '_site/suche/index'), { recursive: true });
  await site.build();
  assert.deepEqual(await contentsOf(join(site.folder, '_site/suche')), before);
});

test('--no-search leaves no index behind', async (t) => {
  const site = await aSite(t);
  await site.build();
  const root = () => readFile(join(site.folder, '_site/suche/index.bin'));
  assert.ok((await root()).length > 0);
  await site.build('--no-search');
  await assert.rejects(root(), { code: 'ENOENT' });
});

async function aSite(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-build-'));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'content/artikel'), { recursive: true });
  await mkdir(join(folder, 'content/seiten'));
  await cp(join(contentDir, newspaperFile), join(folder, 'content', newspaperFile));
  await writeFile(join(folder, 'content/artikel/2019-12-05-test.md'), '---\ntitle: Ein Test\n---\n\nText.\n');
  return {
    folder,
    build: (...args: readonly string[]) =>
      promisify(execFile)(process.execPath, [
        join(projectDir, 'src/cli/build.ts'),
        ...['--content', join(folder, 'content'), '--output', join(folder, '_site')],
        ...['--now', '2026-11-24T12:00', ...args],
      ]),
  };
}
