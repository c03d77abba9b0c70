// What a build waits for first, asked for while its modules are loaded: git's word about the files, the large files of the
// cache, where there is something to do, and, where every article has to be read, the processes that help.
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { hasArticles } from '../content/has-articles.ts';
import { type Scan, type ScanState, scanFiles } from '../content/scan.ts';
import { picturesName } from '../images/file-info.ts';
import { wholeName } from '../ledger/ledger-name.ts';
import { articlesFile, likelyState } from '../store/article-files.ts';
import { snapshotFile } from '../store/delta-file.ts';
import { type ReadFile, readAhead } from '../store/read-ahead.ts';
import { startWorkerProcess } from '../workers/worker-process.ts';

export interface HeadStart {
  /** What the scan starts from, if the store says so when it is read. */
  readonly likely: ScanState | undefined;
  readonly scan: Promise<Scan>;
  /** Worker processes that load their code; whoever takes one ends it. */
  readonly workers: ChildProcess[];
}

/** May be called before a build has the cache's lock: whoever uses it looks whether it still holds. */
export function headStart(contentDir: string, cacheDir: string): HeadStart {
  const likely = likelyState(cacheDir);
  const scan = scanFiles(contentDir, likely);
  // A build that ends before it asks for it is not the place to learn that it failed.
  scan.catch(() => undefined);
  return { likely, scan, workers: [] };
}

/** Begins to read the large files of the cache. */
export function readCache(cacheDir: string): Promise<ReadFile> {
  return readAhead([
    articlesFile(cacheDir),
    snapshotFile(cacheDir, wholeName),
    snapshotFile(cacheDir, picturesName),
  ]);
}

/** So many articles, all to be read, are worth a second process from the very beginning. */
const manyArticles = 1_000;

/**
 * The same for a process that does nothing else: a first build of many articles gets its helpers, too.
 *
 * @param onlyReads whether no pages are rendered after that
 */
export function headStartWithWorkers(contentDir: string, cacheDir: string, onlyReads = false): HeadStart {
  const start = headStart(contentDir, cacheDir);
  if (existsSync(articlesFile(cacheDir)) || !hasArticles(contentDir, manyArticles)) return start;
  const helpers = availableParallelism() - 1;
  return { ...start, workers: Array.from({ length: helpers }, () => startWorkerProcess(onlyReads)) };
}
