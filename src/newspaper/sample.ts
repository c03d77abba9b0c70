// The sample newspaper: which files of `content/` and `public/` came with Depesche and may go when somebody begins.
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { blobId } from '../content/hash.ts';

/** Path below the project → Git's blob id. */
export type SampleFiles = Readonly<Record<string, string>>;

/** The committed list, below the project; `npm run sample` makes it. */
export const sampleListFile = 'src/newspaper/sample.json';

/** What stays with every newspaper. */
const kept = new Set(['content/README.md']);

/** The files of the sample as they are in `projectDir` now, sorted by path. */
export function sampleFiles(projectDir: string): SampleFiles {
  const files = readdirSync(join(projectDir, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(projectDir.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !kept.has(path))
    .sort();
  return Object.fromEntries(files.map((path) => [path, blobId(readFileSync(join(projectDir, path)))]));
}

/** The committed list of the sample's files. */
export function knownSample(projectDir: string): SampleFiles {
  return JSON.parse(readFileSync(join(projectDir, sampleListFile), 'utf8')) as SampleFiles;
}

/**
 * Removes the sample's files, and folders that are empty then. A file that somebody has changed stays.
 *
 * @returns paths that stay because they were changed, sorted
 */
export function removeSample(projectDir: string, sample: SampleFiles): string[] {
  const changed: string[] = [];
  for (const [path, hash] of Object.entries(sample)) {
    const file = join(projectDir, path);
    if (!existsSync(file)) continue;
    if (blobId(readFileSync(file)) === hash) {
      rmSync(file);
      removeEmpty(projectDir, posix.dirname(path));
    } else changed.push(path);
  }
  return changed.sort();
}

function removeEmpty(projectDir: string, folder: string): void {
  if (!folder.includes('/') || readdirSync(join(projectDir, folder)).length > 0) return;
  rmdirSync(join(projectDir, folder));
  removeEmpty(projectDir, dirname(folder));
}
