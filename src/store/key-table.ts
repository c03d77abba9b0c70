import type { Key } from '../article/key.ts';

/**
 * Finds rows by their keys: a hash table with open addressing over a column of keys. For 100,000 rows it is made in a few
 * milliseconds; a `Map` of their texts takes a multiple.
 */
export class KeyTable {
  readonly #keys: Float64Array;
  /** Row and one, 0 for an empty slot. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** Whether no two rows have the same key. */
  readonly areDistinct: boolean;

  /** @param keys one for each row */
  constructor(keys: Float64Array) {
    let slots = 8;
    while (slots < 2 * keys.length) slots *= 2;
    this.#keys = keys;
    this.#slots = new Int32Array(slots);
    this.#mask = slots - 1;
    let areDistinct = true;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row] ?? 0;
      let slot = this.#first(key);
      for (let other = this.#rowAt(slot); other >= 0; other = this.#rowAt(slot)) {
        if (keys[other] === key) areDistinct = false;
        slot = (slot + 1) & this.#mask;
      }
      this.#slots[slot] = row + 1;
    }
    this.areDistinct = areDistinct;
  }

  /** The row with this key for which `isIt` holds (different texts may have one key); -1 if there is none. */
  find(key: Key, isIt: (row: number) => boolean): number {
    for (let slot = this.#first(key); ; slot = (slot + 1) & this.#mask) {
      const row = this.#rowAt(slot);
      if (row < 0 || (this.#keys[row] === key && isIt(row))) return row;
    }
  }

  #rowAt(slot: number): number {
    return (this.#slots[slot] ?? 0) - 1;
  }

  /** A key's low bits are as good as random. */
  #first(key: Key): number {
    return (key | 0) & this.#mask;
  }
}
