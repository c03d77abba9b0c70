// The output folder: files appear whole or not at all, all of a build at its end, and only when their bytes differ.
import {
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Key, keyOf } from '../archive/key.ts';

/** A file of the build: what it holds, and where it waits if that differs from what lies in the output folder. */
export interface Put {
  /** Path below the output folder, with `/`. */
  readonly path: string;
  /** 0 for a file whose name holds the key of its contents. */
  readonly bytes: Key;
  /** Path below the staging folder; null when the output holds exactly that already. */
  readonly staged: string | null;
}

/** Folder inside the output folder (so that moving out of it is a rename), present only while a build runs. */
export const stagingName = '.teil';
/** File in the output folder that says which ledger it belongs to. @param ledger name of the ledger */
export const stampName = (ledger: string): string => `.depesche-${ledger}`;

export class Output {
  readonly dir: string;
  readonly #part: string;
  readonly #made = new Set<string>();
  #count = 0;

  /** @param part names the folder of this process and this build inside the staging folder */
  constructor(dir: string, part: string) {
    this.dir = dir;
    this.#part = part;
  }

  /**
   * Stages `content` for {@link move} unless the output holds exactly that already.
   *
   * @param known key of what the output holds; without it the file itself is compared
   */
  put(path: string, content: string | Uint8Array, known: Key | undefined): Put {
    const data = typeof content === 'string' ? Buffer.from(content) : content;
    const bytes = keyOf(data);
    const same = known === undefined ? this.#holds(path, data) : known === bytes;
    return { path, bytes, staged: same ? null : this.#stage((file) => writeFileSync(file, data)) };
  }

  /** Stages a copy of the file `from`; as `path` holds the key of its contents, a file of its size is the right one. */
  putFile(path: string, from: string): Put {
    const same = this.#sizeOf(path) === lstatSync(from).size;
    const copy = (file: string) => copyFileSync(from, file, constants.COPYFILE_FICLONE);
    return { path, bytes: 0, staged: same ? null : this.#stage(copy) };
  }

  /** Moves what was staged, by this process or another one, to its place. */
  move(puts: readonly Put[]): void {
    // A full disk shows here, before anything has changed: the moves themselves need no space.
    for (const { path, staged } of puts) if (staged !== null) this.#makeFolder(dirname(join(this.dir, path)));
    for (const { path, staged } of puts) {
      if (staged === null) continue;
      const target = join(this.dir, path);
      const source = join(this.dir, stagingName, staged);
      try {
        renameSync(source, target);
      } catch (error) {
        if (!isCode(error, 'EISDIR', 'ENOTEMPTY', 'EEXIST')) throw error;
        rmSync(target, { recursive: true });
        renameSync(source, target);
      }
    }
  }

  /** Removes files, and the folders that are empty then. What has become a folder, or lies below a file now, stays. */
  remove(paths: Iterable<string>): void {
    for (const path of paths) {
      if (this.#sizeOf(path) !== undefined) rmSync(join(this.dir, path));
      for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
        try {
          rmdirSync(join(this.dir, folder));
        } catch (error) {
          if (!isCode(error, 'ENOENT')) break;
        }
      }
    }
  }

  /** Removes what is staged, also by a build that was killed. */
  clear(): void {
    rmSync(join(this.dir, stagingName), { recursive: true, force: true });
  }

  #stage(write: (file: string) => void): string {
    this.#makeFolder(join(this.dir, stagingName, this.#part));
    const staged = `${this.#part}/${this.#count++}`;
    write(join(this.dir, stagingName, staged));
    return staged;
  }

  #holds(path: string, content: Uint8Array): boolean {
    return this.#sizeOf(path) === content.length && readFileSync(join(this.dir, path)).equals(content);
  }

  /** Bytes of a file; undefined where there is none. */
  #sizeOf(path: string): number | undefined {
    try {
      const stats = lstatSync(join(this.dir, path));
      return stats.isDirectory() ? undefined : stats.size;
    } catch (error) {
      if (isCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
      throw error;
    }
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

  /** Removes the file that stands where `dir` or one of the folders above it must be. */
  #clearWay(dir: string): void {
    for (let path = dir; path !== this.dir; path = dirname(path)) {
      if (this.#sizeOf(path.slice(this.dir.length + 1)) === undefined) continue;
      rmSync(path);
      return;
    }
  }
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
