// Which source files a module can reach: what a page's output can depend on.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { keyOf } from '../article/key.ts';

interface Source {
  readonly key: number;
  /** Imported files, as paths below the project. */
  readonly imports: readonly string[];
}

/**
 * `import x from './y.ts'`, `export … from`, `import './y.ts'` and `import('./y.ts')`. Imports of types leave no trace
 * in the output; `import type` is therefore not followed.
 */
const importPattern =
  /^\s*(?:import|export)\s+(?!type\b)(?:[^'"]*?from\s*)?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/gm;
/** Eleventy's layout chain: `export const data = { layout: 'base.11ty.ts' }`. */
const layoutPattern = /\blayout:\s*['"]([\w./-]+\.11ty\.ts)['"]/g;

export class SourceGraph {
  readonly #projectDir: string;
  readonly #sources = new Map<string, Source>();

  constructor(projectDir: string) {
    this.#projectDir = projectDir;
  }

  /**
   * Keys of `roots` and of all that they import, directly or not.
   * @param roots paths below the project, with `/`
   * @param follow whether the import of `path` by `from` counts
   */
  keys(roots: Iterable<string>, follow: (path: string, from: string) => boolean): Map<string, number> {
    const found = new Map<string, number>();
    const pending = [...roots];
    for (let from = pending.pop(); from !== undefined; from = pending.pop()) {
      if (found.has(from)) continue;
      const importer = from;
      const source = this.#source(importer);
      found.set(importer, source.key);
      pending.push(...source.imports.filter((path) => follow(path, importer)));
    }
    return found;
  }

  #source(path: string): Source {
    const known = this.#sources.get(path);
    if (known !== undefined) return known;
    const text = readFileSync(join(this.#projectDir, path), 'utf8');
    const near = [...text.matchAll(importPattern)].map((match) =>
      normalize(join(dirname(path), match[1] ?? match[2] ?? '')),
    );
    const layouts = path.startsWith('layouts/')
      ? [...text.matchAll(layoutPattern)].map((match) => `layouts/${match[1]}`)
      : [];
    const imports = [...near, ...layouts]
      .map((other) => other.replaceAll('\\', '/'))
      .filter((other) => existsSync(join(this.#projectDir, other)));
    const source = { key: keyOf(text), imports };
    this.#sources.set(path, source);
    return source;
  }
}
