// The search over all indexes, of which only those are opened that are needed.
import type { ManifestPeriod, SearchManifest } from '../../search/manifest.ts';
import { OtherEdition } from '../../search/shared/blocks.ts';
import type { FoundText } from '../../search/shared/text-chunk.ts';
import { batchesOf, yearOf } from './batches.ts';
import { type ExcerptPart, excerptOf } from './excerpt.ts';
import { type IndexFiles, siteFiles } from './index-files.ts';
import { OpenedIndex } from './opened-index.ts';
import { foldedWords, wordsOfQuery } from './query-words.ts';
import { type Ranked, rank } from './rank.ts';

export interface Query {
  readonly words: string;
  /** Slug of a section, or empty for all. */
  readonly section: string;
  /** `2019`, or empty for all. */
  readonly year: string;
}

/** An article that was found; its text is fetched when asked for. */
export interface Hit {
  data(): Promise<HitData>;
}

export interface HitData extends FoundText {
  readonly excerpt: readonly ExcerptPart[];
}

export interface Found {
  readonly hits: readonly Hit[];
  /** Oldest year that was searched when there are older ones. */
  readonly since?: string;
  /** How many of the hits have all words. */
  readonly complete: number;
  /** Whether no article has a word as it was typed, so that similar ones were looked for. */
  readonly guessed: boolean;
}

/** With fewer hits the next batch is searched without being asked. */
const fewHits = 10;
/** Best hits whose texts are searched for a phrase: each costs a reader one request. */
const mostPhrases = 60;

/** Letters of a word from which on it is fetched while it is typed: shorter ones are other words soon. */
const shortestPrepared = 4;

export class ArchiveSearch {
  readonly #files: IndexFiles;
  readonly #batches: readonly (readonly ManifestPeriod[])[];
  readonly #opened = new Map<string, Promise<OpenedIndex>>();
  /** Batches that searches of all years cover. */
  #reach = 1;

  constructor({ periods }: SearchManifest, files: IndexFiles) {
    this.#files = files;
    this.#batches = batchesOf(periods);
  }

  /**
   * @param folder where the indexes lie, `/suche/`
   * @throws when the site has no indexes or the network fails
   */
  static async load(folder: string): Promise<ArchiveSearch> {
    const response = await fetch(`${folder}index.json`);
    if (!response.ok) {
      throw new Error(`${response.status} for ${response.url}`);
    }
    const manifest = (await response.json()) as SearchManifest;
    const search = new ArchiveSearch(manifest, siteFiles(folder));
    // The first query needs these: they are there when it has been typed.
    await search.#open(search.#covered);
    return search;
  }

  /** Fetches what a search for these words asks for first, while they are still being typed. */
  async prepare(words: string): Promise<void> {
    const long = wordsOfQuery(words).words.filter(({ word }) => word.length >= shortestPrepared);
    const opened = await this.#open(this.#covered);
    await Promise.all(
      opened.flatMap((index) => long.map(({ stem }) => index.entries(stem, stem, 1, () => false))),
    );
  }

  async find({ words, section, year }: Query): Promise<Found> {
    if (year !== '') {
      const periods = this.#batches.flat().filter(({ name }) => yearOf(name) === year);
      return this.#search(periods, words, section);
    }
    let found = await this.#search(this.#covered, words, section);
    if (found.hits.length < fewHits && this.#reach < this.#batches.length) {
      this.#reach++;
      found = await this.#search(this.#covered, words, section);
    }
    const oldest = this.#batches[this.#reach - 1]?.at(-1);
    return oldest === undefined || this.#reach >= this.#batches.length
      ? found
      : { ...found, since: yearOf(oldest.name) };
  }

  /** Lets this and later searches cover the next older years as well. */
  async searchOlder(): Promise<void> {
    this.#reach = Math.min(this.#reach + 1, this.#batches.length);
    await this.#open(this.#covered);
  }

  get #covered(): readonly ManifestPeriod[] {
    return this.#batches.slice(0, this.#reach).flat();
  }

  async #search(periods: readonly ManifestPeriod[], query: string, section: string): Promise<Found> {
    const { words, phrases } = wordsOfQuery(query);
    if (words.length === 0 || periods.length === 0) return { hits: [], complete: 0, guessed: false };
    const { ranked, complete, stems, guessed } = await rank(await this.#open(periods), words, section);
    const kept = phrases.length === 0 ? ranked : await withPhrases(ranked.slice(0, mostPhrases), phrases);
    return {
      hits: kept.map((hit) => ({ data: () => dataOf(hit, stems) })),
      complete: Math.min(complete, kept.length),
      guessed,
    };
  }

  #open(periods: readonly ManifestPeriod[]): Promise<OpenedIndex[]> {
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

async function dataOf({ index, number }: Ranked, stems: readonly string[]): Promise<HitData> {
  const found = await index.text(number);
  return { ...found, excerpt: excerptOf(found.text, stems) };
}

/** Those in whose headline, kicker or text all phrases stand. */
async function withPhrases(
  ranked: readonly Ranked[],
  phrases: readonly (readonly string[])[],
): Promise<Ranked[]> {
  const has = await Promise.all(
    ranked.map(async ({ index, number }) => {
      const { title, kicker, text } = await index.text(number);
      const fields = [title, kicker, text].map((field) => ` ${foldedWords(field).join(' ')} `);
      return phrases.every((phrase) => fields.some((field) => field.includes(` ${phrase.join(' ')} `)));
    }),
  );
  return ranked.filter((_, place) => has[place]);
}
