// `/suche/index.bin`: what every search begins with, in one file that the search page fetches with itself: which indexes
// there are, and what describes those that are searched first. Compressed as a whole (raw deflate).
import { batchesOf } from './batches.ts';
import { NumberReader, NumberWriter } from './varints.ts';

/** An index as the root names it. */
export interface RootPeriod {
  /** `2019`, `2026-11` or `2026-11-24`; its index lies in the folder of that name below `/suche/index/`. */
  readonly name: string;
  /** Changes with the index, for an address that may be cached. */
  readonly key: string;
  readonly articles: number;
  /** Its `contents.bin`, where it is one of the first {@link batchesOf}. */
  readonly contents?: Uint8Array;
}

/** Changes with the layout of the file, which no older program can read then. */
const format = 1;

/** @param periods newest first @param contentsOf the contents of one by its name */
export function writeRoot(
  periods: readonly Omit<RootPeriod, 'contents'>[],
  contentsOf: (name: string) => Uint8Array,
): Uint8Array {
  const first = new Set(batchesOf(periods)[0]?.map(({ name }) => name));
  const to = new NumberWriter().number(format).number(periods.length);
  for (const { name, key, articles } of periods) {
    const contents = first.has(name) ? contentsOf(name) : new Uint8Array();
    to.text(name).text(key).number(articles).number(contents.length).add(contents);
  }
  return to.bytes;
}

/** @throws {Error} for another format */
export function readRoot(bytes: Uint8Array): RootPeriod[] {
  const reader = new NumberReader(bytes);
  if (reader.number() !== format) throw new Error('The search index is of another format');
  return Array.from({ length: reader.number() }, () => {
    const named = { name: reader.text(), key: reader.text(), articles: reader.number() };
    const contents = reader.take(reader.number());
    return contents.length === 0 ? named : { ...named, contents };
  });
}
