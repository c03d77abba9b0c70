// What the last build left in the output folder, as far as it can be believed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { indexFolder, manifestFile } from '../search/search-indexes.ts';
import { readJournal } from './journal.ts';
import { type Ledger, readLedgers } from './ledger.ts';
import { stagingName, stampName } from './output.ts';
import type { Slice } from './slice.ts';

export interface LastOutput {
  /** What is known to be there. */
  readonly ledger: Ledger;
  /** Files that are or may be there without standing in the ledger. */
  readonly others: readonly string[];
}

/**
 * The ledger counts when the output folder's stamp says that it belongs to it; what a killed build was about to
 * change is left out. Otherwise every file that lies there is looked at: a cache may only ever save time.
 */
export function lastOutput(cacheDir: string, outputDir: string, slice: Slice | undefined): LastOutput {
  const stored = readLedgers(cacheDir, slice);
  const [first, ...more] = stored;
  if (first === undefined || !stored.every(({ name, stamp }) => readStamp(outputDir, name) === stamp)) {
    return { ledger: new Map(), others: slice === undefined ? filesIn(outputDir, '.').filter(isOurs) : [] };
  }
  const ledger = first.rows;
  for (const { rows } of more) for (const [path, row] of rows) ledger.set(path, row);
  const others = readJournal(cacheDir);
  for (const path of others) ledger.delete(path);
  return { ledger, others };
}

function readStamp(outputDir: string, name: string): string | undefined {
  try {
    return readFileSync(join(outputDir, stampName(name)), 'utf8');
  } catch {
    return undefined;
  }
}

/** All files below `folder` of the output, as paths below the output, with `/`. */
export function filesIn(outputDir: string, folder: string): string[] {
  const from = join(outputDir, folder);
  if (!existsSync(from)) return [];
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(outputDir.length + 1)
        .split(sep)
        .join('/'),
    );
}

/** The search keeps its own books, and stamps are no part of the site. */
const isOurs = (path: string): boolean =>
  !path.startsWith(`${stagingName}/`) &&
  !path.startsWith(stampName('')) &&
  !path.startsWith(`${indexFolder}/`) &&
  path !== manifestFile;
