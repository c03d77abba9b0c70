// The cache of parsed articles: what is known of each file from earlier builds.
import { readFile } from 'node:fs/promises';
import type { ArchivedArticle } from './archived-article.ts';

/** One file: how it looked on disk when it was read, and the article in it. */
export interface IndexEntry {
  readonly article: ArchivedArticle;
  /** Size in bytes and modification time, milliseconds; 0 when they may not be trusted (see `read-sources.ts`). */
  readonly size: number;
  readonly mtimeMs: number;
}

/** By path below `content/`. */
export type ArticleIndex = Map<string, IndexEntry>;

/**
 * Reads the index. Anything unexpected (absent, damaged, written by another version of the rules or for
 * other settings) yields an empty index: the cache may only ever save time.
 *
 * @param version hash of the code and settings that made the records
 */
export async function readArticleIndex(file: string, version: string): Promise<ArticleIndex> {
  try {
    const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isStored(parsed) && parsed.version === version) {
      return new Map(parsed.entries.map((entry) => [entry.article.file, entry]));
    }
  } catch {
    // An unreadable cache is no cache.
  }
  return new Map();
}

/** The index as it is stored; see {@link readArticleIndex}. */
export function storedArticleIndex(entries: Iterable<IndexEntry>, version: string): string {
  return JSON.stringify({ version, entries: [...entries] });
}

function isStored(value: unknown): value is { version: string; entries: IndexEntry[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    'entries' in value &&
    Array.isArray(value.entries)
  );
}
