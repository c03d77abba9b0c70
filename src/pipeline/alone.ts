import { cacheLock, lock } from '../ledger/lock.ts';
import { outputLock, releaseOwnFolder } from '../ledger/own-folder.ts';

/**
 * Works while no other build uses the same cache or output folder.
 *
 * @throws {BuildRunning} when one does
 */
export async function alone<Result>(
  { cacheDir, outputDir }: { readonly cacheDir: string; readonly outputDir: string },
  work: () => Promise<Result>,
): Promise<Result> {
  const releases = [lock(cacheLock(cacheDir))];
  try {
    releases.push(lock(outputLock(outputDir)));
    return await work();
  } finally {
    for (const release of releases) release();
    releaseOwnFolder(outputDir);
  }
}
