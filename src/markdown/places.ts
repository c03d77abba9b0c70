// Where in a text something stands that the parser has found: its tokens know their lines, not their columns.
import type { TextProblem } from '../article/problem.ts';

type Place = Pick<TextProblem, 'line' | 'column'>;

/**
 * Finds one thing after the other in the lines of a text, in their order, so that equal things get different places.
 *
 * @param body the text that was parsed
 */
export function placesIn(
  body: string,
): (lines: readonly [number, number] | null, ...written: string[]) => Place {
  const starts = [0];
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) starts.push(at + 1);
  let after = 0;
  /** @param written how it may be written, the likeliest first; where none is found, the first of `lines` is the place */
  return (lines, ...written) => {
    const [first, last] = lines ?? [0, starts.length];
    const from = Math.max(after, starts[first] ?? 0);
    const end = starts[last] ?? body.length;
    const part = body.slice(from, end);
    for (const words of written) {
      const found = part.indexOf(words);
      if (found < 0 || words === '') continue;
      after = from + found + words.length;
      let line = first;
      while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= from + found) line++;
      return { line, column: from + found - (starts[line] ?? 0) + 1 };
    }
    return { line: first, column: 1 };
  };
}
