// What stands between the blanks of texts, each piece once. Pieces are looked up letter by letter: cutting a text into
// strings takes longer than all else that the search does with it, and each string that is kept would keep its whole text.

const blank = 0x20;
/** FNV-1a, 32 bits. */
const hashStart = 0x811c9dc5;
const hashFactor = 0x01000193;

/** Remembers what was made of a piece. */
export class PieceTable<Value> {
  readonly #make: (piece: string) => Value;
  /** Number of a piece plus one at a slot that follows from its hash; 0 for none. */
  #slots = new Int32Array(1 << 12);
  /** Of all pieces, one behind the other. */
  #letters = new Uint16Array(1 << 14);
  /** Where the letters of each piece end. */
  #ends: number[] = [];
  #hashes: number[] = [];
  #values: Value[] = [];

  /** @param make called once for each piece that is not remembered */
  constructor(make: (piece: string) => Value) {
    this.#make = make;
  }

  /** Number of pieces that are remembered. */
  get size(): number {
    return this.#values.length;
  }

  /** The values of all pieces of a text, in order. */
  of(text: string): Value[] {
    const values: Value[] = [];
    let start = 0;
    let hash = hashStart;
    for (let at = 0; at < text.length; at++) {
      const letter = text.charCodeAt(at);
      if (letter !== blank) {
        hash = Math.imul(hash ^ letter, hashFactor);
        continue;
      }
      if (at > start) values.push(this.#value(text, start, at, hash));
      start = at + 1;
      hash = hashStart;
    }
    if (text.length > start) values.push(this.#value(text, start, text.length, hash));
    return values;
  }

  #value(text: string, start: number, end: number, hash: number): Value {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return this.#added(text, start, end, hash, slot);
      if (this.#hashes[number] === hash && this.#is(number, text, start, end))
        return this.#values[number] as Value;
    }
  }

  #is(number: number, text: string, start: number, end: number): boolean {
    let from = this.#ends[number - 1] ?? 0;
    if ((this.#ends[number] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at++) if (this.#letters[from++] !== text.charCodeAt(at)) return false;
    return true;
  }

  #added(text: string, start: number, end: number, hash: number, slot: number): Value {
    const from = this.#ends.at(-1) ?? 0;
    const length = end - start;
    this.#reserve(from + length);
    for (let at = 0; at < length; at++) this.#letters[from + at] = text.charCodeAt(start + at);
    // A string of its own: a slice would keep the whole text in memory.
    const value = this.#make(stringOf(this.#letters.subarray(from, from + length)));
    this.#slots[slot] = this.#values.push(value);
    this.#ends.push(from + length);
    this.#hashes.push(hash);
    if (2 * this.#values.length > this.#slots.length) this.#widen();
    return value;
  }

  #reserve(length: number): void {
    if (length <= this.#letters.length) return;
    const larger = new Uint16Array(2 * length);
    larger.set(this.#letters);
    this.#letters = larger;
  }

  #widen(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (const [number, hash] of this.#hashes.entries()) {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** Letters that one call can take. */
const mostLetters = 1 << 12;

function stringOf(letters: Uint16Array): string {
  let text = '';
  for (let from = 0; from < letters.length; from += mostLetters) {
    text += String.fromCharCode(...letters.subarray(from, from + mostLetters));
  }
  return text;
}
