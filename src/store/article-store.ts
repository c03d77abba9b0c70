// The cache of parsed articles: what planning needs of them, and a file with the details of every article.
import { mkdirSync } from 'node:fs';
import { byPublication } from '../archive/by-publication.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { ArticleIndex, IndexEntry } from '../content/article-index.ts';
import type { ScanState } from '../content/scan.ts';
import { type ArticleColumns, toColumns } from './article-columns.ts';
import { articlesName, type StoreHead } from './article-files.ts';
import { ChangedRows } from './changed-rows.ts';
import { DeltaFile, likelyHead } from './delta-file.ts';
import { DetailsFile, otherDetailsName, removeDetails, type Span } from './details.ts';
import type { ReadFile } from './read-ahead.ts';
import { StoredArticles } from './stored-articles.ts';

type Articles = ChangedRows<IndexEntry, StoredArticles>;

/** So many more bytes of details than are known to be needed may there be, and as many again as are. */
const spare = 1 << 20;

/** Articles as the last build left them, and as this one has read them; nothing is written before it is saved. */
export class ArticleStore {
  readonly #dir: string;
  readonly #file: DeltaFile<IndexEntry, ArticleColumns, StoreHead>;
  /** Of the time when all articles were written; 0: they are not yet. */
  readonly #snapshotEnd: number;
  #rows: Articles;
  #state: ScanState | undefined;
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
  constructor(dir: string, version: string, read?: ReadFile) {
    this.#dir = dir;
    this.#file = new DeltaFile(dir, articlesName, {
      version,
      columnsOf: (rows) => this.#columns(rows.map(([, entry]) => entry)),
    });
    let details: DetailsFile | undefined;
    const stored = this.#file.read((columns, head): Articles => {
      details ??= new DetailsFile(dir, head.details);
      return new ChangedRows(new StoredArticles(columns, details), 'all');
    }, read);
    const { head, snapshotHead } = stored ?? {};
    this.#state = head?.state;
    this.#detailsEnd = head?.detailsEnd ?? 0;
    this.#snapshotEnd = snapshotHead?.detailsEnd ?? 0;
    this.#opened =
      details ?? new DetailsFile(dir, otherDetailsName(likelyHead<StoreHead>(dir, articlesName)?.details));
    this.#details = this.#opened;
    this.#rows = stored?.rows ?? new ChangedRows(new StoredArticles(this.#columns([]), this.#details), 'all');
  }

  /** What is stored. */
  get index(): ArticleIndex {
    return this.#rows;
  }

  /** What the last scan of the files knew. */
  get state(): ScanState | undefined {
    return this.#state;
  }

  /** Keeps `entries` and forgets all others; a build that is killed meanwhile leaves the store as it was. */
  save(entries: readonly IndexEntry[], state: ScanState | undefined): void {
    mkdirSync(this.#dir, { recursive: true });
    this.#state = state;
    this.#rows = this.#rowsOf(entries);
    const changed = Array.from(this.#rows.own.values(), ({ article }) => article);
    const fresh = changed.filter((article) => this.#details.spanOf(article) === undefined);
    this.#detailsEnd = this.#details.append(fresh, this.#detailsEnd);
    const whole = !this.#file.fits(this.#rows) || this.#detailsEnd > 2 * this.#snapshotEnd + spare;
    if (whole) this.#tidyDetails(entries);
    const head = { state, details: this.#details.name, detailsEnd: this.#detailsEnd };
    this.#file.prepare(this.#rows, head, whole)();
    removeDetails(this.#dir, [this.#details, this.#opened]);
  }

  /** Ends all reading of details. */
  close(): void {
    for (const file of new Set([this.#opened, this.#details])) file.close();
    if (this.#opened !== this.#details) removeDetails(this.#dir, [this.#details]);
  }

  #rowsOf(entries: readonly IndexEntry[]): Articles {
    const { stored } = this.#rows;
    const rows: Articles = new ChangedRows(stored, 'none');
    for (const entry of entries) {
      const row = stored.rowIn(entry);
      if (row >= 0) rows.restore(row);
      else rows.set(entry.article.file, entry);
    }
    return rows;
  }

  /** In the order in which the archive wants the articles: then it has nothing to sort. */
  #columns(entries: IndexEntry[]): ArticleColumns {
    entries.sort((a, b) => byPublication(a.article, b.article));
    return toColumns(entries, (article) => this.#spanOf(article));
  }

  #spanOf(article: ArchivedArticle): Span {
    const span = this.#details.spanOf(article);
    if (span === undefined) throw new Error(`${article.file} has no details in the store`);
    return span;
  }

  /** Where most of the file belongs to versions of articles that are gone, the others move to a new one. */
  #tidyDetails(entries: readonly IndexEntry[]): void {
    const live = entries.reduce((sum, { article }) => sum + this.#spanOf(article).length, 0);
    if (this.#detailsEnd <= 2 * live + spare) return;
    const file = new DetailsFile(this.#dir, otherDetailsName(this.#details.name));
    this.#detailsEnd = file.append(
      entries.map(({ article }) => article),
      0,
    );
    this.#details = file;
  }
}
