// The output folder: files appear whole or not at all, all of a build at its end, and only when their bytes differ.
import {
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Key, keyOf } from '../article/key.ts';
import { errorCode, isMissing } from '../content/error-code.ts';

/** A file of the build: what it holds, and whether that differs from what lies in the output folder. */
export interface Put {
  /** Path below the output folder, with `/`. */
  readonly path: string;
  /** 0 for a file whose name holds the key of its contents. */
  readonly bytes: Key;
  /** Whether it waits in the staging folder; if not, the output holds exactly that already. */
  readonly staged: boolean;
}

/** Folder inside the output folder (so that moving out of it is a rename), present only while a build runs. */
export const stagingName = '.teil';
/** File in the output folder that says which ledger it belongs to. @param ledger name of the ledger */
export const stampName = (ledger: string): string => `.depesche-${ledger}`;

/** What a move says when a folder lies where a file is to be, or the other way round. */
const inTheWay = ['EISDIR', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST'];

export class Output {
  readonly dir: string;
  readonly #staging: string;
  readonly #made = new Set<string>();

  /** @param build names the folder inside the staging folder that all processes of a build share */
  constructor(dir: string, build: string) {
    this.dir = dir;
    this.#staging = join(dir, stagingName, build);
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
    if (!same) writeFileSync(this.#placeFor(path), data);
    return { path, bytes, staged: !same };
  }

  /** Stages a copy of the file `from`; as `path` holds the key of its contents, a file of its size is the right one. */
  putFile(path: string, from: string): Put {
    const same = this.#sizeOf(path) === statSync(from).size;
    if (!same) copyFileSync(from, this.#placeFor(path), constants.COPYFILE_FICLONE);
    return { path, bytes: 0, staged: !same };
  }

  /**
   * Moves all that the build's processes have staged to its place. What is staged lies as it will lie, so that a folder
   * the output does not have yet moves as a whole: a first build moves a few dozen folders instead of all its files.
   */
  move(): void {
    if (existsSync(this.#staging)) this.#moveFolder('.');
  }

  /** Moves one file that this process has staged. */
  moveFile(path: string): void {
    mkdirSync(dirname(join(this.dir, path)), { recursive: true });
    this.#replace(path);
  }

  /** Removes files, and the folders that are empty then. What has become a folder, or lies below a file now, stays. */
  remove(paths: Iterable<string>): void {
    for (const path of paths) {
      if (this.#sizeOf(path) !== undefined) rmSync(join(this.dir, path));
      for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
        try {
          rmdirSync(join(this.dir, folder));
        } catch (error) {
          if (errorCode(error) !== 'ENOENT') break;
        }
      }
    }
  }

  /** Removes what is staged, also by a build that was killed. */
  clear(): void {
    rmSync(join(this.dir, stagingName), { recursive: true, force: true });
  }

  /** Where a file is staged; nothing has changed yet when a full disk shows here, and moving needs no space. */
  #placeFor(path: string): string {
    const file = join(this.#staging, path);
    const folder = dirname(file);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    return file;
  }

  #moveFolder(folder: string): void {
    for (const entry of readdirSync(join(this.#staging, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && this.#isFolder(path)) this.#moveFolder(path);
      else this.#replace(path);
    }
  }

  /** Whatever lies there goes: a page may become a folder (`/a` was a file, now there is `/a/b`), and a folder a page. */
  #replace(path: string): void {
    const source = join(this.#staging, path);
    const target = join(this.dir, path);
    try {
      renameSync(source, target);
    } catch (error) {
      if (!inTheWay.includes(errorCode(error) ?? '')) throw error;
      rmSync(target, { recursive: true });
      renameSync(source, target);
    }
  }

  #isFolder(path: string): boolean {
    return statSync(join(this.dir, path), { throwIfNoEntry: false })?.isDirectory() === true;
  }

  #holds(path: string, content: Uint8Array): boolean {
    return this.#sizeOf(path) === content.length && readFileSync(join(this.dir, path)).equals(content);
  }

  /** Bytes of a file; undefined where there is none (an error for each file of a first build would take longer). */
  #sizeOf(path: string): number | undefined {
    try {
      const stats = lstatSync(join(this.dir, path), { throwIfNoEntry: false });
      return stats?.isDirectory() === false ? stats.size : undefined;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }
}
