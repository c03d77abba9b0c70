// A text in which only prose is left to look at, every character in its place: code and escaped characters are blank.
import type { Token } from 'markdown-it';
import { lineStarts } from './places.ts';

/** Characters from the first to before the second. */
export type Range = readonly [from: number, to: number];

/** The text with blanks instead of code blocks, code spans, comments and what a backslash stands before. */
export function proseOnly(tokens: readonly Token[], body: string): string {
  const starts = lineStarts(body);
  const blocks = tokens.flatMap(({ type, map }): Range[] =>
    (type === 'fence' || type === 'code_block') && map !== null
      ? [[starts[map[0]] ?? 0, starts[map[1]] ?? body.length]]
      : [],
  );
  let text = blanked(body, blocks).replace(/\\[!-/:-@[-`{-~]/g, '  ');
  for (const [open, close] of invisible) text = blanked(text, between(text, open, close));
  return withoutCodeSpans(text);
}

const invisible: readonly (readonly [open: RegExp, close: string])[] = [
  [/<pre\b/gi, '</pre>'],
  [/<code\b/gi, '</code>'],
  [/<script\b/gi, '</script>'],
  [/<style\b/gi, '</style>'],
  [/<!--/g, '-->'],
];

/** With blanks in some ranges, which do not overlap and stand in their order; lines stay. */
export function blanked(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const [from, to] of ranges) {
    parts.push(text.slice(done, from), text.slice(from, to).replace(/[^\n]/g, ' '));
    done = to;
  }
  return parts.join('') + text.slice(done);
}

function between(text: string, open: RegExp, close: string): Range[] {
  const ranges: Range[] = [];
  const lower = open.test(text) ? text.toLowerCase() : '';
  open.lastIndex = 0;
  let done = 0;
  for (const { index } of text.matchAll(open)) {
    if (index < done) continue;
    const end = lower.indexOf(close, index);
    if (end < 0) break;
    done = end + close.length;
    ranges.push([index, done]);
  }
  return ranges;
}

/** A run of backticks opens a span that the next run of as many closes, in the same paragraph. */
function withoutCodeSpans(text: string): string {
  if (!text.includes('`')) return text;
  const paragraphs = text.split(/(\n[ \t]*\n)/);
  return paragraphs.map((paragraph) => blanked(paragraph, spans(paragraph))).join('');
}

function spans(paragraph: string): Range[] {
  const runs = [...paragraph.matchAll(/`+/g)];
  const later = Map.groupBy(runs.toReversed(), ([run]) => run.length);
  const ranges: Range[] = [];
  let done = 0;
  for (const run of runs) {
    const equal = later.get(run[0].length) ?? [];
    equal.pop();
    if (run.index < done) continue;
    const close = equal.at(-1);
    if (close === undefined) continue;
    done = close.index + run[0].length;
    ranges.push([run.index, done]);
  }
  return ranges;
}
