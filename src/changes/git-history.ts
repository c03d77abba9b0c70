// What the commits of the published line did to articles' files, as one pass of `git log` says it.
import { runGit } from '../content/run-git.ts';

/** One commit of the published line that did something to articles. */
export interface Commit {
  /** When its author made it, milliseconds since the epoch: rebasing does not change it. */
  readonly at: number;
  readonly steps: readonly Step[];
}

/** What it did to one article's file; paths below `content/`. */
export interface Step {
  /** `cut`: the history that the clone has begins with the file as it is here. */
  readonly kind: 'added' | 'cut' | 'changed' | 'removed';
  readonly file: string;
  /** The file's name until then. */
  readonly from?: string;
  /** Blob ids; of what was changed or renamed with a change. */
  readonly blobs?: readonly [before: string, after: string];
}

/** Where the history ends, and what it begins with in a shallow clone. */
export interface HistoryState {
  readonly head: string;
  /** Ids of the commits whose parents the clone lacks, one a line; empty: it is whole. */
  readonly shallow: string;
}

/** `undefined` without a commit. */
export async function historyState(contentDir: string): Promise<HistoryState | undefined> {
  const told = await runGit(contentDir, ['rev-parse', '--is-shallow-repository', 'HEAD']);
  const [isShallow, head] = told?.toString('utf8').trim().split('\n') ?? [];
  if (head === undefined) return undefined;
  if (isShallow !== 'true') return { head, shallow: '' };
  const boundary = await runGit(contentDir, ['rev-list', '--max-parents=0', 'HEAD']);
  return boundary && { head, shallow: boundary.toString('utf8').trim() };
}

/** Whatever git is set to. So many files that one commit moves are compared with each other. */
const renames = ['-M50%', '-l1000', '-O/dev/null'];

/**
 * The commits of the published line (of a merge: what it brought), oldest first.
 *
 * @param since a commit that the line leads through, else `undefined` is the answer; absent: from the beginning
 */
export async function historyCommits(
  contentDir: string,
  { head, shallow }: HistoryState,
  since?: string,
): Promise<readonly Commit[] | undefined> {
  const range = since === undefined ? head : `${since}..${head}`;
  const log = runGit(contentDir, [
    '--no-replace-objects',
    ...['-c', 'log.showSignature=false', '-c', 'log.showRoot=true'],
    ...['log', '--first-parent', '-m', '--reverse', '--raw', '-z', '--no-abbrev', '--relative', ...renames],
    ...['--format=%x01%H %at', range, '--', 'artikel'],
  ]);
  if (since !== undefined && !(await leadsThrough(contentDir, since, range))) return undefined;
  const told = await log;
  return told && commitsOf(told.toString('utf8'), new Set(shallow.split('\n')));
}

/** A range alone leaves out what is reached another way: after a merge the other way round its steps are not the line's. */
async function leadsThrough(contentDir: string, since: string, range: string): Promise<boolean> {
  const told = await runGit(contentDir, ['rev-list', '--first-parent', '--parents', range]);
  const oldest = told?.toString('utf8').trim().split('\n').at(-1) ?? '';
  return oldest.split(' ')[1] === since;
}

function commitsOf(told: string, cut: ReadonlySet<string>): Commit[] {
  const commits: Commit[] = [];
  const entries = told.split('\0');
  let steps: Step[] = [];
  let isCut = false;
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]?.trimStart() ?? '';
    if (entry.startsWith('\x01')) {
      const [commit = '', seconds] = entry.slice(1).split(' ');
      steps = [];
      commits.push({ at: Number(seconds) * 1000, steps });
      isCut = cut.has(commit);
    } else if (entry.startsWith(':')) {
      // ":100644 100644 <old id> <new id> R087", the old path if there is one, the path.
      const [, mode = '', before = '', after = '', status = ''] = entry.split(' ');
      const from = status.startsWith('R') ? entries[++index] : undefined;
      const file = entries[++index] ?? '';
      const step = stepOf(status[0] ?? '', mode, isCut);
      if (!/\.(?:md|markdown)$/i.test(file) || step === undefined) continue;
      const blobs = step === 'changed' && before !== after ? ([before, after] as const) : undefined;
      steps.push({
        kind: step,
        file,
        ...(from === undefined ? {} : { from }),
        ...(blobs === undefined ? {} : { blobs }),
      });
    }
  }
  return commits;
}

/** `undefined`: what became a link or a submodule is no article. */
function stepOf(status: string, mode: string, isCut: boolean): Step['kind'] | undefined {
  if (status === 'D') return 'removed';
  if (!mode.startsWith('100')) return undefined;
  if (status === 'A' || status === 'T') return isCut ? 'cut' : 'added';
  return status === 'M' || status === 'R' ? 'changed' : undefined;
}

/** The contents of blobs, in their order; `undefined` where git cannot say one. */
export async function blobsOf(contentDir: string, ids: readonly string[]): Promise<Buffer[] | undefined> {
  const told = await runGit(contentDir, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  if (told === undefined) return undefined;
  const blobs: Buffer[] = [];
  for (let at = 0; blobs.length < ids.length; ) {
    const end = told.indexOf(10, at);
    // "<id> blob <bytes>", or "<id> missing".
    const [, kind, size] = told.toString('latin1', at, end).split(' ');
    if (end < 0 || kind !== 'blob') return undefined;
    blobs.push(told.subarray(end + 1, end + 1 + Number(size)));
    at = end + 2 + Number(size);
  }
  return blobs;
}
