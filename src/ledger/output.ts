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
import type { Key } from '../article/key.ts';
import { errorCode, isMissing, naming } from '../content/error-code.ts';
import { Refusal } from '../content/refusal.ts';
import { contentKey, fileKey } from './file-key.ts';
import { isReserved, stagingFolder } from './own-folder.ts';

/** A file of the build: what it holds, and whether that differs from what lies in the output folder. */
export interface Put {
  /** Path below the output folder, with `/`. */
  readonly path: string;
  readonly bytes: Key;
  /** Whether it waits in the staging folder; if not, the output holds exactly that already. */
  readonly staged: boolean;
}

/** What a move says when a folder lies where a file is to be, or the other way round. */
const inTheWay = ['EISDIR', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST'];

/** The output folder as one process of a build writes to it. */
export class Output {
  readonly dir: string;
  readonly #staging: string;
  readonly #made = new Set<string>();
  /** By path: whether it is a folder of the output itself, not one that a link leads to. */
  readonly #real = new Map<string, boolean>([['.', true]]);
  #staged = 0;

  /** @param build names the folder inside the staging folder that all processes of a build share */
  constructor(dir: string, build: string) {
    this.dir = dir;
    this.#staging = join(stagingFolder(dir), build);
  }

  /**
   * Stages `content` for {@link move} unless the output holds exactly that already.
   *
   * @param known key of what the output holds; without it the file itself is compared
   */
  put(path: string, content: string | Uint8Array, known: Key | undefined): Put {
    const data = typeof content === 'string' ? encoded(content) : content;
    const bytes = contentKey(data);
    const same = known === undefined ? this.#holds(path, data) : known === bytes;
    if (!same) this.#stage(path, (file) => writeFileSync(file, data));
    return { path, bytes, staged: !same };
  }

  /** Stages a copy of the file `from` unless the output holds the same. */
  putFile(path: string, from: string): Put {
    const bytes = fileKey(from);
    const same = this.#sizeOf(path) === statSync(from).size && fileKey(join(this.dir, path)) === bytes;
    if (!same) this.#stage(path, (file) => copyFileSync(from, file, constants.COPYFILE_FICLONE));
    return { path, bytes, staged: !same };
  }

  /** Key of what lies at `path` now. @throws when nothing does */
  keyOf(path: string): Key {
    return fileKey(join(this.dir, path));
  }

  /**
   * Moves all that the build's processes have staged to its place. What is staged lies as it will lie, so that a folder
   * the output does not have yet moves as a whole: a first build moves a few dozen folders instead of all its files.
   *
   * @param staged whether any process has staged something
   * @throws {Refusal} when it is gone
   */
  move(staged = this.#staged > 0): void {
    if (existsSync(this.#staging)) this.#moveFolder('.');
    else if (staged) throw new Refusal(vanished(this.dir));
    this.#forgetFolders();
  }

  /** Moves one file that this process has staged. */
  moveFile(path: string): void {
    this.#makeFolder(dirname(path));
    this.#replace(path);
  }

  /** Removes files, and the folders that are empty then. What has become a folder, or lies below a file now, stays. */
  remove(paths: Iterable<string>): void {
    this.#forgetFolders();
    for (const path of paths) {
      // What a link leads to is not the output's.
      if (!this.#isReal(dirname(path))) continue;
      const file = join(this.dir, path);
      if (!isFolder(file)) rmSync(file, { force: true });
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
    rmSync(stagingFolder(this.dir), { recursive: true, force: true });
  }

  #stage(path: string, write: (file: string) => void): void {
    if (isReserved(path)) throw new Refusal(`Die Adresse „/${path}“ ist den Bauten selbst vorbehalten.`);
    const file = this.#placeFor(path);
    naming(file, () => write(file));
    this.#staged++;
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
      if (entry.isDirectory() && this.#isReal(path)) this.#moveFolder(path);
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

  /** Whether a path is a folder that lies in the output itself: what a link leads to is somebody's. */
  #isReal(path: string): boolean {
    const known = this.#real.get(path);
    if (known !== undefined) return known;
    const real = this.#isReal(dirname(path)) && isFolder(join(this.dir, path));
    this.#real.set(path, real);
    return real;
  }

  /** Whatever lies where a folder must be goes. */
  #makeFolder(path: string): void {
    if (this.#isReal(path)) return;
    this.#makeFolder(dirname(path));
    const folder = join(this.dir, path);
    if (!isFolder(folder)) {
      rmSync(folder, { force: true });
      mkdirSync(folder);
    }
    this.#real.set(path, true);
  }

  /** They have changed. */
  #forgetFolders(): void {
    this.#real.clear();
    this.#real.set('.', true);
  }

  #holds(path: string, content: Uint8Array): boolean {
    return this.#sizeOf(path) === content.length && readFileSync(join(this.dir, path)).equals(content);
  }

  /** Bytes of a file; undefined where there is none, or a link (an error for each file of a first build would take longer). */
  #sizeOf(path: string): number | undefined {
    if (!this.#isReal(dirname(path))) return undefined;
    try {
      const stats = lstatSync(join(this.dir, path), { throwIfNoEntry: false });
      return stats?.isFile() === true ? stats.size : undefined;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }
}

/** Where texts become bytes, one after the other: a buffer of its own for each page costs a third of naming what it holds. */
const scratch = Buffer.allocUnsafeSlow(1 << 20);

/** In UTF-8; good until the next text. */
function encoded(text: string): Uint8Array {
  const atMost = 3 * text.length;
  return atMost > scratch.length ? Buffer.from(text) : scratch.subarray(0, scratch.write(text));
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

const vanished = (dir: string): string =>
  `Während des Bauens wurde gelöscht, was in ${dir} liegen sollte. Bauen Sie noch einmal.`;
