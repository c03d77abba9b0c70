// What describes an index: its articles, and where the blocks of its dictionary and the groups of its heads are.
import { groupSize } from './hit-texts.ts';
import { NumberReader, NumberWriter } from './varints.ts';

/** The articles of a month (or a day), whose texts are a file. */
export interface Part {
  /** `2019-12`: its texts are in `2019-12.bin`. */
  readonly name: string;
  readonly tag: number;
  readonly articles: number;
}

export interface Block {
  /** No term of the block before is as great, and none of this one is less. */
  readonly from: string;
  readonly start: number;
  readonly end: number;
}

export interface Contents {
  /** Of the dictionary, `terms.bin`. */
  readonly tag: number;
  /** Oldest first; the articles of an index are numbered through them. */
  readonly parts: readonly Part[];
  readonly blocks: readonly Block[];
  /** Behind the blocks, in the same file: where each group of {@link groupSize} heads begins, and where the last one ends. */
  readonly groups: readonly number[];
}

/** Changes with the layout of the files, which no older program can read then. */
const format = 3;

/** As {@link readContents} reads them. */
export function writeContents({ tag, parts, blocks, groups }: Contents): Uint8Array {
  const to = new NumberWriter().number(format).number(tag).number(parts.length);
  for (const part of parts) to.text(part.name).number(part.tag).number(part.articles);
  to.number(blocks.length);
  for (const { from, start, end } of blocks) to.text(from).number(end - start);
  const lengths = groups.slice(1).map((next, group) => next - (groups[group] ?? 0));
  const usual = Math.round(lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length));
  to.number(usual);
  for (const length of lengths) to.number(unsigned(length - usual));
  return to.bytes;
}

/** Whole numbers around 0 as small ones from 0 on: nearly all groups' lengths are one byte then. */
const unsigned = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
/** The inverse of {@link unsigned}. */
const signed = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

/** @throws {Error} for another format */
export function readContents(bytes: Uint8Array): Contents {
  const reader = new NumberReader(bytes);
  if (reader.number() !== format) throw new Error('The search index is of another format');
  const tag = reader.number();
  const parts = Array.from(
    { length: reader.number() },
    (): Part => ({ name: reader.text(), tag: reader.number(), articles: reader.number() }),
  );
  let end = 0;
  const blocks = Array.from({ length: reader.number() }, (): Block => {
    const from = reader.text();
    const start = end;
    end += reader.number();
    return { from, start, end };
  });
  let groups: number[] | undefined;
  return {
    tag,
    parts,
    blocks,
    // They are most of the file, and a browser has time for them while it waits for the words' blocks.
    get groups() {
      groups ??= readGroups(reader, end, Math.ceil(articlesOf({ parts }) / groupSize));
      return groups;
    },
  };
}

/** @param start of the first group */
function readGroups(reader: NumberReader, start: number, count: number): number[] {
  const usual = reader.number();
  let end = start;
  return [start, ...Array.from({ length: count }, () => (end += usual + signed(reader.number())))];
}

/** Number of articles of an index. */
export const articlesOf = ({ parts }: Pick<Contents, 'parts'>): number =>
  parts.reduce((sum, { articles }) => sum + articles, 0);
