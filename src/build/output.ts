// The output folder: files appear whole or not at all, and only when their bytes differ.
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export class Output {
  readonly dir: string;
  /** Paths below `dir` that this build has put or found in place. */
  readonly kept = new Set<string>();
  /** Folders below `dir` whose files somebody else keeps and removes. */
  readonly keptFolders = new Set<string>();
  readonly written: string[] = [];
  readonly #made = new Set<string>();

  constructor(dir: string) {
    this.dir = dir;
  }

  /** Writes `content` unless the file holds exactly that already; its time stamp then stays. */
  async put(output: string, content: string | Uint8Array): Promise<void> {
    this.kept.add(output);
    const path = join(this.dir, output);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const before = await readFile(path).catch(() => null);
    if (before?.equals(bytes)) {
      return;
    }
    await this.#makeFolder(dirname(path));
    await writeFile(`${path}.tmp`, bytes);
    await rename(`${path}.tmp`, path);
    this.written.push(output);
  }

  /** Copies a folder byte for byte. */
  async putFolder(from: string): Promise<void> {
    for (const entry of await readdir(from, {
      recursive: true,
      withFileTypes: true,
    })) {
      if (entry.isFile()) {
        const path = join(entry.parentPath, entry.name);
        await this.put(path.slice(from.length + 1), await readFile(path));
      }
    }
  }

  /** Removes every file that is not kept, and folders that are empty then. Returns the removed paths. */
  async removeOthers(): Promise<string[]> {
    const removed: string[] = [];
    await this.#sweep('', removed);
    return removed;
  }

  async #sweep(below: string, removed: string[]): Promise<boolean> {
    const entries = await readdir(join(this.dir, below), {
      withFileTypes: true,
    });
    let empty = true;
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (this.keptFolders.has(path)) {
        empty = false;
      } else if (entry.isDirectory()) {
        empty = (await this.#sweep(path, removed)) && empty;
      } else if (this.kept.has(path)) {
        empty = false;
      } else {
        await rm(join(this.dir, path));
        removed.push(path);
      }
    }
    if (empty && below !== '') {
      await rmdir(join(this.dir, below));
    }
    return empty;
  }

  async #makeFolder(dir: string): Promise<void> {
    if (!this.#made.has(dir)) {
      await mkdir(dir, { recursive: true });
      this.#made.add(dir);
    }
  }
}
