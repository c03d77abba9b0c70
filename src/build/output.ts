// The output folder: files appear whole or not at all, all of a build at its end, and only when their bytes differ.
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Key, keyOf } from '../archive/key.ts';

/** A file of the build: what it holds, and whether that differs from what lies in the output folder. */
export interface Put {
  /** Path below the output folder, with `/`. */
  readonly path: string;
  readonly bytes: Key;
  readonly differs: boolean;
}

/** Folder inside the output folder (so that moving out of it is a rename), present only while a build runs. */
export const stagingName = '.teil';
/** File in the output folder that says which ledger it belongs to. @param ledger name of the ledger */
export const stampName = (ledger: string): string => `.depesche-${ledger}`;

export class Output {
  readonly dir: string;
  readonly #staging: string;
  /** Path of each staged file, by its number. */
  readonly #staged: string[] = [];
  readonly #made = new Set<string>();

  /** @param part names this process's part of the staging folder */
  constructor(dir: string, part: string) {
    this.dir = dir;
    this.#staging = join(dir, stagingName, part);
  }

  /**
   * Stages `content` for {@link commit} unless the output holds exactly that already.
   *
   * @param known key of what the output holds; without it the file itself is compared
   */
  put(path: string, content: string | Uint8Array, known: Key | undefined): Put {
    const data = typeof content === 'string' ? Buffer.from(content) : content;
    const bytes = keyOf(data);
    const same = known === undefined ? this.#holds(path, data) : known === bytes;
    if (same) return { path, bytes, differs: false };
    this.#makeFolder(this.#staging);
    writeFileSync(join(this.#staging, String(this.#staged.length)), data);
    this.#staged.push(path);
    return { path, bytes, differs: true };
  }

  /** Moves all staged files to their places. */
  commit(): void {
    for (const [number, path] of this.#staged.entries()) {
      const target = join(this.dir, path);
      this.#makeFolder(dirname(target));
      const source = join(this.#staging, String(number));
      try {
        renameSync(source, target);
      } catch (error) {
        if (!isCode(error, 'EISDIR', 'ENOTEMPTY', 'EEXIST')) throw error;
        rmSync(target, { recursive: true });
        renameSync(source, target);
      }
    }
    this.#staged.length = 0;
  }

  /** Removes files, and the folders that are empty then. */
  remove(paths: Iterable<string>): void {
    for (const path of paths) {
      rmSync(join(this.dir, path), { force: true });
      for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
        try {
          rmdirSync(join(this.dir, folder));
        } catch {
          break;
        }
      }
    }
  }

  /** Removes what is staged, also by a build that was killed. */
  clear(): void {
    rmSync(join(this.dir, stagingName), { recursive: true, force: true });
  }

  #holds(path: string, content: Uint8Array): boolean {
    const file = join(this.dir, path);
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size === content.length && readFileSync(file).equals(content);
  }

  #makeFolder(dir: string): void {
    if (this.#made.has(dir)) return;
    try {
      mkdirSync(dir, { recursive: true });
    } catch (error) {
      // A page has become a folder: `/a` was a file, now there is `/a/b`.
      if (!isCode(error, 'EEXIST', 'ENOTDIR')) throw error;
      this.#clearWay(dir);
      mkdirSync(dir, { recursive: true });
    }
    this.#made.add(dir);
  }

  #clearWay(dir: string): void {
    for (let path = dir; path.startsWith(this.dir) && path !== this.dir; path = dirname(path)) {
      rmSync(path, { force: true, recursive: false });
    }
  }
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
