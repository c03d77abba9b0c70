// From the scan to articles: what the index already knows is not read, what is new is read and checked.
import type { ContentError } from '../article/content-error.ts';
import type { ArticleIndex, IndexEntry } from './article-store.ts';
import type { SourceResult } from './read-source.ts';
import type { Scan } from './scan.ts';

export interface Sources {
  readonly entries: IndexEntry[];
  readonly errors: ContentError[];
  /** Whether `entries` are not exactly those of the index. */
  readonly changed: boolean;
  /** How many files had to be read. */
  readonly read: number;
}

/** Reads many files, results in their order; where it happens is the caller's choice. */
export type ReadFiles = (files: readonly string[]) => Promise<readonly SourceResult[]>;

const isArticle = (file: string): boolean => file.startsWith('artikel/') && file.endsWith('.md');

/** Takes from `index` what the scan vouches for and reads the rest; errors are collected, never thrown. */
export async function readSources(scan: Scan, index: ArticleIndex, read: ReadFiles): Promise<Sources> {
  const pending: string[] = [];
  const entries: IndexEntry[] = [];
  const known = scan.kind === 'all' ? scan.files.keys() : index.keys();
  for (const file of known) {
    if (!isArticle(file)) continue;
    const entry = index.get(file);
    const id = scan.files.get(file);
    // In a scan of changes, a file without a word is as it was.
    const same = entry !== undefined && (id === undefined || (id !== null && entry.article.hash === id));
    if (same) entries.push(entry);
    else pending.push(file);
  }
  if (scan.kind === 'changes') {
    for (const file of scan.files.keys()) if (isArticle(file) && !index.has(file)) pending.push(file);
  }
  const errors: ContentError[] = [];
  pending.sort();
  for (const result of await read(pending)) {
    if (result === null) continue;
    if ('article' in result) entries.push(result);
    else errors.push(...result);
  }
  const kept = entries.filter((entry) => index.get(entry.article.file) === entry).length;
  return { entries, errors, changed: kept !== entries.length || kept !== index.size, read: pending.length };
}
