// The processes that share the work of a build: this one and, for long work, one for each further core.
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { ContentErrors } from '../article/content-error.ts';
import { ChangedMeanwhile } from '../content/changed-meanwhile.ts';
import { Refusal } from '../content/refusal.ts';
import { CacheDamaged } from '../store/details.ts';
import { boundHeap } from './bound-heap.ts';
import type { Request, Response, WorkerSetup } from './worker-messages.ts';
import { startWorkerProcess } from './worker-process.ts';

type Did<Name extends Response['did']> = Extract<Response, { did: Name }>;

/** Requests that a worker has at a time: the next one must be there while this process is busy with its own share. */
const ahead = 2;
/** From this many articles or pages on, starting a process (a second of its core's time) is made good. */
const worthwhile = 2_000;

/** Started when there is work for them, and closed at the end of the build. */
export class Workers {
  readonly #worthwhile: number;
  readonly #start: () => Worker[];
  #workers: readonly Worker[] = [];
  /** Peak memory of all workers together, bytes. */
  get memory(): number {
    return this.#workers.reduce((sum, { memory }) => sum + memory, 0);
  }

  /**
   * No process is started before there is work for it.
   *
   * @param processes how many work, this one included; undefined: one for each core as soon as that pays
   * @param started processes that are taken before others are started
   */
  constructor(processes: number | undefined, setup: WorkerSetup, started: ChildProcess[] = []) {
    const count = (processes ?? availableParallelism()) - 1;
    this.#worthwhile = processes === undefined && started.length === 0 ? worthwhile : 0;
    this.#start = () =>
      Array.from({ length: count }, () => new Worker(takeAlive(started) ?? startWorkerProcess(), setup));
  }

  /** Works on `chunks`, each once, in whichever process is free; results in the order of the chunks. */
  async share<Chunk extends readonly unknown[], Name extends 'read' | 'render', Result>(
    chunks: readonly Chunk[],
    own: (chunk: Chunk) => Promise<Result>,
    ask: (chunk: Chunk) => Extract<Request, { ask: Name }>,
    take: (response: Did<Name>) => Result,
    onDone: (result: Result) => void,
  ): Promise<Result[]> {
    const size = chunks.reduce((sum, { length }) => sum + length, 0);
    if (size >= this.#worthwhile && this.#workers.length === 0) {
      // Not sooner: a small build is over before its heap needs a bound, and would collect it three times on the way.
      boundHeap();
      this.#workers = this.#start();
    }
    const results = new Array<Result>(chunks.length);
    const queue = chunks.entries();
    const work = async (one: (chunk: Chunk) => Promise<Result>) => {
      for (const [index, chunk] of queue) {
        const result = await one(chunk);
        results[index] = result;
        onDone(result);
        // Rendering hardly ever waits: without a pause the workers' messages would.
        await setImmediate();
      }
    };
    const theirs = this.#workers.flatMap((worker) =>
      Array.from({ length: ahead }, () =>
        work(async (chunk) => take((await worker.ask(ask(chunk))) as Did<Name>)),
      ),
    );
    await Promise.all([...theirs, work(own)]);
    return results;
  }

  /** Ends all workers; none of them writes anything after that. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close()));
  }
}

/** A process that ended before somebody listened would be waited for for ever. */
function takeAlive(processes: ChildProcess[]): ChildProcess | undefined {
  let taken = processes.pop();
  while (taken !== undefined && (taken.exitCode ?? taken.signalCode) !== null) taken = processes.pop();
  return taken;
}

class Worker {
  memory = 0;
  readonly #process: ChildProcess;
  readonly #waiting: PromiseWithResolvers<Response>[] = [];
  readonly #ended = Promise.withResolvers<void>();

  constructor(process: ChildProcess, setup: WorkerSetup) {
    this.#process = process;
    this.#process.on('message', (response: Response) => {
      if (response.did === 'render') this.memory = Math.max(this.memory, response.memory);
      const asked = this.#waiting.shift();
      if (response.did === 'fail') asked?.reject(errorOf(response));
      else asked?.resolve(response);
    });
    this.#process.on('exit', (code, signal) => {
      this.#ended.resolve();
      for (const asked of this.#waiting.splice(0)) {
        asked.reject(new Refusal(endedEarly(signal ?? code)));
      }
    });
    // A failure shows with the first real request.
    this.ask({ ask: 'setup', setup }).catch(() => undefined);
  }

  ask(request: Request): Promise<Response> {
    const asked = Promise.withResolvers<Response>();
    this.#waiting.push(asked);
    // A process that has ended says so by its exit.
    this.#process.send(request, () => undefined);
    return asked.promise;
  }

  close(): Promise<void> {
    // One that is at work would go on to the end of its batch, and tidying up its heap takes a process a tenth of a second.
    this.#process.kill('SIGKILL');
    return this.#ended.promise;
  }
}

function errorOf({ content, meanwhile, damaged, stack }: Did<'fail'>): Error {
  if (meanwhile !== undefined) return new ChangedMeanwhile(meanwhile);
  if (content !== undefined) return new ContentErrors(content);
  return damaged ? new CacheDamaged(stack) : new Error(stack);
}

/** The system ends processes when memory runs out. */
const endedEarly = (how: string | number | null): string =>
  `Ein Hilfsprozess endete vorzeitig (${how}), meist weil der Arbeitsspeicher nicht reichte; die Website bleibt, wie sie ist. ` +
  'Bauen Sie noch einmal, wenn andere Programme beendet sind, oder in Teilen: --slice 1/4.';
