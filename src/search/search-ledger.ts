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

interface Stored {
  readonly version: string;
  readonly indexes: readonly KnownIndex[];
}

const fileIn = (cacheDir: string): string => join(cacheDir, 'stand');

/** The indexes of this version; none where the cache is lost or damaged. */
export function readLedger(cacheDir: string, version: string): readonly KnownIndex[] {
  const stored = readChecked(fileIn(cacheDir)) as Stored | undefined;
  return stored?.version === version ? stored.indexes : [];
}

export function writeLedger(cacheDir: string, version: string, indexes: readonly KnownIndex[]): void {
  mkdirSync(cacheDir, { recursive: true });
  writeChecked(fileIn(cacheDir), { version, indexes } satisfies Stored);
}
