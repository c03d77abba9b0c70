import { execFileSync } from 'node:child_process';

/** Git in one repository. */
export class Git {
  readonly dir: string;

  /** @param dir the repository's work tree, absolute */
  constructor(dir: string) {
    this.dir = dir;
  }

  /**
   * What a command prints, without white space at its end.
   * @throws {Error} Node's, when git fails; its `stderr` says why
   */
  run(
    args: readonly string[],
    options: { readonly input?: string | Uint8Array; readonly index?: string } = {},
  ) {
    return this.bytes(args, options).toString('utf8').trimEnd();
  }

  /** The same, byte for byte. */
  bytes(
    args: readonly string[],
    { input, index }: { readonly input?: string | Uint8Array; readonly index?: string } = {},
  ): Buffer {
    return execFileSync('git', ['-C', this.dir, ...args], {
      ...(input === undefined ? {} : { input }),
      env: { ...process.env, ...(index === undefined ? {} : { GIT_INDEX_FILE: index }) },
      maxBuffer: 1 << 30,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  }

  /** The same, or undefined when git fails. */
  try(args: readonly string[]): string | undefined {
    try {
      return this.run(args);
    } catch {
      return undefined;
    }
  }
}
