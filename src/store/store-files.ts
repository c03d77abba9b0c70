// The two files of the article store: all articles as they once were, and what has changed since. Publishing one article
// in 100,000 writes a few hundred bytes instead of 35 MB.
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ScanState } from '../content/scan.ts';
import type { ArticleColumns } from './article-columns.ts';
import { readChecked, writeChecked } from './checked-file.ts';
import { removeDetails } from './details.ts';
import type { ReadFile } from './read-ahead.ts';

/** What stands in either file beside the articles: the younger file counts. */
export interface StoreHead {
  /** What the last scan of the files knew. */
  readonly state: ScanState | undefined;
  /** How many bytes of the details count. */
  readonly detailsEnd: number;
}

export interface Snapshot extends StoreHead, ArticleColumns {
  readonly version: string;
  /** Names this snapshot: changes of another one say nothing about it. */
  readonly id: string;
  /** Name of the file with the details. */
  readonly details: string;
}

export interface Changes extends StoreHead, ArticleColumns {
  /** Of the snapshot. */
  readonly id: string;
  /** Paths of articles that are no longer there. */
  readonly gone: readonly string[];
}

const snapshotName = 'articles.bin';
const changesName = 'articles-changed.bin';

export const snapshotFile = (dir: string): string => join(dir, snapshotName);

/** The snapshot and its changes; without them, or when they are damaged, it is an older store, and as good. */
export function readStore(
  dir: string,
  read: ReadFile,
): { snapshot: Snapshot; changes: Changes | undefined } | undefined {
  const snapshot = readChecked(snapshotFile(dir), read) as Snapshot | undefined;
  if (snapshot === undefined) return undefined;
  const changes = readChecked(join(dir, changesName)) as Changes | undefined;
  return { snapshot, changes: changes?.id === snapshot.id ? changes : undefined };
}

/** What the store's state most likely is, without reading all of it. */
export function likelyState(dir: string): ScanState | undefined {
  return (readChecked(join(dir, changesName)) as Changes | undefined)?.state;
}

/** Returns the snapshot's new name. */
export function writeSnapshot(dir: string, snapshot: Omit<Snapshot, 'id'>): string {
  const id = randomUUID();
  writeChecked(snapshotFile(dir), { ...snapshot, id } satisfies Snapshot);
  return id;
}

export function writeChanges(dir: string, changes: Changes): void {
  writeChecked(join(dir, changesName), changes);
}

/** Removes the store in `dir`: the next one reads all articles anew. */
export function dropArticleStore(dir: string): void {
  for (const name of [snapshotName, changesName]) rmSync(join(dir, name), { force: true });
  removeDetails(dir);
}
