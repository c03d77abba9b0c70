// The cache of parsed articles: one file with what planning needs, one with the details of every article.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchivedArticle } from './archived-article.ts';
import { type ArticleColumns, fromColumns, toColumns } from './article-columns.ts';
import { readChecked, writeChecked } from './checked-file.ts';
import { DetailsFile, type Place } from './details.ts';
import type { ScanState } from './scan.ts';

/** One file: how it looked on disk when it was read, and the article in it. */
export interface IndexEntry {
  readonly article: ArchivedArticle;
  /** Size in bytes and modification time, milliseconds; 0 when they may not be trusted (see `read-sources.ts`). */
  readonly size: number;
  readonly mtimeMs: number;
}

/** By path below `content/`. */
export type ArticleIndex = Map<string, IndexEntry>;

interface StoreFile extends ArticleColumns {
  readonly version: string;
  readonly state: ScanState | undefined;
  /** Name of the file with the details, and how many bytes of it count. */
  readonly details: string;
  readonly detailsEnd: number;
}

const fileName = 'articles.bin';
const detailsPrefix = 'details-';

export class ArticleStore {
  readonly index: ArticleIndex;
  /** What the last scan of the files knew. */
  readonly state: ScanState | undefined;
  readonly #dir: string;
  readonly #version: string;
  #detailsName: string;
  #detailsEnd: number;
  #details: DetailsFile;

  /**
   * Opens the store in `dir`; a store that is missing, damaged or of another version is empty.
   *
   * @param version names the code and settings that make the records
   */
  constructor(dir: string, version: string) {
    this.#dir = dir;
    this.#version = version;
    const read = readChecked(join(dir, fileName)) as StoreFile | undefined;
    const stored = read?.version === version ? read : undefined;
    this.#detailsName = stored?.details ?? detailsName(read?.details);
    this.#detailsEnd = stored?.detailsEnd ?? 0;
    this.#details = new DetailsFile(join(dir, this.#detailsName));
    this.state = stored?.state;
    this.index = new Map();
    if (stored === undefined) return;
    for (const entry of fromColumns(stored, this.#details)) this.index.set(entry.article.file, entry);
  }

  /** Keeps `entries` and forgets all others; a build that is killed meanwhile leaves the store as it was. */
  save(entries: readonly IndexEntry[], state: ScanState | undefined): void {
    mkdirSync(this.#dir, { recursive: true });
    const fresh = entries.filter(({ article }) => this.#details.placeOf(article) === undefined);
    this.#detailsEnd = this.#details.append(
      fresh.map(({ article }) => article),
      this.#detailsEnd,
    );
    const live = entries.reduce((sum, { article }) => sum + this.#placeOf(article).length, 0);
    if (this.#detailsEnd > 2 * live + (1 << 20)) this.#rewriteDetails(entries);
    writeChecked(join(this.#dir, fileName), {
      version: this.#version,
      state,
      details: this.#detailsName,
      detailsEnd: this.#detailsEnd,
      ...toColumns(entries, (article) => this.#placeOf(article)),
    } satisfies StoreFile);
    for (const name of readdirSync(this.#dir)) {
      if (name.startsWith(detailsPrefix) && name !== this.#detailsName) rmSync(join(this.#dir, name));
    }
  }

  close(): void {
    this.#details.close();
  }

  #placeOf(article: ArchivedArticle): Place {
    const place = this.#details.placeOf(article);
    if (place === undefined) throw new Error(`${article.file} has no details in the store`);
    return place;
  }

  /** Most of the file belongs to versions of articles that are gone: the others move to a new one. */
  #rewriteDetails(entries: readonly IndexEntry[]): void {
    const name = detailsName(this.#detailsName);
    const file = new DetailsFile(join(this.#dir, name));
    this.#detailsEnd = file.append(
      entries.map(({ article }) => article),
      0,
    );
    this.#details.close();
    this.#details = file;
    this.#detailsName = name;
  }
}

/** Removes the store in `dir`: the next one reads all articles anew. */
export function dropArticleStore(dir: string): void {
  for (const name of readdirSync(dir)) {
    if (name === fileName || name.startsWith(detailsPrefix)) rmSync(join(dir, name));
  }
}

/** Two names in turn, so that the file in use is never overwritten. */
function detailsName(inUse: string | undefined): string {
  return `${detailsPrefix}${inUse === `${detailsPrefix}a.json` ? 'b' : 'a'}.json`;
}
