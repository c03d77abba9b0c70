import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexEntry } from './article-index.ts';
import { fileStamp } from './file-stamp.ts';

/** Whether the file looks on disk as it did when it was read: then there is no need to read it, or to ask others to. */
export function looksUnchanged(file: string, known: IndexEntry, contentDir: string): boolean {
  try {
    return known.stamp === fileStamp(lstatSync(join(contentDir, file)));
  } catch {
    // Whoever reads it says what is wrong with it.
    return false;
  }
}
