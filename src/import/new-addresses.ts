// Which pages besides articles the newspaper will have after an import, and which of them takes the place of a list of the
// old site.
import { createArchive } from '../archive/archive.ts';
import { sectionOf } from '../article/section.ts';
import { tagOf } from '../article/slug.ts';
import {
  archiveUrl,
  authorUrl,
  correctionsUrl,
  feedUrl,
  homeUrl,
  notFoundUrl,
  periodUrl,
  searchUrl,
  sectionUrl,
  tagIndexUrl,
  tagUrl,
} from '../plan/addresses.ts';
import { planPages } from '../plan/plan.ts';
import type { Settings } from '../settings.ts';
import type { SourceItem } from './imported-article.ts';
import type { Scratch, ScratchMap } from './scratch.ts';
import { asciiSlug } from './slugs.ts';

/** Addresses of the pages that a newspaper has before its first article. */
function fixedAddresses(settings: Settings): Set<string> {
  const nothing = { style: '', searchScript: '', pictures: new Map(), media: new Map(), body: () => '' };
  const context = { archive: createArchive([], settings, 0), settings, now: 0, ...nothing };
  return new Set(Array.from(planPages(context), ({ url }) => url));
}

/** Addresses that a newspaper keeps for its own pages, with all that its settings can add. */
export const ownAddresses = (settings: Settings): Set<string> =>
  new Set([...fixedAddresses({ ...settings, search: true, offline: true }), correctionsUrl, notFoundUrl]);

/** Names that no ordinary page may have: those of {@link ownAddresses}, and of folders. */
export function reservedNames(settings: Settings): Set<string> {
  const own = [...ownAddresses(settings), '/autor/'];
  return new Set(own.flatMap((url) => /^\/([^/.]+)[/.]/.exec(url)?.[1] ?? []));
}

/** What stands before a list's name in its address, in the systems that are read from. */
const topicFolder =
  /^(?:category|categories|kategorien?|tags?|schlagw(?:ort|örter|oerter)|schlagworte|topics?|thema|themen)$/i;
const authorFolder = /^(?:authors?|autor|autoren)$/i;

type ListKind = 'topic' | 'author';

/** The newspaper's lists: those of every newspaper with its settings, and those that its articles make. */
export class NewAddresses {
  readonly #settings: Settings;
  readonly #fixed: ReadonlySet<string>;
  /** Topic of the source → section. */
  readonly #sections: ReadonlyMap<string, string>;
  /** Addresses of lists that have an article. */
  readonly #filled: ScratchMap;
  /** Their addresses by what old systems made of their names. */
  readonly #lists: Readonly<Record<ListKind, ScratchMap>>;

  constructor(settings: Settings, sections: ReadonlyMap<string, string>, scratch: Scratch) {
    this.#settings = settings;
    this.#sections = sections;
    this.#fixed = fixedAddresses(settings);
    this.#filled = scratch.map();
    this.#lists = { topic: scratch.map(), author: scratch.map() };
  }

  /** Notes the lists that show an article; those that show it for a time only are none to lead to. */
  add({ kind, date, draft, publish, expires, section, tags, authors }: SourceItem): void {
    if (kind === 'page' || date === undefined || draft || (publish ?? expires) !== undefined) return;
    for (const length of [4, 7, 10]) this.#filled.add(periodUrl(date.slice(0, length)));
    const isKnown = section !== undefined && typeof sectionOf(section, this.#settings) === 'string';
    for (const name of section === undefined || isKnown ? tags : [section, ...tags])
      this.#note('topic', name, tagUrl(tagOf(name)));
    for (const name of authors) this.#note('author', name, authorUrl(tagOf(name)));
  }

  #note(kind: ListKind, name: string, url: string): void {
    if (!this.#filled.add(url)) return;
    for (const slug of slugsOf(name)) if (!this.#lists[kind].has(slug)) this.#lists[kind].set(slug, url);
  }

  /** Whether the newspaper has a page at an address besides its articles and ordinary pages. @param url as it writes it */
  has(url: string): boolean {
    return this.#fixed.has(url) || this.#filled.has(url);
  }

  /**
   * The page that takes the place of an old site's list of a category, a topic, an author or a time; undefined where none
   * does. Further pages of a list and its feed lead to the list.
   *
   * @param path decoded, `/blog/category/politik/page/2/`
   * @param nameOf what a source says of a name in an address
   */
  insteadOf(path: string, nameOf: (kind: ListKind, slug: string) => string | undefined): string | undefined {
    const [part = ''] = listPart.exec(path) ?? [];
    const page = this.#pageInsteadOf(path.slice(0, path.length - part.length).concat('/'), nameOf);
    return page !== undefined && feedPart.test(part) ? this.#feedOf(page, part) : page;
  }

  /** The same for an address of WordPress without names: `/?cat=3`, `/?author_name=mfeldhoff`, `/?m=201912`. */
  insteadOfQuery(
    name: string,
    value: string,
    nameOf: (kind: ListKind, slug: string) => string | undefined,
  ): string | undefined {
    if (name === 'feed') return this.#feedOf(homeUrl, value);
    if (name === 'm') {
      const [, year, month, day] = /^(\d{4})(\d\d)?(\d\d)?/.exec(value) ?? [];
      const url = `/${[year, month, day].filter(Boolean).join('/')}/`;
      return this.#filled.has(url) ? url : undefined;
    }
    const kind = /^author/.test(name)
      ? 'author'
      : /^(?:cat|tag|category_name)$/.test(name)
        ? 'topic'
        : undefined;
    if (kind === undefined) return undefined;
    const slug = /^(?:cat|author)$/.test(name) ? `${name}=${value}` : (value.split('/').at(-1) ?? '');
    return this.#listOf(kind, slug, nameOf(kind, slug));
  }

  /** Lists of a time have none, those of a topic or an author not all. @param asked how the old one was called: `/feed/atom/` */
  #feedOf(page: string, asked: string): string {
    const format = /atom/i.test(asked) ? 'feed.atom' : /json/i.test(asked) ? 'feed.json' : 'feed.rss';
    return /^\/(?:\d{4}|thema|autor)\//.test(page) ? page : feedUrl(page, format);
  }

  #pageInsteadOf(
    path: string,
    nameOf: (kind: ListKind, slug: string) => string | undefined,
  ): string | undefined {
    const list = path.replace(/\/{2,}/g, '/');
    const parts = list.split('/').filter(Boolean);
    if (parts.length === 0 || startPage.test(list)) return homeUrl;
    const own = ownLists.find(([pattern]) => pattern.test(list))?.[1];
    if (own !== undefined) return this.#fixed.has(own) ? own : undefined;
    const slug = (parts.at(-1) ?? '').replace(/\.html?$/i, '');
    const time = /(?:^|\/)((?:19|20)\d\d(?:\/\d\d){0,2})\/$/.exec(list)?.[1];
    if (time !== undefined) return this.#filled.has(`/${time}/`) ? `/${time}/` : undefined;
    // Categories can lie below others: the last one is meant.
    const folders = parts.slice(0, -1);
    const kind = folders.some((one) => topicFolder.test(one))
      ? 'topic'
      : folders.some((one) => authorFolder.test(one))
        ? 'author'
        : undefined;
    return kind === undefined ? undefined : this.#listOf(kind, slug, nameOf(kind, slug));
  }

  #listOf(kind: ListKind, slug: string, name = slug): string | undefined {
    if (kind === 'topic') {
      const mapped = [...this.#sections].find(([topic]) => topic === name || slugsOf(topic).includes(slug));
      const section = mapped === undefined ? undefined : sectionOf(mapped[1], this.#settings);
      if (typeof section === 'string') return sectionUrl(section);
    }
    const lists = this.#lists[kind];
    const url = [...slugsOf(name), slug.toLowerCase()].map((one) => lists.get(one)).find(Boolean);
    if (url !== undefined || kind === 'author') return url;
    const section = sectionOf(name, this.#settings);
    return typeof section === 'string' ? sectionUrl(section) : undefined;
  }
}

/** What an old system adds to a list's address: its further pages, and its feeds. */
const listPart =
  /\/(?:page[/-]?\d+(?:\/index\.html?)?|seite\/\d+|feeds?(?:\/(?:rss2?|atom|rdf|posts\/default))?|rss2?|atom|(?:index|feed|rss2?|atom)\.(?:xml|rss|atom|rdf|json))?\/?$/i;
const feedPart = /feed|rss|atom|index\./i;
/** What old systems call their first page. */
const startPage =
  /^\/(?:index\.(?:php|html?|aspx?|jsp)|default\.(?:aspx?|html?)|home|start|startseite|blog|posts|aktuell|aktuelles)\/?$/i;
/** Pages of the newspaper that take the place of what others call otherwise. */
const ownLists: readonly (readonly [old: RegExp, url: string])[] = [
  [/^\/(?:blog\/)?(?:tags|categories|kategorien|schlagwort(?:e|worte)|topics|themen)\/$/i, tagIndexUrl],
  [/^\/(?:blog\/)?(?:archives?|archiv)\/$/i, archiveUrl],
  [/^\/(?:search|suche?n)\/$/i, searchUrl],
];

/** As this newspaper writes a name in an address, and as systems do that know nothing of German umlauts. */
const slugsOf = (name: string): string[] => [...new Set([tagOf(name).slug, asciiSlug(name)])];
