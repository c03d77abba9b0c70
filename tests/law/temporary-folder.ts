import { accessSync, constants, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux keeps this folder in memory: half of a small build's price on a disk is that of making files. */
const inMemory = '/dev/shm';

/** A new folder for newspapers; the caller removes it. */
export function makeTemporaryFolder(): string {
  return mkdtempSync(join(isWritable(inMemory) ? inMemory : tmpdir(), 'depesche-gesetz-'));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
