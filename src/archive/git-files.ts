// What git knows about the files of a folder; `undefined` where there is no git or no repository.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { FileList, ScanState } from './scan.ts';

const run = promisify(execFile);
const maxBuffer = 1 << 30;
/** A build may run in a hook of another repository; asking must not wait for, or take, git's lock. */
const env = {
  ...process.env,
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_OPTIONAL_LOCKS: '0',
};

async function git(dir: string, ...args: string[]): Promise<readonly string[] | undefined> {
  try {
    const { stdout } = await run('git', ['-C', dir, ...args], { maxBuffer, env });
    return stdout.split('\0').filter((entry) => entry !== '');
  } catch {
    return undefined;
  }
}

/** Ignored files too: what lies in the folder is content. */
const untracked = (dir: string) => git(dir, 'ls-files', '-z', '--others');
const differing = (dir: string, commit: string, ...args: string[]) =>
  git(dir, 'diff-index', '-z', '--name-only', '--no-renames', '--relative', ...args, commit, '--', '.');

/**
 * Every file of `dir`: with its blob id where the working file is known to equal git's index; modified and untracked
 * files have none.
 */
export async function listAll(dir: string): Promise<FileList | undefined> {
  const [tracked, changed, others] = await Promise.all([
    git(dir, 'ls-files', '-z', '--stage'),
    git(dir, 'ls-files', '-z', '--modified', '--deleted'),
    untracked(dir),
  ]);
  if (tracked === undefined || changed === undefined || others === undefined) return undefined;
  const files = new Map<string, string | null>();
  for (const entry of tracked) {
    // "100644 <40 hex digits> 0\t<path>"; mode 120000 is a symbolic link, whose blob is its target's path.
    const isFile = entry.startsWith('1006') || entry.startsWith('1007');
    files.set(entry.slice(entry.indexOf('\t') + 1), isFile ? entry.slice(7, 47) : null);
  }
  for (const path of [...changed, ...others]) files.set(path, null);
  return files;
}

/** Files that may differ from `commit`; `undefined` also when the repository does not know it (a shallow clone). */
export async function listChanges(dir: string, commit: string): Promise<readonly string[] | undefined> {
  const [changed, others] = await Promise.all([differing(dir, commit), untracked(dir)]);
  return changed === undefined || others === undefined ? undefined : [...changed, ...others];
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
