// What git's history says of the changes of each article: read once, then only what is new in it.
import { join } from 'node:path';
import { liesInRepository } from '../content/run-git.ts';
import { readChecked, writeChecked } from '../store/checked-file.ts';
import {
  blobsOf,
  type Commit,
  type HistoryState,
  historyCommits,
  historyState,
  type Step,
} from './git-history.ts';
import { type ChangedPart, whatChanged } from './what-changed.ts';

/** A change of what readers see of an article. */
export interface Change {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** At least one. */
  readonly parts: readonly ChangedPart[];
}

/** Oldest first, by the article's file below `content/`; `null`: the clone does not have its whole history. */
export type ChangeLogs = ReadonlyMap<string, readonly Change[] | null>;

interface Kept {
  readonly version: string;
  readonly state: HistoryState;
  readonly logs: ChangeLogs;
}

const keptFile = (cacheDir: string): string => join(cacheDir, 'changes.bin');

function kept(cacheDir: string, version: string): Kept | undefined {
  const found = readChecked(keptFile(cacheDir)) as Kept | undefined;
  return found?.version === version ? found : undefined;
}

/** As a build has kept them: what its helpers see. */
export const keptChangeLogs = (cacheDir: string, version: string): ChangeLogs | undefined =>
  kept(cacheDir, version)?.logs;

/**
 * A function of the commits that lead to the one that is checked out: what is not committed has not happened yet. Without git,
 * or where it fails, `undefined`, and nothing is kept.
 *
 * @param version names the code behind what is kept
 */
export async function changeLogs(
  contentDir: string,
  cacheDir: string,
  version: string,
): Promise<ChangeLogs | undefined> {
  const state = liesInRepository(contentDir) ? await historyState(contentDir) : undefined;
  const known = kept(cacheDir, version);
  if (state !== undefined && known !== undefined && isSame(known.state, state)) return known.logs;
  const logs = state && (await logsAt(contentDir, state, known));
  if (logs !== undefined || known !== undefined) {
    writeChecked(keptFile(cacheDir), logs === undefined ? undefined : { version, state, logs });
  }
  return logs;
}

const isSame = (a: HistoryState, b: HistoryState): boolean => a.head === b.head && a.shallow === b.shallow;

async function logsAt(
  contentDir: string,
  state: HistoryState,
  known: Kept | undefined,
): Promise<ChangeLogs | undefined> {
  if (known?.state.shallow === state.shallow) {
    const commits = await historyCommits(contentDir, state, known.state.head);
    if (commits !== undefined) return withCommits(contentDir, new Map(known.logs), commits);
  }
  const commits = await historyCommits(contentDir, state);
  return commits && withCommits(contentDir, new Map(), commits);
}

/** So many commits' versions are in memory at a time. */
const batch = 200;

async function withCommits(
  contentDir: string,
  logs: Map<string, readonly Change[] | null>,
  commits: readonly Commit[],
): Promise<ChangeLogs | undefined> {
  for (let from = 0; from < commits.length; from += batch) {
    const some = commits.slice(from, from + batch);
    const ids = some.flatMap(({ steps }) => steps.flatMap(({ blobs = [] }) => blobs));
    const blobs = ids.length === 0 ? [] : await blobsOf(contentDir, ids);
    if (blobs === undefined) return undefined;
    const next = blobs.values();
    for (const { at, steps } of some) {
      // Two files may have taken each other's names.
      const before = steps.map(({ file, from = file }) => logs.get(from));
      for (const { from } of steps) if (from !== undefined) logs.delete(from);
      for (const [index, step] of steps.entries()) {
        const [old, now] = step.blobs === undefined ? [] : [next.next().value, next.next().value];
        const parts = old === undefined || now === undefined ? [] : whatChanged(old, now);
        const log = logAfter(step.kind, before[index], { at, parts });
        if (log === undefined) logs.delete(step.file);
        else logs.set(step.file, log);
      }
    }
  }
  return logs;
}

/** `undefined`: there is nothing to say. */
function logAfter(
  kind: Step['kind'],
  log: readonly Change[] | null | undefined,
  change: Change,
): readonly Change[] | null | undefined {
  if (kind === 'added' || kind === 'removed') return undefined;
  if (kind === 'cut' || log === null) return null;
  return change.parts.length === 0 ? log : [...(log ?? []), change];
}
