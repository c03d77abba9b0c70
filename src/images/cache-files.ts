// Files that are made once and kept: each appears under its name only when it is complete, whenever the process ends, and
// counts only as long as it holds what was written. Its name on the disk ends with a sum of its bytes. They lie in folders as
// the site's do, and only those are looked into that somebody asks about: of 100,000 pictures there are a million files.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { named, naming } from '../content/error-code.ts';

const partSuffix = '.part';
const sumPattern = /\.([0-9a-f]{8})$/;
/** No picture takes this long: an older part belongs to a build that was killed. */
const abandonedAfter = 3_600_000;

const sumOf = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0');

/** What a file of the site is called here: `8a/rathaus-1f2e3d4c-800.avif` of `bilder/8a/rathaus-1f2e3d4c-800.avif`. */
export const keptName = (output: string): string => output.slice(output.indexOf('/') + 1);

/** `8a` of `8a/rathaus-1f2e3d4c-800.avif`; empty for a file in no folder. */
export const keptFolder = (name: string): string => name.slice(0, Math.max(0, name.indexOf('/')));

/** The kept files of a folder and its folders. */
export class CacheFiles {
  readonly #dir: string;
  /** By folder, and there by the names that their users know, the names on the disk. */
  readonly #kept = new Map<string, Map<string, string>>();

  /** @param dir made when something is written */
  constructor(dir: string) {
    this.#dir = dir;
  }

  /** All folders in their order, the outermost (`''`) first. */
  get folders(): string[] {
    const inner = entriesIn(this.#dir).filter((entry) => /^[0-9a-f]{2}$/.test(entry));
    return ['', ...inner.sort()];
  }

  /** Names of the files of one folder. */
  namesIn(folder: string): Iterable<string> {
    return this.#in(folder).keys();
  }

  /** Whether a file of this name is kept, whatever it holds. */
  keeps(name: string): boolean {
    return this.#in(keptFolder(name)).has(name);
  }

  /** Where a file lies. @throws when it is not kept */
  path(name: string): string {
    const entry = this.#in(keptFolder(name)).get(name);
    if (entry === undefined) throw new Error(`${name} is not kept in ${this.#dir}`);
    return join(this.#dir, entry);
  }

  /** Whether a file is kept as it was written; one that was emptied, cut short or changed since is removed. */
  async has(name: string): Promise<boolean> {
    const entry = this.#in(keptFolder(name)).get(name);
    if (entry === undefined) return false;
    const bytes = await readFile(join(this.#dir, entry)).catch(() => undefined);
    if (bytes !== undefined && sumOf(bytes) === sumPattern.exec(entry)?.[1]) return true;
    await this.remove(name);
    return false;
  }

  async remove(name: string): Promise<void> {
    const kept = this.#in(keptFolder(name));
    const entry = kept.get(name);
    if (entry === undefined) return;
    await rm(join(this.#dir, entry), { force: true, recursive: true });
    kept.delete(name);
  }

  /** Keeps `bytes` as `name`; on any error nothing stays. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    const entry = `${name}.${sumOf(bytes)}`;
    const part = join(this.#dir, `${name}.${process.pid}${partSuffix}`);
    const file = join(this.#dir, entry);
    // Also when somebody has cleared the cache away meanwhile.
    naming(file, () => mkdirSync(join(this.#dir, keptFolder(name)), { recursive: true }));
    try {
      await writeFile(part, bytes);
      await rename(part, file);
    } catch (error) {
      await rm(part, { force: true });
      throw named(file, error);
    }
    this.#in(keptFolder(name)).set(name, entry);
  }

  /** Keeps what is kept as `from` as `name`, too. */
  async copy(from: string, name: string): Promise<void> {
    await this.write(name, await readFile(this.path(from)));
  }

  /** Looks, once, which files there are, and tidies up after killed builds. */
  #in(folder: string): Map<string, string> {
    const known = this.#kept.get(folder);
    if (known !== undefined) return known;
    const kept = new Map<string, string>();
    for (const entry of entriesIn(join(this.#dir, folder))) {
      const path = folder === '' ? entry : `${folder}/${entry}`;
      if (entry.endsWith(partSuffix)) removeAbandoned(join(this.#dir, path));
      else if (sumPattern.test(entry)) kept.set(path.replace(sumPattern, ''), path);
    }
    this.#kept.set(folder, kept);
    return kept;
  }
}

/** Nothing for what is no folder. */
function entriesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

function removeAbandoned(part: string): void {
  const stats = statSync(part, { throwIfNoEntry: false });
  if (stats !== undefined && Date.now() - stats.mtimeMs > abandonedAfter) rmSync(part, { force: true });
}
