// Two versions of a passage, which Git has left in a text.
import type { Token } from 'markdown-it';
import { conflictsIn, mergeConflict } from '../article/merge-conflict.ts';
import type { TextProblem } from '../article/problem.ts';
import { lineStarts, placeOfCharacter } from './places.ts';
import { proseOnly } from './prose-only.ts';

/** Whether {@link conflicts} may find any. */
export const mayHoldConflicts = (body: string): boolean => conflictsIn(body).length > 0;

/** Each once, where its first version begins; in code they are text. */
export function conflicts(tokens: readonly Token[], body: string): TextProblem[] {
  const starts = lineStarts(body);
  return conflictsIn(proseOnly(tokens, body)).map((at) => ({
    ...mergeConflict,
    ...placeOfCharacter(starts, at),
  }));
}
