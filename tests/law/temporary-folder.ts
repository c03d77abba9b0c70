// Where newspapers of tests lie: in memory where there is room for them.
import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux keeps this folder in memory: half of a small build's price on a disk is that of making files. */
const inMemory = '/dev/shm';

/** What the tests of a run need at the same time, several times over; a container often has 64 MB only. */
const room = 2 * 2 ** 30;

/** Before the number of the process that made it. */
const prefix = 'depesche-gesetz-';

/** A new folder for newspapers; the caller removes it. Those of processes that were killed go now, since memory is dear. */
export function makeTemporaryFolder(): string {
  const parent = isRoomy(inMemory) ? inMemory : tmpdir();
  removeLeftBehind(parent);
  return mkdtempSync(join(parent, `${prefix}${process.pid}-`));
}

function removeLeftBehind(parent: string): void {
  for (const name of readdirSync(parent)) {
    const maker = name.startsWith(prefix) ? /^\d+(?=-)/.exec(name.slice(prefix.length)) : null;
    if (maker !== null && !isRunning(Number(maker[0]))) {
      rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

/** Whether there is a process of this number, be it somebody else’s. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isRoomy(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > room;
  } catch {
    return false;
  }
}
