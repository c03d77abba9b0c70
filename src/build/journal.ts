// Which outputs a build was about to change: if it is killed then, the next one knows what not to believe.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readChecked, writeChecked } from '../archive/checked-file.ts';

const fileName = 'journal.bin';

/** Outputs that a killed build may have written or removed. */
export function readJournal(cacheDir: string): readonly string[] {
  const paths = readChecked(join(cacheDir, fileName));
  return typeof paths === 'string' && paths !== '' ? paths.split('\n') : [];
}

export function writeJournal(cacheDir: string, paths: readonly string[]): void {
  writeChecked(join(cacheDir, fileName), paths.join('\n'));
}

export function removeJournal(cacheDir: string): void {
  rmSync(join(cacheDir, fileName), { force: true });
}
