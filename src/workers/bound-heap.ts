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

/** Collects all garbage now: worth its tenth of a second only right after hundreds of megabytes have become useless. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  collect();
}
