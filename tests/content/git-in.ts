// A repository for a test, whatever the machine's own settings of git are.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface Git {
  (...args: readonly string[]): string;
  readonly dir: string;
}

const settings = ['user.name=t', 'user.email=t@example.com', 'core.excludesFile=', 'gc.auto=0'];

/** Runs git in `dir`; returns what it prints. */
export function gitIn(dir: string): Git {
  const given = ['-C', dir, ...settings.flatMap((setting) => ['-c', setting])];
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...given, ...args], { encoding: 'utf8' }).trim();
  return Object.assign(git, { dir });
}

/** Commits all that lies below `path`, if need be in a new repository. */
export function commitAll(git: Git, path = '.'): void {
  // Most commits are made where there is a repository: whatever a large process starts costs it a hundredth of a second.
  if (!existsSync(join(git.dir, '.git'))) git('init', '--quiet');
  git('add', '--all', path);
  git('commit', '--quiet', '--allow-empty', '--message', 'x');
}
