import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { ArchivedArticle } from '../../src/article/archived-article.ts';
import { DirectOutput } from '../../src/ledger/direct-output.ts';
import { updateSearch } from '../../src/search/search-indexes.ts';
import { anArticle } from '../archive/an-article.ts';
import { settings } from '../newspaper/settings.ts';

const old = anArticle({ day: '2019-12-05', slug: 'rathaus' });
const march = anArticle({ day: '2026-03-01', slug: 'fruehling' });
const november = anArticle({ day: '2026-11-24', slug: 'novemberwetter' });

test('each period has an index of its own, which the manifest names with the number of articles', async (t) => {
  const site = await aSite(t);
  const { indexed } = await site.build([old, march, november]);
  assert.deepEqual(indexed, ['basis', '2026-11', '2026-03', '2019']);
  const manifest = JSON.parse(await site.read('suche/index.json'));
  assert.deepEqual(
    manifest.periods.map(({ name, articles }: { name: string; articles: number }) => [name, articles]),
    [
      ['2026-11', 1],
      ['2026-03', 1],
      ['2019', 1],
    ],
  );
  const entry = JSON.parse(await site.read('suche/index/2019/pagefind-entry.json'));
  assert.equal(entry.languages.de.page_count, 1);
});

test("Pagefind's programs lie in the base index alone, its ready-made interfaces nowhere", async (t) => {
  const site = await aSite(t);
  await site.build([old, november]);
  const programs = [...(await site.stamps()).keys()].filter((path) => /\.(js|css|pagefind)$/.test(path));
  assert.deepEqual(programs, ['basis/pagefind-worker.js', 'basis/pagefind.js', 'basis/wasm.de.pagefind']);
});

test('a second build of the same archive indexes nothing and writes nothing', async (t) => {
  const site = await aSite(t);
  await site.build([old, march, november]);
  const before = await site.stamps();
  const { indexed, removed, written } = await site.build([old, march, november]);
  assert.deepEqual({ indexed, removed, written }, { indexed: [], removed: [], written: [] });
  assert.deepEqual(await site.stamps(), before);
});

test('a new article re-indexes its month; the files of all other periods are not touched', async (t) => {
  const site = await aSite(t);
  await site.build([old, march, november]);
  const before = await site.stamps();
  const { indexed } = await site.build([old, march, november, anArticle({ day: '2026-11-24', slug: 'neu' })]);
  assert.deepEqual(indexed, ['2026-11']);
  const after = await site.stamps();
  const others = (stamps: ReadonlyMap<string, number>) =>
    [...stamps].filter(([path]) => !path.startsWith('2026-11/'));
  assert.deepEqual(others(after), others(before));
});

test('what the new index of a month does not need is removed, what it shares with the old one stays', async (t) => {
  const site = await aSite(t);
  await site.build([november]);
  const before = await site.stamps();
  const { removed } = await site.build([november, anArticle({ day: '2026-11-24', slug: 'neu' })]);
  const after = await site.stamps();
  assert.ok(removed.length > 0);
  for (const path of removed) {
    assert.ok(!after.has(path.replace('suche/index/', '')), path);
  }
  const fragment = [...before.keys()].find((path) => path.startsWith('2026-11/fragment/')) ?? '';
  assert.equal(after.get(fragment), before.get(fragment));
  assert.equal([...after.keys()].filter((path) => path.startsWith('2026-11/fragment/')).length, 2);
});

test('a period without articles is removed from the site and from the cache', async (t) => {
  const site = await aSite(t);
  await site.build([old, november]);
  const { removed } = await site.build([november]);
  assert.ok(removed.includes('suche/index/2019/pagefind-entry.json'));
  assert.deepEqual(await readdir(join(site.folder, '_site/suche/index')), ['2026-11', 'basis']);
  assert.deepEqual((await readdir(join(site.folder, 'cache'))).sort(), [
    '2026-11',
    '2026-11.key',
    'basis',
    'basis.key',
  ]);
});

test('a site lost but for its cache is published again without indexing', async (t) => {
  const site = await aSite(t);
  await site.build([old, november]);
  const before = await site.contents();
  await rm(join(site.folder, '_site'), { recursive: true });
  assert.deepEqual((await site.build([old, november])).indexed, []);
  assert.deepEqual(await site.contents(), before);
});

test('a lost cache yields the same files again', async (t) => {
  const site = await aSite(t);
  await site.build([old, march, november]);
  const before = await site.contents();
  await rm(join(site.folder, 'cache'), { recursive: true });
  await site.build([old, march, november]);
  assert.deepEqual(await site.contents(), before);
});

test('an index that was taken away half-way is put in place again', async (t) => {
  const site = await aSite(t);
  await site.build([november]);
  const before = await site.contents();
  await rm(join(site.folder, '_site/suche/index/2026-11/pagefind-entry.json'));
  await rm(join(site.folder, '_site/suche/index/2026-11/fragment'), { recursive: true });
  await site.build([november]);
  assert.deepEqual(await site.contents(), before);
});

async function aSite(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-suche-'));
  t.after(() => rm(folder, { recursive: true }));
  const indexDir = join(folder, '_site/suche/index');
  const files = async () => {
    const entries = await readdir(indexDir, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(indexDir.length + 1))
      .sort();
  };
  return {
    folder,
    read: (path: string) => readFile(join(folder, '_site', path), 'utf8'),
    async build(articles: readonly ArchivedArticle[]) {
      const output = new DirectOutput(join(folder, '_site'), 'suche');
      const result = await updateSearch({
        articles,
        body: ({ title }) => `<p>Text über ${title}.</p>`,
        settings,
        now: Date.parse('2026-11-24T12:00:00Z'),
        version: '1',
        cacheDir: join(folder, 'cache'),
        output,
        touched: false,
      });
      return { ...result, written: output.written };
    },
    async stamps(): Promise<Map<string, number>> {
      const paths = await files();
      return new Map(
        await Promise.all(
          paths.map(async (path) => [path, (await stat(join(indexDir, path))).mtimeMs] as const),
        ),
      );
    },
    async contents(): Promise<Map<string, string>> {
      const paths = await files();
      return new Map(
        await Promise.all(
          paths.map(async (path) => [path, await readFile(join(indexDir, path), 'base64')] as const),
        ),
      );
    },
  };
}
