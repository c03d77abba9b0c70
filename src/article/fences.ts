/** Fenced code in Markdown, told line by line; a fence that nobody closes goes on to the end, as CommonMark has it. */
export class Fences {
  /** The mark that has opened the code; empty outside of it. */
  #mark = '';

  get isOpen(): boolean {
    return this.#mark !== '';
  }

  /** Goes on by one line. @returns whether it belongs to fenced code, its first and last line included */
  hold(line: string): boolean {
    const wasOpen = this.isOpen;
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (wasOpen ? mark.startsWith(this.#mark) : mark !== '') this.#mark = wasOpen ? '' : mark;
    return wasOpen || mark !== '';
  }
}
