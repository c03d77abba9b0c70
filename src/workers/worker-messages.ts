// What the main process and its workers say to each other.

import type { ContentError } from '../article/content-error.ts';
import type { SourceResult } from '../content/read-source.ts';
import type { Put } from '../ledger/output.ts';
import type { TextHintsByFile } from '../markdown/text-hints.ts';
import type { KnownRedirects } from '../newspaper/redirects-file.ts';
import type { Settings } from '../settings.ts';
import type { RecordVersions } from '../site/code-versions.ts';
import type { Folders, Task } from './page-renderer.ts';

/** What a worker is told when it is started. */
export interface WorkerSetup extends Folders {
  readonly settings: Settings;
  readonly now: number;
  /** See `BuildOptions`. */
  readonly previewAt?: number;
  /** See `SiteOptions`. */
  readonly style: string;
  readonly searchScript: string;
  readonly redirects?: KnownRedirects;
  readonly versions: RecordVersions;
  /** Names the build's part of the staging folder, see `Output`. */
  readonly build: string;
  /** Where the search keeps what it knows, and its version: rendered texts are noted there. Absent: they are not. */
  readonly search?: { readonly cacheDir: string; readonly version: string };
}

/** What a worker is asked for. */
export type Request =
  | { readonly ask: 'setup'; readonly setup: WorkerSetup }
  /** `textHints`: what the texts alone give reason to mention is wanted, too. */
  | { readonly ask: 'read'; readonly files: readonly string[]; readonly textHints: boolean }
  /** `waiting`: pictures that no page shows yet, the same ones in all requests of a build. */
  | { readonly ask: 'render'; readonly tasks: readonly Task[]; readonly waiting: readonly string[] };

/** Its answer, one for each request, in their order. */
export type Response =
  | { readonly did: 'setup' }
  | {
      readonly did: 'read';
      readonly results: readonly SourceResult[];
      readonly textHints: TextHintsByFile;
    }
  | { readonly did: 'render'; readonly puts: readonly Put[]; readonly memory: number }
  /** `content`: mistakes of editors; `meanwhile`: a file that is not what was read of it; `damaged`: the cache must be dropped; otherwise `stack` says what went wrong. */
  | {
      readonly did: 'fail';
      readonly content?: readonly ContentError[];
      readonly meanwhile?: string;
      readonly damaged: boolean;
      readonly stack: string;
    };
