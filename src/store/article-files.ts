// The files of the article store, by which a build begins before it has loaded the code behind the articles.
import type { ScanState } from '../content/scan.ts';
import { likelyHead, removeDeltaFile, snapshotFile } from './delta-file.ts';
import { removeDetails } from './details.ts';

/** What stands beside the articles. */
export interface StoreHead {
  /** What the last scan of the files knew. */
  readonly state: ScanState | undefined;
  /** Name of the file with the details, and how many bytes of it count. */
  readonly details: string;
  readonly detailsEnd: number;
}

/** Of the files `articles.bin` and `articles-changed.bin`. */
export const articlesName = 'articles';

/** The path of `articles.bin`. @param dir the cache folder */
export const articlesFile = (dir: string): string => snapshotFile(dir, articlesName);

/** What the store's state most likely is, without reading all of it. */
export function likelyState(dir: string): ScanState | undefined {
  return likelyHead<StoreHead>(dir, articlesName)?.state;
}

/** Removes the store in `dir`: the next one reads all articles anew. */
export function dropArticleStore(dir: string): void {
  removeDeltaFile(dir, articlesName);
  removeDetails(dir);
}
