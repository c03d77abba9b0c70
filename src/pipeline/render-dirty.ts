// Renders what has changed, in batches that bound the memory, on all cores when there is much of it.

import type { Put } from '../ledger/output.ts';
import { chunksOf } from '../workers/chunks.ts';
import type { PageRenderer, Task } from '../workers/page-renderer.ts';
import type { Workers } from '../workers/workers.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildPlan } from './build-plan.ts';

/**
 * Pages that one process has in memory at a time: what a batch makes (some 20 MB) is gone before V8 takes it for
 * long-lived. Batches of 1,000 took twice the memory (`npm run bench -- --sizes 10000 --contestants depesche`).
 */
const batchSize = 100;

/**
 * Results in the order of the plan, with the fingerprints that go into the ledger.
 * @param waiting pictures that no page shows yet
 */
export async function renderDirty(
  { dirty }: BuildPlan,
  waiting: ReadonlySet<string>,
  renderer: PageRenderer,
  workers: Workers,
  { onProgress }: BuildOptions,
): Promise<(Put & { readonly fingerprint: number })[]> {
  let done = 0;
  const puts = await workers.share(
    chunksOf(dirty, batchSize),
    (batch) => renderer.pages(batch),
    (batch) => ({
      ask: 'render',
      tasks: batch.map(({ number, known }): Task => ({ number, known })),
      waiting: [...waiting],
    }),
    (response) => response.puts,
    (batch) => {
      done += batch.length;
      onProgress?.('pages', done, dirty.length);
    },
  );
  const byPath = new Map(puts.flat().map((put) => [put.path, put]));
  return dirty.map(({ path, fingerprint }) => {
    const put = byPath.get(path);
    if (put === undefined) throw new Error(`Eleventy rendered no ${path}`);
    return { ...put, fingerprint };
  });
}
