// Eleventy ships no types: only what Depesche calls.
declare module '@11ty/eleventy' {
  import type { EleventyConfig, RenderedTemplate, TemplateMapEntry } from './types.ts';

  export const HtmlBasePlugin: (config: EleventyConfig, options: { readonly baseHref: string }) => void;

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        configPath: string;
        quietMode: boolean;
        source: 'script' | 'cli';
        config(config: EleventyConfig): void;
      },
    );
    disableLogger(): void;
    toJSON(): Promise<RenderedTemplate[]>;
    /** There after a run. */
    readonly writer: { readonly templateMap: { getMap(): readonly TemplateMapEntry[] } };
  }
}
