// The processes that share the work of a build: this one and, for long work, one for each further core.
import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ContentErrors } from '../article/content-error.ts';
import type { HelperSetup, Request, Response } from './helper-messages.ts';

type Did<Name extends Response['did']> = Extract<Response, { did: Name }>;

/** Requests that a helper has at a time: the next one must be there while this process is busy with its own share. */
const ahead = 2;
/** From this many chunks on, starting a process (a second of its core's time) is made good. */
const worthwhile = 4;

export class Helpers {
  readonly #start: () => Helper[];
  #helpers: readonly Helper[] = [];
  /** Peak memory of all helpers together, bytes. */
  get memory(): number {
    return this.#helpers.reduce((sum, { memory }) => sum + memory, 0);
  }

  /** No process is started before there is work for it. */
  constructor(count: number, setup: Omit<HelperSetup, 'part'>) {
    this.#start = () =>
      Array.from({ length: count }, (_, index) => new Helper({ ...setup, part: `helfer-${index + 1}` }));
  }

  /** Works on `chunks`, each once, in whichever process is free; results in the order of the chunks. */
  async share<Chunk, Name extends 'read' | 'render', Result>(
    chunks: readonly Chunk[],
    own: (chunk: Chunk) => Promise<Result>,
    ask: (chunk: Chunk) => Extract<Request, { ask: Name }>,
    take: (response: Did<Name>) => Result,
    onDone: (result: Result) => void,
  ): Promise<Result[]> {
    if (chunks.length >= worthwhile && this.#helpers.length === 0) this.#helpers = this.#start();
    const results = new Array<Result>(chunks.length);
    const queue = chunks.entries();
    const work = async (one: (chunk: Chunk) => Promise<Result>) => {
      for (const [index, chunk] of queue) {
        const result = await one(chunk);
        results[index] = result;
        onDone(result);
        // Rendering hardly ever waits: without a pause the helpers' messages would.
        await setImmediate();
      }
    };
    const theirs = this.#helpers.flatMap((helper) =>
      Array.from({ length: ahead }, () =>
        work(async (chunk) => take((await helper.ask(ask(chunk))) as Did<Name>)),
      ),
    );
    await Promise.all([...theirs, work(own)]);
    return results;
  }

  /** Lets all helpers move what they have staged to its place. */
  async commit(): Promise<void> {
    await Promise.all(this.#helpers.map((helper) => helper.ask({ ask: 'commit' })));
  }

  close(): void {
    for (const helper of this.#helpers) helper.close();
  }
}

class Helper {
  memory = 0;
  readonly #process: ChildProcess;
  readonly #waiting: PromiseWithResolvers<Response>[] = [];

  constructor(setup: HelperSetup) {
    this.#process = fork(join(import.meta.dirname, 'helper.ts'), {
      serialization: 'advanced',
      env: { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() },
    });
    this.#process.on('message', (response: Response) => {
      if (response.did === 'render') this.memory = Math.max(this.memory, response.memory);
      const asked = this.#waiting.shift();
      if (response.did !== 'fail') asked?.resolve(response);
      else if (response.content === undefined) asked?.reject(new Error(response.stack));
      else asked?.reject(new ContentErrors(response.content));
    });
    this.#process.on('exit', (code, signal) => {
      for (const asked of this.#waiting.splice(0)) {
        asked.reject(new Error(`A helper process ended too early (${signal ?? code})`));
      }
    });
    // A failure shows with the first real request.
    this.ask({ ask: 'setup', setup }).catch(() => undefined);
  }

  ask(request: Request): Promise<Response> {
    const asked = Promise.withResolvers<Response>();
    this.#waiting.push(asked);
    this.#process.send(request);
    return asked.promise;
  }

  close(): void {
    this.#process.disconnect();
  }
}
