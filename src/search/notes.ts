// What rendering learns about articles that the search does not have yet: it is there when the search is built, so that
// no text is made twice. Each process writes a file of its own.
import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Key } from '../article/key.ts';
import { keyOf } from '../article/key.ts';
import { errorCode } from '../content/error-code.ts';
import { readLedger } from './search-ledger.ts';
import { type Searchable, searchable } from './searchable.ts';
import { steps } from './shared/blocks.ts';
import { NumberReader, NumberWriter } from './shared/varints.ts';

/** Bytes before a note: its length, the article's key, the length of the text. */
const headLength = 4 + 8 + 4;
/** Instead of a key: what follows is a list of terms, which later notes name by their numbers. */
const newTerms = -1;
/** Terms of which a process remembers the numbers; afterwards they get new ones. */
const mostNumbers = 200_000;
const prefix = 'notizen-';

/** Notes articles while their pages are rendered. */
export class SearchNotes {
  readonly #cacheDir: string;
  readonly #version: string;
  #known: ReadonlySet<Key> | undefined;
  #file: number | undefined;
  #waiting: Buffer[] = [];
  readonly #numbers = new Map<string, number>();
  /** Those that were not written yet. */
  #terms: string[] = [];
  #count = 0;

  /** @param version see `SearchSite` */
  constructor(cacheDir: string, version: string) {
    this.#cacheDir = cacheDir;
    this.#version = version;
  }

  /** @param html of the text */
  note(article: ArchivedArticle, html: string): void {
    this.#known ??= new Set(readLedger(this.#cacheDir, this.#version).flatMap(({ keys }) => [...keys]));
    if (!this.#known.has(article.recordKey)) this.#add(article.recordKey, searchable(article, html));
  }

  /** Writes what was noted: another process may read it now, and this one may be ended. */
  flush(): void {
    if (this.#waiting.length === 0) return;
    if (this.#file === undefined) {
      mkdirSync(this.#cacheDir, { recursive: true });
      const name = `${prefix}${keyOf(this.#version)}-${process.pid}.bin`;
      this.#file = openSync(join(this.#cacheDir, name), 'w');
    }
    const bytes = Buffer.concat([
      noteBytes(newTerms, new Uint8Array(), Buffer.from(this.#terms.join(' '))),
      ...this.#waiting,
    ]);
    this.#terms = [];
    if (this.#numbers.size > mostNumbers) this.#numbers.clear();
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    this.#waiting = [];
  }

  /** Writes what is left, and ends. */
  close(): void {
    this.flush();
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #add(key: Key, { text, terms, weights }: Searchable): void {
    const list = new NumberWriter();
    for (const [place, term] of terms.entries())
      list.number(this.#numberOf(term) * steps + (weights[place] ?? 1));
    this.#waiting.push(noteBytes(key, text, list.bytes));
  }

  #numberOf(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#count++;
      this.#numbers.set(term, number);
      this.#terms.push(term);
    }
    return number;
  }
}

function noteBytes(key: Key, text: Uint8Array, body: Uint8Array): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt32BE(headLength + text.length + body.length, 0);
  head.writeDoubleBE(key, 4);
  head.writeUInt32BE(text.length, 12);
  return Buffer.concat([head, text, body]);
}

interface Place {
  readonly file: number;
  /** Of the file, by number. */
  readonly terms: readonly string[];
  readonly at: number;
  readonly length: number;
}

/** Reads what all processes have noted. */
export class NotedArticles {
  readonly #files: number[] = [];
  readonly #places = new Map<Key, Place>();

  constructor(cacheDir: string, version: string) {
    for (const name of notesIn(cacheDir)) {
      if (name.startsWith(`${prefix}${keyOf(version)}-`)) this.#open(join(cacheDir, name));
    }
  }

  get(key: Key): Searchable | undefined {
    const place = this.#places.get(key);
    if (place === undefined) return undefined;
    const bytes = Buffer.alloc(place.length);
    // One that was cut short would have no place.
    readSync(place.file, bytes, 0, place.length, place.at);
    const textEnd = headLength + bytes.readUInt32BE(12);
    const list = new NumberReader(bytes, textEnd);
    const terms: string[] = [];
    const weights: number[] = [];
    while (list.hasMore) {
      const number = list.number();
      terms.push(place.terms[Math.floor(number / steps)] ?? '');
      weights.push(number % steps);
    }
    return { text: bytes.subarray(headLength, textEnd), terms, weights };
  }

  close(): void {
    for (const file of this.#files.splice(0)) closeSync(file);
  }

  #open(path: string): void {
    const file = openSync(path, 'r');
    this.#files.push(file);
    const terms: string[] = [];
    const head = Buffer.alloc(headLength);
    const last = Buffer.alloc(1);
    for (let at = 0; readSync(file, head, 0, headLength, at) === headLength; ) {
      const length = head.readUInt32BE(0);
      // A killed process may have left half a note.
      if (readSync(file, last, 0, 1, at + length - 1) < 1) break;
      const key = head.readDoubleBE(4);
      if (key === newTerms) {
        const bytes = Buffer.alloc(length - headLength);
        readSync(file, bytes, 0, bytes.length, at + headLength);
        if (bytes.length > 0) for (const term of bytes.toString().split(' ')) terms.push(term);
      } else this.#places.set(key, { file, terms, at, length });
      at += length;
    }
  }
}

/** Forgets all notes. */
export function removeNotes(cacheDir: string): void {
  for (const name of notesIn(cacheDir)) rmSync(join(cacheDir, name));
}

function notesIn(cacheDir: string): string[] {
  try {
    return readdirSync(cacheDir).filter((name) => name.startsWith(prefix));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
