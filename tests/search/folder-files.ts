import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexFiles } from '../../src/browser/search/index-files.ts';

/** The search's files in a folder, as the browser fetches them, with a note of how much was asked for. */
export class FolderFiles implements IndexFiles {
  readonly asked: { readonly path: string; readonly bytes: number }[] = [];
  readonly #folder: string;

  /** @param site the output folder of a build */
  constructor(site: string) {
    this.#folder = join(site, 'suche');
  }

  async whole(path: string): Promise<Uint8Array> {
    return this.#read(path);
  }

  async part(path: string, _key: string, start: number, end: number): Promise<Uint8Array> {
    return this.#read(path, start, end);
  }

  #read(path: string, start?: number, end?: number): Uint8Array {
    const bytes = new Uint8Array(readFileSync(join(this.#folder, path))).subarray(start, end);
    this.asked.push({ path, bytes: bytes.length });
    return bytes;
  }
}
