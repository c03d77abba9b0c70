// The dictionary of an index, made from the new articles' terms and the dictionaries that already have the others.

import {
  type Posting,
  readPostings,
  readTerms,
  renumberPostings,
  sharedLength,
  steps,
  tagLength,
  untagged,
  type WrittenEntry,
  writeEntry,
  writePostings,
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

/** A dictionary as it is written. */
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
  const work = new NumberWriter();
  for (const { term, postings, of } of merged(fresh, sources)) {
    const [only] = of;
    const isRenumbered =
      of.length === 1 && only !== undefined && renumberPostings(work, only.bytes, only.numbers, postings);
    if (!isRenumbered) writePostings(work, inOrder([...postings, ...of.flatMap(postingsOf)]));
    if (work.length > 0) to.add(term, work);
  }
  return to.end();
}

class DictionaryWriter {
  readonly #to = new NumberWriter();
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

  /** @param postings see `writePostings` */
  add(term: string, postings: NumberWriter): void {
    const before = this.#last;
    if (this.#to.length - this.#start >= this.#full) this.#endBlock();
    const isFirst = this.#to.length === this.#start;
    if (isFirst) {
      this.#to.add(this.#tag);
      // The shortest text that tells the two apart.
      const shared = sharedLength(before, term);
      if (before !== '') this.#from = term.slice(0, shared) + firstLetter(term.slice(shared));
    }
    writeEntry(this.#to, term, isFirst ? '' : before, postings);
    this.#last = term;
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

/** An entry as a source has it, with the new numbers of its articles. */
type SourceEntry = WrittenEntry & Pick<Source, 'numbers'>;

function postingsOf({ bytes, numbers }: SourceEntry): Posting[] {
  return readPostings(bytes).flatMap((posting) => {
    const number = numbers[Math.floor(posting / steps)] ?? -1;
    return number < 0 ? [] : number * steps + (posting % steps);
  });
}

/** @throws {Error} when the source is damaged */
function* entriesOf({ terms, tag, blocks, numbers }: Source): Generator<SourceEntry> {
  for (const { start, end } of blocks) {
    for (const { term, bytes } of readTerms(untagged(terms.subarray(start, end), tag))) {
      yield { term, bytes, numbers };
    }
  }
}

interface Merged {
  readonly term: string;
  /** Of the new articles. */
  readonly postings: readonly Posting[];
  /** Of the sources that have the term. */
  readonly of: readonly SourceEntry[];
}

const none: readonly Posting[] = [];

/** Each term once, in order. */
function* merged(
  fresh: ReadonlyMap<string, readonly Posting[]>,
  sources: readonly Source[],
): Generator<Merged> {
  const added = [...fresh.keys()].sort();
  let next = 0;
  const all = sources.map(entriesOf);
  const heads = all.map((entries) => entries.next().value as SourceEntry | undefined);
  for (;;) {
    let term = added[next];
    for (const head of heads)
      if (head !== undefined && (term === undefined || head.term < term)) term = head.term;
    if (term === undefined) return;
    const of: SourceEntry[] = [];
    for (let index = 0; index < heads.length; index++) {
      const head = heads[index];
      if (head?.term !== term) continue;
      of.push(head);
      heads[index] = all[index]?.next().value as SourceEntry | undefined;
    }
    const isAdded = added[next] === term;
    if (isAdded) next++;
    yield { term, postings: isAdded ? (fresh.get(term) ?? none) : none, of };
  }
}

function inOrder(postings: readonly Posting[]): readonly Posting[] {
  for (let index = 1; index < postings.length; index++) {
    if ((postings[index - 1] ?? 0) > (postings[index] ?? 0)) return postings.toSorted((a, b) => a - b);
  }
  return postings;
}
