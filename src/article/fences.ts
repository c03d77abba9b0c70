// Fenced code in Markdown, one rule for all that read lines: CommonMark 0.31, „Fenced code blocks“.

/** A line that may open or close fenced code: its mark, empty for any other line, and what stands behind. */
interface Fence {
  readonly mark: string;
  readonly opens: boolean;
  /** Whether nothing but blanks stands behind: only so can it close what an equal mark has opened. */
  readonly isBare: boolean;
  readonly rest: string;
}

const noFence: Fence = { mark: '', opens: false, isBare: false, rest: '' };

/** @param line with or without its end */
export function fenceOf(line: string): Fence {
  // Nearly every line: each one of an archive comes by here.
  if (!line.includes('```') && !line.includes('~~~')) return noFence;
  const [, mark = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})([^\r\n]*)/.exec(line) ?? [];
  return {
    mark,
    rest,
    // Behind backticks that open a fence stand no others: those on one line are code within a sentence.
    opens: mark !== '' && !(mark.startsWith('`') && rest.includes('`')),
    isBare: mark !== '' && /^[ \t]*$/.test(rest),
  };
}

/** Told line by line; a fence that nobody closes goes on to the end. */
export class Fences {
  /** The mark that has opened the code; empty outside of it. */
  #mark = '';

  get isOpen(): boolean {
    return this.#mark !== '';
  }

  /** Goes on by one line. @returns whether it belongs to fenced code, its first and last line included */
  hold(line: string): boolean {
    const wasOpen = this.isOpen;
    const { mark, opens, isBare } = fenceOf(line);
    if (!wasOpen && opens) this.#mark = mark;
    else if (wasOpen && isBare && mark.startsWith(this.#mark)) this.#mark = '';
    return wasOpen || this.isOpen;
  }
}
