// An article as it comes back from the cache: what planning needs is there, the rest is read when a page shows it.
import type { Article } from '../article/article.ts';
import type { ArchivedArticle } from './archived-article.ts';
import type { Place } from './details.ts';

/** Where each field is kept. A new field of the record that no page's plan looks at is a detail. */
const places = {
  file: 'core',
  hash: 'core',
  url: 'core',
  day: 'core',
  section: 'core',
  tags: 'core',
  authors: 'core',
  published: 'core',
  hasTime: 'core',
  draft: 'core',
  reads: 'core',
  visibleFrom: 'core',
  expires: 'core',
  breakingUntil: 'core',
  image: 'core',
  pictures: 'core',
  aliases: 'core',
  live: 'core',
  lineKey: 'core',
  teaserKey: 'core',
  recordKey: 'core',
  title: 'detail',
  kicker: 'detail',
  lead: 'detail',
  hasLead: 'detail',
  source: 'detail',
  updated: 'detail',
  frames: 'detail',
  words: 'core',
} as const satisfies Record<keyof ArchivedArticle, 'core' | 'detail'>;

type DetailField = {
  [Name in keyof typeof places]: (typeof places)[Name] extends 'detail' ? Name : never;
}[keyof typeof places];

/** The fields that a page shows only when it is rendered. */
export type Details = Pick<Article, DetailField>;
/** What planning looks at; every field is there, `undefined` where the article has none. */
export type Core = {
  readonly [Name in Exclude<keyof ArchivedArticle, DetailField>]: ArchivedArticle[Name] | undefined;
} & Omit<ArchivedArticle, DetailField | 'visibleFrom' | 'expires' | 'breakingUntil' | 'image' | 'live'>;

const detailFields = (Object.keys(places) as (keyof typeof places)[]).filter(
  (name): name is DetailField => places[name] === 'detail',
);

/** The details of a record. */
export function detailsOf(article: ArchivedArticle): Details {
  return Object.fromEntries(
    detailFields.flatMap((name) => (article[name] === undefined ? [] : [[name, article[name]]])),
  ) as unknown as Details;
}

/** Where a stored article keeps what it needs to find its details. */
export const place = Symbol('place in the details file');

interface Stored {
  readonly [place]: Place;
}

/**
 * The details of this many articles stay in memory, and of as many that were shown before them: pages show articles that
 * are close in time. Those of 100,000 would take 60 MB in each process. Reading some of them anew, 1.0 million times in
 * a full build of 128,000 pages, is a tenth of its processor time.
 */
const remembered = 10_000;

/**
 * The prototype of all articles of one store. An article is made as a literal with this prototype and its {@link place}:
 * for 100,000 of them anything else takes a multiple of the time.
 *
 * @param read finds the details at a place
 */
export function articlePrototype(read: (at: Place) => Details): object {
  let recent = new Map<Stored, Details>();
  let older = recent;
  const detailsFor = (article: Stored): Details => {
    const known = recent.get(article);
    if (known !== undefined) return known;
    const details = older.get(article) ?? read(article[place]);
    if (recent.size >= remembered) {
      older = recent;
      recent = new Map();
    }
    recent.set(article, details);
    return details;
  };
  const getters = detailFields.map((name) => [
    name,
    {
      get(this: Stored) {
        return detailsFor(this)[name];
      },
    },
  ]);
  return Object.create(null, Object.fromEntries(getters));
}
