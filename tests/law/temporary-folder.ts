// Where newspapers of tests lie: in memory where there is room for them.
import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux keeps this folder in memory: half of a small build's price on a disk is that of making files. */
const inMemory = '/dev/shm';

/** What the tests of a run need at the same time, several times over; a container often has 64 MB only. */
const room = 2 * 2 ** 30;

/** A new folder for newspapers; the caller removes it. */
export function makeTemporaryFolder(): string {
  return mkdtempSync(join(isRoomy(inMemory) ? inMemory : tmpdir(), 'depesche-gesetz-'));
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
