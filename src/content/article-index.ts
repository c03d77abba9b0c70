import type { ArchivedArticle } from '../article/archived-article.ts';

/** One file: how it looked on disk when it was read, and the article in it. */
export interface IndexEntry {
  readonly article: ArchivedArticle;
  /** Size in bytes and modification time, milliseconds; 0 when they may not be trusted (see `read-sources.ts`). */
  readonly size: number;
  readonly mtimeMs: number;
}

/** By path below `content/`. */
export interface ArticleIndex {
  readonly size: number;
  get(file: string): IndexEntry | undefined;
  values(): Iterable<IndexEntry>;
}
