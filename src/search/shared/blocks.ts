// The dictionary of an index: terms in order, each with the articles that have it, in blocks that a reader's browser
// fetches one by one.
import { NumberReader, type NumberWriter, textOf } from './varints.ts';

/** Number of an article in its index times {@link steps}, plus how much the article is about the term (1 to 15). */
export type Posting = number;
/** What an article's number is multiplied by in a {@link Posting}: room for its weight. */
export const steps = 16;

/** A term and the articles that have it. */
export interface Entry {
  readonly term: string;
  /** In the order of the articles. */
  readonly postings: readonly Posting[];
}

/** Bytes in front of each block and chunk that say to which edition of its file it belongs. */
export const tagLength = 4;

/** An index and what describes it do not belong together: one was renewed between two requests. */
export class OtherEdition extends Error {}

/** The bytes of a block or chunk behind its tag. @throws {OtherEdition} */
export function untagged(bytes: Uint8Array, tag: number): NumberReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < tagLength || view.getUint32(0) !== tag) {
    throw new OtherEdition('The search index was renewed meanwhile');
  }
  return new NumberReader(bytes, tagLength);
}

/** Appends an entry: how many letters of its term are those of the term before, the others, and what {@link writePostings} has written. */
export function writeEntry(to: NumberWriter, term: string, before: string, postings: NumberWriter): void {
  const shared = sharedLength(before, term);
  to.number(shared).text(term.slice(shared)).number(postings.length).addWritten(postings);
}

/** Writes postings as steps from one to the next. */
export function writePostings(to: NumberWriter, postings: readonly Posting[]): void {
  to.clear();
  let last = -1;
  for (const posting of postings) {
    const article = Math.floor(posting / steps);
    to.number((article - last - 1) * steps + (posting % steps));
    last = article;
  }
}

/**
 * What {@link writePostings} would write of an entry whose articles get other numbers and are joined by others, without
 * taking its postings apart.
 *
 * @param numbers by number in `bytes`; -1 for an article that is left out
 * @param added in order
 * @returns whether the numbers rise as the old ones do; else what is written is of no use
 */
export function renumberPostings(
  to: NumberWriter,
  bytes: Uint8Array,
  numbers: Int32Array,
  added: readonly Posting[],
): boolean {
  to.clear();
  let next = 0;
  const reader = new NumberReader(bytes);
  let old = -1;
  let last = -1;
  while (reader.hasMore) {
    const step = reader.number();
    const weight = step % steps;
    old += (step - weight) / steps + 1;
    const article = numbers[old] ?? -1;
    if (article < 0) continue;
    if (article <= last) return false;
    for (let own = added[next]; own !== undefined && own < article * steps; own = added[++next]) {
      to.number(own - (last + 1) * steps);
      last = Math.floor(own / steps);
    }
    to.number((article - last - 1) * steps + weight);
    last = article;
  }
  for (; next < added.length; next++) {
    const own = added[next] ?? 0;
    to.number(own - (last + 1) * steps);
    last = Math.floor(own / steps);
  }
  return true;
}

/** How many UTF-16 code units two terms have in common at their beginnings; none that is half a letter. */
export function sharedLength(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared > 0 && isHigh(a.charCodeAt(shared - 1)) ? shared - 1 : shared;
}

/** Whether a code unit is the first half of a letter beyond the first 65,536. */
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

/** The entries of a block behind its tag, or what is left of it; the postings only of those that are `wanted`. */
export function* readEntries(
  reader: NumberReader,
  wanted: (term: string) => boolean = () => true,
): Generator<Entry> {
  for (const { term, bytes } of readTerms(reader))
    if (wanted(term)) yield { term, postings: readPostings(bytes) };
}

/** A term with its postings as they are written. */
export interface WrittenEntry {
  readonly term: string;
  readonly bytes: Uint8Array;
}

/** The entries of a block behind its tag, or what is left of it. */
export function* readTerms(reader: NumberReader): Generator<WrittenEntry> {
  let term = '';
  while (reader.hasMore) {
    term = term.slice(0, reader.number()) + textOf(reader.take(reader.number()));
    yield { term, bytes: reader.take(reader.number()) };
  }
}

/** The inverse of `writePostings`. */
export function readPostings(bytes: Uint8Array): Posting[] {
  const postings: Posting[] = [];
  const reader = new NumberReader(bytes);
  let last = -1;
  while (reader.hasMore) {
    const number = reader.number();
    last += Math.floor(number / steps) + 1;
    postings.push(last * steps + (number % steps));
  }
  return postings;
}
