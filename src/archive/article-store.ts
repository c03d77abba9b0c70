// The cache of parsed articles: what planning needs of them, and a file with the details of every article.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchivedArticle } from './archived-article.ts';
import { type ArticleColumns, fromColumns, toColumns } from './article-columns.ts';
import { DetailsFile, otherDetailsName, type Place, removeDetails } from './details.ts';
import type { ScanState } from './scan.ts';
import { readStore, writeChanges, writeSnapshot } from './store-files.ts';

/** One file: how it looked on disk when it was read, and the article in it. */
export interface IndexEntry {
  readonly article: ArchivedArticle;
  /** Size in bytes and modification time, milliseconds; 0 when they may not be trusted (see `read-sources.ts`). */
  readonly size: number;
  readonly mtimeMs: number;
}

/** By path below `content/`. */
export type ArticleIndex = Map<string, IndexEntry>;

/** So many changes, and as many more bytes of details as the snapshot's, are noted beside it before there is a new one. */
const mostChanges = 1_000;
const spare = 1 << 20;

export class ArticleStore {
  /** What is stored. */
  readonly index: ArticleIndex = new Map();
  readonly #dir: string;
  readonly #version: string;
  /** Since the snapshot; `undefined` for an article that is gone. */
  readonly #changes = new Map<string, IndexEntry | undefined>();
  #state: ScanState | undefined;
  /** Absent: there is none to which changes could be noted. */
  #snapshot: { readonly id: string; readonly detailsEnd: number } | undefined;
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
    const read = readStore(dir);
    const { snapshot, changes } = read?.snapshot.version === version ? read : {};
    const head = changes ?? snapshot;
    this.#snapshot = snapshot;
    this.#detailsName = snapshot?.details ?? otherDetailsName(read?.snapshot.details);
    this.#detailsEnd = head?.detailsEnd ?? 0;
    this.#details = new DetailsFile(join(dir, this.#detailsName));
    this.#state = head?.state;
    if (snapshot === undefined) return;
    for (const entry of fromColumns(snapshot, this.#details)) this.index.set(entry.article.file, entry);
    if (changes === undefined) return;
    for (const file of changes.gone) this.#change(file, undefined);
    for (const entry of fromColumns(changes, this.#details)) this.#change(entry.article.file, entry);
  }

  /** What the last scan of the files knew. */
  get state(): ScanState | undefined {
    return this.#state;
  }

  /** Keeps `entries` and forgets all others; a build that is killed meanwhile leaves the store as it was. */
  save(entries: readonly IndexEntry[], state: ScanState | undefined): void {
    mkdirSync(this.#dir, { recursive: true });
    this.#state = state;
    this.#note(entries);
    const changed = [...this.#changes.values()].flatMap((entry) => entry?.article ?? []);
    const fresh = changed.filter((article) => this.#details.placeOf(article) === undefined);
    this.#detailsEnd = this.#details.append(fresh, this.#detailsEnd);
    const { id, detailsEnd = 0 } = this.#snapshot ?? {};
    if (id === undefined || this.#changes.size > mostChanges || this.#detailsEnd > 2 * detailsEnd + spare) {
      this.#saveSnapshot(entries);
    } else this.#saveChanges(id);
  }

  close(): void {
    this.#details.close();
  }

  #note(entries: readonly IndexEntry[]): void {
    for (const entry of entries) {
      const { file } = entry.article;
      if (this.index.get(file) !== entry) this.#change(file, entry);
    }
    if (this.index.size === entries.length) return;
    const kept = new Set(entries.map(({ article }) => article.file));
    for (const file of this.index.keys()) if (!kept.has(file)) this.#change(file, undefined);
  }

  #change(file: string, entry: IndexEntry | undefined): void {
    if (entry === undefined) this.index.delete(file);
    else this.index.set(file, entry);
    this.#changes.set(file, entry);
  }

  #saveSnapshot(entries: readonly IndexEntry[]): void {
    const live = entries.reduce((sum, { article }) => sum + this.#placeOf(article).length, 0);
    if (this.#detailsEnd > 2 * live + spare) this.#rewriteDetails(entries);
    const id = writeSnapshot(this.#dir, {
      version: this.#version,
      state: this.#state,
      details: this.#detailsName,
      detailsEnd: this.#detailsEnd,
      ...this.#columns(entries),
    });
    this.#snapshot = { id, detailsEnd: this.#detailsEnd };
    this.#changes.clear();
    this.#saveChanges(id);
    removeDetails(this.#dir, this.#detailsName);
  }

  #saveChanges(id: string): void {
    writeChanges(this.#dir, {
      id,
      state: this.#state,
      detailsEnd: this.#detailsEnd,
      gone: [...this.#changes].flatMap(([file, entry]) => (entry === undefined ? [file] : [])),
      ...this.#columns([...this.#changes.values()].filter((entry) => entry !== undefined)),
    });
  }

  #columns(entries: readonly IndexEntry[]): ArticleColumns {
    return toColumns(entries, (article) => this.#placeOf(article));
  }

  #placeOf(article: ArchivedArticle): Place {
    const place = this.#details.placeOf(article);
    if (place === undefined) throw new Error(`${article.file} has no details in the store`);
    return place;
  }

  /** Most of the file belongs to versions of articles that are gone: the others move to a new one. */
  #rewriteDetails(entries: readonly IndexEntry[]): void {
    const name = otherDetailsName(this.#detailsName);
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
