// The search over all indexes, of which only those are opened that are needed.

import { batchesOf } from '../../search/shared/batches.ts';
import { OtherEdition } from '../../search/shared/blocks.ts';
import type { FoundHead } from '../../search/shared/hit-texts.ts';
import { periodLanguage, yearOf } from '../../search/shared/period-name.ts';
import { type RootPeriod, readRoot } from '../../search/shared/root.ts';
import { german } from '../../search/shared/words.ts';
import { type ExcerptPart, excerptOf } from './excerpt.ts';
import { type IndexFiles, siteFiles } from './index-files.ts';
import { matchWord } from './matches.ts';
import { OpenedIndex, UnreachableIndex } from './opened-index.ts';
import { foldedWords, phrasesOf, type QueryWord, wordsOfQuery } from './query-words.ts';
import { type Ranked, rankAll } from './rank.ts';
import { unpacked } from './unpacked.ts';

/** What a reader looks for. */
export interface Query {
  readonly words: string;
  /** Slug of a section, or empty for all. */
  readonly section: string;
  /** `2019`, or empty for all. */
  readonly year: string;
}

/** An article that was found. */
export interface Hit {
  /** What is shown of it at once. */
  readonly head: Promise<FoundHead>;
  /** The place of its text where most of the words are; fetched when asked for. */
  excerpt(): Promise<readonly ExcerptPart[]>;
}

export interface Found {
  /** Number of hits. */
  readonly count: number;
  /** Some of them, best first. */
  hits(from: number, to: number): readonly Hit[];
  /** Oldest year that was searched when there are older ones. */
  readonly since?: string;
  /** How many of the hits have all words. */
  readonly complete: number;
  /** Whether no article has a word as it was typed, so that similar ones were looked for. */
  readonly guessed: boolean;
  /** Years and languages of which something could not be fetched: they were left out. */
  readonly missing: readonly string[];
  /** How many words were looked for, and how many were too many. */
  readonly words: number;
  readonly unused: number;
}

/** With fewer hits the next batch is searched without being asked. */
const fewHits = 10;
/** Best hits whose texts are searched for a phrase: each costs a reader one request. */
const mostPhrases = 60;

/** Letters of a word that is being typed from which on its block is fetched, and all blocks of words that begin with it. */
const shortestPrepared = { block: 3, all: 5 } as const;

/**
 * How many requests wait for each other, beside those of the page: the root (which the page fetches with itself), the
 * words' blocks (mostly while they are typed), the heads of the ten best; then they are shown, and their texts follow.
 */
export class ArchiveSearch {
  readonly #files: IndexFiles;
  readonly #batches: readonly (readonly RootPeriod[])[];
  readonly #opened = new Map<string, Promise<OpenedIndex>>();
  /** Batches that searches of all years cover. */
  #reach = 1;

  private constructor(periods: readonly RootPeriod[], files: IndexFiles) {
    this.#files = files;
    this.#batches = batchesOf(periods);
  }

  /** @param root the bytes of `/suche/index.bin` @throws {Error} when it is damaged or of another format */
  static async open(root: Uint8Array, files: IndexFiles): Promise<ArchiveSearch> {
    return new ArchiveSearch(readRoot(await unpacked(root)), files);
  }

  /**
   * @param root its address, `/suche/index.bin`; the indexes lie beside it
   * @throws when the site has no indexes or the network fails
   */
  static async load(root: string): Promise<ArchiveSearch> {
    const response = await fetch(root);
    if (!response.ok) {
      throw new Error(`${response.status} for ${response.url}`);
    }
    return ArchiveSearch.open(
      new Uint8Array(await response.arrayBuffer()),
      siteFiles(root.slice(0, root.lastIndexOf('/') + 1)),
    );
  }

  /**
   * Fetches what a search asks for first, while its words are still being typed. Whether that is all, so that the hits can be
   * known: of a word that has just begun only the place is, and the next letters will say which one it is.
   */
  async prepare({ words: typed, year }: Query): Promise<boolean> {
    const last = foldedWords(typed).at(-1);
    if (last === undefined || last.length < shortestPrepared.block) return false;
    const isWhole = (word: QueryWord, words: readonly QueryWord[]): boolean =>
      word !== words.at(-1) || word.word.length >= shortestPrepared.all;
    const opened = await this.#open(this.#periodsOf(year));
    await Promise.all(
      opened.flatMap((index) =>
        wordsOfQuery(typed, index.analysis).words.map((word, _, words) =>
          isWhole(word, words) ? matchWord(index, word) : index.entries(word.stem, word.stem, 1, () => false),
        ),
      ),
    );
    return last.length >= shortestPrepared.all;
  }

  /** What {@link find} begins with, without going on to older years. */
  glance({ words, section, year }: Query): Promise<Found> {
    return this.#search(this.#periodsOf(year), { words, section, year });
  }

  async find(query: Query): Promise<Found> {
    let found = await this.glance(query);
    if (query.year !== '') return found;
    if (found.count < fewHits && this.#reach < this.#batches.length) {
      this.#reach++;
      found = await this.glance(query);
    }
    const oldest = this.#batches[this.#reach - 1]?.at(-1);
    return oldest === undefined || this.#reach >= this.#batches.length
      ? found
      : { ...found, since: yearOf(oldest.name) };
  }

  /** Lets this and later searches cover the next older years as well. */
  async searchOlder(): Promise<void> {
    this.#reach = Math.min(this.#reach + 1, this.#batches.length);
    await this.#open(this.#periodsOf(''));
  }

  #periodsOf(year: string): readonly RootPeriod[] {
    return year === ''
      ? this.#batches.slice(0, this.#reach).flat()
      : this.#batches.flat().filter(({ name }) => [year, ''].includes(yearOf(name)));
  }

  /** Searches what can be reached of the indexes. @throws {UnreachableIndex} when that is none in the newspaper's own language */
  async #search(periods: readonly RootPeriod[], { words: query, section, year }: Query): Promise<Found> {
    const phrases = phrasesOf(query);
    const inGerman = periods.filter(({ name }) => periodLanguage(name) === '');
    const own = inGerman.length === 0 ? periods : inGerman;
    const asGerman = wordsOfQuery(query, german);
    const missing = new Set<string>();
    for (;;) {
      try {
        const reached = periods.filter(({ name }) => !missing.has(name));
        const opened = await this.#open(reached);
        const queries = new Map(
          opened.map(({ language, analysis }) => [language, wordsOfQuery(query, analysis)] as const),
        );
        const { ranked, complete, stems, guessed } = await rankAll(
          opened,
          ({ language }) => queries.get(language)?.words ?? [],
          { section, year },
        );
        const kept = phrases.length === 0 ? ranked : await withPhrases(ranked.slice(0, mostPhrases), phrases);
        return {
          // What says nothing in German may say something in another language.
          words: kept.length > 0 ? Math.max(1, asGerman.words.length) : asGerman.words.length,
          unused: asGerman.unused,
          count: kept.length,
          hits: (from, to) => hitsOf(kept.slice(from, to), stems),
          complete: Math.min(complete, kept.length),
          guessed,
          missing: [...new Set([...missing].map(partName))].sort(),
        };
      } catch (error) {
        if (!(error instanceof UnreachableIndex) || missing.has(error.period)) throw error;
        missing.add(error.period);
        if (own.every(({ name }) => missing.has(name))) throw error;
      }
    }
  }

  #open(periods: readonly RootPeriod[]): Promise<OpenedIndex[]> {
    return Promise.all(
      periods.map((period) => {
        const opened = this.#opened.get(period.name) ?? OpenedIndex.open(period, this.#files);
        this.#opened.set(period.name, opened);
        opened.catch(() => this.#opened.delete(period.name));
        return opened;
      }),
    );
  }
}

/** Whether the site was renewed since the search was loaded: loaded anew, it works. */
export const isRenewed = (error: unknown): boolean => error instanceof OtherEdition;

/** `2019`; `Englisch`. */
const partName = (period: string): string =>
  yearOf(period) || (new Intl.DisplayNames('de', { type: 'language' }).of(periodLanguage(period)) ?? period);

/** Their heads are asked for at once, the best first: HTTP/1.1 has six connections. */
const hitsOf = (ranked: readonly Ranked[], stems: readonly string[]): Hit[] =>
  ranked.map(({ index, number }) => ({
    head: index.head(number),
    excerpt: async () => excerptOf(await index.text(number), stems, index.analysis),
  }));

/** Those in whose headline, kicker or text all phrases stand. */
async function withPhrases(
  ranked: readonly Ranked[],
  phrases: readonly (readonly string[])[],
): Promise<Ranked[]> {
  const has = await Promise.all(
    ranked.map(async ({ index, number }) => {
      const [text, { title, kicker }] = await Promise.all([index.text(number), index.head(number)]);
      const fields = [title, kicker, text].map((field) => ` ${foldedWords(field).join(' ')} `);
      return phrases.every((phrase) => fields.some((field) => field.includes(` ${phrase.join(' ')} `)));
    }),
  );
  return ranked.filter((_, at) => has[at]);
}
