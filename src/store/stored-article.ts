// An article as it comes back from the cache: a row of the columns, of which each field is read when somebody asks for it.
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { ArticleImage } from '../article/article.ts';
import { readsKey } from '../article/key.ts';
import type { Label } from '../article/labels.ts';
import type { IndexEntry } from '../content/article-index.ts';
import type { Rare } from './article-columns.ts';
import { type Details, detailNames } from './article-details.ts';
import type { Span } from './details.ts';
import type { StoredArticles } from './stored-articles.ts';

/** The type's fields, each of which is there, if only as `undefined`. */
type Whole<T> = { readonly [Name in keyof Required<T>]: T[Name] };

/** Its details are defined apart: nothing else may bear one of their names. */
type Entry = Omit<IndexEntry, 'article'> & Partial<Record<keyof Details, never>>;

/**
 * One of 100,000: three words of memory, where a copy of its fields would take some hundred. It is the article and its
 * entry in the index at once.
 */
export class StoredArticle implements Whole<Omit<ArchivedArticle, keyof Details>>, Entry {
  static {
    for (const name of detailNames) {
      Object.defineProperty(StoredArticle.prototype, name, {
        get(this: StoredArticle) {
          return this.#of.details(this.#row)[name];
        },
      });
    }
  }

  readonly #of: StoredArticles;
  readonly #row: number;
  /** How often it was read besides what its file says, see `with-reads.ts`. */
  readonly #added: number;
  #rare: Rare | undefined;
  #image: ArticleImage | undefined;

  constructor(of: StoredArticles, row: number, added = 0) {
    this.#of = of;
    this.#row = row;
    this.#added = added;
  }

  withReads(added: number): ArchivedArticle {
    return new StoredArticle(this.#of, this.#row, added).article;
  }

  /** The row of an article that stands in these columns, -1 of another one. */
  static rowIn(articles: StoredArticles, one: object): number {
    return #of in one && one.#of === articles ? one.#row : -1;
  }

  get article(): ArchivedArticle {
    // It has the details, too; of fields that an article does not have `undefined` is read, as of those of other objects.
    return this as unknown as ArchivedArticle;
  }

  get stamp() {
    return this.#of.number(this.#row, 'stamp');
  }

  get file() {
    return this.#of.text(this.#row, 'file');
  }
  get hash() {
    return this.#of.text(this.#row, 'hash');
  }
  get url() {
    return this.#of.text(this.#row, 'url');
  }
  get section() {
    return this.#of.section(this.#row);
  }
  get day() {
    return this.#of.day(this.#row);
  }
  get tags() {
    return this.#of.tags(this.#row);
  }
  get authors() {
    return this.#of.authors(this.#row);
  }
  get published() {
    return this.#of.number(this.#row, 'published');
  }
  get visibleFrom() {
    return this.#of.optional(this.#row, 'visibleFrom');
  }
  get expires() {
    return this.#of.optional(this.#row, 'expires');
  }
  get breakingUntil() {
    return this.#of.optional(this.#row, 'breakingUntil');
  }
  get updated() {
    return this.#of.optional(this.#row, 'updated');
  }
  get hasTime() {
    return this.#of.flag(this.#row, 'hasTime');
  }
  get draft() {
    return this.#of.flag(this.#row, 'draft');
  }
  get reads() {
    return this.#of.number(this.#row, 'reads') + this.#added;
  }
  get words() {
    return this.#of.number(this.#row, 'words');
  }
  get lineKey() {
    return this.#of.number(this.#row, 'lineKey');
  }
  get teaserKey() {
    return readsKey(this.#of.number(this.#row, 'teaserKey'), this.#added);
  }
  get feedKey() {
    return this.#of.number(this.#row, 'feedKey');
  }
  get urlKey() {
    return this.#of.number(this.#row, 'urlKey');
  }
  get recordKey() {
    return readsKey(this.#of.number(this.#row, 'recordKey'), this.#added);
  }
  get hintCount() {
    return this.#of.number(this.#row, 'hintCount');
  }

  get image() {
    this.#image ??= this.#of.image(this.#row, () => this.#few.image);
    return this.#image;
  }
  get pictures() {
    return this.#few.pictures;
  }
  get links() {
    return this.#few.links;
  }
  get aliases() {
    return this.#few.aliases;
  }
  get live() {
    return this.#few.live;
  }

  get label(): Label | undefined {
    if (!this.#of.flag(this.#row, 'paid')) return undefined;
    return this.#of.flag(this.#row, 'political') ? 'Politische Anzeige' : 'Anzeige';
  }
  get noindex(): true | undefined {
    return this.#of.flag(this.#row, 'noindex') || undefined;
  }

  /** The flag spares the plan a look at what few have. */
  get corrections() {
    return this.#of.flag(this.#row, 'corrected') ? this.#few.corrections : undefined;
  }

  get translations() {
    return this.#of.flag(this.#row, 'translated') ? this.#few.translations : undefined;
  }

  get lang() {
    return this.#of.flag(this.#row, 'foreign') ? this.#few.lang : undefined;
  }

  get #few(): Rare {
    this.#rare ??= this.#of.rare(this.#row);
    return this.#rare;
  }

  /** Where the details are. */
  get span(): Span {
    return this.#of.span(this.#row);
  }
}
