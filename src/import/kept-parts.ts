/** Parts of a text that wait, out of the way of what changes the rest. */
export class KeptParts {
  readonly #parts: string[] = [];

  /** @returns what stands for the part meanwhile: letters for private use around a number */
  readonly keep = (part: string): string => `\ue002${this.#parts.push(part) - 1}\ue003`;

  /** @param text in which parts wait; parts that wait within them do so still */
  readonly back = (text: string): string =>
    text.replace(/\ue002(\d+)\ue003/g, (_, index: string) => this.#parts[Number(index)] ?? '');
}
