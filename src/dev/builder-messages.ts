// What the development server and its builder say to each other.

/** Absolute paths. */
export interface BuildRequest {
  readonly contentDir: string;
  readonly publicDir: string;
  readonly outputDir: string;
  readonly cacheDir: string;
  readonly projectDir: string;
}

/** What the server asks for. */
export type BuilderRequest =
  | ({ readonly ask: 'build' } & BuildRequest)
  /** `output`: path below the output folder. */
  | { readonly ask: 'picture'; readonly output: string };

/** How a build ended. */
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

/**
 * Where the file lies that was asked for. `none`: the site shows no such picture; `changed`: its source is another one than
 * the last build has seen, so that the next one will show another file; `text` as in {@link BuildReport}.
 */
export type PictureReport =
  | { readonly path: string }
  | { readonly none: true }
  | { readonly changed: true }
  | { readonly text: string };

/** What the builder answers, in the order in which it is ready. */
export type BuilderReport =
  | ({ readonly did: 'build' } & BuildReport)
  | ({ readonly did: 'picture'; readonly output: string } & PictureReport);
