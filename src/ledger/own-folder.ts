// What builds keep inside the output folder, so that moving is a rename and a copy of the site takes its stamps along. It
// lies in one folder, whose name no address may take: whatever pages are called, they cannot meet it.
import { rmdirSync } from 'node:fs';
import { join } from 'node:path';

const name = '.depesche';

/** Stamps, staged files and the lock of a build. */
export const ownFolder = (outputDir: string): string => join(outputDir, name);
/** One folder for each build, present only while it runs. */
export const stagingFolder = (outputDir: string): string => join(ownFolder(outputDir), 'part');
/** File that says which ledger the output belongs to. @param ledger name of the ledger */
export const stampFile = (outputDir: string, ledger: string): string => join(ownFolder(outputDir), ledger);
/** Held while a build writes to the output. */
export const outputLock = (outputDir: string): string => join(ownFolder(outputDir), 'lock');

/** Whether a path below the output lies in that folder, also on disks to which upper and lower case are one. */
export function isReserved(path: string): boolean {
  const [first = ''] = path.split('/', 1);
  return first.toLowerCase() === name;
}

/** Removes it when it is empty: a build that has written nothing leaves nothing. */
export function releaseOwnFolder(outputDir: string): void {
  try {
    rmdirSync(ownFolder(outputDir));
  } catch {
    // A stamp lies in it, or another build has begun.
  }
}
