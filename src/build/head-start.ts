// What every build waits for first: git's word about the files, and the large files of the cache. Neither needs this process.
import { type ReadFile, readAhead } from '../archive/read-ahead.ts';
import { type Scan, type ScanState, scanFiles } from '../archive/scan.ts';
import { likelyState, snapshotFile } from '../archive/store-files.ts';
import { ledgerFile, wholeName } from './ledger-name.ts';

export interface HeadStart {
  /** What the scan starts from, if the store says so when it is read. */
  readonly likely: ScanState | undefined;
  readonly scan: Promise<Scan>;
  readonly read: Promise<ReadFile>;
}

/** May be called before a build has the cache's lock: whoever uses it looks whether it still holds. */
export function headStart(contentDir: string, cacheDir: string): HeadStart {
  const likely = likelyState(cacheDir);
  const scan = scanFiles(contentDir, likely);
  // A build that ends before it asks for it is not the place to learn that it failed.
  scan.catch(() => undefined);
  return { likely, scan, read: readAhead([snapshotFile(cacheDir), ledgerFile(cacheDir, wholeName)]) };
}
