// The part of Pagefind's browser interface that Depesche uses; Pagefind ships no types for it.

export interface Pagefind {
  search(
    words: string,
    options?: { readonly filters?: Filters },
  ): Promise<{ readonly results: readonly Hit[] }>;
  mergeIndex(folder: string, options?: IndexOptions): Promise<void>;
}

/** See `src/search/search-record.ts`; `year` is added when an index is merged. */
export type Filters = Readonly<Partial<Record<'section' | 'year', string>>>;

export interface IndexOptions {
  readonly mergeFilter?: Filters;
  /** Makes the address of the index's first file one that may be cached. */
  readonly metaCacheTag?: string;
  /** Words of an excerpt. */
  readonly excerptLength?: number;
  readonly excerptEllipsis?: string;
}

/** An article that was found; its text is loaded when asked for. */
export interface Hit {
  readonly id: string;
  /** Positions of the words that were found, in order. */
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<HitData>;
}

export interface HitData {
  readonly url: string;
  readonly meta: { readonly title?: string; readonly kicker?: string };
  readonly filters: { readonly section?: readonly string[]; readonly day?: readonly string[] };
  /** HTML without any element but `<mark>`; only `<` and `>` are escaped. */
  readonly excerpt: string;
}

/** Loads Pagefind with its base index. @param folder with `/` at the end */
export async function loadPagefind(folder: string, options: IndexOptions): Promise<Pagefind> {
  const { createInstance } = await import(`${folder}pagefind.js`);
  return createInstance({ basePath: folder, baseUrl: '/', ...options });
}
