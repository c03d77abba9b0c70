// Where everything of the old site lies from now on: each former address leads to its article in one hop.

import { decodedPath, impossibleAlias, properAddress } from '../article/alias-path.ts';
import { decodedPart } from '../article/percent-decoded.ts';
import { redirectUrl } from '../plan/addresses.ts';
import { addressKey } from '../plan/check-addresses.ts';
import type { Settings } from '../settings.ts';
import { queryOf, withoutQuery, wordpressQuery } from './asked-query.ts';
import type { Source } from './imported-article.ts';
import { type NewAddresses, ownAddresses } from './new-addresses.ts';
import type { Scratch, ScratchMap } from './scratch.ts';

/** Lists that an article may make, at which no former address may lie. */
const lists = /^\/(?:\d{4}\/(?:\d\d\/(?:\d\d\/)?)?|(?:thema|autor)\/[^/]+\/)(?:index\.html)?$/;
/** Files beside the pages. */
const files = /^\/(?:robots\.txt|sitemap[\w-]*\.xml|favicon\.ico|sw\.js|_redirects)$/;

/** What lies beside pages, and others link to: pictures, films, documents. */
const documents =
  /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic|mp[34]|m4[av]|mov|avi|webm|og[gv]|wav|zip|rar|gz|pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|epub|ics|csv)$/i;

/** Of an address that somebody asks for; neither: it leads nowhere. */
export interface Asked {
  /** Something lies there. */
  readonly lies?: true;
  /** Where it should lead. */
  readonly target?: string;
  /** How the article at the target has to name it so that it does, or the file of the other redirects. */
  readonly alias?: string;
  /** Only that file can: an article's `aliases` know no question mark. */
  readonly isForFile?: true;
  /** A picture or document, which nobody moves by a redirect. */
  readonly isFile?: true;
}

/** How an item's former addresses lead to it. */
export interface Former {
  readonly aliases: string[];
  /** Those that no redirect can have. */
  readonly impossible: string[];
  /** Those that only what stands behind the question mark tells apart. */
  readonly queries: string[];
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
  /** Keys of those that the newsroom, or an earlier run, leads on by the file of redirects → where. */
  readonly #standing: ScratchMap;
  /** Path and what stands behind the question mark, see {@link queryKeyOf} → today's address. */
  readonly #queries: ScratchMap;

  constructor(settings: Settings, origin: string | undefined, scratch: Scratch) {
    this.#leads = scratch.map();
    this.#queries = scratch.map();
    this.#standing = scratch.map();
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

  /** Reserves a former address that leads on already. @param from perhaps with a part behind a question mark */
  lead(from: string, to: string): void {
    this.#standing.set(lineKeyOf(from), to);
    if (queryOf(from) !== '') this.#queries.set(queryKeyOf(from), to);
    else this.#claim(addressKey(redirectUrl(from)), to);
  }

  /** Notes the former addresses of an item and says how they can lead there. */
  add(addresses: readonly string[], url: string): Former {
    const aliases: string[] = [];
    const impossible: string[] = [];
    const queries: string[] = [];
    for (const address of addresses) {
      const standing = this.#standing.get(lineKeyOf(address));
      if (standing !== undefined) {
        if (standing !== url) impossible.push(address);
        continue;
      }
      if (queryOf(address) !== '') {
        const other = this.#queries.get(queryKeyOf(address));
        if (other !== undefined && other !== url) impossible.push(address);
        else if (other === undefined) queries.push(this.#withQuery(address, url));
        continue;
      }
      const key = addressKeyOf(address);
      if (key === '') continue;
      const other = this.#leads.get(key);
      if (other !== undefined) {
        if (other !== url) impossible.push(address);
        continue;
      }
      this.#leads.set(key, url);
      const alias = this.aliasOf(address, url);
      if (alias === 'same') continue;
      if (alias === undefined) impossible.push(address);
      else aliases.push(alias);
    }
    return { aliases, impossible, queries };
  }

  /** @returns how the file of redirects names the address */
  #withQuery(address: string, url: string): string {
    this.#queries.set(queryKeyOf(address), url);
    return `${properAddress(withoutQuery(address)) ?? '/'}?${queryOf(address)}`;
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
    const whole = pathFirst(wanted);
    if (this.#standing.has(lineKeyOf(whole))) return { lies: true };
    if (queryOf(whole) !== '') {
      const meant = this.#askedWithQuery(whole, nameOf, lists);
      if (meant !== undefined) return meant;
    }
    const address = withoutQuery(whole);
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
    const ofPart = this.#articleOf(path.replace(postPart, '/'));
    // A list's feed and further pages are the list's own.
    const isLists = ofPart !== undefined && lists.has(ofPart);
    const article = (name === undefined ? undefined : this.named(name)) ?? (isLists ? undefined : ofPart);
    if (article !== undefined) return this.#leading(address, path, article, isReadable);
    if (isReadable && documents.test(path)) return { isFile: true };
    const list = lists.has(place) ? place : lists.insteadOf(place, (kind, slug) => nameOf?.(kind, slug));
    if (list === undefined) return {};
    const alias = isReadable ? this.aliasOf(address, list) : undefined;
    return { target: list, ...(alias === undefined || alias === 'same' ? {} : { alias, isForFile: true }) };
  }

  /** Whether what stands behind the question mark of an address may say which page is meant. */
  needsQuery(wanted: string): boolean {
    const address = pathFirst(wanted);
    const query = queryOf(address);
    return query !== '' && (this.#queries.has(queryKeyOf(address)) || isWordpress(address, query));
  }

  #askedWithQuery(address: string, nameOf: Source['nameOf'], lists: NewAddresses): Asked | undefined {
    const query = queryOf(address);
    const known = this.#queries.get(queryKeyOf(address));
    if (known !== undefined)
      return { target: known, alias: this.#withQuery(address, known), isForFile: true };
    if (!isWordpress(address, query)) return undefined;
    const [name, value] = wordpressQuery(query) ?? ['', ''];
    const post = name === 'p' || name === 'page_id' ? this.named(`/?${name}=${value}`) : undefined;
    const target = post ?? lists.insteadOfQuery(name, value, (kind, slug) => nameOf?.(kind, slug));
    if (target === undefined) return {};
    const only = `${withoutQuery(address)}?${name}=${encodeURIComponent(value)}`;
    return { target, alias: this.#withQuery(only, target), isForFile: true };
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
  note(address: string, url: string): void {
    if (queryOf(address) === '') this.#leads.set(addressKeyOf(address), url);
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
      (queryOf(address) === '' ? undefined : this.#queries.get(queryKeyOf(address))) ??
      this.#leads.get(addressKeyOf(address)) ??
      this.#leads.get(addressKeyOf(address.replace(/\?.*/s, '')));
    return url === undefined ? undefined : url + fragment;
  }

  /** Whether the newspaper writes something else there itself. @param path `/sitemap.xml` */
  isOurs(path: string): boolean {
    return this.#own.has(addressKey(redirectUrl(path)));
  }

  /** The host of another site that an address names; undefined for one of this site, and where no site is known. */
  foreignHost(address: string): string | undefined {
    const host = hostOf(address);
    return host === '' || this.#origins.size === 0 || this.#origins.has(host) ? undefined : host;
  }

  /** Whether an address is one of the old site's. */
  isOwn(address: string): boolean {
    return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address) || this.#origins.has(hostOf(address));
  }
}

/** In a log two slashes begin a path, not a host: that has a dot. */
const pathFirst = (address: string): string => address.replace(/^\/+(?=\/[^/.]*(?:\/|$|\?))/, '');

/** Where WordPress listens to its names: at the front page, by itself or by the name of its program. */
const isWordpress = (address: string, query: string): boolean =>
  /^\/?(?:index\.php)?$/i.test(pathOf(address)) && wordpressQuery(query) !== undefined;

const pathOf = (address: string): string => withoutQuery(address).replace(/^(?:https?:)?\/\/[^/]+/i, '');

/** As the file of redirects tells addresses apart. */
const lineKeyOf = (address: string): string =>
  queryOf(address) === '' ? addressKey(redirectUrl(pathOf(address))) : queryKeyOf(address);

/** One key for all spellings of an address with a part behind the question mark. */
const queryKeyOf = (address: string): string => `${addressKeyOf(withoutQuery(address))}?${queryOf(address)}`;

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
