// Runs builds one after the other in a builder process; code that changed gets a new one. Between builds, and while they
// run, it makes the pictures of the last good one.
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type {
  BuilderReport,
  BuilderRequest,
  BuildReport,
  BuildRequest,
  PictureReport,
} from './builder-messages.ts';

/** What has changed since the last build began. */
export type Change = 'content' | 'code';

/** The builder process of one `npm run dev`, and what is still to be built. */
export class Rebuild {
  readonly #request: BuildRequest;
  readonly #onReport: (report: BuildReport) => void;
  #builder: ChildProcess | undefined;
  /** Whether the builder has built a site whose pictures it can make. */
  #knowsPictures = false;
  #building = false;
  #waiting: Change | undefined;
  /** Settled when the build that runs, or the next one, has ended. */
  #next = Promise.withResolvers<void>();

  /** @param onReport called after every build, also after one that failed */
  constructor(request: BuildRequest, onReport: (report: BuildReport) => void) {
    this.#request = request;
    this.#onReport = onReport;
  }

  /** Builds now, or, while a build runs, once more after it. */
  async changed(change: Change): Promise<void> {
    this.#waiting = this.#waiting === 'code' ? 'code' : change;
    if (this.#building) return;
    this.#building = true;
    while (this.#waiting !== undefined) {
      if (this.#waiting === 'code') this.close();
      this.#waiting = undefined;
      const report = await this.#build();
      if (report.ok) this.#knowsPictures = true;
      this.#onReport(report);
      const { resolve } = this.#next;
      this.#next = Promise.withResolvers();
      resolve();
    }
    this.#building = false;
  }

  /**
   * Has a picture made that a page shows; waits for the first build.
   *
   * @param output path below the output folder
   */
  async picture(output: string): Promise<PictureReport> {
    for (;;) {
      if (!this.#knowsPictures) await this.#next.promise;
      const builder = this.#builder;
      // A build that failed shows no page.
      if (!this.#knowsPictures || builder === undefined) return { none: true };
      const report = await ask(builder, { ask: 'picture', output }, (answer) =>
        answer.did === 'picture' && answer.output === output ? answer : undefined,
      );
      if (typeof report !== 'string') return report;
      if (builder.exitCode !== 0) return { text: lastWords(report) };
      // It was replaced: its successor knows the picture, if a page still shows it.
    }
  }

  /** When the build that runs, or the next one, has ended. */
  get nextBuild(): Promise<void> {
    return this.#next.promise;
  }

  close(): void {
    if (this.#builder?.connected === true) this.#builder.disconnect();
    this.#builder = undefined;
    this.#knowsPictures = false;
  }

  async #build(): Promise<BuildReport> {
    const builder = this.#builder ?? this.#start();
    const report = await ask(builder, { ask: 'build', ...this.#request }, (answer) =>
      answer.did === 'build' ? answer : undefined,
    );
    if (typeof report !== 'string') return report;
    // Code that does not even load ends the process, with the reason on its standard error.
    return { ok: false, text: lastWords(report) };
  }

  #start(): ChildProcess {
    const stdio = ['ignore', 'inherit', 'pipe', 'ipc'] as const;
    const builder = fork(join(import.meta.dirname, 'builder.ts'), { stdio: [...stdio] });
    // A page asks for all its pictures at once.
    builder.setMaxListeners(0);
    builder.stderr?.setMaxListeners(0);
    builder.once('close', () => {
      if (this.#builder === builder) this.close();
    });
    this.#builder = builder;
    return builder;
  }
}

const lastWords = (said: string): string =>
  said === '' ? 'Der Bau endete ohne ein Wort; vielleicht fehlte Arbeitsspeicher.' : said;

/** What the builder answers; if it ends without that, what it has said on its standard error. */
function ask<Answer extends BuilderReport>(
  builder: ChildProcess,
  request: BuilderRequest,
  answerIn: (report: BuilderReport) => Answer | undefined,
): Promise<Answer | string> {
  const { promise, resolve } = Promise.withResolvers<Answer | string>();
  let said = '';
  const listen = (text: Buffer) => {
    said += text;
  };
  const ended = () => resolve(said);
  const hear = (report: BuilderReport) => {
    const answer = answerIn(report);
    if (answer !== undefined) resolve(answer);
  };
  builder.stderr?.on('data', listen);
  builder.once('close', ended);
  builder.on('message', hear);
  builder.send(request, () => undefined);
  return promise.finally(() => {
    builder.stderr?.off('data', listen);
    builder.off('close', ended);
    builder.off('message', hear);
  });
}
