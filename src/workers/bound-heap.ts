import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Lets this process's heap grow by a quarter of what lives in it before it is collected. V8's own choice is up to three
 * times as much again: with 100,000 articles, 250 MB live and 1.2 GB are taken in each process (`npm run bench -- --sizes
 * 100000 --contestants depesche`). Rendering leaves hardly anything behind (see
 * `render-dirty.ts`), so that there is little to collect.
 */
export function boundHeap(): void {
  setFlagsFromString('--heap-growing-percent=25');
}

/**
 * Besides {@link boundHeap}, lets new objects have as much space as at the start: for work that goes on for long and keeps
 * nothing, such as an import. V8 gives them up to 96 MB once much of what is made at a time lives for a moment; with 1 MB an
 * import of 2,000 posts takes 188 instead of 314 MB and the same time (`node tests/bench/import.ts --posts 2000`).
 */
export function boundNewSpace(): void {
  boundHeap();
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Collects all garbage now: worth its tenth of a second only right after hundreds of megabytes have become useless. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  collect();
}
