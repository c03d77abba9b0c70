import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { hasArticles } from '../../src/content/has-articles.ts';
import { headStartWithWorkers } from '../../src/pipeline/head-start.ts';
import { ArticleStore } from '../../src/store/article-store.ts';
import { readsOnly } from '../../src/workers/worker-process.ts';

function aFolder(t: TestContext, articles: number) {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const [contentDir, cacheDir] = [join(dir, 'content'), join(dir, '.cache')];
  for (let index = 0; index < articles; index++) {
    const month = join(contentDir, `artikel/2019/${10 + (index % 3)}`);
    mkdirSync(month, { recursive: true });
    writeFileSync(join(month, `${index}.md`), '');
    writeFileSync(join(month, `${index}.jpg`), '');
  }
  return { contentDir, cacheDir };
}

test('articles are counted in all folders, and nothing else is', (t) => {
  const { contentDir } = aFolder(t, 7);
  assert.ok(hasArticles(contentDir, 7));
  assert.ok(!hasArticles(contentDir, 8));
  assert.ok(!hasArticles(join(contentDir, 'gibt-es-nicht'), 1));
});

test('a first build of many articles has its helpers from the beginning; a small one or a later one has not', async (t) => {
  const many = aFolder(t, 1_000);
  const few = aFolder(t, 999);
  const helpersOf = async ({ contentDir, cacheDir }: typeof many): Promise<number> => {
    const { workers, scan } = headStartWithWorkers(contentDir, cacheDir);
    for (const worker of workers) worker.kill('SIGKILL');
    await scan;
    return workers.length;
  };
  assert.equal(await helpersOf(many), availableParallelism() - 1);
  assert.equal(await helpersOf(few), 0);
  new ArticleStore(many.cacheDir, '1').save([], undefined);
  assert.equal(await helpersOf(many), 0);
});

test('the helpers of a check are told that no pages will be rendered', async (t) => {
  const { contentDir, cacheDir } = aFolder(t, 1_000);
  const argumentsFor = async (onlyReads: boolean) => {
    const { workers, scan } = headStartWithWorkers(contentDir, cacheDir, onlyReads);
    for (const worker of workers) worker.kill('SIGKILL');
    await scan;
    return workers.flatMap(({ spawnargs }) => spawnargs);
  };
  assert.equal((await argumentsFor(true)).includes(readsOnly), availableParallelism() > 1);
  assert.ok(!(await argumentsFor(false)).includes(readsOnly));
});
