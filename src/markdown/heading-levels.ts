// Sub-headings that leave a level out: whoever listens to a page, or jumps through it, looks for what is missing.
import type { Token } from 'markdown-it';
import type { TextProblem } from '../article/problem.ts';

/** Whether {@link skippedLevels} may find any: reading its tokens costs more than this look. */
export function mayHoldSkippedLevels(body: string): boolean {
  return /(?:^|[\s>])#{4,6}(?:\s|$)/.test(body);
}

/** Only steps between two headings of the text: what its first one may be is the article's own business. */
export function skippedLevels(tokens: readonly Token[]): TextProblem[] {
  let before: number | undefined;
  return tokens.flatMap(({ type, markup, map }): TextProblem[] => {
    if (type !== 'heading_open' || !/^#+$/.test(markup)) return [];
    // `#` and `##` are one level: the page's first heading is the headline.
    const level = Math.max(2, markup.length);
    const last = before;
    before = level;
    if (last === undefined || level <= last + 1) return [];
    const right = '#'.repeat(last + 1);
    return [
      {
        severity: 'hint',
        rule: 'heading-level',
        message: 'Diese Zwischenüberschrift überspringt eine Stufe.',
        found: markup,
        expected: `${right}, eine Stufe unter der vorigen`,
        remedy: `Beginnen Sie die Zeile mit ${right}.`,
        line: map?.[0] ?? 0,
        column: 1,
      },
    ];
  });
}
