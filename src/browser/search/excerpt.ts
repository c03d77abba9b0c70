// What a hit shows of a text: the place where most of the words are, and these marked.
import type { Analysis } from '../../search/shared/analysis.ts';

export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Words of an excerpt. */
const length = 32;
/** Words before the first one that was found. */
const before = 8;

/** @param stems of the words that were looked for @param analysis of the text's language */
export function excerptOf(text: string, stems: readonly string[], analysis: Analysis): ExcerptPart[] {
  const words = analysis
    .placedWords(text)
    .map((word) => ({ ...word, marked: isFound(analysis.stem(word.text), stems) }));
  const start = bestStart(words.map(({ marked }) => marked));
  const shown = words.slice(start, start + length);
  const parts: ExcerptPart[] = [];
  const add = (part: string, marked: boolean): void => {
    if (part !== '') parts.push({ text: part, marked });
  };
  let at = start === 0 ? 0 : (shown[0]?.start ?? 0);
  if (start > 0) add('… ', false);
  for (const word of shown.filter(({ marked }) => marked)) {
    add(text.slice(at, word.start), false);
    add(text.slice(word.start, word.end), true);
    at = word.end;
  }
  const isWhole = start + length >= words.length;
  add(isWhole ? text.slice(at) : `${text.slice(at, shown.at(-1)?.end)} …`, false);
  return parts;
}

/** Whether a word's stem is one of the stems, or that of a compound that begins with it. */
function isFound(stem: string | undefined, stems: readonly string[]): boolean {
  return stem !== undefined && stems.some((one) => stem === one || (one.length > 2 && stem.startsWith(one)));
}

/** Where to begin for the most marks; a text's own beginning when that shows as many. */
function bestStart(marks: readonly boolean[]): number {
  const countFrom = (start: number) => marks.slice(start, start + length).filter(Boolean).length;
  let best = { start: 0, count: countFrom(0) };
  for (const [at, marked] of marks.entries()) {
    if (!marked) continue;
    const start = Math.max(0, Math.min(at - before, marks.length - length));
    const count = countFrom(start);
    if (count > best.count) best = { start, count };
  }
  return best.start;
}
