// A build in processes of its own that are killed at a chosen moment.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Newspaper } from './newspaper.ts';
import type { SiteFolders, Workshop } from './workshop.ts';

/** `alone`: the build has one process. Else it has a worker: both end, or the main process alone, or the worker. */
export type Victim = 'alone' | 'both' | 'main' | 'worker';

/** When to kill: `change` is the number of the disk's change, from 1; `after` milliseconds from the start. */
export type Moment = { readonly change: number } | { readonly after: number };

/** How much a build does when nobody kills it. */
export interface Extent {
  readonly changes: { readonly main: number; readonly worker: number };
  readonly milliseconds: number;
}

const preload = pathToFileURL(join(import.meta.dirname, 'kill-at.ts')).href;
const entry = join(import.meta.dirname, 'process-build.ts');

/** Runs the build to its end. */
export async function measure(
  workshop: Workshop,
  paper: Newspaper,
  folders: SiteFolders,
  processes: number,
): Promise<Extent> {
  const countFile = join(folders.cacheDir, '../changes');
  const started = performance.now();
  const code = await start(workshop, paper, folders, processes, { LAW_COUNT_FILE: countFile }).ended;
  if (code !== 0) throw new Error(`The build ended with ${code}`);
  const counted = (role: string): number =>
    existsSync(`${countFile}-${role}`) ? Number(readFileSync(`${countFile}-${role}`)) : 0;
  return {
    changes: { main: counted('main'), worker: counted('worker') },
    milliseconds: performance.now() - started,
  };
}

/**
 * Kills the build at the moment, or lets it end when it is faster. A worker that has lost its main process may still be
 * at work afterwards.
 */
export async function buildAndKill(
  workshop: Workshop,
  paper: Newspaper,
  folders: SiteFolders,
  victim: Victim,
  moment: Moment,
): Promise<void> {
  const processes = victim === 'alone' ? 1 : 2;
  if ('change' in moment) {
    const env = {
      LAW_KILL_AT: String(moment.change),
      LAW_KILL_IN: victim === 'worker' ? 'worker' : 'main',
      LAW_KILL_ALL: victim === 'both' ? '1' : '0',
    };
    await start(workshop, paper, folders, processes, env).ended;
    return;
  }
  const { ended, kill } = start(workshop, paper, folders, processes, {});
  await Promise.race([ended, setTimeout(moment.after)]);
  kill(victim === 'both');
  await ended;
}

function start(
  workshop: Workshop,
  paper: Newspaper,
  folders: SiteFolders,
  processes: number,
  env: Readonly<Record<string, string>>,
) {
  const options = JSON.stringify({ ...workshop.optionsOf(paper, folders), processes });
  const build = spawn(process.execPath, ['--import', preload, entry, options], {
    detached: true,
    // A build without its worker ends with an error.
    stdio: ['ignore', 'ignore', env.LAW_KILL_IN === 'worker' ? 'ignore' : 'inherit'],
    env: { ...process.env, ...env },
  });
  const ended = new Promise<number | null>((done) => build.on('exit', done));
  const kill = (all: boolean): void => {
    if (build.exitCode !== null || build.signalCode !== null || build.pid === undefined) return;
    process.kill(all ? -build.pid : build.pid, 'SIGKILL');
  };
  return { ended, kill };
}
