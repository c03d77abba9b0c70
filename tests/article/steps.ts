// How much work a function does, counted and not timed: V8 tells how often each block of code ran.
import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

// Optimised code does not count what it has drawn together, and when code is optimised depends on the machine's load: the same
// work then took 31,000 or 89,000 steps. Unoptimised it always takes the same.
setFlagsFromString('--no-opt');
setFlagsFromString('--no-maglev');

interface Coverage {
  readonly result: readonly {
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** Blocks of code that ran, those of libraries included; what regular expressions do inside is not seen. */
export function stepsOf(run: () => unknown): number {
  const session = new Session();
  session.connect();
  let steps = 0;
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    run();
    session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error !== null) throw error;
      for (const { functions } of (taken as Coverage).result) {
        for (const { ranges } of functions) for (const { count } of ranges) steps += count;
      }
    });
    session.post('Profiler.stopPreciseCoverage');
  } finally {
    session.disconnect();
  }
  return steps;
}
