// Which files of `content/` may have changed since the last build, without reading any of them.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type Listing, listAll, listChanges, stateOf } from './git-files.ts';
import { type LinkProblem, linksAmong } from './links.ts';
import { walkFiles } from './walk-files.ts';

/** Path below `content/` → git blob id where the working file is known to be that blob, else `null`. */
export type FileList = ReadonlyMap<string, string | null>;

/** What a scan leaves for the next one. */
export interface ScanState {
  /** Commit that the unnamed files were equal to. */
  readonly commit: string;
  /** Files that may have differed from that commit. */
  readonly differing: readonly string[];
}

export interface Scan {
  /**
   * `all`: every file, what is not named is gone. `changes`: the files that may have changed, appeared or gone;
   * all others are as they were at the last scan.
   */
  readonly kind: 'all' | 'changes';
  readonly files: FileList;
  /** The symbolic links among `files`, with what is wrong with them. */
  readonly links: ReadonlyMap<string, LinkProblem | null>;
  /** Absent where git does not know all files. */
  readonly state: ScanState | undefined;
}

/** As many files may differ from the remembered commit before a newer one is remembered. */
const patience = 500;

/**
 * Scans `contentDir`. With git and the last scan's state, git compares its own index with the disk and names what
 * differs, without opening the others. On a fresh checkout all modification times are new, but git has just written the
 * files and knows their blob ids. Without git all files are listed and none is known.
 */
export async function scanFiles(contentDir: string, last: ScanState | undefined): Promise<Scan> {
  const { perhapsLinks, ...scan } = (await changesSince(contentDir, last)) ?? (await everything(contentDir));
  return { ...scan, links: linksAmong(contentDir, perhapsLinks) };
}

type Found = Omit<Scan, 'links'> & { readonly perhapsLinks: Iterable<string> };

/** `undefined` when everything has to be listed. */
async function changesSince(contentDir: string, last: ScanState | undefined): Promise<Found | undefined> {
  const changes = last === undefined ? undefined : await listChanges(contentDir, last.commit);
  if (last === undefined || changes === undefined || changes.length > patience) return undefined;
  // A repository inside this one.
  if (changes.some((path) => isFolder(join(contentDir, path)))) return undefined;
  const files = new Map([...last.differing, ...changes].map((path) => [path, null]));
  const state = { commit: last.commit, differing: changes };
  return { kind: 'changes', files, state, perhapsLinks: files.keys() };
}

async function everything(contentDir: string): Promise<Found> {
  const listing = await listAll(contentDir);
  if (listing === undefined) {
    const { files, links } = await walkFiles(contentDir);
    const unknown = new Map(files.map((path) => [path, null]));
    return { kind: 'all', files: unknown, state: undefined, perhapsLinks: links };
  }
  const { files, repositories } = listing;
  // What changes inside other repositories git does not say: their files are never known, and no scan counts as done.
  const state = repositories.length === 0 ? await stateOf(contentDir) : undefined;
  await addRepositories(contentDir, listing);
  const perhapsLinks = [...files].flatMap(([path, id]) => (id === null ? [path] : []));
  return { kind: 'all', files, state, perhapsLinks };
}

async function addRepositories(contentDir: string, { files, repositories }: Listing): Promise<void> {
  for (const folder of repositories) {
    if (!isFolder(join(contentDir, folder))) continue;
    const inside = await walkFiles(join(contentDir, folder));
    for (const path of inside.files) files.set(`${folder}/${path}`, null);
  }
}

const isFolder = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Whether two scans start from the same. */
export function sameState(a: ScanState | undefined, b: ScanState | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
