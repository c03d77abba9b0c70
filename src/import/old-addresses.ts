// Where everything of the old site lies from now on: each former address leads to its article in one hop.

import { impossibleAlias, properAddress } from '../article/alias-path.ts';
import { decodedPart } from '../article/percent-decoded.ts';
import { redirectUrl } from '../plan/addresses.ts';
import { addressKey } from '../plan/check-addresses.ts';
import type { Settings } from '../settings.ts';
import type { Scratch, ScratchMap } from './scratch.ts';

/** Addresses of the newspaper's own pages, at which no former one may lie. */
const own =
  /^\/(?:\d{4}\/(?:\d\d\/(?:\d\d\/)?)?|archiv\/|thema\/(?:[^/]+\/)?|autor\/[^/]+\/|newsticker\/|meistgelesen\/|merkliste\/|offline\/|suche\/|)?(?:index\.html)?$/;
const ownFiles =
  /^\/(?:newsticker\.json|404\.html|robots\.txt|sitemap[\w-]*\.xml|favicon\.ico|sw\.js|_redirects)$/;

/** All former addresses of one import, and which addresses of the new site are taken. */
export class OldAddresses {
  readonly #sections: ReadonlySet<string>;
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
    this.#sections = new Set(settings.sections.map(({ slug }) => `/${slug}/`));
    if (origin !== undefined) this.#origins.add(hostOf(origin));
  }

  /** Reserves today's address of something that is imported. */
  reserve(url: string): void {
    this.#take(addressKey(url));
  }

  #take(key: string): void {
    this.#taken.add(key);
    for (let at = key.lastIndexOf('/'); at > 0; at = key.lastIndexOf('/', at - 1))
      this.#folders.add(key.slice(0, at));
  }

  /**
   * Notes the former addresses of an item and says which of them have to be its aliases; those that cannot be redirected
   * are in `impossible`.
   */
  add(addresses: readonly string[], url: string): { aliases: string[]; impossible: string[] } {
    const aliases: string[] = [];
    const impossible: string[] = [];
    for (const address of addresses) {
      const key = keyOf(address);
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
    if (own.test(target) || ownFiles.test(target) || this.#sections.has(target)) return undefined;
    if (this.#taken.has(key) || this.#folders.has(key)) return undefined;
    const parts = key.split('/').slice(1, -1);
    const isBelowFile = parts.some((_, index) => this.#taken.has(`/${parts.slice(0, index + 1).join('/')}`));
    if (isBelowFile) return undefined;
    this.#take(key);
    return path;
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
    const url = this.#leads.get(keyOf(address)) ?? this.#leads.get(keyOf(address.replace(/\?.*/s, '')));
    return url === undefined ? undefined : url + fragment;
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
function keyOf(address: string): string {
  const local = address.replace(/^(?:https?:)?\/\/[^/?#]+/i, '').replace(/#.*/s, '');
  const [path = '', query] = local.split(/\?(.*)/s);
  const plain = decodedPart(path)
    .replace(/\/(?:index\.(?:html?|php))?$/i, '')
    .replace(/^(?!\/)/, '/');
  const known =
    query === undefined || !/^(?:p|page_id|cat)=\d+/.test(query) ? '' : `?${/^\w+=\d+/.exec(query)?.[0]}`;
  return plain === '/' && known === '' ? '' : plain.normalize('NFC') + known;
}
