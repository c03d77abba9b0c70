// All visible articles, sorted once, with every look-up that pages need.
import type { Author, Tag } from '../article/article.ts';
import type { Settings } from '../settings.ts';
import type { ArchivedArticle } from './archived-article.ts';

/** A group of articles, oldest first; `positions` are their places in the archive's order. */
export interface Group<T> {
  readonly of: T;
  readonly positions: readonly number[];
}

export interface Archive {
  /** Oldest first. */
  readonly articles: readonly ArchivedArticle[];
  readonly sections: readonly Group<Settings['sections'][number]>[];
  readonly tags: ReadonlyMap<string, Group<Tag>>;
  readonly authors: ReadonlyMap<string, Group<Author>>;
  /** Positions by day, `2019-12-05`, oldest day first. */
  readonly days: ReadonlyMap<string, readonly number[]>;
  /** Spellings of each tag that differ from the one shown, for the editors' warning. */
  readonly tagVariants: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Order of publication; articles of the same instant are ordered by their address. */
export function byPublication(a: ArchivedArticle, b: ArchivedArticle): number {
  return a.published - b.published || (a.url < b.url ? -1 : a.url > b.url ? 1 : 0);
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

/** Builds the archive of what is visible at `now`. */
export function createArchive(all: Iterable<ArchivedArticle>, settings: Settings, now: number): Archive {
  const articles = [...all].filter((article) => isVisible(article, now)).sort(byPublication);
  const sections = new Map(settings.sections.map((section) => [section.slug, [] as number[]]));
  const tags = new Map<string, { of: Tag; positions: number[] }>();
  const authors = new Map<string, { of: Author; positions: number[] }>();
  const days = new Map<string, number[]>();
  const tagVariants = new Map<string, Set<string>>();
  for (const [position, article] of articles.entries()) {
    sections.get(article.section)?.push(position);
    push(days, article.day, position);
    for (const tag of article.tags) {
      const group = join(tags, tag, position);
      if (group.of.name !== tag.name) {
        const spellings = tagVariants.get(tag.slug) ?? new Set([group.of.name]);
        tagVariants.set(tag.slug, spellings.add(tag.name));
      }
    }
    for (const author of article.authors) {
      join(authors, author, position);
    }
  }
  return {
    articles,
    sections: settings.sections.map((of) => ({
      of,
      positions: sections.get(of.slug) ?? [],
    })),
    tags,
    authors,
    days,
    tagVariants,
  };
}

/** The oldest article's spelling stands for the group, so that a new article never renames old pages. */
function join<T extends { slug: string }>(
  groups: Map<string, { of: T; positions: number[] }>,
  of: T,
  position: number,
) {
  let group = groups.get(of.slug);
  if (group === undefined) {
    group = { of, positions: [] };
    groups.set(of.slug, group);
  }
  // An article that names it twice stands there once.
  if (group.positions.at(-1) !== position) {
    group.positions.push(position);
  }
  return group;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) {
    map.set(key, [value]);
  } else {
    values.push(value);
  }
}
