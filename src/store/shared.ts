/** Values that many articles share (days, sections, tags), each kept once and named by its number. */
export class Shared {
  readonly values: unknown[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a text, or of a record that has a slug and a name. */
  numberOf(value: string | { readonly slug: string; readonly name: string }): number {
    const name = typeof value === 'string' ? value : `${value.slug}\n${value.name}`;
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }
}
