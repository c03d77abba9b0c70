// Which source files and packages a module can reach: what an output can depend on.
import { readFileSync, type Stats, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type Key, Keys, keyOf, sumKeys } from '../article/key.ts';
import { fileStamp, racyMs, youngest } from '../content/file-stamp.ts';

interface Source {
  readonly key: Key;
  /** Of its path and its bytes. */
  readonly named: Key;
  /** Imported files, as paths below the project. */
  readonly imports: readonly string[];
  /** Imported packages: `luxon`, `@11ty/eleventy`. */
  readonly packages: readonly string[];
}

/** What some modules can reach. */
export interface Reach {
  /** Keys of the files, by path below the project. */
  readonly files: ReadonlyMap<string, Key>;
  /** Of the files, paths and bytes: it does not ask in which order they were found. */
  readonly sum: Key;
  readonly packages: ReadonlySet<string>;
}

/** Which imports count: that of `path` by `from`, paths below the project. */
export type Follow = (path: string, from: string) => boolean;

/**
 * `import x from './y.ts'`, `export … from`, `import './y.ts'`, `import('./y.ts')`, and what `createRequire` gives. Imports
 * of types leave no trace in the output; `import type` is therefore not followed. A test holds this against what esbuild
 * reads.
 */
const importPattern =
  /(?:^|;)\s*(?:import|export)\s+(?!type\b)(?:[^'"]*?from\s*)?['"]([^'"]+)['"]|(?:\b(?:import|require|resolve)|\bcreateRequire\([^)]*\))\(\s*['"`]([^'"`$]+)/gm;
/** Eleventy's layout chain: `export const data = { layout: 'base.11ty.ts' }`. */
const layoutPattern = /\blayout:\s*['"]([\w./-]+\.11ty\.ts)['"]/g;
/** Comments that begin a line, whose words may look like imports. */
const commentPattern = /^\s*(?:\/\/.*|\/\*[\s\S]*?\*\/)/gm;

/** What a file of source code says by itself. */
interface Parsed {
  /** How it lay there when it was read; absent: it was so young that it may have changed since. */
  readonly stamp: Key | undefined;
  readonly key: Key;
  readonly named: Key;
  /** What it imports, as it writes it. */
  readonly targets: readonly string[];
  readonly layouts: readonly string[];
}

/**
 * A process that builds again reads only files that do not lie as they did. Kept for the last project, and so no more than
 * it has files.
 */
let last = { projectDir: '', parsed: new Map<string, Parsed>() };

function parse(projectDir: string, path: string, stats: Stats): Parsed {
  const stamp = fileStamp(stats);
  if (last.projectDir !== projectDir) last = { projectDir, parsed: new Map() };
  const known = last.parsed.get(path);
  if (known?.stamp === stamp) return known;
  const bytes = readFileSync(join(projectDir, path));
  const code = bytes.toString('utf8').replaceAll(commentPattern, '');
  const key = keyOf(bytes);
  const found = {
    stamp: Date.now() - youngest(stats) > racyMs ? stamp : undefined,
    key,
    named: new Keys().add(path).add(key).key,
    targets: [...code.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? ''),
    layouts: path.startsWith('layouts/')
      ? [...code.matchAll(layoutPattern)].map((match) => `layouts/${match[1]}`)
      : [],
  };
  last.parsed.set(path, found);
  return found;
}

/** The project's sources, each read and taken apart once. */
export class SourceGraph {
  readonly #projectDir: string;
  readonly #sources = new Map<string, Source>();
  readonly #stats = new Map<string, Stats | undefined>();

  constructor(projectDir: string) {
    this.#projectDir = projectDir;
  }

  /**
   * What `roots` import, directly or not, and they themselves.
   * @param roots paths below the project, with `/`
   */
  reach(roots: Iterable<string>, follow: Follow = () => true): Reach {
    const files = new Map<string, Key>();
    let sum = 0;
    const packages = new Set<string>();
    const pending = [...roots];
    for (let from = pending.pop(); from !== undefined; from = pending.pop()) {
      if (files.has(from)) continue;
      const importer = from;
      const source = this.#source(importer);
      files.set(importer, source.key);
      sum = sumKeys(sum, source.named);
      for (const name of source.packages) packages.add(name);
      pending.push(...source.imports.filter((path) => follow(path, importer)));
    }
    return { files, packages, sum };
  }

  #source(path: string): Source {
    const known = this.#sources.get(path);
    if (known !== undefined) return known;
    const stats = this.#lie(path);
    if (stats === undefined) throw new Error(`There is no file ${join(this.#projectDir, path)}`);
    const { key, named, targets, layouts } = parse(this.#projectDir, path, stats);
    const near = targets.filter(isNear).map((target) => normalize(join(dirname(path), target)));
    const imports = [...near, ...layouts]
      .map((other) => other.replaceAll('\\', '/'))
      .filter((other) => this.#lie(other) !== undefined);
    const packages = targets
      // An address from the root of the site is no package; the empty name would be the project with all that it has.
      .filter((target) => !isNear(target) && !/^(?:node:|\/)/.test(target))
      .map(packageOf);
    const source = { key, named, imports, packages };
    this.#sources.set(path, source);
    return source;
  }

  /** How a file lies on the disk, if it does: asked once, however many import it. */
  #lie(path: string): Stats | undefined {
    if (!this.#stats.has(path)) {
      this.#stats.set(path, statSync(join(this.#projectDir, path), { throwIfNoEntry: false }));
    }
    return this.#stats.get(path);
  }
}

const isNear = (target: string): boolean => target.startsWith('.');

/** `luxon` for `luxon/src/datetime.js`, `@11ty/eleventy` for `@11ty/eleventy/src/x.js`. */
const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
