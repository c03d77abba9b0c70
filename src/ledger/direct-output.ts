import { Output } from './output.ts';

/** Puts each file in its place at once: for what follows when the pages are there. */
export class DirectOutput {
  readonly dir: string;
  /** Paths of the files that differed. */
  readonly written: string[] = [];
  readonly #output: Output;

  /** @param build see {@link Output} */
  constructor(dir: string, build: string) {
    this.dir = dir;
    this.#output = new Output(dir, build);
  }

  async put(path: string, content: string | Uint8Array): Promise<void> {
    const put = this.#output.put(path, content, undefined);
    if (!put.staged) return;
    this.#output.moveFile(path);
    this.written.push(path);
  }
}
