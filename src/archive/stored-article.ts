// An article as it comes back from the cache: what planning needs is there, the rest is read when a page shows it.
import type { Article } from '../article/article.ts';
import type { ArchivedArticle } from './archived-article.ts';

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
  lineKey: 'core',
  teaserKey: 'core',
  recordKey: 'core',
  title: 'detail',
  kicker: 'detail',
  lead: 'detail',
  hasLead: 'detail',
  source: 'detail',
  updated: 'detail',
  live: 'detail',
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
} & Omit<ArchivedArticle, DetailField | 'visibleFrom' | 'expires' | 'breakingUntil' | 'image'>;

const detailFields = (Object.keys(places) as (keyof typeof places)[]).filter(
  (name): name is DetailField => places[name] === 'detail',
);

/** The details of a record. */
export function detailsOf(article: ArchivedArticle): Details {
  return Object.fromEntries(
    detailFields.flatMap((name) => (article[name] === undefined ? [] : [[name, article[name]]])),
  ) as unknown as Details;
}

/** A record whose details are read once, when the first of them is asked for. */
class StoredArticle {
  #details: Details | undefined;
  readonly #read: () => Details;

  constructor(core: Core, read: () => Details) {
    Object.assign(this, core);
    this.#read = read;
  }

  detail(name: DetailField): unknown {
    this.#details ??= this.#read();
    return this.#details[name];
  }
}

for (const name of detailFields) {
  Object.defineProperty(StoredArticle.prototype, name, {
    get(this: StoredArticle) {
      return this.detail(name);
    },
  });
}

/** Makes the whole record of a core; `read` finds its details. */
export function storedArticle(core: Core, read: () => Details): ArchivedArticle {
  return new StoredArticle(core, read) as unknown as ArchivedArticle;
}
