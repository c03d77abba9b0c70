// A repository for a test, whatever the machine's own settings of git are.
import { execFileSync } from 'node:child_process';

export type Git = (...args: readonly string[]) => string;

const settings = ['user.name=t', 'user.email=t@example.com', 'core.excludesFile=', 'gc.auto=0'];

/** Runs git in `dir`; returns what it prints. */
export function gitIn(dir: string): Git {
  const given = ['-C', dir, ...settings.flatMap((setting) => ['-c', setting])];
  return (...args) => execFileSync('git', [...given, ...args], { encoding: 'utf8' }).trim();
}

/** Commits all that lies below `path`, if need be in a new repository. */
export function commitAll(git: Git, path = '.'): void {
  git('init', '--quiet');
  git('add', '--all', path);
  git('commit', '--quiet', '--allow-empty', '--message', 'x');
}
