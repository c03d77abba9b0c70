// Files that are made once and kept: each appears under its name only when it is complete, whenever the process ends, and
// counts only as long as it holds what was written. Its name in the folder ends with a sum of its bytes.
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { named } from '../content/error-code.ts';

const partSuffix = '.part';
const sumPattern = /\.([0-9a-f]{8})$/;
/** No picture takes this long: an older part belongs to a build that was killed. */
const abandonedAfter = 3_600_000;

const sumOf = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0');

/** The kept files of a folder. */
export class CacheFiles {
  readonly #dir: string;
  /** By the names that their users know. */
  readonly #kept: Map<string, string>;

  private constructor(dir: string, kept: Map<string, string>) {
    this.#dir = dir;
    this.#kept = kept;
  }

  /** Looks which files there are, and tidies up after killed builds. The folder must exist. */
  static async open(dir: string): Promise<CacheFiles> {
    const kept = new Map<string, string>();
    for (const entry of await readdir(dir)) {
      if (entry.endsWith(partSuffix)) await removeAbandoned(join(dir, entry));
      else if (sumPattern.test(entry)) kept.set(entry.replace(sumPattern, ''), entry);
    }
    return new CacheFiles(dir, kept);
  }

  get names(): Iterable<string> {
    return this.#kept.keys();
  }

  /** Whether a file of this name is kept, whatever it holds. */
  keeps(name: string): boolean {
    return this.#kept.has(name);
  }

  /** Where a file lies. @throws when it is not kept */
  path(name: string): string {
    const entry = this.#kept.get(name);
    if (entry === undefined) throw new Error(`${name} is not kept in ${this.#dir}`);
    return join(this.#dir, entry);
  }

  /** Whether a file is kept as it was written; one that was emptied, cut short or changed since is removed. */
  async has(name: string): Promise<boolean> {
    const entry = this.#kept.get(name);
    if (entry === undefined) return false;
    const bytes = await readFile(join(this.#dir, entry)).catch(() => undefined);
    if (bytes !== undefined && sumOf(bytes) === sumPattern.exec(entry)?.[1]) return true;
    await rm(join(this.#dir, entry), { force: true, recursive: true });
    this.#kept.delete(name);
    return false;
  }

  async remove(name: string): Promise<void> {
    const entry = this.#kept.get(name);
    if (entry === undefined) return;
    await rm(join(this.#dir, entry), { force: true });
    this.#kept.delete(name);
  }

  /** Keeps `bytes` as `name`; on any error nothing stays. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    const entry = `${name}.${sumOf(bytes)}`;
    const part = join(this.#dir, `${name}.${process.pid}${partSuffix}`);
    try {
      await writeFile(part, bytes);
      await rename(part, join(this.#dir, entry));
    } catch (error) {
      await rm(part, { force: true });
      throw named(join(this.#dir, entry), error);
    }
    this.#kept.set(name, entry);
  }

  /** Keeps what is kept as `from` as `name`, too. */
  async copy(from: string, name: string): Promise<void> {
    await this.write(name, await readFile(this.path(from)));
  }
}

async function removeAbandoned(part: string): Promise<void> {
  const stats = await stat(part).catch(() => undefined);
  if (stats !== undefined && Date.now() - stats.mtimeMs > abandonedAfter) await rm(part, { force: true });
}
