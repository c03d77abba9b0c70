// Chunks of bytes to lines, without copying those that lie in one chunk.

/** No line of any log is so long; what is longer is passed over without being kept. */
export const longestLine = 16 * 1024 * 1024;

const newline = 0x0a;

export interface LineSink {
  /** A line without its end, from `start` to before `end`; the bytes are only good until it returns. */
  line(bytes: Buffer, start: number, end: number): void;
  /** A line that was longer than {@link longestLine}; @param head its beginning */
  tooLong(head: Buffer): void;
}

/** Feeds a sink; ask it to end after the last chunk, which may have no newline. */
export class Lines {
  readonly #sink: LineSink;
  #parts: Buffer[] = [];
  #length = 0;
  #skipped: Buffer | undefined;

  constructor(sink: LineSink) {
    this.#sink = sink;
  }

  push(chunk: Buffer): void {
    let start = 0;
    let end = chunk.indexOf(newline);
    if (end >= 0 && (this.#length > 0 || this.#skipped !== undefined)) {
      this.#keep(chunk.subarray(0, end));
      this.#flush();
      start = end + 1;
      end = chunk.indexOf(newline, start);
    }
    while (end >= 0) {
      const last = end > start && chunk[end - 1] === 0x0d ? end - 1 : end;
      this.#sink.line(chunk, start, last);
      start = end + 1;
      end = chunk.indexOf(newline, start);
    }
    if (start < chunk.length) this.#keep(Buffer.from(chunk.subarray(start)));
  }

  end(): void {
    if (this.#length > 0 || this.#skipped !== undefined) this.#flush();
  }

  #keep(part: Buffer): void {
    if (this.#skipped !== undefined) return;
    this.#parts.push(part);
    this.#length += part.length;
    if (this.#length <= longestLine) return;
    this.#skipped = Buffer.from((this.#parts[0] ?? part).subarray(0, 200));
    this.#parts = [];
    this.#length = 0;
  }

  #flush(): void {
    if (this.#skipped === undefined) {
      const line =
        this.#parts.length === 1 ? (this.#parts[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#parts);
      const end = line.length > 0 && line[line.length - 1] === 0x0d ? line.length - 1 : line.length;
      this.#sink.line(line, 0, end);
    } else this.#sink.tooLong(this.#skipped);
    this.#parts = [];
    this.#length = 0;
    this.#skipped = undefined;
  }
}
