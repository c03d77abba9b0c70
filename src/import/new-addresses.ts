// Which pages besides articles the newspaper will have after an import, and which of them takes the place of a list of the
// old site.
import { createArchive } from '../archive/archive.ts';
import { sectionOf } from '../article/section.ts';
import { tagOf } from '../article/slug.ts';
import {
  authorUrl,
  correctionsUrl,
  homeUrl,
  notFoundUrl,
  periodUrl,
  sectionUrl,
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
    const list = path.replace(listPart, '/');
    const parts = list.split('/').filter(Boolean);
    if (parts.length === 0) return path === '/' ? undefined : homeUrl;
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
  /\/(?:page\/\d+|page\d+|seite\/\d+|feed(?:\/(?:rss2?|atom|rdf))?|rss|index\.xml|feed\.xml)?\/?$/i;

/** As this newspaper writes a name in an address, and as systems do that know nothing of German umlauts. */
const slugsOf = (name: string): string[] => [...new Set([tagOf(name).slug, asciiSlug(name)])];
