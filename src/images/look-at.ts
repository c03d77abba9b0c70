// Looking at a file of `content/` that articles show or play, whatever is in it.
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isMissing } from '../content/error-code.ts';

/** `outside`: the path or a symbolic link leads out of `content/`; `unreadable`: not what its name says. */
export type FileProblem = 'missing' | 'unreadable' | 'outside';

interface Stamp {
  /** Bytes. */
  readonly size: number;
  readonly mtimeMs: number;
}

/** Where a folder really lies, with a separator at its end. */
export const rootOf = async (dir: string): Promise<string> => (await realpath(dir)) + sep;

/**
 * What `examine` finds in `file` (path below `root`, with `/`); a file whose size and mtime are those of `known` is not
 * examined again. What `examine` throws makes the file unreadable.
 *
 * @param root of `content/`, see {@link rootOf}
 */
export async function lookAt<Info extends Stamp, Problem extends string = FileProblem>(
  root: string,
  file: string,
  known: Info | undefined,
  examine: (path: string, stamp: Stamp) => Promise<Info | Problem>,
): Promise<Info | Problem | FileProblem> {
  const path = join(root, file);
  if (!path.startsWith(root)) return 'outside';
  try {
    if (!(await realpath(path)).startsWith(root)) return 'outside';
    const { size, mtimeMs } = await stat(path);
    if (known !== undefined && known.size === size && known.mtimeMs === mtimeMs) return known;
    return await examine(path, { size, mtimeMs });
  } catch (error) {
    return isMissing(error) ? 'missing' : 'unreadable';
  }
}
