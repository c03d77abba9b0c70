// Pagefind: from records to the files that its browser module loads.
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createIndex } from 'pagefind';
import type { SearchRecord } from './search-record.ts';

/** Pagefind does not run here, or refused what it got. */
export class SearchError extends Error {}

/**
 * Text files of one index at most. In larger indexes neighbours share a file: a year of 10,000 articles has
 * 2,000 files of 5 KB, of which a page of results loads ten.
 */
const mostFragments = 2_000;

/**
 * Indexes `records` into `folder`, which appears whole or not at all.
 *
 * @param programs Pagefind's browser programs to keep, by name; an index that is merged into another needs none
 * @throws {SearchError}
 */
export async function buildIndex(
  records: Iterable<SearchRecord>,
  folder: string,
  programs: readonly string[] = [],
): Promise<void> {
  const part = `${folder}.tmp`;
  await rm(part, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  await whilePagefindLives(writeIndex(records, part));
  for (const name of await readdir(part)) {
    if (/\.(?:js|css|pagefind)$/.test(name) && !programs.includes(name)) {
      await rm(join(part, name));
    }
  }
  await rm(folder, { recursive: true, force: true });
  await rename(part, folder);
}

async function writeIndex(records: Iterable<SearchRecord>, folder: string): Promise<void> {
  const { index, errors } = await createIndex({ maxFragments: mostFragments }).catch(unusable);
  if (index === undefined) {
    throw new SearchError(errors.join('\n'));
  }
  for (const record of records) {
    throwErrors(await index.addCustomRecord(record).catch(unusable));
  }
  throwErrors(await index.writeFiles({ outputPath: folder }).catch(unusable));
  // Frees the index's memory in Pagefind's process, which lives on for the next index.
  await index.deleteIndex().catch(unusable);
}

/**
 * Pagefind's client waits for ever for the answer of a process that was killed, for instance for lack of
 * memory. Nothing else keeps Node.js running then, which it tells before it would exit.
 */
async function whilePagefindLives(work: Promise<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const died = () =>
    reject(new SearchError('Pagefind stopped before it was done, perhaps for lack of memory.'));
  process.once('beforeExit', died);
  await Promise.race([work, promise]).finally(() => process.off('beforeExit', died));
}

function throwErrors({ errors }: { errors: readonly string[] }): void {
  if (errors.length > 0) {
    throw new SearchError(errors.join('\n'));
  }
}

function unusable(error: unknown): never {
  throw new SearchError(error instanceof Error ? error.message : String(error));
}
