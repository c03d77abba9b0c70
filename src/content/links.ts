// Symbolic links below `content/`: what they lead to may change without their being named by any scan.
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What makes a link unusable: it leads nowhere, out of the folder, or to a folder, into which nobody looks. */
export type LinkProblem = 'dangling' | 'outside' | 'folder';

/** The links among `files` (paths below `dir`), each with what is wrong with it. */
export function linksAmong(dir: string, files: Iterable<string>): Map<string, LinkProblem | null> {
  const links = new Map<string, LinkProblem | null>();
  for (const file of files) {
    const path = join(dir, file);
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) links.set(file, problemOf(dir, path));
  }
  return links;
}

function problemOf(dir: string, path: string): LinkProblem | null {
  try {
    if (!realpathSync(path).startsWith(realpathSync(dir) + sep)) return 'outside';
    return statSync(path).isDirectory() ? 'folder' : null;
  } catch {
    return 'dangling';
  }
}
