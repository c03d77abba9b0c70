// Which outputs a build was about to change: if it is killed then, the next one knows what not to believe.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readChecked, writeChecked } from '../store/checked-file.ts';
import type { Slice } from './slice.ts';

/** `journal.bin`, or `journal-2-8.bin` of a slice: a slice that ends well says nothing about the one that was killed. */
const fileName = (slice: Slice | undefined): string =>
  slice === undefined ? 'journal.bin' : `journal-${slice.index}-${slice.count}.bin`;

/** Outputs that killed builds, whole ones and slices, may have written or removed. */
export function readJournals(cacheDir: string): readonly string[] {
  return journals(cacheDir).flatMap((name) => {
    const paths = readChecked(join(cacheDir, name));
    return typeof paths === 'string' && paths !== '' ? paths.split('\n') : [];
  });
}

/** To be called before the first output changes. @param paths below the output folder, of files to write or remove */
export function writeJournal(cacheDir: string, slice: Slice | undefined, paths: Iterable<string>): void {
  writeChecked(join(cacheDir, fileName(slice)), [...paths].join('\n'));
}

/** A slice has put right only what belongs to it, a whole build everything. */
export function removeJournals(cacheDir: string, slice: Slice | undefined): void {
  const names = slice === undefined ? journals(cacheDir) : [fileName(slice)];
  for (const name of names) rmSync(join(cacheDir, name), { force: true });
}

function journals(cacheDir: string): string[] {
  return readdirSync(cacheDir).filter((name) => /^journal(?:-\d+-\d+)?\.bin$/.test(name));
}
