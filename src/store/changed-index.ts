import type { ArticleIndex, IndexEntry } from '../content/article-index.ts';
import type { StoredArticles } from './stored-articles.ts';

/** The articles of a snapshot as they are after some changes, which come behind them. */
export class ChangedIndex implements ArticleIndex {
  readonly #stored: StoredArticles;
  /** `undefined` for an article that is gone. */
  readonly #changes = new Map<string, IndexEntry | undefined>();
  /** Rows of the snapshot that were changed. */
  readonly #hidden = new Set<IndexEntry>();
  #own = 0;

  constructor(stored: StoredArticles) {
    this.#stored = stored;
  }

  /** By file; `undefined` for an article that is gone. */
  get changes(): ReadonlyMap<string, IndexEntry | undefined> {
    return this.#changes;
  }

  get size(): number {
    return this.#stored.all.length - this.#hidden.size + this.#own;
  }

  get(file: string): IndexEntry | undefined {
    return this.#changes.has(file) ? this.#changes.get(file) : this.#stored.find(file);
  }

  values(): IndexEntry[] {
    const unchanged = this.#stored.all.filter((article) => !this.#hidden.has(article));
    return [...unchanged, ...[...this.#changes.values()].filter((entry) => entry !== undefined)];
  }

  change(file: string, entry: IndexEntry | undefined): void {
    const stored = this.#stored.find(file);
    if (stored !== undefined) this.#hidden.add(stored);
    this.#own += Number(entry !== undefined) - Number(this.#changes.get(file) !== undefined);
    this.#changes.set(file, entry);
  }

  /** Becomes the index of exactly these entries. */
  become(entries: readonly IndexEntry[]): void {
    const seen = new Uint8Array(this.#stored.all.length);
    const own = new Set<string>();
    for (const entry of entries) {
      const row = this.#stored.rowOf(entry);
      if (row >= 0 && !this.#hidden.has(entry)) {
        seen[row] = 1;
        continue;
      }
      const { file } = entry.article;
      own.add(file);
      if (this.#changes.get(file) !== entry) this.change(file, entry);
    }
    for (const file of [...this.#changes.keys()]) if (!own.has(file)) this.change(file, undefined);
    if (this.size === entries.length) return;
    for (const article of this.#stored.all) {
      if (seen[this.#stored.rowOf(article)] === 0 && !this.#hidden.has(article))
        this.change(article.file, undefined);
    }
  }
}
