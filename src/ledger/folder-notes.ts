// How the output's folders are when a build is done with them: only what it has seen or made itself may be believed by the
// next one. What others do while it runs must show then.
import { join } from 'node:path';
import { isOfSearch } from '../search/search-indexes.ts';
import {
  diskTime,
  type FolderTimes,
  folderOf,
  foldersOf,
  type NotedFolders,
  timesOf,
  writeFolderTimes,
} from './folder-times.ts';
import type { Ledger } from './ledger.ts';
import { namesIn } from './names-in.ts';

/** One build's notes: told before and after files are moved, and written at its end. */
export class FolderNotes {
  readonly #outputDir: string;
  /** Absent: all of the output is this build's work. */
  readonly #seen: FolderTimes | undefined;
  readonly #times: FolderTimes;
  #clock: number;
  /** Folders into which the next build must look. */
  readonly #doubtful = new Set<string>();
  /** Of the folders that the build has changed: paths that must lie there if the ledger has them. */
  readonly #expected = new Map<string, Set<string>>();

  /** @param seen the folders as they were looked at when the build began, if they were */
  constructor(outputDir: string, seen: NotedFolders | undefined) {
    this.#outputDir = outputDir;
    this.#seen = seen?.times;
    this.#times = new Map(seen?.times);
    this.#clock = seen?.clock ?? 0;
  }

  /** To be called right before files are moved and removed. @param paths of these files */
  before(paths: Iterable<string>): void {
    if (this.#seen === undefined) return;
    for (const [folder, time] of timesOf(this.#outputDir, foldersOf(paths))) {
      const names = Number.isNaN(time) ? [] : [...namesIn(join(this.#outputDir, folder)).keys()];
      for (const name of names) this.#expect(below(folder, name));
      // Somebody was at work meanwhile. A folder that is not there yet is nobody's.
      if (!Object.is(this.#seen.get(folder) ?? Number.NaN, time)) this.#doubt(folder);
    }
  }

  /** To be called right after. */
  after(ledger: Ledger, written: Iterable<string>, removed: Iterable<string>): void {
    if (this.#seen === undefined) this.#clock = diskTime(this.#outputDir);
    this.changed(this.#seen === undefined ? ledger.files() : written, removed);
  }

  /** Files that were put in their place, or removed from it, just now. */
  changed(written: Iterable<string>, removed: Iterable<string>): void {
    const paths = [...written];
    for (const path of paths) this.#expect(path);
    for (const [folder, time] of timesOf(this.#outputDir, foldersOf([...paths, ...removed]))) {
      if (this.#doubtful.has(folder)) continue;
      // With its last file a folder goes.
      if (Number.isNaN(time)) this.#times.delete(folder);
      else this.#times.set(folder, time);
    }
  }

  /** Looks once more, and leaves it all to the next build. @param ledger what lies there now */
  write(cacheDir: string, ledger: Ledger): void {
    for (const [folder, expected] of this.#expected) {
      const names = namesIn(join(this.#outputDir, folder));
      const nameAt = folder === '' ? 0 : folder.length + 1;
      const isLost = (path: string) => ledger.hasFile(path) && names.get(path.slice(nameAt)) !== 'file';
      const isForeign = (path: string) => !ledger.hasFile(path) && !isOfSearch(path);
      const files = [...names].filter(([, entry]) => entry !== 'folder').map(([name]) => below(folder, name));
      if ([...expected].some(isLost) || files.some(isForeign)) this.#doubt(folder);
    }
    writeFolderTimes(cacheDir, { times: this.#times, clock: this.#clock });
  }

  #doubt(folder: string): void {
    this.#doubtful.add(folder);
    this.#times.set(folder, Number.NaN);
  }

  #expect(path: string): void {
    const folder = folderOf(path);
    const expected = this.#expected.get(folder);
    if (expected === undefined) this.#expected.set(folder, new Set([path]));
    else expected.add(path);
  }
}

const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);
