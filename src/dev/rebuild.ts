// Runs builds one after the other in a builder process; code that changed gets a new one.
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { BuildReport, BuildRequest } from './builder-messages.ts';

/** What has changed since the last build began. */
export type Change = 'content' | 'code';

export class Rebuild {
  readonly #request: BuildRequest;
  readonly #onReport: (report: BuildReport) => void;
  #builder: ChildProcess | undefined;
  #building = false;
  #waiting: Change | undefined;

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
      this.#onReport(await this.#build());
    }
    this.#building = false;
  }

  close(): void {
    if (this.#builder?.connected === true) this.#builder.disconnect();
    this.#builder = undefined;
  }

  #build(): Promise<BuildReport> {
    const builder =
      this.#builder ??
      fork(join(import.meta.dirname, 'builder.ts'), { stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
    this.#builder = builder;
    const { promise, resolve } = Promise.withResolvers<BuildReport>();
    let said = '';
    const listen = (text: Buffer) => {
      said += text;
    };
    // Code that does not even load ends the process, with the reason on its standard error.
    const ended = () => {
      this.#builder = undefined;
      resolve({
        ok: false,
        text: said === '' ? 'Der Bau endete ohne ein Wort; vielleicht fehlte Arbeitsspeicher.' : said,
      });
    };
    builder.stderr?.on('data', listen);
    builder.once('close', ended);
    builder.once('message', resolve);
    builder.send(this.#request, () => undefined);
    return promise.finally(() => {
      builder.stderr?.off('data', listen);
      builder.off('close', ended);
      builder.off('message', resolve);
    });
  }
}
