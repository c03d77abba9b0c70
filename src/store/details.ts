// The details of all articles in one file that only grows: publishing one article appends a few hundred bytes.
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ArchivedArticle } from '../article/archived-article.ts';
import { type Key, keyOf } from '../article/key.ts';
import { naming } from '../content/error-code.ts';
import { type Details, detailsOf } from './article-details.ts';
import type { StoredArticle } from './stored-article.ts';

/** Where the details of an article lie in the file: bytes, and the key of these bytes. */
export interface Span {
  readonly at: number;
  readonly length: number;
  readonly key: Key;
}

/** The cache does not hold what it promised; it must be dropped, and the build begun anew. */
export class CacheDamaged extends Error {
  override name = 'CacheDamaged';
}

/** Bytes collected before they are written: few system calls, little memory. */
const chunkSize = 1 << 20;
/** Bytes that are read at once where somebody goes through the articles in about the order in which they were appended. */
const blockSize = 1 << 15;

/** One such file; which bytes are whose is known by the article's record alone. */
export class DetailsFile {
  readonly name: string;
  readonly #path: string;
  readonly #spans = new WeakMap<ArchivedArticle, Span>();
  #reading: number | undefined;
  /** Part of the file as it was read last, and where it begins. */
  #block = Buffer.alloc(0);
  #blockAt = 0;

  constructor(dir: string, name: string) {
    this.name = name;
    this.#path = join(dir, name);
  }

  /** Where the details of an article are, if this file holds them. */
  spanOf(article: ArchivedArticle): Span | undefined {
    return this.#spans.get(article) ?? (article as Partial<Pick<StoredArticle, 'span'>>).span;
  }

  /** @throws {CacheDamaged} when the file was cut short or changed by others */
  read({ at, length, key }: Span): Details {
    const bytes = this.#bytes(at, length);
    if (keyOf(bytes) !== key) throw new CacheDamaged(`${this.#path} was changed`);
    return JSON.parse(bytes.toString('utf8'));
  }

  #bytes(at: number, length: number): Buffer {
    const end = this.#blockAt + this.#block.length;
    if (at >= this.#blockAt && at + length <= end) {
      return this.#block.subarray(at - this.#blockAt, at - this.#blockAt + length);
    }
    // Behind what was read last, what follows is wanted next; anywhere else it is one article of many.
    const isNext = at >= this.#blockAt && at <= end + blockSize;
    const bytes = Buffer.allocUnsafeSlow(isNext ? Math.max(blockSize, length) : length);
    try {
      this.#reading ??= openSync(this.#path, 'r');
      const size = readSync(this.#reading, bytes, 0, bytes.length, at);
      this.#block = bytes.subarray(0, size);
      this.#blockAt = at;
    } catch (error) {
      throw new CacheDamaged(`${this.#path} cannot be read`, { cause: error });
    }
    return this.#block.subarray(0, length);
  }

  /**
   * Appends the details of `articles` behind byte `end` (what lies there comes from a build that was killed) and
   * returns the new end. Nothing refers to them before the store itself is written.
   */
  append(articles: Iterable<ArchivedArticle>, end: number): number {
    const file = openSync(this.#path, 'a+');
    // It may hold what a killed build has left behind the end.
    this.#block = Buffer.alloc(0);
    try {
      if (fstatSync(file).size > end) ftruncateSync(file, end);
      let chunk: Buffer[] = [];
      let waiting = 0;
      let at = end;
      const flush = () => {
        naming(this.#path, () => writeSync(file, Buffer.concat(chunk)));
        chunk = [];
        waiting = 0;
      };
      for (const article of articles) {
        const bytes = Buffer.from(JSON.stringify(detailsOf(article)));
        this.#spans.set(article, { at, length: bytes.length, key: keyOf(bytes) });
        chunk.push(bytes);
        at += bytes.length;
        waiting += bytes.length;
        if (waiting > chunkSize) flush();
      }
      flush();
      return at;
    } finally {
      closeSync(file);
    }
  }

  close(): void {
    if (this.#reading !== undefined) closeSync(this.#reading);
    this.#reading = undefined;
  }
}

const prefix = 'details-';

/** Two names in turn, so that the file in use is never overwritten. */
export function otherDetailsName(inUse: string | undefined): string {
  return `${prefix}${inUse === `${prefix}a.json` ? 'b' : 'a'}.json`;
}

/** Removes the files with details from a folder, but not those of `but`. */
export function removeDetails(dir: string, but: readonly DetailsFile[] = []): void {
  const kept = new Set(but.map(({ name }) => name));
  for (const name of readdirSync(dir)) {
    if (name.startsWith(prefix) && !kept.has(name)) rmSync(join(dir, name));
  }
}
