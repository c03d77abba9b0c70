import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ArchiveSearch } from '../../src/browser/search/archive-search.ts';
import type { IndexFiles } from '../../src/browser/search/index-files.ts';
import { type Analysis, analysisFile } from '../../src/search/shared/analysis.ts';

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

  async analysis(language: string): Promise<Analysis> {
    return (await import(pathToFileURL(join(this.#folder, 'index', analysisFile(language))).href)).analysis;
  }

  #read(path: string, start?: number, end?: number): Uint8Array {
    const bytes = new Uint8Array(readFileSync(join(this.#folder, path))).subarray(start, end);
    this.asked.push({ path, bytes: bytes.length });
    return bytes;
  }
}

/** The same, answering as a network does: all that is asked for at one time is there at a later one. */
export class FilesInWaves extends FolderFiles {
  /** How often something was asked for that had waited for an answer. */
  waves = 0;
  #answer: Promise<void> | undefined;

  override async whole(path: string): Promise<Uint8Array> {
    await this.#next();
    return super.whole(path);
  }

  override async part(path: string, key: string, start: number, end: number): Promise<Uint8Array> {
    await this.#next();
    return super.part(path, key, start, end);
  }

  #next(): Promise<void> {
    if (this.#answer === undefined) {
      this.waves++;
      // Everything that needs no answer happens before.
      this.#answer = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        this.#answer = undefined;
      });
    }
    return this.#answer;
  }
}

/** The search of a site as a browser has it when the page has been loaded. @param site the output folder of a build */
export async function openSearch(
  site: string,
  files: IndexFiles = new FolderFiles(site),
): Promise<ArchiveSearch> {
  return ArchiveSearch.open(new Uint8Array(await readFile(join(site, 'suche/index.bin'))), files);
}

/** Addresses of the hits, best first. @param most of them */
export async function foundUrls(
  search: ArchiveSearch,
  words: string,
  most = Number.MAX_SAFE_INTEGER,
): Promise<string[]> {
  const { hits } = await search.find({ words, section: '', year: '' });
  return Promise.all(hits(0, most).map(async ({ head }) => (await head).url));
}
