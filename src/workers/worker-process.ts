import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';

/** Room for what a batch of pages makes, in MB: with less, a seventh of it lives long enough to be taken for old. */
const flags = ['--min-semi-space-size=32'];

/** Argument of a worker that will hardly be asked for pages: what renders them it loads only when it is. */
export const readsOnly = '--reads-only';

/** Starts a process that loads its code, a second of its core's time, and then waits to be asked. */
export function startWorkerProcess(onlyReads = false): ChildProcess {
  return fork(join(import.meta.dirname, 'worker.ts'), onlyReads ? [readsOnly] : [], {
    serialization: 'advanced',
    execArgv: [...process.execArgv, ...flags],
    env: { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() },
  });
}
