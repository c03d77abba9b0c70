// The dictionary of an index: terms in order, each with the articles that have it, in blocks that a reader's browser
// fetches one by one.
import { NumberReader, type NumberWriter, textOf } from './varints.ts';

/** Number of an article in its index times {@link steps}, plus how much the article is about the term (1 to 15). */
export type Posting = number;
export const steps = 16;

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

/** Appends an entry: how many letters of its term are those of the term before, the others, and the postings as steps. */
export function writeEntry(
  to: NumberWriter,
  { term, postings }: Entry,
  before: string,
  work: NumberWriter,
): void {
  const shared = sharedLength(before, term);
  work.clear();
  let last = -1;
  for (const posting of postings) {
    const article = Math.floor(posting / steps);
    work.number((article - last - 1) * steps + (posting % steps));
    last = article;
  }
  to.number(shared).text(term.slice(shared)).number(work.length).addWritten(work);
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
  let term = '';
  while (reader.hasMore) {
    term = term.slice(0, reader.number()) + textOf(reader.take(reader.number()));
    const bytes = reader.take(reader.number());
    if (wanted(term)) yield { term, postings: readPostings(bytes) };
  }
}

function readPostings(bytes: Uint8Array): Posting[] {
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
