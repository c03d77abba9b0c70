// The file with the texts of a part of an index.
import { tagLength } from './shared/blocks.ts';
import { chunkSize, type Part } from './shared/contents.ts';
import { NumberWriter } from './shared/varints.ts';

/** @param texts of the part's articles, in order, each compressed */
export function writeTexts(
  name: string,
  tag: number,
  texts: readonly Uint8Array[],
): { readonly bytes: Uint8Array; readonly part: Part } {
  const to = new NumberWriter();
  const tagBytes = new Uint8Array(tagLength);
  new DataView(tagBytes.buffer).setUint32(0, tag);
  const starts = [0];
  for (let from = 0; from < texts.length; from += chunkSize) {
    const chunk = texts.slice(from, from + chunkSize);
    to.add(tagBytes);
    for (const text of chunk) to.number(text.length);
    for (const text of chunk) to.add(text);
    starts.push(to.length);
  }
  return { bytes: to.bytes, part: { name, tag, articles: texts.length, starts } };
}
