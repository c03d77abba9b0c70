// The part of Eleventy's configuration interface that Depesche uses; Eleventy ships no types.

export interface EleventyConfig {
  readonly benchmarkManager: { get(group: string): { setIsVerbose(isVerbose: boolean): void } };
  addExtension(extensions: string | string[], options: { key: string }): void;
  addGlobalData(name: string, value: unknown): void;
  addPlugin<Options>(plugin: (config: EleventyConfig, options: Options) => void, options: Options): void;
  addPassthroughCopy(paths: string | Record<string, string>): void;
  addTemplate(path: string, content: unknown, data: Record<string, unknown>): void;
  addWatchTarget(path: string): void;
  /** Globs of templates that are none. */
  readonly ignores: Set<string>;
  on(event: string, listener: (event: EleventyEvent) => unknown): void;
  setLibrary(
    name: 'md',
    library: {
      render(text: string, data: { readonly page: { readonly inputPath: string } }): string;
    },
  ): void;
  setTemplateFormats(formats: string[]): void;
}

export interface EleventyEvent {
  readonly directories: { readonly input: string; readonly output: string };
  /** `serve`, `watch` or `build`. */
  readonly runMode: string;
  /** `fs`: Eleventy writes; `json`: the caller does. */
  readonly outputMode: string;
}

/** One result of `toJSON()`. */
export interface RenderedTemplate {
  readonly url: string | false;
  readonly inputPath: string;
  readonly outputPath: string | false;
  readonly content: string | undefined;
}

/** Of Eleventy's templates, what renders the pages that it has made of one: layouts, then linters and transforms. */
export interface EleventyTemplate {
  getLayout(key: string): unknown;
  renderPageEntry(entry: PageEntry): Promise<string>;
}

/** One page of a template. */
export interface PageEntry {
  readonly url: string | false;
  readonly outputPath: string | false;
  /** Keeps the page's result. */
  readonly template: Pick<EleventyTemplate, 'getLayout'>;
  /** What stands inside the layout. */
  readonly templateContent: string;
  readonly data: {
    /** Of pages that are planned: the page. */
    readonly entry?: unknown;
    readonly page: Readonly<Record<string, unknown>>;
    readonly pagination?: unknown;
    readonly eleventyComputed?: unknown;
  };
}

/** A template and what the last run has made of it. */
export interface TemplateMapEntry {
  readonly template: EleventyTemplate;
  readonly _pages: readonly PageEntry[];
}
