// What is known of a day that is not closed: who has asked for what when, the readers under numbers that only a secret of
// this day connects with their addresses. It lies beside the cache, for this machine's user alone, and never in git.
//
// How the same lines give the same result, in any order and however they are split into files and runs: a day is a set of
// (reader, article, second). Adding what is in it changes nothing; reads and robots follow from the set (`visits.ts`). What
// other counters say of a day is kept by counter, the greatest number each. The day's file in `content/` is made anew from all
// this, and from what the file said before there was a set: of each article the greatest number counts. So it is with a day
// that is closed, whose set is gone: the same logs make a new set, and what they count is what is there already; more lines
// than ever before make the numbers grow; but a few lines that come too late are lost. They are never counted twice.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { isDay } from './day-file.ts';
import type { ReaderId } from './readers.ts';
import { addReads, elsewhere, type Requests, readsOf, robotMark, settled } from './visits.ts';

/** Words of 32 bits: reader (two), article, second since the epoch. */
const width = 4;
const recordBytes = width * 4;
/** Records kept in memory for each day before they go to the disk. */
const buffered = 4_096;
/** So many records are looked at together; of larger days, readers are taken in turns. */
const mostTogether = 200_000;
/** A reader with so many is settled before the others: one that asks a million times is kept small. */
const many = 20_000;

/** Small parts of a day's state. */
interface Notes {
  readonly secret: string;
  /** Addresses by number; the first stands for none. */
  readonly paths: string[];
  /** What the day's file said when the set was begun. */
  readonly before: Record<string, number>;
  /** What other counters say, by name and address. */
  readonly counted: Record<string, Record<string, number>>;
  /** When the state last changed, milliseconds since the epoch. */
  changed: number;
}

/** Forgets what is known of a day, and its secret. */
export function forgetDay(dir: string, day: string): void {
  for (const ending of endings) rmSync(join(dir, `${day}${ending}`), { force: true });
}

const endings = ['.json', '.json.part', '.set', '.set.part', '.new', '.due'];

/** Days of which something is known, oldest first, and when that last changed, milliseconds since the epoch. */
export function knownDays(dir: string): { readonly day: string; readonly changed: number }[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .flatMap((name) => (name.endsWith('.json') && isDay(name.slice(0, -5)) ? [name.slice(0, -5)] : []))
    .sort()
    .map((day) => ({ day, changed: readNotes(join(dir, `${day}.json`))?.changed ?? 0 }));
}

/** Days whose file in `content/` a killed run has not written. */
export function dueDays(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir).flatMap((name) => (name.endsWith('.due') ? [name.slice(0, -4)] : []));
}

/** When the reads of a day that is not closed began, seconds since the epoch. */
export function* readSeconds(dir: string, day: string): Generator<number> {
  const set = join(dir, `${day}.set`);
  if (!existsSync(set)) return;
  const turns = Math.max(1, Math.ceil(statSync(set).size / recordBytes / mostTogether));
  for (let turn = 0; turn < turns; turn++) {
    for (const { requests } of readersOf([set], turn, turns)) yield* readsOf(settled(requests));
  }
}

/** One day's requests; equal ones count once, whatever order they come in. */
export class DayState {
  readonly day: string;
  readonly #dir: string;
  readonly #notes: Notes;
  readonly #numbers: Map<string, number>;
  readonly #written: string;
  #records = new Uint32Array(64 * width);
  #length = 0;

  readonly #together: number;

  /**
   * @param before what the day's file says; asked for a day of which nothing is known yet
   * @param together how many records are looked at together
   */
  constructor(dir: string, day: string, before: () => ReadonlyMap<string, number>, together = mostTogether) {
    this.#together = together;
    this.day = day;
    this.#dir = dir;
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    // A killed run's: whoever was told of it reads the logs again.
    rmSync(this.#file('.new'), { force: true });
    const notes = readNotes(this.#file('.json'));
    // Without its secret a set is nothing.
    if (notes === undefined) forgetDay(dir, day);
    this.#notes = notes ?? {
      secret: randomBytes(16).toString('hex'),
      paths: [''],
      before: Object.fromEntries(before()),
      counted: {},
      changed: 0,
    };
    this.#numbers = new Map(this.#notes.paths.map((path, number) => [path, number]));
    this.#written = JSON.stringify(this.#notes);
  }

  get secret(): string {
    return this.#notes.secret;
  }

  /** A request for an article, or for what only robots want. @param at milliseconds since the epoch */
  add(reader: ReaderId, url: string | undefined, at: number, isElsewhere: boolean): void {
    const article = url === undefined ? robotMark : this.#number(url) + (isElsewhere ? elsewhere : 0);
    if (this.#length === this.#records.length) this.#grow();
    const records = this.#records;
    records[this.#length++] = reader.high;
    records[this.#length++] = reader.low;
    records[this.#length++] = article;
    records[this.#length++] = article === robotMark ? 0 : Math.floor(at / 1000);
  }

  /** What another counter says: of what it says at several times the greatest number counts. */
  addCounted(tool: string, url: string, reads: number): void {
    const { counted } = this.#notes;
    const own = counted[tool] ?? {};
    counted[tool] = own;
    own[url] = Math.max(own[url] ?? 0, reads);
  }

  /**
   * Joins what has been added with what was known, and counts.
   *
   * @param now milliseconds since the epoch
   * @returns reads by address
   */
  settle(now: number): Map<string, number> {
    this.#spill();
    writePrivate(this.#file('.due'), '');
    const isKnown = JSON.stringify(this.#notes) === this.#written && existsSync(this.#file('.json'));
    // Numbers without records harm nobody, records without numbers would.
    if (!isKnown) this.#writeNotes(now);
    const { counts, isNew } = this.#join();
    if (isKnown && isNew) this.#writeNotes(now);
    const reads = new Map(Object.entries(this.#notes.before));
    const atLeast = (url: string, count: number) => reads.set(url, Math.max(reads.get(url) ?? 0, count));
    for (const [article, count] of counts) {
      atLeast(this.#notes.paths[article % elsewhere] ?? '', count);
    }
    for (const counted of Object.values(this.#notes.counted)) {
      for (const [url, count] of Object.entries(counted)) atLeast(url, count);
    }
    reads.delete('');
    return reads;
  }

  /** The day's file in `content/` says what {@link settle} has counted. */
  done(): void {
    rmSync(this.#file('.due'), { force: true });
  }

  #writeNotes(now: number): void {
    this.#notes.changed = now;
    writePrivate(this.#file('.json.part'), JSON.stringify(this.#notes));
    renameSync(this.#file('.json.part'), this.#file('.json'));
  }

  /** Reader by reader, in as many turns as the memory wants. @returns reads by number, and whether there was anything new */
  #join(): { readonly counts: Map<number, number>; readonly isNew: boolean } {
    const files = ['.set', '.new'].map((ending) => this.#file(ending)).filter((file) => existsSync(file));
    const size = files.reduce((sum, file) => sum + statSync(file).size / recordBytes, 0);
    const turns = Math.max(1, Math.ceil(size / this.#together));
    const counts = new Map<number, number>();
    const part = this.#file('.set.part');
    const handle = openSync(part, 'w', 0o600);
    let kept = 0;
    try {
      for (let turn = 0; turn < turns; turn++) {
        for (const { reader, requests } of readersOf(files, turn, turns)) {
          const all = settled(requests);
          addReads(all, counts);
          kept += writeRequests(handle, reader, all);
        }
      }
      flushRequests(handle);
    } finally {
      closeSync(handle);
    }
    // Nothing new: the day need not be kept any longer than it would be.
    const isNew = kept !== sizeOf(this.#file('.set')) || sumOf(part) !== sumOf(this.#file('.set'));
    if (isNew) renameSync(part, this.#file('.set'));
    else rmSync(part);
    rmSync(this.#file('.new'), { force: true });
    return { counts, isNew };
  }

  #number(url: string): number {
    let number = this.#numbers.get(url);
    if (number === undefined) {
      number = this.#notes.paths.push(url) - 1;
      this.#numbers.set(url, number);
    }
    return number;
  }

  #grow(): void {
    if (this.#records.length < buffered * width) {
      const larger = new Uint32Array(this.#records.length * 4);
      larger.set(this.#records);
      this.#records = larger;
    } else this.#spill();
  }

  #spill(): void {
    if (this.#length === 0) return;
    const bytes = Buffer.from(this.#records.buffer, 0, this.#length * 4);
    writeFileSync(this.#file('.new'), bytes, { flag: 'a', mode: 0o600 });
    this.#length = 0;
  }

  #file(ending: string): string {
    return join(this.#dir, `${this.day}${ending}`);
  }
}

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

/** The same for the same records in another order. */
function sumOf(file: string): number {
  let sum = 0;
  if (!existsSync(file)) return sum;
  forEachRecord(file, (high, low, article, second) => {
    sum =
      (sum +
        Math.imul(high ^ Math.imul(low, 31), 0x9e3779b1) +
        Math.imul(article, 0x85ebca6b) +
        Math.imul(second, 0xc2b2ae35)) |
      0;
  });
  return sum;
}

interface OfReader {
  readonly reader: ReaderId;
  requests: Requests;
}

/** The requests of those readers whose turn it is. */
function readersOf(files: readonly string[], turn: number, turns: number): Iterable<OfReader> {
  const readers = new Map<number, OfReader>();
  for (const file of files) {
    forEachRecord(file, (high, low, article, second) => {
      if (low % turns !== turn) return;
      // 53 bits of the 64: enough for one day.
      const key = high * 0x20_0000 + (low >>> 11);
      let known = readers.get(key);
      if (known === undefined) {
        known = { reader: { high, low }, requests: [] };
        readers.set(key, known);
      }
      known.requests.push(article, second);
      if (known.requests.length > many && known.requests.length % many === 0)
        known.requests = settled(known.requests);
    });
  }
  return readers.values();
}

function forEachRecord(
  file: string,
  visit: (high: number, low: number, article: number, second: number) => void,
): void {
  const handle = openSync(file, 'r');
  try {
    const chunk = new Uint32Array(16_384 * width);
    const bytes = new Uint8Array(chunk.buffer);
    const { size } = fstatSync(handle);
    for (let done = 0; done < size; ) {
      const read = readSync(handle, bytes, 0, bytes.length, done);
      if (read <= 0) break;
      done += read;
      // A record that a full disk has cut is none.
      const end = Math.floor(read / recordBytes) * width;
      for (let at = 0; at < end; at += width) {
        visit(chunk[at] ?? 0, chunk[at + 1] ?? 0, chunk[at + 2] ?? 0, chunk[at + 3] ?? 0);
      }
    }
  } finally {
    closeSync(handle);
  }
}

const out = new Uint32Array(16_384 * width);
let outLength = 0;

/** @returns bytes */
function writeRequests(handle: number, { high, low }: ReaderId, requests: Requests): number {
  for (let index = 0; index < requests.length; index += 2) {
    if (outLength === out.length) flushRequests(handle);
    out[outLength++] = high;
    out[outLength++] = low;
    out[outLength++] = requests[index] ?? 0;
    out[outLength++] = requests[index + 1] ?? 0;
  }
  return (requests.length / 2) * recordBytes;
}

function flushRequests(handle: number): void {
  const bytes = new Uint8Array(out.buffer, 0, outLength * 4);
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
  outLength = 0;
}

function writePrivate(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
}

function readNotes(file: string): Notes | undefined {
  let value: Partial<Notes>;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  const { secret, paths, before, counted, changed = 0 } = value;
  if (typeof secret !== 'string' || !Array.isArray(paths)) return undefined;
  if (before === undefined || counted === undefined) return undefined;
  return { secret, paths, before, counted, changed };
}
