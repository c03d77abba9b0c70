import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Paths below the folder, with `/`. */
export interface Walk {
  readonly files: readonly string[];
  /** Those of them that are symbolic links; they are not followed. */
  readonly links: readonly string[];
}

/** All files below `dir`, whatever they are; what git keeps for itself is no content. */
export async function walkFiles(dir: string): Promise<Walk> {
  const files: string[] = [];
  const links: string[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(dir, below), { withFileTypes: true })) {
      if (entry.name === '.git') continue;
      const path = `${below}${entry.name}`;
      if (entry.isDirectory()) await walk(`${path}/`);
      else files.push(path);
      if (entry.isSymbolicLink()) links.push(path);
    }
  };
  await walk('');
  return { files, links };
}
