// What rendering learns about articles that the search does not have yet: it is there when the search is built, so that
// no text is made twice. Each process writes a file of its own.
import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Key } from '../article/key.ts';
import { keyOf } from '../article/key.ts';
import { errorCode } from '../content/error-code.ts';
import { readLedger } from './search-ledger.ts';
import { type Searchable, searchable, type Term } from './searchable.ts';
import { steps } from './shared/blocks.ts';
import { NumberReader, NumberWriter } from './shared/varints.ts';

/** Bytes before a note: its length, the article's key, the lengths of the hit's head and of the text. */
const headLength = 4 + 8 + 4 + 4;
/** Instead of a key: what follows is a list of terms, which notes name by their index in it. */
const newTerms = -1;
/** Bytes that wait to be written: a whole archive's would not fit in memory beside all else. */
const mostWaiting = 1 << 20;
const prefix = 'notizen-';

/** Notes articles while their pages are rendered. */
export class SearchNotes {
  readonly #cacheDir: string;
  readonly #version: string;
  #known: ReadonlySet<Key> | undefined;
  #file: number | undefined;
  /** Notes that were not written yet, and the terms of theirs that were not. */
  readonly #waiting = new NumberWriter();
  #terms: string[] = [];
  /** Index of a term among those of the file, by its number. */
  readonly #indexes: number[] = [];
  #count = 0;
  readonly #work = new NumberWriter();

  /** @param version see `SearchSite` */
  constructor(cacheDir: string, version: string) {
    this.#cacheDir = cacheDir;
    this.#version = version;
  }

  /** @param html of the text */
  note(article: ArchivedArticle, html: string): void {
    this.#known ??= new Set(
      readLedger(this.#cacheDir, this.#version).indexes.flatMap(({ keys }) => [...keys]),
    );
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
    const terms = Buffer.from(this.#terms.join(' '));
    this.#terms = [];
    const bytes = Buffer.concat([headOf(newTerms, 0, 0, terms.length), terms, this.#waiting.written]);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    this.#waiting.clear();
  }

  /** Writes what is left, and ends. */
  close(): void {
    this.flush();
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #add(key: Key, { head, text, terms, weights }: Searchable): void {
    const hit = Buffer.from(head);
    const list = this.#work;
    list.clear();
    for (const [index, term] of terms.entries())
      list.number(this.#indexOf(term) * steps + (weights[index] ?? 1));
    this.#waiting
      .add(headOf(key, hit.length, text.length, list.length))
      .add(hit)
      .add(text)
      .addWritten(list);
    if (this.#waiting.length > mostWaiting) this.flush();
  }

  #indexOf({ term, number }: Term): number {
    let index = this.#indexes[number];
    if (index === undefined) {
      index = this.#count++;
      this.#indexes[number] = index;
      this.#terms.push(term);
    }
    return index;
  }
}

/** @param hit bytes of the hit's head, which this one is followed by @param text of the text behind that @param rest of all else */
function headOf(key: Key, hit: number, text: number, rest: number): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt32BE(headLength + hit + text + rest, 0);
  head.writeDoubleBE(key, 4);
  head.writeUInt32BE(hit, 12);
  head.writeUInt32BE(text, 16);
  return head;
}

interface NoteSpan {
  readonly file: number;
  /** Of the file, by number. */
  readonly terms: readonly Term[];
  readonly at: number;
  readonly length: number;
}

/** Reads what all processes have noted. */
export class NotedArticles {
  readonly #files: number[] = [];
  readonly #spans = new Map<Key, NoteSpan>();

  constructor(cacheDir: string, version: string) {
    for (const name of notesIn(cacheDir)) {
      if (name.startsWith(`${prefix}${keyOf(version)}-`)) this.#open(join(cacheDir, name));
    }
  }

  get(key: Key): Searchable | undefined {
    const span = this.#spans.get(key);
    if (span === undefined) return undefined;
    const bytes = Buffer.alloc(span.length);
    // One that was cut short would have no span.
    readSync(span.file, bytes, 0, span.length, span.at);
    const hitEnd = headLength + bytes.readUInt32BE(12);
    const textEnd = hitEnd + bytes.readUInt32BE(16);
    const list = new NumberReader(bytes, textEnd);
    const terms: Term[] = [];
    const weights: number[] = [];
    while (list.hasMore) {
      const number = list.number();
      const term = span.terms[Math.floor(number / steps)];
      if (term === undefined) return undefined;
      terms.push(term);
      weights.push(number % steps);
    }
    return {
      head: bytes.toString('utf8', headLength, hitEnd),
      text: bytes.subarray(hitEnd, textEnd),
      terms,
      weights,
    };
  }

  close(): void {
    for (const file of this.#files.splice(0)) closeSync(file);
  }

  #open(path: string): void {
    const file = openSync(path, 'r');
    this.#files.push(file);
    const terms: Term[] = [];
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
        if (bytes.length > 0) {
          for (const term of bytes.toString().split(' ')) terms.push({ term, number: terms.length });
        }
      } else this.#spans.set(key, { file, terms, at, length });
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
