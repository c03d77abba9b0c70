// One build at a time uses a cache, and one at a time writes to an output folder.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../content/error-code.ts';

/** Another build uses the same folder. */
export class BuildRunning extends Error {
  override name = 'BuildRunning';
}

/** Present in both folders while a build runs. */
export const lockName = '.depesche.lock';

/**
 * Lets one build at a time use `dir`; a lock whose process is gone is taken over. Returns what releases it.
 *
 * @throws {BuildRunning} naming the process that holds the lock
 */
export function lock(dir: string): () => void {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, lockName);
  // The lock must appear together with its holder's number: linking does both at once.
  const own = `${file}-${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        linkSync(own, file);
        return () => rmSync(file, { force: true });
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      const holder = holderOf(file);
      if (holder !== undefined && isRunning(holder)) {
        throw new BuildRunning(
          `Another build (process ${holder}) is using ${dir}. Wait until it ends; if there is none, delete ${file}.`,
        );
      }
      if (holder !== undefined) takeAway(file, holder);
    }
    throw new BuildRunning(`Another build has just begun to use ${dir}. Try again when it ends.`);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Of two builds that find the lock of a dead one, only one moves it, and never the lock that the other has put there. */
function takeAway(file: string, holder: number): void {
  const aside = `${file}-${process.pid}-alt`;
  try {
    renameSync(file, aside);
    if (holderOf(aside) !== holder) linkSync(aside, file);
  } catch {
    // Another build was quicker; the next attempt sees whose lock it is.
  }
  rmSync(aside, { force: true });
}

/** 0 for a lock that names nobody, as a full disk may have left it; undefined when there is none. */
function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : 0;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  if (pid === 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
