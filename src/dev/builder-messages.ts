// What the development server and its builder say to each other.

export interface BuildRequest {
  readonly contentDir: string;
  readonly outputDir: string;
  readonly cacheDir: string;
  readonly projectDir: string;
}

export type BuildReport =
  | {
      readonly ok: true;
      /** Paths below the output folder. */
      readonly changed: readonly string[];
      readonly milliseconds: number;
      /** Ready to print; empty when there are none. */
      readonly hints: string;
    }
  /** `text`: what is wrong, ready to print. */
  | { readonly ok: false; readonly text: string };
