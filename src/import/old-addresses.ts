// Where everything of the old site lies from now on: each former address leads to its article in one hop.

import { decodedPath, impossibleAlias, properAddress } from '../article/alias-path.ts';
import { decodedPart } from '../article/percent-decoded.ts';
import { redirectUrl } from '../plan/addresses.ts';
import { addressKey } from '../plan/check-addresses.ts';
import type { Settings } from '../settings.ts';
import type { Source } from './imported-article.ts';
import { type NewAddresses, ownAddresses } from './new-addresses.ts';
import type { Scratch, ScratchMap } from './scratch.ts';

/** Lists that an article may make, at which no former address may lie. */
const lists = /^\/(?:\d{4}\/(?:\d\d\/(?:\d\d\/)?)?|(?:thema|autor)\/[^/]+\/)(?:index\.html)?$/;
/** Files beside the pages. */
const files = /^\/(?:robots\.txt|sitemap[\w-]*\.xml|favicon\.ico|sw\.js|_redirects)$/;

/** Of an address that somebody asks for; neither: it leads nowhere. */
export interface Asked {
  /** Something lies there. */
  readonly lies?: true;
  /** Where it should lead. */
  readonly target?: string;
  /** How the article at the target has to name it so that it does. */
  readonly alias?: string;
}

/** What WordPress and others add to a post's address: its feed, its pages and those of its comments, its other views. */
const postPart =
  /\/(?:feed(?:\/(?:rss2?|atom|rdf))?|amp|embed|trackback|comment-page-\d+|(?:page\/)?\d{1,3}|index\.xml)\/?$/i;

/** All former addresses of one import, and which addresses of the new site are taken. */
export class OldAddresses {
  /** Keys of the newspaper's own pages. */
  readonly #own: ReadonlySet<string>;
  /** Key of a former address → today's. */
  readonly #leads: ScratchMap;
  /** Keys of files of the output that are taken: articles, pages and former addresses. */
  readonly #taken: ScratchMap;
  /** Folders of the output that files of it lie in. */
  readonly #folders: ScratchMap;
  readonly #origins = new Set<string>();

  constructor(settings: Settings, origin: string | undefined, scratch: Scratch) {
    this.#leads = scratch.map();
    this.#taken = scratch.map();
    this.#folders = scratch.map();
    this.#own = new Set([...ownAddresses(settings)].map(addressKey));
    if (origin !== undefined) this.#origins.add(hostOf(origin));
  }

  /** Reserves today's address of something that is imported. */
  reserve(url: string): void {
    this.#claim(addressKey(url), url);
  }

  #take(key: string): void {
    this.#taken.add(key);
    for (let at = key.lastIndexOf('/'); at > 0; at = key.lastIndexOf('/', at - 1))
      this.#folders.add(key.slice(0, at));
  }

  #claim(key: string, url: string): void {
    this.#take(key);
    this.#taken.set(key, url);
  }

  /**
   * Notes the former addresses of an item and says which of them have to be its aliases; those that cannot be redirected
   * are in `impossible`.
   */
  add(addresses: readonly string[], url: string): { aliases: string[]; impossible: string[] } {
    const aliases: string[] = [];
    const impossible: string[] = [];
    for (const address of addresses) {
      const key = addressKeyOf(address);
      if (key === '') continue;
      const other = this.#leads.get(key);
      if (other !== undefined) {
        if (other !== url) impossible.push(address);
        continue;
      }
      this.#leads.set(key, url);
      // A question mark's part never reaches a static host's redirects.
      if (key.includes('?')) continue;
      const alias = this.aliasOf(address, url);
      if (alias === 'same') continue;
      if (alias === undefined) impossible.push(address);
      else aliases.push(alias);
    }
    return { aliases, impossible };
  }

  private aliasOf(address: string, url: string): string | 'same' | undefined {
    const path = properAddress(address);
    if (path === undefined) return undefined;
    const target = redirectUrl(path);
    const key = addressKey(target);
    if (key === addressKey(url)) return 'same';
    if (impossibleAlias(path, url) !== undefined) return undefined;
    if (this.#own.has(key) || lists.test(target) || files.test(target)) return undefined;
    if (this.#taken.has(key) || this.#folders.has(key)) return undefined;
    const parts = key.split('/').slice(1, -1);
    const isBelowFile = parts.some((_, index) => this.#taken.has(`/${parts.slice(0, index + 1).join('/')}`));
    if (isBelowFile) return undefined;
    this.#claim(key, url);
    return path;
  }

  /**
   * What a reader gets who asks for an address that nothing in the source names: the page that lies there, or the one that it
   * could lead to.
   */
  asked(wanted: string, { owner, nameOf }: Pick<Source, 'owner' | 'nameOf'>, lists: NewAddresses): Asked {
    // In a log two slashes begin a path, not a host: that has a dot.
    const address = wanted.replace(/^\/+(?=\/[^/.]*(?:\/|$))/, '');
    // The front page answers to them all: a static host's redirects know no question mark.
    if (address.includes('?')) return {};
    if (this.today(address) !== undefined) return { lies: true };
    const proper = properAddress(address);
    if (proper === undefined) return {};
    const path = proper.replace(/\/index\.html?$/i, '/');
    const place = redirectUrl(path);
    // Servers ask for a folder's page with one slash, however many there are, but not for letters in another encoding.
    const isReadable = decodedPath(address) !== undefined;
    if (isReadable && (lists.has(place) || this.today(path) !== undefined)) return { lies: true };
    const known = this.#articleOf(path);
    if (known === place) return { lies: true };
    if (known !== undefined) return this.#leading(address, path, known, isReadable);
    const name = owner?.(address);
    const article =
      (name === undefined ? undefined : this.named(name)) ?? this.#articleOf(path.replace(postPart, '/'));
    if (article !== undefined) return this.#leading(address, path, article, isReadable);
    const list = lists.has(place) ? place : lists.insteadOf(place, (kind, slug) => nameOf?.(kind, slug));
    return list === undefined ? {} : { target: list };
  }

  /** Whoever asks for a former address in other letters means it, too. */
  #articleOf(path: string): string | undefined {
    const url = this.today(path) ?? this.#taken.get(addressKey(redirectUrl(path)));
    return url === '' ? undefined : url;
  }

  #leading(address: string, path: string, target: string, isReadable: boolean): Asked {
    if (!isReadable) return { target };
    const isSpelling = this.#taken.get(addressKey(redirectUrl(path))) === target;
    const alias =
      isSpelling && impossibleAlias(path, target) === undefined ? path : this.aliasOf(address, target);
    if (alias === undefined || alias === 'same') return { target };
    return { target, alias };
  }

  /** Notes that an address of {@link asked} leads there from now on. */
  lead(address: string, url: string): void {
    this.#leads.set(addressKeyOf(address), url);
  }

  /** Something of the old site that goes by another name: the file in its folder, a post's number. */
  addName(name: string, url: string): void {
    this.#leads.set(name, url);
  }

  named(name: string): string | undefined {
    return this.#leads.get(name);
  }

  /** Today's address for a former one; undefined for what was not imported. @param address path or whole address */
  today(address: string): string | undefined {
    const [, fragment = ''] = /^[^#]*(#.*)$/s.exec(address) ?? [];
    const url =
      this.#leads.get(addressKeyOf(address)) ?? this.#leads.get(addressKeyOf(address.replace(/\?.*/s, '')));
    return url === undefined ? undefined : url + fragment;
  }

  /** Whether the newspaper writes something else there itself. @param path `/sitemap.xml` */
  isOurs(path: string): boolean {
    return this.#own.has(addressKey(redirectUrl(path)));
  }

  /** Whether an address is one of the old site's. */
  isOwn(address: string): boolean {
    return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address) || this.#origins.has(hostOf(address));
  }
}

/** `www.zeitung.example` is `zeitung.example`, with or without encryption. */
function hostOf(address: string): string {
  return (/^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1] ?? '').toLowerCase();
}

/** One key for all spellings of an address of one site: `/a`, `/a/`, `/a/index.html`, `https://host/a`. */
export function addressKeyOf(address: string): string {
  const local = address.replace(/^(?:https?:)?\/\/[^/?#]+/i, '').replace(/#.*/s, '');
  const [path = '', query] = local.split(/\?(.*)/s);
  const plain = decodedPart(path)
    .replace(/\/(?:index\.(?:html?|php))?$/i, '')
    .replace(/^(?!\/)/, '/');
  const known =
    query === undefined || !/^(?:p|page_id|cat)=\d+/.test(query) ? '' : `?${/^\w+=\d+/.exec(query)?.[0]}`;
  return plain === '/' && known === '' ? '' : plain.normalize('NFC') + known;
}
