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
const format = 2;

export function writeContents({ tag, parts, blocks, groups }: Contents): Uint8Array {
  const to = new NumberWriter().number(format).number(tag).number(parts.length);
  for (const part of parts) to.text(part.name).number(part.tag).number(part.articles);
  to.number(blocks.length);
  for (const { from, start, end } of blocks) to.text(from).number(end - start);
  for (const [group, start] of groups.slice(0, -1).entries()) to.number((groups[group + 1] ?? 0) - start);
  return to.bytes;
}

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
  const groups = [end];
  for (let group = 0; group < Math.ceil(articlesOf({ parts }) / groupSize); group++) {
    end += reader.number();
    groups.push(end);
  }
  return { tag, parts, blocks, groups };
}

/** Number of articles of an index. */
export const articlesOf = ({ parts }: Pick<Contents, 'parts'>): number =>
  parts.reduce((sum, { articles }) => sum + articles, 0);
