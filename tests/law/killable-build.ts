// `npm run build` as a process of its own that is killed at a chosen moment.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { instantOf, type Newspaper } from './newspaper.ts';
import { type Place, projectDir, type Workshop } from './workshop.ts';

/** When to kill: `change` is the number of the disk's change, from 1; `after` milliseconds from the start. */
export type Moment = { readonly change: number } | { readonly after: number };

/** How much a build does when nobody kills it. */
export interface Extent {
  readonly changes: number;
  readonly milliseconds: number;
}

const preload = pathToFileURL(join(import.meta.dirname, 'kill-at.ts')).href;

/** Runs the build to its end. */
export async function measure(workshop: Workshop, paper: Newspaper, place: Place): Promise<Extent> {
  const countFile = join(place.cacheDir, '../changes');
  const started = performance.now();
  const code = await start(workshop, paper, place, { LAW_COUNT_FILE: countFile }).ended;
  if (code !== 0) throw new Error(`The build ended with ${code}`);
  return { changes: Number(readFileSync(countFile)), milliseconds: performance.now() - started };
}

/** Kills the build at the moment, or lets it end when it is faster; no process of it is left. */
export async function buildAndKill(
  workshop: Workshop,
  paper: Newspaper,
  place: Place,
  moment: Moment,
): Promise<void> {
  if ('change' in moment) {
    await start(workshop, paper, place, { LAW_KILL_AT: String(moment.change) }).ended;
    return;
  }
  const { ended, kill } = start(workshop, paper, place, {});
  await Promise.race([ended, setTimeout(moment.after)]);
  kill();
  await ended;
}

function start(workshop: Workshop, paper: Newspaper, place: Place, env: Readonly<Record<string, string>>) {
  workshop.prepareCache(place);
  const { outputDir, cacheDir } = place;
  const build = spawn(
    process.execPath,
    [
      ...['--import', preload, join(projectDir, 'src/cli/build.ts'), '--no-search'],
      ...['--content', workshop.contentDir, '--output', outputDir, '--cache', cacheDir],
      ...['--now', new Date(instantOf(paper)).toISOString()],
    ],
    {
      cwd: projectDir,
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env },
    },
  );
  const ended = new Promise<number | null>((done) => build.on('exit', done));
  const kill = (): void => {
    if (build.exitCode !== null || build.signalCode !== null || build.pid === undefined) return;
    process.kill(-build.pid, 'SIGKILL');
  };
  return { ended, kill };
}
