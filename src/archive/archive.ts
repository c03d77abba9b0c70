// All visible articles, sorted once, with every look-up that pages need.
import type { Author, Tag } from '../article/article.ts';
import type { Settings } from '../settings.ts';
import type { ArchivedArticle } from './archived-article.ts';

/** A group of articles, oldest first. */
export interface Group<T> {
  readonly of: T;
  readonly articles: readonly ArchivedArticle[];
}

/** `articles` are oldest first everywhere; `position` is an article's place in that order. */
export interface Archive {
  readonly articles: readonly ArchivedArticle[];
  readonly sections: readonly Group<Settings['sections'][number]>[];
  readonly tags: ReadonlyMap<string, Group<Tag>>;
  readonly authors: ReadonlyMap<string, Group<Author>>;
  /** By day, `2019-12-05`, oldest day first. */
  readonly days: ReadonlyMap<string, readonly ArchivedArticle[]>;
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

/** Builds the archive of what is visible at `now`. */
export function createArchive(all: Iterable<ArchivedArticle>, settings: Settings, now: number): Archive {
  const articles = [...all].filter((article) => isVisible(article, now)).sort(byPublication);
  const sections = new Map(settings.sections.map((section) => [section.slug, [] as ArchivedArticle[]]));
  const tags = new Map<string, { of: Tag; articles: ArchivedArticle[] }>();
  const authors = new Map<string, { of: Author; articles: ArchivedArticle[] }>();
  const days = new Map<string, ArchivedArticle[]>();
  const tagVariants = new Map<string, Set<string>>();
  for (const article of articles) {
    sections.get(article.section)?.push(article);
    push(days, article.day, article);
    for (const tag of article.tags) {
      const group = join(tags, tag, article);
      if (group.of.name !== tag.name) {
        const spellings = tagVariants.get(tag.slug) ?? new Set([group.of.name]);
        tagVariants.set(tag.slug, spellings.add(tag.name));
      }
    }
    for (const author of article.authors) {
      join(authors, author, article);
    }
  }
  return {
    articles,
    sections: settings.sections.map((of) => ({
      of,
      articles: sections.get(of.slug) ?? [],
    })),
    tags,
    authors,
    days,
    tagVariants,
  };
}

/** The oldest article's spelling stands for the group, so that a new article never renames old pages. */
function join<T extends { slug: string }>(
  groups: Map<string, { of: T; articles: ArchivedArticle[] }>,
  of: T,
  article: ArchivedArticle,
) {
  let group = groups.get(of.slug);
  if (group === undefined) {
    group = { of, articles: [] };
    groups.set(of.slug, group);
  }
  if (group.articles.at(-1) !== article) {
    group.articles.push(article);
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
