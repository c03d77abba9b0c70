// Files that appear under their name in one step: who reads meanwhile finds the old text or the new one, never a part.
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { named } from '../content/error-code.ts';

/** Writes `parts`, one after the other, beside `file`; what is returned puts them in its place, which needs no space. */
export const prepareWhole = (file: string, ...parts: readonly (string | Uint8Array)[]): (() => void) =>
  prepareParts(file, parts);

/** As {@link prepareWhole}, for parts that are made while they are written. */
export function prepareParts(file: string, parts: Iterable<string | Uint8Array>): () => void {
  // One build at a time uses a folder: a part that a killed one left is written over.
  const aside = `${file}.part`;
  try {
    const handle = openSync(aside, 'w');
    try {
      for (const part of parts) writeFileSync(handle, part);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    rmSync(aside, { force: true });
    throw named(file, error);
  }
  return () => renameSync(aside, file);
}
