// One index as the browser has it: its contents, and the pieces of its files that were asked for.
import type { Analysis } from '../../search/shared/analysis.ts';
import { type Entry, OtherEdition, readEntries, untagged } from '../../search/shared/blocks.ts';
import { articlesOf, type Contents, type Part, readContents } from '../../search/shared/contents.ts';
import {
  type FoundHead,
  foundHead,
  groupSize,
  type PlacedHead,
  packedText,
  readGroup,
} from '../../search/shared/hit-texts.ts';
import { periodLanguage } from '../../search/shared/period-name.ts';
import type { RootPeriod } from '../../search/shared/root.ts';
import { german } from '../../search/shared/words.ts';
import type { IndexFiles } from './index-files.ts';
import { unpacked } from './unpacked.ts';

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A file of an index could not be fetched; the others may be there. */
export class UnreachableIndex extends Error {
  readonly period: string;

  constructor(period: string, cause: unknown) {
    super(`The search index of ${period} cannot be reached`, { cause });
    this.period = period;
  }
}

/** Of the index of one period: what a search asks of it, each piece of its files fetched once. */
export class OpenedIndex {
  readonly name: string;
  /** Of its articles; empty for German. */
  readonly language: string;
  readonly analysis: Analysis;
  readonly articles: number;
  readonly #contents: Contents;
  readonly #key: string;
  readonly #files: IndexFiles;
  /** Pieces that were asked for, by file and place. */
  readonly #pieces = new Map<string, Promise<Uint8Array>>();

  private constructor({ name, key }: RootPeriod, contents: Contents, analysis: Analysis, files: IndexFiles) {
    this.name = name;
    this.language = periodLanguage(name);
    this.analysis = analysis;
    this.articles = articlesOf(contents);
    this.#contents = contents;
    this.#key = key;
    this.#files = files;
  }

  /**
   * Fetches what makes sense of its other files.
   *
   * @throws {UnreachableIndex} where this, or the words of its language, cannot be fetched
   * @throws {OtherEdition} where it was renewed since `period` was read
   */
  static async open(period: RootPeriod, files: IndexFiles): Promise<OpenedIndex> {
    const { name, key, contents } = period;
    const language = periodLanguage(name);
    const [bytes, analysis] = await Promise.all([
      contents ?? named(name, files.whole(`index/${name}/contents.bin`, key)),
      language === '' ? german : named(name, files.analysis(language)),
    ]);
    return new OpenedIndex(period, readContents(bytes), analysis, files);
  }

  /**
   * The entries from `first` to `last` that are `wanted`.
   *
   * @param most bytes that are read, but always one block; what lies behind is left out
   */
  async entries(
    first: string,
    last: string,
    most: number,
    wanted: (term: string) => boolean,
  ): Promise<Entry[]> {
    const from = this.#blockOf(first);
    const start = this.#contents.blocks[from]?.start ?? 0;
    const pieces = this.#contents.blocks
      .slice(from, this.#blockOf(last) + 1)
      .filter(({ end }, index) => index === 0 || end - start <= most);
    const blocks = await this.#fetch('terms', pieces);
    return blocks.flatMap((block) => [...readEntries(untagged(block, this.#contents.tag), wanted)]);
  }

  /** Year and month of an article, `2019-12`. */
  monthOf(number: number): string {
    return this.#partOf(number).name.slice(0, 7);
  }

  /** What a hit shows at once. */
  async head(number: number): Promise<FoundHead> {
    return foundHead((await this.#placed(number)).head);
  }

  /** Lead and text of an article. */
  async text(number: number): Promise<string> {
    const { name, tag } = this.#partOf(number);
    const [bytes = new Uint8Array()] = await this.#fetch(name, [await this.#placed(number)]);
    return new TextDecoder().decode(await unpacked(packedText(bytes, tag)));
  }

  async #placed(number: number): Promise<PlacedHead> {
    const [bytes = new Uint8Array()] = await this.#fetch('terms', [
      this.#group(Math.floor(number / groupSize)),
    ]);
    const placed = readGroup(bytes, this.#contents.tag)[number % groupSize];
    if (placed === undefined) throw new RangeError(`The index ${this.name} has no article ${number}`);
    return placed;
  }

  #group(group: number): Piece {
    const [start = 0, end = 0] = this.#contents.groups.slice(group, group + 2);
    return { start, end };
  }

  #partOf(number: number): Part {
    let rest = number;
    for (const part of this.#contents.parts) {
      if (rest < part.articles) return part;
      rest -= part.articles;
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

  /** Pieces of a file that follow each other; what nobody has asked for comes in one request. */
  #fetch(file: string, pieces: readonly Piece[]): Promise<Uint8Array[]> {
    const nameOf = ({ start }: Piece): string => `${file} ${start}`;
    const lacking = pieces.filter((piece) => !this.#pieces.has(nameOf(piece)));
    const [start = 0, end = 0] = [lacking[0]?.start, lacking.at(-1)?.end];
    if (end > start) {
      const bytes = named(
        this.name,
        this.#files.part(`index/${this.name}/${file}.bin`, this.#key, start, end),
      );
      for (const piece of lacking) {
        const own = bytes.then((all) => all.subarray(piece.start - start, piece.end - start));
        this.#pieces.set(nameOf(piece), own);
        own.catch(() => this.#pieces.delete(nameOf(piece)));
      }
    }
    return Promise.all(pieces.map((piece) => this.#pieces.get(nameOf(piece)) ?? new Uint8Array()));
  }
}

async function named<Of>(period: string, what: Promise<Of>): Promise<Of> {
  try {
    return await what;
  } catch (error) {
    throw error instanceof OtherEdition ? error : new UnreachableIndex(period, error);
  }
}
