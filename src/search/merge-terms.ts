// The dictionary of an index, made from the new articles' terms and the dictionaries that already have the others.

import {
  type Entry,
  type Posting,
  readEntries,
  sharedLength,
  steps,
  tagLength,
  untagged,
  writeEntry,
} from './shared/blocks.ts';
import type { Block } from './shared/contents.ts';
import { NumberWriter } from './shared/varints.ts';

/** A dictionary that has some of the articles. */
export interface Source {
  /** `terms.bin`. */
  readonly terms: Uint8Array;
  readonly tag: number;
  readonly blocks: readonly Block[];
  /** Number of each of its articles in the new index; -1 for one that is gone or newer elsewhere. */
  readonly numbers: Int32Array;
}

export interface Dictionary {
  readonly bytes: Uint8Array;
  readonly blocks: readonly Block[];
}

/**
 * A block of an index of n articles is full with `perArticle` · √n bytes: each word that is looked for costs a reader one
 * block, and each block a line of the contents that every search begins with. Both together are the least with this.
 */
const fullBlock = { perArticle: 40, least: 768, most: 4_096 } as const;

/**
 * The same articles give the same bytes, whichever of them come from where.
 *
 * @param fresh postings by term
 * @param index its tag, and the number of its articles
 */
export function mergeTerms(
  fresh: ReadonlyMap<string, readonly Posting[]>,
  sources: readonly Source[],
  { tag, articles }: { readonly tag: number; readonly articles: number },
): Dictionary {
  const { perArticle, least, most } = fullBlock;
  const full = Math.min(most, Math.max(least, Math.round(perArticle * Math.sqrt(articles))));
  const to = new DictionaryWriter(tag, full);
  for (const { term, postings } of merged([freshEntries(fresh), ...sources.map(entriesOf)])) {
    if (postings.length > 0) to.add({ term, postings });
  }
  return to.end();
}

class DictionaryWriter {
  readonly #to = new NumberWriter();
  readonly #work = new NumberWriter();
  readonly #blocks: Block[] = [];
  readonly #tag = new Uint8Array(tagLength);
  readonly #full: number;
  #start = 0;
  #from = '';
  #last = '';

  /** @param full bytes of a full block */
  constructor(tag: number, full: number) {
    this.#full = full;
    new DataView(this.#tag.buffer).setUint32(0, tag);
  }

  add(entry: Entry): void {
    const before = this.#last;
    if (this.#to.length - this.#start >= this.#full) this.#endBlock();
    const isFirst = this.#to.length === this.#start;
    if (isFirst) {
      this.#to.add(this.#tag);
      // The shortest text that tells the two apart.
      const shared = sharedLength(before, entry.term);
      if (before !== '') this.#from = entry.term.slice(0, shared) + firstLetter(entry.term.slice(shared));
    }
    writeEntry(this.#to, entry, isFirst ? '' : before, this.#work);
    this.#last = entry.term;
  }

  end(): Dictionary {
    this.#endBlock();
    return { bytes: this.#to.bytes, blocks: this.#blocks };
  }

  #endBlock(): void {
    if (this.#to.length === this.#start) return;
    this.#blocks.push({ from: this.#from, start: this.#start, end: this.#to.length });
    this.#start = this.#to.length;
  }
}

const firstLetter = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0);

function* freshEntries(fresh: ReadonlyMap<string, readonly Posting[]>): Generator<Entry> {
  for (const term of [...fresh.keys()].sort()) yield { term, postings: fresh.get(term) ?? [] };
}

/** The entries of a source with the new numbers. @throws {Error} when it is damaged */
function* entriesOf({ terms, tag, blocks, numbers }: Source): Generator<Entry> {
  for (const { start, end } of blocks) {
    for (const { term, postings } of readEntries(untagged(terms.subarray(start, end), tag))) {
      const kept: Posting[] = [];
      for (const posting of postings) {
        const number = numbers[Math.floor(posting / steps)] ?? -1;
        if (number >= 0) kept.push(number * steps + (posting % steps));
      }
      yield { term, postings: kept };
    }
  }
}

/** Each term once, in order. */
function* merged(all: readonly Iterator<Entry>[]): Generator<Entry> {
  const heads = all.map((entries) => entries.next().value as Entry | undefined);
  for (;;) {
    let term: string | undefined;
    for (const head of heads)
      if (head !== undefined && (term === undefined || head.term < term)) term = head.term;
    if (term === undefined) return;
    let postings: readonly Posting[] = [];
    for (const [index, head] of heads.entries()) {
      if (head?.term !== term) continue;
      postings = postings.length === 0 ? head.postings : [...postings, ...head.postings];
      heads[index] = all[index]?.next().value as Entry | undefined;
    }
    yield { term, postings: inOrder(postings) };
  }
}

function inOrder(postings: readonly Posting[]): readonly Posting[] {
  for (let index = 1; index < postings.length; index++) {
    if ((postings[index - 1] ?? 0) > (postings[index] ?? 0)) return postings.toSorted((a, b) => a - b);
  }
  return postings;
}
