// One index as the browser has it: its contents, and the blocks of its dictionary that were asked for.
import type { ManifestPeriod } from '../../search/manifest.ts';
import { type Entry, readEntries, untagged } from '../../search/shared/blocks.ts';
import { articlesOf, type Contents, chunkSize, readContents } from '../../search/shared/contents.ts';
import { type FoundText, foundText, packedText } from '../../search/shared/text-chunk.ts';
import type { IndexFiles } from './index-files.ts';

export class OpenedIndex {
  readonly name: string;
  readonly articles: number;
  readonly #contents: Contents;
  readonly #key: string;
  readonly #files: IndexFiles;
  /** Blocks and chunks that were asked for, by file and place. */
  readonly #parts = new Map<string, Promise<Uint8Array>>();

  private constructor({ name, key }: ManifestPeriod, contents: Contents, files: IndexFiles) {
    this.name = name;
    this.articles = articlesOf(contents);
    this.#contents = contents;
    this.#key = key;
    this.#files = files;
  }

  static async open(period: ManifestPeriod, files: IndexFiles): Promise<OpenedIndex> {
    const bytes = await files.whole(`index/${period.name}/contents.bin`, period.key);
    return new OpenedIndex(period, readContents(bytes), files);
  }

  /**
   * The entries from `first` to `last` that are `wanted`.
   *
   * @param most blocks that are read; what lies behind is left out
   */
  async entries(
    first: string,
    last: string,
    most: number,
    wanted: (term: string) => boolean,
  ): Promise<Entry[]> {
    const from = this.#blockOf(first);
    const to = Math.min(this.#blockOf(last), from + most - 1);
    const blocks = await Promise.all(
      Array.from({ length: to - from + 1 }, (_, index) => this.#block(from + index)),
    );
    return blocks.flatMap((block) => [...readEntries(untagged(block, this.#contents.tag), wanted)]);
  }

  /** Year and month of an article, `2019-12`. */
  monthOf(number: number): string {
    return this.#placeOf(number).part.name.slice(0, 7);
  }

  /** What a hit shows. */
  async text(number: number): Promise<FoundText> {
    const { part, place } = this.#placeOf(number);
    const chunk = Math.floor(place / chunkSize);
    const [start = 0, end = 0] = part.starts.slice(chunk, chunk + 2);
    const bytes = await this.#part(part.name, start, end);
    const count = Math.min(chunkSize, part.articles - chunk * chunkSize);
    return foundText(await unpacked(packedText(bytes, part.tag, count, place % chunkSize)));
  }

  #placeOf(number: number): { readonly part: Contents['parts'][number]; readonly place: number } {
    let place = number;
    for (const part of this.#contents.parts) {
      if (place < part.articles) return { part, place };
      place -= part.articles;
    }
    throw new RangeError(`The index ${this.name} has no article ${number}`);
  }

  /** The last block that does not begin behind the term. */
  #blockOf(term: string): number {
    const { blocks } = this.#contents;
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((blocks[middle]?.from ?? '') <= term) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #block(number: number): Promise<Uint8Array> {
    const { start = 0, end = 0 } = this.#contents.blocks[number] ?? {};
    return this.#part('terms', start, end);
  }

  #part(file: string, start: number, end: number): Promise<Uint8Array> {
    const name = `${file} ${start}`;
    const part =
      this.#parts.get(name) ?? this.#files.part(`index/${this.name}/${file}.bin`, this.#key, start, end);
    this.#parts.set(name, part);
    part.catch(() => this.#parts.delete(name));
    return part;
  }
}

async function unpacked(bytes: Uint8Array): Promise<string> {
  // A copy: what a stream gets must not be part of a larger buffer that others read.
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}
