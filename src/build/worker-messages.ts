// What the main process and its workers say to each other.
import type { SourceResult } from '../archive/read-source.ts';
import type { ContentError } from '../article/content-error.ts';
import type { RecordVersions } from './code-version.ts';
import type { Put } from './output.ts';
import type { Places, Task } from './render-job.ts';

/** What a worker is told when it is started. */
export interface WorkerSetup extends Places {
  readonly now: number;
  readonly versions: RecordVersions;
  /** Its part of the staging folder, see `Output`. */
  readonly part: string;
}

export type Request =
  | { readonly ask: 'setup'; readonly setup: WorkerSetup }
  | { readonly ask: 'read'; readonly files: readonly string[] }
  | { readonly ask: 'render'; readonly tasks: readonly Task[] }
  | { readonly ask: 'commit' };

export type Response =
  | { readonly did: 'setup' | 'commit' }
  | { readonly did: 'read'; readonly results: readonly SourceResult[] }
  | { readonly did: 'render'; readonly puts: readonly Put[]; readonly memory: number }
  /** `content`: mistakes of editors; otherwise `stack` says what went wrong. */
  | { readonly did: 'fail'; readonly content?: readonly ContentError[]; readonly stack: string };
