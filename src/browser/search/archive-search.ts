// The search over all indexes, of which only those are loaded that are needed.
import type { ManifestPeriod, SearchManifest } from '../../search/manifest.ts';
import { batchesOf, yearOf } from './batches.ts';
import { findHits } from './find-hits.ts';
import { type Hit, loadPagefind, type Pagefind } from './pagefind.ts';

export interface Query {
  readonly words: string;
  /** Slug of a section, or empty for all. */
  readonly section: string;
  /** `2019`, or empty for all. */
  readonly year: string;
}

export interface Found {
  readonly hits: readonly Hit[];
  /** Oldest year that was searched when there are older ones. */
  readonly since?: string;
}

const folder = '/suche/index/';
const options = { excerptLength: 32, excerptEllipsis: '…' };
/** With fewer hits the next batch is searched without being asked. */
const fewHits = 10;

export class ArchiveSearch {
  readonly #pagefind: Pagefind;
  readonly #batches: readonly (readonly ManifestPeriod[])[];
  readonly #merged = new Map<string, Promise<void>>();
  /** Batches that searches of all years cover. */
  #reach = 1;

  private constructor(pagefind: Pagefind, { periods }: SearchManifest) {
    this.#pagefind = pagefind;
    this.#batches = batchesOf(periods);
  }

  /** @throws when the site has no indexes or the network fails */
  static async load(): Promise<ArchiveSearch> {
    const response = await fetch('/suche/index.json');
    if (!response.ok) {
      throw new Error(`${response.status} for ${response.url}`);
    }
    const manifest: SearchManifest = await response.json();
    return new ArchiveSearch(await loadPagefind(`${folder}basis/`, options), manifest);
  }

  async find({ words, section, year }: Query): Promise<Found> {
    const filters = { ...(section === '' ? {} : { section }), ...(year === '' ? {} : { year }) };
    if (year !== '') {
      await this.#merge(this.#batches.flat().filter(({ name }) => yearOf(name) === year));
      return { hits: await findHits(this.#pagefind, words, filters) };
    }
    await this.#merge(this.#batches.slice(0, this.#reach).flat());
    let hits = await findHits(this.#pagefind, words, filters);
    if (hits.length < fewHits && this.#reach < this.#batches.length) {
      await this.searchOlder();
      hits = await findHits(this.#pagefind, words, filters);
    }
    const oldest = this.#batches[this.#reach - 1]?.at(-1);
    return oldest === undefined || this.#reach >= this.#batches.length
      ? { hits }
      : { hits, since: yearOf(oldest.name) };
  }

  /** Lets this and later searches cover the next older years as well. */
  async searchOlder(): Promise<void> {
    this.#reach = Math.min(this.#reach + 1, this.#batches.length);
    await this.#merge(this.#batches.slice(0, this.#reach).flat());
  }

  async #merge(periods: readonly ManifestPeriod[]): Promise<void> {
    await Promise.all(
      periods.map(({ name, key }) => {
        const merged =
          this.#merged.get(name) ??
          this.#pagefind.mergeIndex(`${folder}${name}/`, {
            ...options,
            mergeFilter: { year: yearOf(name) },
            metaCacheTag: key,
          });
        this.#merged.set(name, merged);
        return merged;
      }),
    );
  }
}
