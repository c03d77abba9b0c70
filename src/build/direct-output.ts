import { Output } from './output.ts';

/** Puts each file in its place at once: for what follows when the pages are there. */
export class DirectOutput {
  readonly dir: string;
  /** Paths of the files that differed. */
  readonly written: string[] = [];
  readonly #output: Output;

  /** @param part of the staging folder, see {@link Output} */
  constructor(dir: string, part: string) {
    this.dir = dir;
    this.#output = new Output(dir, part);
  }

  async put(path: string, content: string | Uint8Array): Promise<void> {
    const put = this.#output.put(path, content, undefined);
    if (put.staged === null) return;
    this.#output.move([put]);
    this.written.push(path);
  }
}
