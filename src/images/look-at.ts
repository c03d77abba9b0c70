// Looking at a file of `content/` that articles show or play, whatever is in it.
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Key } from '../article/key.ts';
import { isMissing } from '../content/error-code.ts';
import { fileStamp } from '../content/file-stamp.ts';

/** `outside`: the path or a symbolic link leads out of `content/`; `unreadable`: not what its name says. */
export type FileProblem = 'missing' | 'unreadable' | 'outside';

interface Stamp {
  /** Bytes. */
  readonly size: number;
  readonly mtimeMs: number;
  /** See `fileStamp`; absent: nothing is known. */
  readonly stamp?: Key;
}

/** Where a folder really lies, with a separator at its end. */
export const rootOf = async (dir: string): Promise<string> => (await realpath(dir)) + sep;

/**
 * What `examine` finds in `file` (path below `root`, with `/`); a file that lies there as `known` did is not examined
 * again. What `examine` throws makes the file unreadable.
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
    const stats = await stat(path);
    // Reading a pipe would wait for ever.
    if (!stats.isFile()) return 'unreadable';
    const { size, mtimeMs } = stats;
    const stamp = fileStamp(stats);
    if (known?.stamp === stamp) return known;
    const found = await examine(path, { size, mtimeMs });
    return typeof found === 'string' ? found : { ...found, stamp };
  } catch (error) {
    return isMissing(error) ? 'missing' : 'unreadable';
  }
}
