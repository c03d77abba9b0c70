// The hash of the code: what caches and fingerprints are valid for.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Hash of all sources, settings and dependency versions of the project, 40 hex digits. */
export async function codeVersion(projectDir: string): Promise<string> {
  const hash = createHash('sha1');
  for (const path of await sources(projectDir)) {
    hash.update(`${path}\0`).update(await readFile(join(projectDir, path)));
  }
  return hash.digest('hex');
}

async function sources(projectDir: string): Promise<string[]> {
  const paths = ['.eleventy.ts', 'package-lock.json'];
  for (const folder of ['src', 'layouts']) {
    for (const entry of await readdir(join(projectDir, folder), {
      recursive: true,
    })) {
      if (entry.endsWith('.ts')) {
        paths.push(`${folder}/${entry}`);
      }
    }
  }
  return paths.sort();
}
