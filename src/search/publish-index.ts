// From the cache into the site. Pagefind names its files by their contents, all but `pagefind-entry.json`.
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../content/files-below.ts';

/** Where the site is written to; see `src/ledger/output.ts`. */
export interface SearchOutput {
  readonly dir: string;
  /** Writes a file unless it is there with these bytes. @param output path below `dir`, with `/` */
  put(output: string, content: string | Uint8Array): Promise<void>;
}

/** The file that names all others: written last, so an index that has it is complete. */
const entryFile = 'pagefind-entry.json';

/**
 * Makes `target` (a path below the output) the index in `files`. An index that is there already costs reading
 * one file, whatever its size. Returns the paths of removed files.
 */
export async function publishIndex(
  files: string,
  target: string,
  { output, touched }: { readonly output: SearchOutput; readonly touched: boolean },
): Promise<string[]> {
  const entry = await readFile(join(files, entryFile));
  const published = await readFile(join(output.dir, target, entryFile)).catch(() => null);
  if (!touched && published?.equals(entry)) {
    return [];
  }
  const wanted = filesBelow(files);
  for (const path of wanted) {
    if (path !== entryFile) {
      await output.put(`${target}/${path}`, await readFile(join(files, path)));
    }
  }
  await output.put(`${target}/${entryFile}`, entry);
  return removeOthers(output.dir, target, new Set(wanted));
}

/** Removes all files of the folder `target` that are not `wanted`, each a path below it. */
async function removeOthers(dir: string, target: string, wanted: ReadonlySet<string>): Promise<string[]> {
  const others = filesBelow(join(dir, target)).filter((path) => !wanted.has(path));
  for (const path of others) {
    await rm(join(dir, target, path));
  }
  return others.map((path) => `${target}/${path}`);
}

/** Removes the indexes below `target` that are not `wanted` any more; returns the paths of removed files. */
export async function removeIndexes(
  target: string,
  wanted: ReadonlySet<string>,
  output: SearchOutput,
): Promise<string[]> {
  const removed: string[] = [];
  for (const name of await readdir(join(output.dir, target))) {
    if (!wanted.has(name)) {
      const folder = `${target}/${name}`;
      removed.push(...(await removeOthers(output.dir, folder, new Set())));
      await rm(join(output.dir, folder), { recursive: true });
    }
  }
  return removed;
}
