import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Key } from '../article/key.ts';

/** One file: how it looked on disk when it was read, and the article in it. */
export interface IndexEntry {
  readonly article: ArchivedArticle;
  /** See `file-stamp.ts`; 0 when it may not be trusted (see `read-source.ts`). */
  readonly stamp: Key;
}

/** By path below `content/`. */
export interface ArticleIndex {
  readonly size: number;
  get(file: string): IndexEntry | undefined;
  values(): Iterable<IndexEntry>;
}
