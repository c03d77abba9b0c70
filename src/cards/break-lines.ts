// How a headline is broken into lines.

export interface FittedLines {
  /** Pixels. */
  readonly size: number;
  readonly lines: readonly string[];
}

/** How wide a text is at a size, pixels. */
export type Measure = (text: string, size: number) => number;

/** Largest first, with as many lines as its height allows. */
export interface Step {
  readonly size: number;
  readonly lines: number;
}

/** The largest size at which the text fits, in lines of about equal width; what fits at none is cut off with „…“. */
export function fitLines(text: string, width: number, steps: readonly Step[], measure: Measure): FittedLines {
  const words = text.split(/[^\S\u00a0\u202f]+/u).filter(Boolean);
  for (const step of steps) {
    const fits = (room: number): string[] | undefined => {
      const broken = broke(words, room, (line) => measure(line, step.size));
      return broken.length <= step.lines ? broken : undefined;
    };
    const found = fits(width);
    if (found !== undefined && !found.some((line) => measure(line, step.size) > width)) {
      return { size: step.size, lines: balanced(found.length, width, fits) ?? found };
    }
  }
  const { size, lines: most } = steps.at(-1) ?? { size: 0, lines: 0 };
  const smallest = (line: string): number => measure(line, size);
  const parts = words.flatMap((word) => pieces(word, width, smallest));
  const lines = broke(parts, width, smallest);
  const last = lines[most - 1];
  if (lines.length <= most || last === undefined) return { size, lines };
  return { size, lines: [...lines.slice(0, most - 1), shortened(last, width, smallest)] };
}

/** The narrowest room in which the number of lines stays the same. */
function balanced(
  count: number,
  width: number,
  fits: (room: number) => string[] | undefined,
): string[] | undefined {
  let low = width / 2;
  let high = width;
  let best: string[] | undefined;
  for (let step = 0; step < 6; step++) {
    const room = (low + high) / 2;
    const lines = fits(room);
    if (lines?.length === count) {
      best = lines;
      high = room;
    } else low = room;
  }
  return best;
}

function broke(words: readonly string[], width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A word that is wider than a line, in parts with hyphens. */
function pieces(word: string, width: number, measure: (line: string) => number): string[] {
  if (measure(word) <= width) return [word];
  let end = word.length - 1;
  while (end > 1 && measure(`${word.slice(0, end)}-`) > width) end--;
  return [`${word.slice(0, end)}-`, ...pieces(word.slice(end), width, measure)];
}

function shortened(line: string, width: number, measure: (line: string) => number): string {
  const kept = line.split(' ');
  while (kept.length > 1 && measure(`${kept.join(' ')} …`) > width) kept.pop();
  let text = kept.join(' ');
  while (text !== '' && measure(`${text} …`) > width) text = text.slice(0, -1);
  return `${text} …`;
}
