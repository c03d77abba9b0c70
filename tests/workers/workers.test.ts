import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import type { SourceResult } from '../../src/content/read-source.ts';
import { Refusal } from '../../src/content/refusal.ts';
import { startWorkerProcess } from '../../src/workers/worker-process.ts';
import { Workers } from '../../src/workers/workers.ts';
import { generateArchive } from '../bench/generate.ts';
import { aNewspaper, anArticle } from '../pipeline/build-in.ts';

const names = ['eins', 'zwei', 'drei', 'vier', 'fuenf'];
const files = names.map((name) => `artikel/2019-12-05-${name}.md`);
const chunks = files.map((file) => [file]);

async function aWorker(t: TestContext, zone: string, started: ChildProcess[] = []) {
  const paper = await aNewspaper(
    t,
    Object.fromEntries(files.map((file) => [`content/${file}`, anArticle('Ein Artikel')])),
  );
  const { contentDir, publicDir, outputDir, cacheDir, now } = paper.options;
  const settings = { ...paper.options.settings, zone };
  const versions = { articles: '', pictures: '', reads: '', changes: '' };
  const places = { contentDir, publicDir, outputDir, cacheDir };
  const workers = new Workers(
    2,
    { ...places, settings, now, style: '', searchScript: '', versions, build: 'test' },
    started,
  );
  t.after(() => workers.close());
  return workers;
}

test('a worker reads with the settings of the build', async (t) => {
  const workers = await aWorker(t, 'America/New_York');
  const others = Promise.withResolvers<void>();
  let done = 0;
  const results = await workers.share(
    chunks,
    // This process leaves all but one chunk to the worker.
    async (): Promise<readonly SourceResult[]> => {
      await others.promise;
      return [];
    },
    (chunk) => ({ ask: 'read', files: chunk, textHints: false }),
    ({ results }) => results,
    () => {
      if (++done === files.length - 1) others.resolve();
    },
  );
  const read = results
    .flat()
    .map((result) => result !== null && 'article' in result && result.article.published);
  // Midnight in New York is five in the morning in Greenwich.
  assert.deepEqual(
    read,
    Array.from({ length: files.length - 1 }, () => Date.parse('2019-12-05T05:00Z')),
  );
});

test('when this process fails, closing does not wait for the worker’s work, and nothing works on', async (t) => {
  const workers = await aWorker(t, 'Europe/Berlin');
  const work = workers.share(
    chunks,
    async () => {
      throw new Error('Hier ging etwas schief.');
    },
    (chunk) => ({ ask: 'read', files: chunk, textHints: false }),
    ({ results }) => results,
    () => undefined,
  );
  await assert.rejects(work, /schief/);
  await workers.close();
  await workers.close();
});

test('two processes leave the bytes that one leaves', async (t) => {
  const paper = await aNewspaper(t, {});
  generateArchive({ count: 150, seed: 1, dir: paper.options.contentDir, flavour: 'depesche' });
  const { rendered, workerMemory } = await paper.build({ processes: 2 });
  // Batches have a hundred pages.
  assert.ok(rendered > 200, `${rendered} pages`);
  assert.ok(workerMemory > 0, 'the worker rendered nothing');
  assert.deepEqual(await paper.contents(), await paper.clean());
});

test('a process that ended before its work began is replaced by another one', async (t) => {
  const dead = startWorkerProcess();
  dead.kill('SIGKILL');
  await once(dead, 'exit');
  const workers = await aWorker(t, 'Europe/Berlin', [dead]);
  const others = Promise.withResolvers<void>();
  let done = 0;
  await workers.share(
    chunks,
    async () => others.promise,
    (chunk) => ({ ask: 'read', files: chunk, textHints: false }),
    () => undefined,
    () => {
      if (++done === files.length - 1) others.resolve();
    },
  );
  assert.equal(done, files.length);
});

test('a process that the system ends in the middle of its work is told in a sentence, with what helps', async (t) => {
  const helper = startWorkerProcess(true);
  const workers = await aWorker(t, 'Europe/Berlin', [helper]);
  const work = workers.share(
    chunks,
    async () => {
      // This process goes on only when the other one is gone.
      helper.kill('SIGKILL');
      await once(helper, 'exit');
    },
    (chunk) => ({ ask: 'read', files: chunk, textHints: false }),
    () => undefined,
    () => undefined,
  );
  await assert.rejects(work, (error: unknown) => {
    assert.ok(error instanceof Refusal);
    assert.match(
      error.message,
      /^Ein Hilfsprozess endete vorzeitig \(SIGKILL\), meist weil der Arbeitsspeicher nicht reichte/,
    );
    return true;
  });
});
