import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const program = join(import.meta.dirname, 'edited-builds.ts');

/** Each build leaves its modules in memory. */
const most = 25;
/** An edit can make a build endless. */
const patience = 120_000;

/** Builds one after the other in one process, each with the code as it is when it begins; some share a process. */
export class BuildingProcess {
  readonly #project: string;
  #child: ChildProcess | undefined;
  #builds = 0;

  constructor(project: string) {
    this.#project = project;
  }

  /** @param args those of `npm run build` @returns whether it ended well; not if it was endless, or ended its process */
  async build(args: readonly string[]): Promise<boolean> {
    if (this.#builds >= most) await this.end();
    this.#child ??= await this.#start();
    const child = this.#child;
    this.#builds += 1;
    const waiting = new AbortController();
    const { signal } = waiting;
    child.send(args);
    const answer = await Promise.race([
      once(child, 'message', { signal }).then(([code]) => code),
      once(child, 'exit', { signal }).then(() => 'ended'),
      setTimeout(patience, 'endless', { signal }),
    ]).finally(() => waiting.abort());
    if (typeof answer === 'string') await this.end();
    return answer === 0;
  }

  /** Waits for the end: what the process has cost counts as this one's. */
  async end(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    this.#builds = 0;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async #start(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [program, this.#project], {
      cwd: this.#project,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // Addresses of modules are new each time.
      env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    });
    await once(child, 'message');
    return child;
  }
}
