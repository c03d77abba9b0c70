// Runs git in a folder, without its locks and whatever repository the caller is in.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const maxBuffer = 1 << 30;
/** A build may run in a hook of another repository; asking must not wait for, or take, git's lock. */
const env = {
  ...process.env,
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_OPTIONAL_LOCKS: '0',
};

/** What git prints; `undefined` where it fails or is not there. @param input what it reads */
export function runGit(dir: string, args: readonly string[], input?: string): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const options = { maxBuffer, env, encoding: 'buffer' } as const;
    const { stdin } = execFile('git', ['-C', dir, ...args], options, (error, stdout) =>
      resolve(error === null ? stdout : undefined),
    );
    // A git that ends early reads no further.
    stdin?.on('error', () => undefined);
    stdin?.end(input);
  });
}

/** As git looks for repositories; without one its processes need not be started. */
export function liesInRepository(dir: string): boolean {
  const parent = dirname(dir);
  return existsSync(join(dir, '.git')) || (parent !== dir && liesInRepository(parent));
}
