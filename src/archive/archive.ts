// All visible articles, sorted once, with every look-up that pages need.

import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Author, Tag } from '../article/article.ts';
import type { Settings } from '../settings.ts';
import { byPublication } from './by-publication.ts';

/** A group of articles, oldest first; `positions` are those in the archive's order. */
export interface Group<T> {
  readonly of: T;
  readonly positions: readonly number[];
}

/** Spellings by slug. */
export type Variants = ReadonlyMap<string, ReadonlySet<string>>;

export interface Archive {
  /** Oldest first. */
  readonly articles: readonly ArchivedArticle[];
  readonly sections: readonly Group<Settings['sections'][number]>[];
  readonly tags: ReadonlyMap<string, Group<Tag>>;
  readonly authors: ReadonlyMap<string, Group<Author>>;
  /** Positions by day, `2019-12-05`, oldest day first. */
  readonly days: ReadonlyMap<string, readonly number[]>;
  /** Positions of what is paid for, in order. */
  readonly paid: readonly number[];
  /** Positions of the articles that feeds, search engines, search and recommendations leave out. */
  readonly unlisted: ReadonlySet<number>;
  /** Positions of the articles with corrections. */
  readonly corrected: readonly number[];
  /** Positions of the articles in other languages than German. */
  readonly foreign: readonly number[];
  /** Positions of the articles that name others as their translations. */
  readonly translated: readonly number[];
  /** Spellings of each tag that differ from the one shown, for the editors' warning. */
  readonly tagVariants: Variants;
  /** The same of authors: `Jörg Müller`, `Joerg Mueller`. */
  readonly authorVariants: Variants;
}

/**
 * Whether readers may see the article at `now` (milliseconds since the epoch): not a draft, its time has
 * come (`publish`, else its date), and it has not expired.
 */
export function isVisible(article: ArchivedArticle, now: number): boolean {
  return (
    !article.draft &&
    (article.visibleFrom ?? article.published) <= now &&
    (article.expires === undefined || article.expires > now)
  );
}

/** The articles at some positions, in their order. */
export function articlesAt(
  { articles }: Pick<Archive, 'articles'>,
  positions: readonly number[],
): ArchivedArticle[] {
  return positions.flatMap((position) => articles[position] ?? []);
}

/** Those of some positions that feeds, search engines and recommendations may show. */
export function listedOf(
  { unlisted }: Pick<Archive, 'unlisted'>,
  positions: readonly number[],
): readonly number[] {
  return unlisted.size === 0 ? positions : positions.filter((position) => !unlisted.has(position));
}

/** The last `count` positions in the archive's order, oldest first. */
export function newestPositions({ articles }: Pick<Archive, 'articles'>, count: number): number[] {
  const from = Math.max(0, articles.length - count);
  return Array.from({ length: articles.length - from }, (_, index) => from + index);
}

/** Builds the archive of what is visible at `now`. */
export function createArchive(all: readonly ArchivedArticle[], settings: Settings, now: number): Archive {
  const articles = all.filter((article) => isVisible(article, now)).sort(byPublication);
  const sections = new Map(settings.sections.map((of) => [of.slug, { of, positions: [] as number[] }]));
  const tags: Groups<Tag> = new Map();
  const authors: Groups<Author> = new Map();
  const days = new Map<string, number[]>();
  const tagVariants = new Map<string, Set<string>>();
  const authorVariants = new Map<string, Set<string>>();
  const corrected: number[] = [];
  const paid: number[] = [];
  const unlisted = new Set<number>();
  const foreign: number[] = [];
  const translated: number[] = [];
  const onTag = collectorOf(tagVariants);
  const onAuthor = collectorOf(authorVariants);
  // Half a million steps of a build in which nothing has changed: iterators take twice the time.
  for (let position = 0; position < articles.length; position++) {
    const article = articles[position];
    if (article === undefined) continue;
    sections.get(article.section)?.positions.push(position);
    const sameDay = days.get(article.day);
    if (article.corrections !== undefined) corrected.push(position);
    if (article.label !== undefined) paid.push(position);
    if (article.noindex) unlisted.add(position);
    if (article.lang !== undefined) foreign.push(position);
    if (article.translations !== undefined) translated.push(position);
    if (sameDay === undefined) days.set(article.day, [position]);
    else sameDay.push(position);
    joinAll(tags, article.tags, position, onTag);
    joinAll(authors, article.authors, position, onAuthor);
  }
  const bySection = [...sections.values()];
  return {
    articles,
    sections: bySection,
    tags,
    authors,
    days,
    paid,
    unlisted,
    corrected,
    foreign,
    translated,
    tagVariants,
    authorVariants,
  };
}

type OnVariant = (of: Tag | Author, shown: Tag | Author) => void;

const collectorOf =
  (variants: Map<string, Set<string>>): OnVariant =>
  ({ slug, name }, shown) => {
    const spellings = variants.get(slug) ?? new Set([shown.name]);
    variants.set(slug, spellings.add(name));
  };

type Groups<T> = Map<string, { readonly of: T; readonly positions: number[] }>;

/**
 * The oldest article's spelling stands for the group, so that a new article never renames old pages.
 *
 * @param onVariant is told of other spellings
 */
function joinAll<T extends Tag | Author>(
  groups: Groups<T>,
  all: readonly T[],
  position: number,
  onVariant: OnVariant,
): void {
  for (let index = 0; index < all.length; index++) {
    const of = all[index];
    if (of === undefined) continue;
    let group = groups.get(of.slug);
    if (group === undefined) {
      group = { of, positions: [] };
      groups.set(of.slug, group);
    }
    // An article that names it twice stands there once.
    if (group.positions[group.positions.length - 1] !== position) group.positions.push(position);
    if (group.of !== of && group.of.name !== of.name) onVariant(of, group.of);
  }
}
