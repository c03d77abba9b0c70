// From the scan to articles: what the index already knows is not read, what is new is read and checked.
import type { BrokenArticle } from '../article/broken-article.ts';
import type { ContentError } from '../article/content-error.ts';
import type { ArticleIndex, IndexEntry } from './article-index.ts';
import { unusableLink } from './file-errors.ts';
import { isArticle, isLeftBehind, isStray } from './file-kinds.ts';
import type { SourceResult } from './read-source.ts';
import type { Scan } from './scan.ts';

/** All articles after a scan: those that are known, and those that were read. */
export interface Sources {
  readonly entries: IndexEntry[];
  readonly errors: ContentError[];
  /** Articles that are among `errors`, as far as they are known. */
  readonly broken: readonly BrokenArticle[];
  /** Whether `entries` are not exactly those of the index. */
  readonly changed: boolean;
  /** How many files were read, and not only looked at. */
  readonly read: number;
  /** Files of the articles that the index did not have as they are now. */
  readonly fresh: ReadonlySet<string>;
  /** Files whose contents, as they were read, git does not vouch for: the next scan must name them again. */
  readonly unsure: readonly string[];
}

/** Reads many files, results in their order; where it happens is the caller's choice. */
export type ReadFiles = (files: readonly string[]) => Promise<readonly SourceResult[]>;

/** Takes from `index` what the scan vouches for and reads the rest; errors are collected, never thrown. */
export async function readSources(scan: Scan, index: ArticleIndex, read: ReadFiles): Promise<Sources> {
  const pending: string[] = [];
  const entries: IndexEntry[] = [];
  const named = new Set<IndexEntry>();
  for (const [file, id] of scan.files) {
    // What was meant as one is read, too: whoever reads it says so.
    if (!isArticle(file) && !isStray(file)) continue;
    const entry = index.get(file);
    if (entry !== undefined) named.add(entry);
    if (entry !== undefined && entry.article.hash === id) entries.push(entry);
    else pending.push(file);
  }
  // In a scan of changes, a file that is not named is as it was.
  if (scan.kind === 'changes') for (const entry of index.values()) if (!named.has(entry)) entries.push(entry);
  const same = entries.length;
  const errors = [...scan.links].flatMap(([file, problem]) =>
    problem === null || isLeftBehind(file) ? [] : [unusableLink(file, problem)],
  );
  const readable = pending.filter((file) => !scan.links.get(file)).sort();
  const unsure = [...scan.links.keys()];
  const fresh = new Set<string>();
  const broken: BrokenArticle[] = [];
  for (const [place, result] of (await read(readable)).entries()) {
    const file = readable[place] ?? '';
    if (!isSure(result, index.get(file), scan.files.get(file))) unsure.push(file);
    if (result === null) continue;
    if ('article' in result) {
      entries.push(result);
      if (result.article !== index.get(file)?.article) fresh.add(file);
    } else {
      errors.push(...result.errors);
      if (result.broken !== undefined) broken.push(result.broken);
    }
  }
  const again = entries.slice(same).filter((entry) => named.has(entry)).length;
  const changed = same + again !== entries.length || entries.length !== index.size;
  return { entries, errors, broken, changed, read: readable.length - again, fresh, unsure };
}

/**
 * Whether the file that was read is the one that the scan saw: it may have been written to in between, and be as it was
 * before the next scan. What was read twice is believed, although git's own copy is another one (line ends, Git LFS).
 *
 * @param known what the index had
 */
function isSure(result: SourceResult, known: IndexEntry | undefined, id: string | null | undefined): boolean {
  if (result === null) return known === undefined && typeof id !== 'string';
  return 'article' in result && [known?.article.hash, id].includes(result.article.hash);
}
