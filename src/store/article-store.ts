// The cache of parsed articles: what planning needs of them, and a file with the details of every article.
import { mkdirSync, readFileSync } from 'node:fs';
import { byPublication } from '../archive/by-publication.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { ArticleIndex, IndexEntry } from '../content/article-index.ts';
import type { ScanState } from '../content/scan.ts';
import { type ArticleColumns, toColumns } from './article-columns.ts';
import { ChangedIndex } from './changed-index.ts';
import { DetailsFile, otherDetailsName, type Place, removeDetails } from './details.ts';
import type { ReadFile } from './read-ahead.ts';
import { readStore, type StoreHead, writeChanges, writeSnapshot } from './store-files.ts';
import { StoredArticles } from './stored-articles.ts';

/** So many changes, and as many more bytes of details as the snapshot's, are noted beside it before there is a new one. */
const mostChanges = 1_000;
const spare = 1 << 20;

export class ArticleStore {
  readonly #dir: string;
  readonly #version: string;
  readonly #index: ChangedIndex;
  #state: ScanState | undefined;
  /** Absent: there is none to which changes could be noted. */
  #snapshot: { readonly id: string; readonly detailsEnd: number } | undefined;
  #detailsEnd: number;
  #details: DetailsFile;
  /** Articles that were opened with this store go on reading from here. */
  readonly #opened: DetailsFile;

  /**
   * Opens the store in `dir`; a store that is missing, damaged or of another version is empty.
   *
   * @param version names the code and settings that make the records
   * @param read reads the store's files
   */
  constructor(dir: string, version: string, read: ReadFile = readFileSync) {
    this.#dir = dir;
    this.#version = version;
    const stored = readStore(dir, read);
    const { snapshot, changes } = stored?.snapshot.version === version ? stored : {};
    const head = changes ?? snapshot;
    this.#snapshot = snapshot;
    this.#detailsEnd = head?.detailsEnd ?? 0;
    this.#opened = new DetailsFile(dir, snapshot?.details ?? otherDetailsName(stored?.snapshot.details));
    this.#details = this.#opened;
    this.#state = head?.state;
    this.#index = new ChangedIndex(new StoredArticles(snapshot ?? this.#columns([]), this.#details));
    if (changes === undefined) return;
    for (const file of changes.gone) this.#index.change(file, undefined);
    for (const entry of new StoredArticles(changes, this.#details).all) this.#index.change(entry.file, entry);
  }

  /** What is stored. */
  get index(): ArticleIndex {
    return this.#index;
  }

  /** What the last scan of the files knew. */
  get state(): ScanState | undefined {
    return this.#state;
  }

  /** Keeps `entries` and forgets all others; a build that is killed meanwhile leaves the store as it was. */
  save(entries: readonly IndexEntry[], state: ScanState | undefined): void {
    mkdirSync(this.#dir, { recursive: true });
    this.#state = state;
    this.#index.become(entries);
    const { changes } = this.#index;
    const changed = [...changes.values()].flatMap((entry) => entry?.article ?? []);
    const fresh = changed.filter((article) => this.#details.placeOf(article) === undefined);
    this.#detailsEnd = this.#details.append(fresh, this.#detailsEnd);
    const { id, detailsEnd = 0 } = this.#snapshot ?? {};
    if (id === undefined || changes.size > mostChanges || this.#detailsEnd > 2 * detailsEnd + spare) {
      this.#saveSnapshot(entries);
    } else this.#saveChanges(id);
  }

  /** Ends all reading of details. */
  close(): void {
    for (const file of new Set([this.#opened, this.#details])) file.close();
    if (this.#opened !== this.#details) removeDetails(this.#dir, [this.#details]);
  }

  #saveSnapshot(entries: readonly IndexEntry[]): void {
    const live = entries.reduce((sum, { article }) => sum + this.#placeOf(article).length, 0);
    if (this.#detailsEnd > 2 * live + spare) this.#rewriteDetails(entries);
    const id = writeSnapshot(this.#dir, {
      version: this.#version,
      ...this.#head,
      details: this.#details.name,
      // In the order in which the archive wants them: then it has nothing to sort.
      ...this.#columns(entries.toSorted((a, b) => byPublication(a.article, b.article))),
    });
    // The index knows the entries as changes of the snapshot before: saved again, they become a new one.
    this.#snapshot = undefined;
    const none = { gone: [], ...this.#columns([]) };
    writeChanges(this.#dir, { id, ...this.#head, ...none });
    removeDetails(this.#dir, [this.#details, this.#opened]);
  }

  #saveChanges(id: string): void {
    const { changes } = this.#index;
    writeChanges(this.#dir, {
      id,
      ...this.#head,
      gone: [...changes].flatMap(([file, entry]) => (entry === undefined ? [file] : [])),
      ...this.#columns([...changes.values()].filter((entry) => entry !== undefined)),
    });
  }

  get #head(): StoreHead {
    return { state: this.#state, detailsEnd: this.#detailsEnd };
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
    const file = new DetailsFile(this.#dir, otherDetailsName(this.#details.name));
    this.#detailsEnd = file.append(
      entries.map(({ article }) => article),
      0,
    );
    this.#details = file;
  }
}
