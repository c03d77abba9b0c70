import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileList } from './scan.ts';

/** Lists all files below `dir`, whatever they are; none is known. Links are named, not followed. */
export async function walkFiles(dir: string): Promise<FileList> {
  const files = new Map<string, null>();
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(dir, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`;
      if (entry.isDirectory()) await walk(`${path}/`);
      else files.set(path, null);
    }
  };
  await walk('');
  return files;
}
