// What describes an index: its articles, and where the blocks of its dictionary and the chunks of its texts are.
import { NumberReader, NumberWriter } from './varints.ts';

/** Articles whose texts are fetched together. */
export const chunkSize = 2;

/** The articles of a month (or a day) and where in its file their texts are. */
export interface Part {
  /** `2019-12`: its texts are in `2019-12.bin`. */
  readonly name: string;
  readonly tag: number;
  readonly articles: number;
  /** Where each chunk of {@link chunkSize} articles begins, and where the last one ends. */
  readonly starts: readonly number[];
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
}

/** Changes with the layout of the files, which no older program can read then. */
const format = 1;

export function writeContents({ tag, parts, blocks }: Contents): Uint8Array {
  const to = new NumberWriter().number(format).number(tag).number(parts.length);
  for (const part of parts) {
    to.text(part.name).number(part.tag).number(part.articles);
    for (let chunk = 1; chunk < part.starts.length; chunk++) {
      to.number((part.starts[chunk] ?? 0) - (part.starts[chunk - 1] ?? 0));
    }
  }
  to.number(blocks.length);
  for (const { from, start, end } of blocks) to.text(from).number(end - start);
  return to.bytes;
}

/** @throws {Error} for another format */
export function readContents(bytes: Uint8Array): Contents {
  const reader = new NumberReader(bytes);
  if (reader.number() !== format) throw new Error('The search index is of another format');
  const tag = reader.number();
  const parts = Array.from({ length: reader.number() }, (): Part => {
    const name = reader.text();
    const partTag = reader.number();
    const articles = reader.number();
    const starts = [0];
    let end = 0;
    for (let chunk = 0; chunk < Math.ceil(articles / chunkSize); chunk++) {
      end += reader.number();
      starts.push(end);
    }
    return { name, tag: partTag, articles, starts };
  });
  let end = 0;
  const blocks = Array.from({ length: reader.number() }, (): Block => {
    const from = reader.text();
    const start = end;
    end += reader.number();
    return { from, start, end };
  });
  return { tag, parts, blocks };
}

/** Number of articles of an index. */
export const articlesOf = ({ parts }: Contents): number =>
  parts.reduce((sum, { articles }) => sum + articles, 0);
