// What pages show of the articles, as columns of keys in the archive's order: 100,000 pages look at some 4 million of them.
import type { ArchivedArticle } from '../article/archived-article.ts';
import { type Key, Keys, sumKeys, withoutKey } from '../article/key.ts';
import type { PlanContext } from './context.ts';

/**
 * Keys of what is shown of articles at an instant, milliseconds since the epoch, which only matters for breaking news.
 * Sums are those of {@link sumKeys}: the order follows from the articles.
 */
export class ShownKeys {
  readonly #lines: Float64Array;
  /** Sums of the lines before each position: a ticker's is the difference of two, however many lines it has. */
  readonly #linesBefore: Float64Array;
  readonly #teasers: Float64Array;
  /** Until when an article is breaking news, milliseconds since the epoch; NaN for those that are none. */
  readonly #breaking: Float64Array;
  /** How many of these are before each position. */
  readonly #breakingBefore: Int32Array;

  constructor(context: Pick<PlanContext, 'archive' | 'pictures'>) {
    const { articles } = context.archive;
    this.#lines = new Float64Array(articles.length);
    this.#teasers = new Float64Array(articles.length);
    this.#breaking = new Float64Array(articles.length);
    this.#linesBefore = new Float64Array(articles.length + 1);
    this.#breakingBefore = new Int32Array(articles.length + 1);
    let lines = 0;
    let breaking = 0;
    for (const [position, article] of articles.entries()) {
      const { lineKey, breakingUntil } = article;
      this.#lines[position] = lineKey;
      this.#teasers[position] = teaserKeyOf(article, context);
      this.#breaking[position] = breakingUntil ?? Number.NaN;
      lines = sumKeys(lines, lineKey);
      if (breakingUntil !== undefined) breaking++;
      this.#linesBefore[position + 1] = lines;
      this.#breakingBefore[position + 1] = breaking;
    }
  }

  /** Whether the article at `position` is breaking news at any instant. */
  isEverBreaking(position: number): boolean {
    return !Number.isNaN(this.#breaking[position]);
  }

  /** Of the line of the article at `position`, without `at` as a link to it; `undefined` where there is none. */
  line(position: number, at = Number.POSITIVE_INFINITY): Key | undefined {
    const key = this.#lines[position];
    return key === undefined ? undefined : marked(key, (this.#breaking[position] ?? 0) > at);
  }

  /** Of the article's teaser, without `at` as when it is no breaking news. */
  teaser(position: number, at = Number.POSITIVE_INFINITY): Key {
    return marked(this.#teasers[position] ?? 0, (this.#breaking[position] ?? 0) > at);
  }

  /** The sum of the lines at the positions from `from` to before `to`. */
  lines(from: number, to: number, at: number): Key {
    if (this.#breakingBefore[from] === this.#breakingBefore[to]) {
      return withoutKey(this.#linesBefore[to] ?? 0, this.#linesBefore[from] ?? 0);
    }
    let sum = 0;
    for (let position = from; position < to; position++) sum = sumKeys(sum, this.line(position, at) ?? 0);
    return sum;
  }

  /** The sum of the teasers of `positions`, of these from index `from` to before `to`. */
  teasers(positions: readonly number[], from: number, to: number, at: number): Key {
    let sum = 0;
    for (let index = from; index < to; index++) sum = sumKeys(sum, this.teaser(positions[index] ?? 0, at));
    return sum;
  }
}

/** Of all that an article's teaser shows while the article is no breaking news. */
export function teaserKeyOf(
  { teaserKey, image }: ArchivedArticle,
  { pictures }: Pick<PlanContext, 'pictures'>,
): Key {
  return image === undefined ? teaserKey : new Keys().add(teaserKey).add(pictures.get(image.file)?.key).key;
}

/** A key that nothing else has for what bears the mark of breaking news: three times the plain one. */
export function marked(key: Key, breaking: boolean): Key {
  return breaking ? (key * 3) % 2 ** 48 : key;
}

const made = new WeakMap<PlanContext, ShownKeys>();

/** The keys of a plan's articles, made once. */
export function shownKeys(context: PlanContext): ShownKeys {
  let keys = made.get(context);
  if (keys === undefined) {
    keys = new ShownKeys(context);
    made.set(context, keys);
  }
  return keys;
}
