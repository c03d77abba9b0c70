// What hits show of articles, as it is published for the search: heads, of which a few lie together, and texts, each
// compressed for itself.
import { untagged } from './blocks.ts';
import type { NumberReader, NumberWriter } from './varints.ts';

/** What a hit shows of an article at once. */
export interface FoundHead {
  readonly url: string;
  readonly title: string;
  readonly kicker: string;
  /** Slug. */
  readonly section: string;
  /** `2019-12-05`. */
  readonly day: string;
  /** `Anzeige`; empty for all others. */
  readonly mark: string;
  /** BCP 47; empty for German. */
  readonly lang: string;
}

/** In this order, as JSON; empty ones at the end are left out: what few articles have costs the others nothing. */
const headFields = ['url', 'title', 'kicker', 'section', 'day', 'mark', 'lang'] as const;

/** Heads that are fetched together: about 500 bytes, for which a larger table of contents would not pay. */
export const groupSize = 2;

/** A head, and where in its part's file the text is (lead and text, on one line). */
export interface PlacedHead {
  /** JSON, see {@link foundHead}. */
  readonly head: string;
  readonly start: number;
  readonly end: number;
}

/** A head as JSON: a list in the order of `headFields`, without empty texts at its end. */
export function headText(head: FoundHead): string {
  const texts = headFields.map((name) => head[name]);
  return JSON.stringify(texts.slice(0, texts.findLastIndex((text) => text !== '') + 1));
}

/** The inverse of {@link headText}. */
export function foundHead(text: string): FoundHead {
  const list: readonly string[] = JSON.parse(text);
  return Object.fromEntries(
    headFields.map((name, index) => [name, list[index] ?? '']),
  ) as unknown as FoundHead;
}

/** Appends what {@link readGroup} reads, without the tag. */
export function writeGroup(to: NumberWriter, heads: readonly PlacedHead[]): void {
  for (const { head, start, end } of heads)
    to.number(start)
      .number(end - start)
      .text(head);
}

/** The heads of a group. @throws {OtherEdition} */
export function readGroup(bytes: Uint8Array, tag: number): PlacedHead[] {
  const reader = untagged(bytes, tag);
  const heads: PlacedHead[] = [];
  while (reader.hasMore) heads.push(readHead(reader));
  return heads;
}

function readHead(reader: NumberReader): PlacedHead {
  const start = reader.number();
  const end = start + reader.number();
  return { start, end, head: reader.text() };
}

/** A text out of its part's file, still compressed (raw deflate). @throws {OtherEdition} */
export function packedText(bytes: Uint8Array, tag: number): Uint8Array {
  const reader = untagged(bytes, tag);
  return reader.take(bytes.length - reader.at);
}
