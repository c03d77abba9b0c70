// Where in a text something stands that the parser has found: its tokens know their lines, not their columns.
import type { TextProblem } from '../article/problem.ts';

type Place = Pick<TextProblem, 'line' | 'column'>;

/** Where each line of a text begins. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Line and column of a character of a text. @param starts see {@link lineStarts} */
export function placeOfCharacter(starts: readonly number[], at: number): Place {
  let low = 0;
  for (let high = starts.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return { line: low, column: at - (starts[low] ?? 0) + 1 };
}

/**
 * Finds one thing after the other in the lines of a text, in their order, so that equal things get different places.
 *
 * @param body the text that was parsed
 */
export function placesIn(
  body: string,
): (lines: readonly [number, number] | null, ...written: string[]) => Place {
  // Most texts give no reason to look for anything.
  let starts: number[] | undefined;
  let after = 0;
  /** @param written how it may be written, the likeliest first; where none is found, the first of `lines` is the place */
  return (lines, ...written) => {
    starts ??= lineStarts(body);
    const [first, last] = lines ?? [0, starts.length];
    const from = Math.max(after, starts[first] ?? 0);
    const end = starts[last] ?? body.length;
    const part = body.slice(from, end);
    for (const words of written) {
      const found = part.indexOf(words);
      if (found < 0 || words === '') continue;
      after = from + found + words.length;
      return placeOfCharacter(starts, from + found);
    }
    return { line: first, column: 1 };
  };
}
