import type { Key } from '../article/key.ts';
import type { PlaceFile } from '../images/publish.ts';
import { groupKey, groupName, packFiles } from '../ledger/file-group.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Row } from '../ledger/ledger-rows.ts';
import type { Output, Put } from '../ledger/output.ts';

/** Pictures, films and cards: files that are staged as they lie in the cache or the content, each once. */
export class PlacedFiles {
  readonly #output: Output;
  readonly #last: Ledger;
  readonly #puts = new Map<string, Put>();

  /** @param last what the output folder holds */
  constructor(output: Output, last: Ledger) {
    this.#output = output;
    this.#last = last;
  }

  readonly place: PlaceFile = async (from, path) => {
    if (!this.#puts.has(path)) this.#puts.set(path, this.#output.putFile(path, from));
  };

  /** What was placed in this build. */
  get puts(): Put[] {
    return [...this.#puts.values()];
  }

  /** The row of files that are made of one source: placed, or there since an earlier build. */
  group(source: string, fingerprint: Key, paths: readonly string[]): [name: string, row: Row] {
    const keyOf = (path: string): Key => this.#puts.get(path)?.bytes ?? this.#output.keyOf(path);
    const name = groupName(source);
    return [name, { fingerprint, bytes: groupKey(paths, keyOf), files: packFiles(name, paths) }];
  }

  /** Of files that were placed, or lie there since an earlier build. */
  rows(paths: readonly string[]): [path: string, row: Row][] {
    return paths.map((path) => {
      const bytes = this.#puts.get(path)?.bytes ?? this.#last.get(path)?.bytes;
      if (bytes === undefined) throw new Error(`${path} was not placed`);
      return [path, { fingerprint: null, bytes }];
    });
  }
}
