// What git knows about the files of a folder; `undefined` where there is no git or no repository.
import { eachGitEntry, liesInRepository, runGit } from './run-git.ts';
import type { ScanState } from './scan.ts';

/** Git compares all that it knows of a file, whatever the repository is set to: tools may set a file's time back. */
const thorough = ['-c', 'core.trustctime=true', '-c', 'core.checkStat=default'];

async function git(dir: string, ...args: string[]): Promise<readonly string[] | undefined> {
  const told = await runGit(dir, [...thorough, ...args]);
  return told
    ?.toString('utf8')
    .split('\0')
    .filter((entry) => entry !== '');
}

/**
 * Files of which git does not say what editors do to them: it does not know them, or was told not to look at them
 * (assume-unchanged, or skip-worktree as in sparse checkouts). Of 100,000 files the names of the others are not even made.
 */
async function unwatched(dir: string): Promise<readonly string[] | undefined> {
  const files: string[] = [];
  const args = [...thorough, 'ls-files', '-z', '-v', '--cached', '--others'];
  const went = await eachGitEntry(dir, args, (entry) => {
    if (!isWatched(entry[0])) files.push(entry.toString('utf8', 2));
  });
  return went ? files : undefined;
}

/**
 * By the letter before a file of `git ls-files -v`: upper case but for assume-unchanged, S for skip-worktree, a question
 * mark where git does not know it.
 */
const isWatched = (letter: number | undefined): boolean =>
  letter !== undefined && letter >= 0x41 && letter <= 0x5a && letter !== 0x53;

/** Ignored files too: what lies in the folder is content. */
const untracked = (dir: string) => git(dir, 'ls-files', '-z', '--others');
const differing = (dir: string, commit: string, ...args: string[]) =>
  git(dir, 'diff-index', '-z', '--name-only', '--no-renames', '--relative', ...args, commit, '--', '.');

/** What git knows of a folder's files. */
export interface Listing {
  /** With the blob id where the working file is known to equal git's index; modified and untracked files have none. */
  readonly files: Map<string, string | null>;
  /** Folders that are repositories of their own (submodules among them): git does not look into them. */
  readonly repositories: readonly string[];
}

/** Every file of `dir`. */
export async function listAll(dir: string): Promise<Listing | undefined> {
  if (!liesInRepository(dir)) return undefined;
  const [tracked, changed, others] = await Promise.all([
    git(dir, 'ls-files', '-z', '-v', '--stage'),
    git(dir, 'ls-files', '-z', '--modified', '--deleted'),
    untracked(dir),
  ]);
  if (tracked === undefined || changed === undefined || others === undefined) return undefined;
  const files = new Map<string, string | null>();
  const repositories = new Set<string>();
  for (const entry of tracked) {
    // "H 100644 <40 hex digits> 0\t<path>"; mode 120000 is a symbolic link, whose blob is its target's path, 160000 a
    // submodule.
    const path = entry.slice(entry.indexOf('\t') + 1);
    const isFile = entry.startsWith('100', 2) && isWatched(entry.charCodeAt(0));
    if (entry.startsWith('16', 2)) repositories.add(path);
    else files.set(path, isFile ? entry.slice(9, 49) : null);
  }
  for (const path of [...changed, ...others]) {
    // A repository that is not a submodule has a slash at its end.
    if (path.endsWith('/')) repositories.add(path.slice(0, -1));
    else if (!repositories.has(path)) files.set(path, null);
  }
  return { files, repositories: [...repositories] };
}

/** Files that may differ from `commit`; `undefined` also when the repository does not know it (a shallow clone). */
export async function listChanges(dir: string, commit: string): Promise<readonly string[] | undefined> {
  const found = await Promise.all([differing(dir, commit), unwatched(dir)]);
  const lists = found.filter((list) => list !== undefined);
  return lists.length < found.length ? undefined : [...new Set(lists.flat())];
}

/** The newest commit that changed anything in `dir`; in a shallow clone perhaps the oldest that it has. */
export async function lastCommit(dir: string): Promise<string | undefined> {
  if (!liesInRepository(dir)) return undefined;
  const told = await git(dir, 'log', '-1', '--format=%H', '--', '.');
  return told?.[0]?.trim();
}

/** The commit that is checked out and what differs from it now, in the index or on the disk. */
export async function stateOf(dir: string): Promise<ScanState | undefined> {
  const head = await git(dir, 'rev-parse', '--verify', 'HEAD');
  const commit = head?.[0]?.trim();
  if (commit === undefined) return undefined;
  const [staged, changes] = await Promise.all([differing(dir, commit, '--cached'), listChanges(dir, commit)]);
  if (staged === undefined || changes === undefined) return undefined;
  return { commit, differing: [...new Set([...staged, ...changes])] };
}
