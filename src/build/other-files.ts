// Outputs that are no pages of the plan: they are few, made anew in each build and only compared.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Assets } from '../assets/bundle.ts';
import type { BuildOptions } from './build-options.ts';
import type { PageRenderer } from './page-renderer.ts';

export interface OtherFile {
  /** Path below the output folder, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Ordinary Eleventy pages, bundles and the files of `public/`. */
export async function otherFiles(
  renderer: PageRenderer,
  assets: Assets,
  { projectDir }: BuildOptions,
): Promise<OtherFile[]> {
  return [
    ...(await renderer.ordinaryPages()),
    ...Object.entries(assets).map(([path, content]) => ({ path, content })),
    ...publicFiles(join(projectDir, 'public')),
  ];
}

/** Byte for byte. */
function publicFiles(dir: string): OtherFile[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
      content: readFileSync(file),
    }));
}
