/**
 * What was made of keys that were asked for lately: at least `most` values stay, at most twice as many, however long the
 * process runs.
 */
export class Recent<Of, Value> {
  readonly #most: number;
  readonly #make: (key: Of) => Value;
  #now = new Map<Of, Value>();
  #before = this.#now;

  /** @param make is asked once for a key, and again when its value was forgotten */
  constructor(most: number, make: (key: Of) => Value) {
    this.#most = most;
    this.#make = make;
  }

  get(key: Of): Value {
    const known = this.#now.get(key);
    if (known !== undefined || this.#now.has(key)) return known as Value;
    const value = this.#before.has(key) ? (this.#before.get(key) as Value) : this.#make(key);
    if (this.#now.size >= this.#most) {
      this.#before = this.#now;
      this.#now = new Map();
    }
    this.#now.set(key, value);
    return value;
  }
}
