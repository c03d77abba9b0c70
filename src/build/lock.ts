import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Another build uses the same cache. */
export class BuildRunning extends Error {
  override name = 'BuildRunning';
}

/**
 * Lets one build at a time use `cacheDir`; a lock whose process is gone is taken over. Returns what releases it.
 *
 * @throws {BuildRunning} naming the process that holds the lock
 */
export function lock(cacheDir: string): () => void {
  mkdirSync(cacheDir, { recursive: true });
  const file = join(cacheDir, 'lock');
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = holderOf(file);
      if (holder !== undefined && isRunning(holder)) {
        throw new BuildRunning(
          `Another build (process ${holder}) is using ${cacheDir}. Wait until it ends; if there is none, delete ${file}.`,
        );
      }
      rmSync(file, { force: true });
    }
  }
  throw new BuildRunning(`Another build has just begun to use ${cacheDir}. Try again when it ends.`);
}

function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
