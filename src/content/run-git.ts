// Runs git in a folder, without its locks and whatever repository the caller is in.
import { execFile, spawn } from 'node:child_process';
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

/**
 * Hands over each of the entries that git prints with `-z`, in bytes that are good until the next one: those of 100,000 files
 * are never in memory together.
 *
 * @returns whether git was there and did not fail
 */
export function eachGitEntry(
  dir: string,
  args: readonly string[],
  take: (entry: Buffer) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const git = spawn('git', ['-C', dir, ...args], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    // The beginning of an entry that goes on in the next piece.
    let begun: Buffer | undefined;
    git.stdout.on('data', (piece: Buffer) => {
      let at = 0;
      for (let end = piece.indexOf(0); end >= 0; end = piece.indexOf(0, at)) {
        const entry = piece.subarray(at, end);
        take(begun === undefined ? entry : Buffer.concat([begun, entry]));
        begun = undefined;
        at = end + 1;
      }
      if (at < piece.length) begun = Buffer.concat([begun ?? Buffer.of(), piece.subarray(at)]);
    });
    git.on('error', () => resolve(false));
    git.on('close', (code) => resolve(code === 0));
  });
}

/** As git looks for repositories; without one its processes need not be started. */
export function liesInRepository(dir: string): boolean {
  const parent = dirname(dir);
  return existsSync(join(dir, '.git')) || (parent !== dir && liesInRepository(parent));
}
