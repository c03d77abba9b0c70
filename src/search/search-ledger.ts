// What is in the search's files: kept in the cache, so that only what differs is indexed anew.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Key } from '../article/key.ts';
import { readChecked, writeChecked } from '../store/checked-file.ts';

/** A file of an index as it was written. */
export interface KnownFile {
  readonly name: string;
  readonly size: number;
  /** Key of its bytes. */
  readonly bytes: Key;
}

/** An index that was written. */
export interface KnownIndex {
  readonly name: string;
  readonly key: string;
  /** Record keys of its articles, in the order of their numbers. */
  readonly keys: Float64Array;
  readonly files: readonly KnownFile[];
}

/** What was written. */
export interface KnownSearch {
  readonly indexes: readonly KnownIndex[];
  /** Of the languages that the indexes are in besides German, beside the indexes' folders. */
  readonly scripts: readonly KnownFile[];
}

interface Stored extends KnownSearch {
  readonly version: string;
}

const fileIn = (cacheDir: string): string => join(cacheDir, 'stand');

/** What was written by this version; nothing where the cache is lost or damaged. */
export function readLedger(cacheDir: string, version: string): KnownSearch {
  const stored = readChecked(fileIn(cacheDir)) as Stored | undefined;
  return stored?.version === version ? stored : { indexes: [], scripts: [] };
}

/** @param version of the code that made the files: another one reads nothing of it */
export function writeLedger(cacheDir: string, version: string, { indexes, scripts }: KnownSearch): void {
  mkdirSync(cacheDir, { recursive: true });
  writeChecked(fileIn(cacheDir), { version, indexes, scripts } satisfies Stored);
}
