// An index is built once and kept with the key of what it was built from.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Keys } from '../article/key.ts';
import { buildIndex } from './build-index.ts';
import type { SearchPeriod } from './periods.ts';
import type { SearchRecord } from './search-record.ts';

/** What an index is built from. */
export interface IndexSource {
  readonly name: string;
  readonly key: string;
  readonly records: () => Iterable<SearchRecord>;
  /** See {@link buildIndex}. */
  readonly programs?: readonly string[];
}

/** Names all that an index is built from. @param version of Pagefind and of the rules that make records */
export function periodKey({ articles }: SearchPeriod, version: string): string {
  const keys = new Keys().add(version);
  for (const article of articles) keys.add(article.recordKey);
  return keys.key.toString(36);
}

/**
 * The folder of an index, built now unless the cache has it for this key.
 *
 * @throws {SearchError}
 */
export async function cachedIndex(
  cacheDir: string,
  { name, key, records, programs = [] }: IndexSource,
): Promise<{ readonly files: string; readonly fresh: boolean }> {
  const keyFile = join(cacheDir, `${name}.key`);
  const files = join(cacheDir, name);
  const known = await readFile(keyFile, 'utf8').catch(() => null);
  if (known === key && existsSync(files)) {
    return { files, fresh: false };
  }
  await mkdir(cacheDir, { recursive: true });
  // Without its key an index counts as absent: a build that dies half-way leaves nothing wrong behind.
  await rm(keyFile, { force: true });
  await buildIndex(records(), files, programs);
  await writeFile(keyFile, key);
  return { files, fresh: true };
}

/** Removes the indexes that are not `wanted` any more. */
export async function sweepCache(cacheDir: string, wanted: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(cacheDir)) {
    if (!wanted.has(entry.replace(/\.key$/, ''))) {
      await rm(join(cacheDir, entry), { recursive: true });
    }
  }
}
