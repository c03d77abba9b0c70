// What pages show of the articles, as columns of keys in the archive's order: 100,000 pages look at some 4 million of them.
import type { ArchivedArticle } from '../archive/archived-article.ts';
import { type Key, Keys, sumKeys } from '../archive/key.ts';
import type { PlanContext } from './context.ts';

/**
 * Keys of what is shown of articles at an instant, milliseconds since the epoch, which only matters for breaking news.
 * Sums are those of {@link sumKeys}: the order follows from the articles.
 */
export class ShownKeys {
  readonly #lines: Float64Array;
  readonly #teasers: Float64Array;
  /** Until when an article is breaking news, milliseconds since the epoch; NaN for those that are none. */
  readonly #breaking: Float64Array;

  constructor(context: Pick<PlanContext, 'archive' | 'pictures'>) {
    const { articles } = context.archive;
    this.#lines = Float64Array.from(articles, ({ lineKey }) => lineKey);
    this.#teasers = Float64Array.from(articles, (article) => teaserKeyOf(article, context));
    this.#breaking = Float64Array.from(articles, ({ breakingUntil = Number.NaN }) => breakingUntil);
  }

  /** Of the line of the article at `position`, without `at` as a link to it; `undefined` where there is none. */
  line(position: number, at = Number.POSITIVE_INFINITY): Key | undefined {
    const key = this.#lines[position];
    return key === undefined ? undefined : marked(key, (this.#breaking[position] ?? 0) > at);
  }

  /** Of the article's teaser. */
  teaser(position: number, at: number): Key {
    return marked(this.#teasers[position] ?? 0, (this.#breaking[position] ?? 0) > at);
  }

  /** The sum of the lines at the positions from `from` to before `to`. */
  lines(from: number, to: number, at: number): Key {
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
  return image === undefined ? teaserKey : new Keys().add(teaserKey).add(pictures.get(image.file)?.hash).key;
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
