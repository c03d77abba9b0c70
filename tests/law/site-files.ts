// What lies in an output folder, and how two of them differ.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface SiteFile {
  readonly bytes: Buffer;
  /** Changes whenever the file is written or replaced. */
  readonly written: string;
}

/** Every file of the site, by path below the folder, if there is one; what a build notes for itself is no part of it. */
export function siteFiles(outputDir: string): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(outputDir, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`;
      if (entry.isDirectory()) walk(`${path}/`);
      else if (!path.startsWith('.depesche/')) files.set(path, siteFile(join(outputDir, path)));
    }
  };
  if (existsSync(outputDir)) walk('');
  return files;
}

function siteFile(file: string): SiteFile {
  const { ino, mtimeNs } = statSync(file, { bigint: true });
  return { bytes: readFileSync(file), written: `${ino} ${mtimeNs}` };
}

export interface Difference {
  /** Paths that are new or have other bytes, sorted. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

export function difference(
  before: ReadonlyMap<string, SiteFile>,
  after: ReadonlyMap<string, SiteFile>,
): Difference {
  const isNew = ([path, { bytes }]: [string, SiteFile]) => before.get(path)?.bytes.equals(bytes) !== true;
  return {
    written: [...after]
      .filter(isNew)
      .map(([path]) => path)
      .sort(),
    removed: [...before.keys()].filter((path) => !after.has(path)).sort(),
  };
}
