import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Key, Keys, keyOf } from '../article/key.ts';
import { isMissing } from '../content/error-code.ts';
import { filesBelow } from '../content/files-below.ts';

/** All that a build can reach of the project; packages are as `package-lock.json` names them. */
const folders = ['src', 'layouts'];
const files = ['.eleventy.ts', 'package.json', 'package-lock.json'];

/**
 * Names all code and the newspaper's own files beside its content: more than any one page depends on.
 *
 * @param publicDir folder with these files, see `BuildOptions`
 */
export function projectKey(projectDir: string, publicDir: string): Key {
  const keys = new Keys().add(process.version);
  for (const dir of [...folders.map((folder) => join(projectDir, folder)), publicDir]) {
    for (const path of pathsIn(dir)) keys.add(path).add(keyOf(readFileSync(join(dir, path))));
    // What lies in one folder is not in the next one.
    keys.add(undefined);
  }
  for (const file of files) keys.add(keyOf(readFileSync(join(projectDir, file))));
  return keys.key;
}

/** No newspaper needs a folder `public`. */
function pathsIn(dir: string): string[] {
  try {
    return filesBelow(dir).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
