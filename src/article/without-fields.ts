// The head of a file without the fields that are no YAML, so that the others can be read.
import { meantField } from './field-names.ts';
import { fieldNames } from './schema.ts';

/**
 * A text without the fields that stand, whole or in part, on some lines; empty lines are in their place. Where one of
 * these lines seems to be the text's first one, what follows goes, too, unless it is a field by its name.
 *
 * @param broken from 1
 * @param end the line on which the text begins
 * @returns the text, and the lines that are empty now
 */
export function withoutFields(
  text: string,
  broken: ReadonlySet<number>,
  end: number,
): { readonly text: string; readonly lines: ReadonlySet<number> } {
  const all = text.split('\n');
  const out = new Set<number>();
  let inText = false;
  for (let start = 2; start < end - 1; ) {
    let next = start + 1;
    while (next < end - 1 && !/^[^\s#-]/.test(all[next - 1] ?? '')) next += 1;
    const lines = Array.from({ length: next - start }, (_, index) => start + index);
    const isBroken = lines.some((line) => broken.has(line));
    const first = all[start - 1] ?? '';
    if (isBroken || (inText && !isField(first))) {
      for (const line of lines) {
        all[line - 1] = '';
        out.add(line);
      }
    }
    inText ||= isBroken && !first.includes(':');
    start = next;
  }
  return { text: all.join('\n'), lines: out };
}

function isField(line: string): boolean {
  const name = /^([\p{L}_][\p{L}\d_-]*)\s*:/u.exec(line)?.[1] ?? '';
  return fieldNames.includes(name) || meantField(name) !== undefined;
}
