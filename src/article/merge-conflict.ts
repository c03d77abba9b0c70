// Two people have changed the same lines, and Git has written both versions into the file (gitformat: merge markers).
import type { Mistake } from './content-error.ts';

/** What to tell about it. */
export const mergeConflict = {
  rule: 'merge-conflict',
  message:
    'Hier stehen zwei Fassungen, die gleichzeitig entstanden sind: über der Zeile ======= die eine, darunter die andere.',
  expected: 'eine Fassung, ohne Zeilen, die mit <<<<<<<, ======= oder >>>>>>> beginnen',
  remedy:
    'Behalten Sie eine der beiden Fassungen; löschen Sie die andere und die drei Zeilen mit <<<<<<<, ======= und >>>>>>>.',
} as const satisfies Mistake;

/** Where in a text a version begins that has another one beside it. @param text without code */
export function conflictsIn(text: string): number[] {
  if (!text.includes('<<<<<<<')) return [];
  return [...text.matchAll(/^<{7}(?: [^\n]*)?\r?$/gm)].map(({ index }) => index);
}
