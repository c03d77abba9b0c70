// What a build is asked to do and what it has done.

import type { Hint } from '../article/content-error.ts';
import type { Slice } from '../ledger/slice.ts';
import type { KnownNewspaper } from '../newspaper/read-newspaper.ts';
import type { Settings } from '../settings.ts';
import type { NextChange } from '../site/changes-around.ts';
import type { LaterPictures } from './later-pictures.ts';

/** The long parts of a build. */
export type Stage = 'articles' | 'pictures' | 'pages' | 'cards' | 'search';

/** Paths are absolute. */
export interface BuildOptions {
  readonly contentDir: string;
  readonly outputDir: string;
  readonly cacheDir: string;
  /** The newspaper's other files, copied byte for byte; it may be missing. */
  readonly publicDir: string;
  /** Folder with `.eleventy.ts`, `layouts/` and `src/`; must be the working folder. */
  readonly projectDir: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly settings: Settings;
  /** What is wrong with the file of `settings`, to be told with the mistakes of articles; they are what it says aside of that. */
  readonly newspaper?: Pick<KnownNewspaper, 'errors' | 'doubtful'>;
  /** Drafts and scheduled articles are shown, marked as of this time: for the development server alone. */
  readonly previewAt?: number;
  /** Of the content, for `/stand.json`; absent: it names none. */
  readonly commit?: Promise<string | undefined>;
  /** Whether to build the search's indexes; `keep`: they stay as they are; false: none are left. */
  readonly search: boolean | 'keep';
  /** Whether ordinary pages with marked blanks may be built for a public address. */
  readonly allowBlanks?: boolean;
  /** Only this part of the site; nothing is removed then. */
  readonly slice?: Slice;
  /** Whether a newspaper without articles may be built. */
  readonly allowEmpty?: boolean;
  /** Whether many pages may disappear at once. */
  readonly allowRemovals?: boolean;
  /**
   * How long pictures may be encoded, milliseconds; what is not ready then is not shown, and follows in the next build.
   * Absent: until all are.
   */
  readonly picturesFor?: number;
  /**
   * Pictures and cards are not made: whoever serves the site has those made that somebody asks for, by what this is given
   * as soon as the pages are in place.
   */
  later?(pictures: LaterPictures): void;
  /** Milliseconds that only grow; for tests. */
  clock?(): number;
  /** Processes that read and render; default: one for each core when there is much to do. */
  readonly processes?: number;
  onProgress?(stage: Stage, done: number, total: number): void;
}

/** What editors are told although the site was built. */
export interface BuildHints {
  /** The first of those that concern articles which are new or changed. */
  readonly shown: readonly Hint[];
  /** How many more of these there are. */
  readonly more: number;
  /** Of all articles. */
  readonly total: number;
}

/** What a build that ended well has done. */
export interface BuildResult {
  readonly articles: number;
  /** Pages of the plan. */
  readonly pages: number;
  /** Pages that had to be rendered. */
  readonly rendered: number;
  readonly pictures: number;
  /** Of these, those that wait for the next build. */
  readonly waiting: number;
  /** Encoded pictures and drawn cards that left the cache: no page has shown them for long. */
  readonly forgotten: number;
  /** Paths below the output folder, sorted. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Spellings of one tag that differ, each group. */
  readonly tagVariants: readonly (readonly string[])[];
  /** The same of authors. */
  readonly authorVariants: readonly (readonly string[])[];
  readonly hints: BuildHints;
  readonly nextChange: NextChange | undefined;
  /** Peak memory of the processes that helped, bytes. */
  readonly workerMemory: number;
}
