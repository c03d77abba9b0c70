// Which of the paths that a log names are articles: a table that is asked for each line.
import { posix } from 'node:path';
import { decodedPath } from '../article/alias-path.ts';

/** Whoever asks for it is a robot; it is not counted, but known. */
export const robots = -2;
const unknown = -1;

export interface ReadableArticle {
  /** From the root of the site. */
  readonly url: string;
  readonly aliases: readonly string[];
}

/** Addresses of articles, also their former ones, as bytes of requests to numbers. */
export class ArticlePaths {
  readonly #base: string;
  /** By number. */
  readonly urls: readonly string[];
  readonly #numbers = new Map<string, number>();

  /** @param base the folder of the site, `/bote`, empty for a host of its own */
  constructor(articles: readonly ReadableArticle[], base: string) {
    this.#base = base;
    this.urls = articles.map(({ url }) => url);
    for (const [number, { aliases }] of articles.entries()) {
      for (const alias of aliases) this.#numbers.set(base + (decodedPath(alias) ?? alias), number);
    }
    // Where an article lies, no other one's former address counts.
    for (const [number, { url }] of articles.entries()) this.#numbers.set(base + url, number);
    this.#numbers.set('/robots.txt', robots);
  }

  /** Each path, decoded, with the address of the article that it means, for an engine that joins them; see `count.sql`. */
  *rows(): Generator<readonly [path: string, url: string]> {
    for (const [path, number] of this.#numbers) {
      const url = this.urls[number];
      if (url === undefined) continue;
      yield [path, this.#base + url];
      const short = path.replace(/(?:\.html|(?<=.)\/)$/, '');
      if (short !== path && !this.#numbers.has(short)) yield [short, this.#base + url];
    }
  }

  /**
   * The number of the article that a target (bytes of a request line, from `from` to before `to`) means: query and fragment
   * do not matter, nor does how the path is encoded.
   *
   * @returns {@link robots} for `/robots.txt`, -1 for everything else
   */
  find(bytes: Buffer, from: number, to: number): number {
    let start = from;
    if (bytes[from] !== 0x2f) {
      // `GET https://host/path`, as balancers and proxies log it.
      start = pathOfAbsolute(bytes, from, Math.min(to, from + 300));
      if (start < 0) return unknown;
    }
    let end = start;
    let isPlain = true;
    let hasDot = false;
    for (; end < to; end++) {
      const byte = bytes[end] ?? 0;
      if (byte === 0x3f || byte === 0x23) break;
      if (byte === 0x25 || byte >= 0x80 || byte === 0x5c) isPlain = false;
      else if (byte === 0x2f) {
        hasDot = false;
        if (bytes[end + 1] === 0x2f || bytes[end + 1] === 0x2e) isPlain = false;
      } else if (byte === 0x2e) hasDot = true;
    }
    if (end - start > longest) return unknown;
    const path = isPlain ? bytes.toString('latin1', start, end) : plainPath(bytes, start, end);
    const found = this.#numbers.get(path);
    if (found !== undefined) return found;
    // Cloudflare Pages, Netlify and GitHub Pages serve `/a.html` as `/a`, too; all but pages have an ending.
    return isPlain && hasDot ? this.#folder(path) : this.#withoutEnding(path);
  }

  #withoutEnding(path: string): number {
    const page = path.endsWith('/') ? path.slice(0, -1) : path;
    return (
      this.#numbers.get(`${page}.html`) ??
      this.#numbers.get(`${page}/`) ??
      this.#numbers.get(page) ??
      this.#folder(path)
    );
  }

  #folder(path: string): number {
    return path.endsWith('/index.html') ? (this.#numbers.get(path.slice(0, -10)) ?? unknown) : unknown;
  }
}

/** No address is longer, see `src/article/alias-path.ts`, even if each byte is escaped. */
const longest = 2_400;

function pathOfAbsolute(bytes: Buffer, from: number, to: number): number {
  const text = bytes.toString('latin1', from, to);
  const found = /^[a-z][a-z\d+.-]{0,9}:\/\/[^/?#]*(?=\/)/i.exec(text);
  return found === null ? -1 : from + found[0].length;
}

/** Decoded, without steps up or down and without doubled slashes: the file that servers would look for. */
function plainPath(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end);
  const written = text.includes('\ufffd') ? bytes.toString('latin1', start, end) : text;
  const decoded = decodedPath(written) ?? fromLatin1(written);
  return posix.normalize(decoded.replaceAll('\\', '/')).replace(/^\/{2,}/, '/');
}

/** `/caf%E9/`, as old links have it. */
function fromLatin1(path: string): string {
  return path
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .normalize('NFC');
}
