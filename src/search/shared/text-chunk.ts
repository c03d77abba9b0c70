// The texts of a few articles as they are published for the search: each compressed for itself.
import { untagged } from './blocks.ts';

/** What a hit shows of an article. */
export interface FoundText {
  readonly url: string;
  readonly title: string;
  readonly kicker: string;
  /** Slug. */
  readonly section: string;
  /** `2019-12-05`. */
  readonly day: string;
  /** Lead and text, on one line. */
  readonly text: string;
}

/** In this order, as JSON. */
export const textFields = ['url', 'title', 'kicker', 'section', 'day', 'text'] as const;

/**
 * The article at `place` of a chunk, still compressed (raw deflate).
 *
 * @param count articles in the chunk
 * @throws {OtherEdition}
 */
export function packedText(chunk: Uint8Array, tag: number, count: number, place: number): Uint8Array {
  const reader = untagged(chunk, tag);
  const lengths = Array.from({ length: count }, () => reader.number());
  for (const length of lengths.slice(0, place)) reader.take(length);
  return reader.take(lengths[place] ?? 0);
}

/** @param values JSON of {@link textFields} */
export function foundText(values: string): FoundText {
  const list: readonly string[] = JSON.parse(values);
  return Object.fromEntries(
    textFields.map((name, place) => [name, list[place] ?? '']),
  ) as unknown as FoundText;
}
