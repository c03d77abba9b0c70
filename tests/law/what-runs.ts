// Which parts of the source files a build runs, as V8 counts them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

interface Counted {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly Range[] }[];
  }[];
}

/** By absolute path: each process that has loaded a file has counted all of its ranges, wider ones before those in them. */
type Runs = Map<string, (readonly Range[])[]>;

/** @param dir what `NODE_V8_COVERAGE` named when the build and its processes ran */
export function whatRuns(dir: string): WhatRuns {
  const runs: Runs = new Map();
  for (const name of readdirSync(dir)) {
    const { result } = JSON.parse(readFileSync(join(dir, name), 'utf8')) as Counted;
    for (const { url, functions } of result) {
      if (!url.startsWith('file:')) continue;
      const file = fileURLToPath(url);
      runs.set(file, [...(runs.get(file) ?? []), functions.flatMap(({ ranges }) => ranges)]);
    }
  }
  return new WhatRuns(runs);
}

export class WhatRuns {
  readonly #runs: Runs;

  constructor(runs: Runs) {
    this.#runs = runs;
  }

  /** Whether any process has loaded the file. */
  has(file: string): boolean {
    return this.#runs.has(file);
  }

  /** Whether what stands at the offset was run by any of them. */
  at(file: string, offset: number): boolean {
    return (this.#runs.get(file) ?? []).some((ranges) => {
      const around = ranges.filter(
        ({ startOffset, endOffset }) => startOffset <= offset && offset < endOffset,
      );
      const innermost = around.reduce<Range | undefined>(
        (best, range) => (best === undefined || sizeOf(range) <= sizeOf(best) ? range : best),
        undefined,
      );
      return innermost !== undefined && innermost.count > 0;
    });
  }
}

const sizeOf = ({ startOffset, endOffset }: Range): number => endOffset - startOffset;
