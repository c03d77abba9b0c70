import type { ArchivedArticle } from './archived-article.ts';
import { type Key, sumKeys, withoutKey } from './key.ts';

/** Key of what is shown of an article at an instant, milliseconds since the epoch; the instant only matters for breaking news. */
export type KeyAt = (article: ArchivedArticle, at: number) => Key;

/**
 * Sums the keys of the last articles before each place of a list, for a caller who goes through it from its beginning:
 * a step costs one key that comes and one that goes, however long the window is.
 */
export class WindowSum {
  readonly #articles: readonly ArchivedArticle[];
  readonly #length: number;
  readonly #keyAt: KeyAt;
  #end = 0;
  /** Of the articles in the window that are always shown alike. */
  #sum: Key = 0;
  /** How many are not. */
  #breaking = 0;

  constructor(articles: readonly ArchivedArticle[], length: number, keyAt: KeyAt) {
    this.#articles = articles;
    this.#length = length;
    this.#keyAt = keyAt;
  }

  /** The sum of the articles before `place`, as they are shown at `at`. @throws {RangeError} for a place further back */
  before(place: number, at: number): Key {
    if (place < this.#end) throw new RangeError(`The window has passed place ${place}`);
    for (; this.#end < place; this.#end++) {
      this.#move(this.#articles[this.#end], 1);
      this.#move(this.#articles[this.#end - this.#length], -1);
    }
    let sum = this.#sum;
    if (this.#breaking === 0) return sum;
    for (const article of this.#articles.slice(Math.max(0, place - this.#length), place)) {
      if (article.breakingUntil !== undefined) sum = sumKeys(sum, this.#keyAt(article, at));
    }
    return sum;
  }

  #move(article: ArchivedArticle | undefined, step: 1 | -1): void {
    if (article === undefined) return;
    if (article.breakingUntil !== undefined) this.#breaking += step;
    else {
      const key = this.#keyAt(article, 0);
      this.#sum = step === 1 ? sumKeys(this.#sum, key) : withoutKey(this.#sum, key);
    }
  }
}
