// Whole numbers in as few bytes as they need: seven bits each, the last one without the eighth.

/** Reads what {@link NumberWriter} has written. */
export class NumberReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get hasMore(): boolean {
    return this.at < this.bytes.length;
  }

  /** @throws {RangeError} when the bytes end within a number */
  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError('The search index is cut short');
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  take(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new RangeError('The search index is cut short');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text(): string {
    return textOf(this.take(this.number()));
  }
}

const decoder = new TextDecoder();

/** Most texts are a few plain letters, for which a decoder is slow. */
export function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    if (byte > 127) return decoder.decode(bytes);
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Numbers and texts one behind the other, numbers below 128 in one byte (LEB128), in a buffer that grows. */
export class NumberWriter {
  #bytes = new Uint8Array(1 << 12);
  length = 0;

  get bytes(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }

  /** The bytes until something else is written. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  /** @param value a whole number from 0 on */
  number(value: number): this {
    this.#reserve(8);
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes[this.length++] = (rest % 128) | 128;
    this.#bytes[this.length++] = rest;
    return this;
  }

  add(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
    return this;
  }

  /** Appends what another one holds. */
  addWritten(other: NumberWriter): this {
    return this.add(other.written);
  }

  text(text: string): this {
    const bytes = encoder.encode(text);
    return this.number(bytes.length).add(bytes);
  }

  clear(): void {
    this.length = 0;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.length + more));
    larger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = larger;
  }
}

const encoder = new TextEncoder();
