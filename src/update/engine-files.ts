// The files of the engine, as one version has them: everything but the newspaper's own and what npm makes.
import type { Git } from './git.ts';

/** A file in a git tree. */
export interface EngineFile {
  /** `100644`, or `100755` for programs. */
  readonly mode: string;
  /** Git's blob id. */
  readonly blob: string;
}

/** Path below the project → file. */
export type EngineFiles = ReadonlyMap<string, EngineFile>;

/** What the newspaper owns; no update touches it, save by an announced migration. */
const newspapers = /^(?:content|public)\//;
/** What npm leaves out of every package, so that a release cannot say anything of it. */
const unpacked = new Set(['.gitignore', '.npmignore', '.npmrc', 'package-lock.json']);

/** Whether a path belongs to the newspaper. */
export function isNewspapers(path: string): boolean {
  return newspapers.test(path);
}

/** Whether a path belongs to the engine. */
export function isEngines(path: string): boolean {
  return !isNewspapers(path) && !unpacked.has(path);
}

/** The engine's files in a commit or tree. */
export function engineFiles(git: Git, tree: string): EngineFiles {
  const files = new Map<string, EngineFile>();
  for (const row of git.run(['ls-tree', '-r', '-z', tree]).split('\0')) {
    const [head = '', path = ''] = row.split('\t');
    const [mode = '', kind, blob = ''] = head.split(' ');
    if (kind === 'blob' && isEngines(path)) files.set(path, { mode, blob });
  }
  return files;
}
