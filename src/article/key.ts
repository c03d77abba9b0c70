// Keys: numbers that name contents, so that pages know without rendering whether what they show has changed.
import { hash } from 'node:crypto';

/** A non-negative whole number below 2^48 (sums: 2^52); equal contents have equal keys, different ones practically never. */
export type Key = number;

/** Key of a text or of bytes: the first 48 bits of the SHA-1. */
export function keyOf(text: string | Uint8Array): Key {
  // As hexadecimal text a hash is there sooner than as bytes, which need a buffer of their own.
  return Number.parseInt(hash('sha1', text, 'hex').slice(0, 12), 16);
}

const sumLimit = 2 ** 52;

/**
 * Joins one more key to those of a list whose order follows from what is in it, as the order of publication does. For
 * the windows of articles that pages show this is some ten times as fast as {@link Keys}.
 */
export function sumKeys(sum: Key, key: Key): Key {
  const next = sum + key;
  return next < sumLimit ? next : next - sumLimit;
}

/** The inverse of {@link sumKeys}. */
export function withoutKey(sum: Key, key: Key): Key {
  const next = sum - key;
  return next < 0 ? next + sumLimit : next;
}

/**
 * Joins keys and other values, in order, to one key. A plan of 100,000 pages joins some 4 million of them, which a
 * cryptographic hash would turn into seconds; nobody gains anything by forging a key of his own newspaper.
 *
 * The mixing is that of MurmurHash3 (x86, 32 bit; Austin Appleby, public domain), in two lanes of different seeds.
 */
export class Keys {
  #a = 0x2f0b4c47;
  #b = 0x61c88647;

  /** Adds a whole number, a text, or nothing (`undefined` is a value of its own). */
  add(value: Key | string | boolean | undefined): this {
    if (typeof value === 'number') {
      this.#mix(value | 0);
      // The bits above the 32nd; dividing keeps them exact.
      this.#mix((value / 4294967296) | 0);
    } else if (typeof value === 'string') {
      for (let index = 0; index < value.length; index++) this.#mix(value.charCodeAt(index));
      this.#mix(~value.length);
    } else this.#mix(value === undefined ? 0x7fff_fff1 : Number(value));
    return this;
  }

  get key(): Key {
    const high = finish(this.#a ^ Math.imul(this.#b, 5)) & 0xffff;
    return high * 4294967296 + (finish(this.#b) >>> 0);
  }

  #mix(word: number): void {
    let k = Math.imul(word, 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    const a = this.#a ^ k;
    this.#a = (Math.imul((a << 13) | (a >>> 19), 5) + 0xe6546b64) | 0;
    k = Math.imul(word, 0x85ebca77);
    k = Math.imul((k << 16) | (k >>> 16), 0xc2b2ae3d);
    const b = this.#b ^ k;
    this.#b = (Math.imul((b << 17) | (b >>> 15), 5) + 0x38495ab5) | 0;
  }
}

/** Of what shows an article, when it was read so many times more than its file says. */
export const readsKey = (key: Key, added: number): Key =>
  added === 0 ? key : new Keys().add(key).add(added).key;

/** Key of a path or another short text, of which there are 100,000: quicker than {@link keyOf}. */
export const pathKey = (path: string): Key => new Keys().add(path).key;

function finish(lane: number): number {
  let h = lane ^ (lane >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
