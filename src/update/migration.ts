// What a release may ask of a newspaper's own files: a codemod in `migrations/`, announced, shown as a diff, then applied.

/** The newspaper's files as the last commit has them. */
export interface NewspaperFiles {
  /** Paths below the project, all in `content/` or `public/`, sorted. */
  readonly paths: readonly string[];
  read(path: string): Buffer;
  /** Git's blob id, by which a file is known without reading it. */
  blob(path: string): string;
}

/** Path → its new contents; `null`: it goes. */
export type MigratedFiles = ReadonlyMap<string, string | Uint8Array | null>;

/**
 * The named export `migration` of each file in `migrations/`, which may import types and Node's own modules only: the
 * version that is there loads those of the version that comes.
 */
export interface Migration {
  /** The release that needs it, `0.2.0`: whoever comes from an earlier one is asked. */
  readonly version: string;
  /** What changes and why, to the newsroom: German, one sentence. */
  readonly describe: string;
  /** Only what differs from now. */
  migrate(files: NewspaperFiles): MigratedFiles;
}
