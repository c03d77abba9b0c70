// What hits show of an index's articles: the file of each part's texts, and the heads behind the dictionary.
import { tagLength } from './shared/blocks.ts';
import { groupSize, type PlacedHead, writeGroup } from './shared/hit-texts.ts';
import { NumberWriter } from './shared/varints.ts';

/** What a hit shows of an article. */
export interface HitTexts {
  /** See `headText`. */
  readonly head: string;
  /** Lead and text, compressed (raw deflate). */
  readonly text: Uint8Array;
}

/**
 * The file of a part's texts, each behind a tag, and the heads with the places of the texts.
 *
 * @param articles of the part, in order
 */
export function writeTexts(
  tag: number,
  articles: readonly HitTexts[],
): { readonly bytes: Uint8Array; readonly heads: readonly PlacedHead[] } {
  const to = new NumberWriter();
  const before = tagBytes(tag);
  const heads = articles.map(({ head, text }): PlacedHead => {
    const start = to.length;
    to.add(before).add(text);
    return { head, start, end: to.length };
  });
  return { bytes: to.bytes, heads };
}

/** A dictionary with the heads of all its articles behind it. */
export function writeHeads(
  tag: number,
  dictionary: Uint8Array,
  heads: readonly PlacedHead[],
): { readonly bytes: Uint8Array; readonly groups: readonly number[] } {
  const to = new NumberWriter().add(dictionary);
  const before = tagBytes(tag);
  const groups = [to.length];
  for (let from = 0; from < heads.length; from += groupSize) {
    writeGroup(to.add(before), heads.slice(from, from + groupSize));
    groups.push(to.length);
  }
  return { bytes: to.bytes, groups };
}

function tagBytes(tag: number): Uint8Array {
  const bytes = new Uint8Array(tagLength);
  new DataView(bytes.buffer).setUint32(0, tag);
  return bytes;
}
