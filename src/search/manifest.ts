/** `/suche/index.json`: what the browser reads first. */
export interface SearchManifest {
  /** All indexes, newest first. */
  readonly periods: readonly ManifestPeriod[];
}

export interface ManifestPeriod {
  /** `2019`, `2026-11` or `2026-11-24`; its index lies in the folder of that name below `/suche/index/`. */
  readonly name: string;
  /** Changes with the index, for an address that may be cached. */
  readonly key: string;
  readonly articles: number;
}
