// Jekyll's Markdown is Kramdown's, which parts blocks otherwise than CommonMark: what is a paragraph there would be code up to
// the next mark here, and from there on everything would be the wrong way round.
import { fenceOf } from '../article/fences.ts';

const names =
  'p|div|ul|ol|dl|table|h[1-6]|blockquote|pre|figure|section|article|aside|center|details|header|footer';
const opening = new RegExp(String.raw`^ {0,3}<(?:${names})(?=[\s>])`, 'i');
const tag = new RegExp(String.raw`<(/?)(?:${names})(?=[\s>])[^<>]{0,2000}>`, 'gi');

/**
 * The same text for readers of CommonMark. A fence of code has one word behind its opening mark at most and is closed
 * somewhere; other lines that begin like one are words. HTML ends with its last closing tag, not with a blank line: what
 * stands right below it is Markdown.
 *
 * Rules: https://kramdown.gettalong.org/syntax.html#fenced-code-blocks and #html-blocks; the expression for fences is that of
 * kramdown-parser-gfm.
 */
export function asCommonMark(text: string): string {
  if (!/^ {0,3}(?:```|~~~|<)/m.test(text)) return text;
  const lines = text.split('\n');
  const lastMark = lastMarks(lines);
  const result: string[] = [];
  let code: string | undefined;
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    const { mark, rest, opens, isBare } = fenceOf(line);
    if (code !== undefined) {
      result.push(line);
      if (isBare && mark.startsWith(code)) code = undefined;
      continue;
    }
    if (depth > 0 || opening.test(line)) {
      depth = Math.max(0, depth + depthOf(line));
      result.push(line);
      const below = lines[index + 1] ?? '';
      if (depth === 0 && below.trim() !== '' && !/^[ \t]*</.test(below)) result.push('');
      continue;
    }
    if (!opens) result.push(line);
    else if (/\S\s+\S/.test(rest.trim()) || (lastMark.get(mark.charAt(0)) ?? 0) <= index)
      result.push(line.replace(mark, () => mark.replace(/./g, String.raw`\$&`)));
    else {
      code = mark;
      result.push(line);
    }
  }
  return result.join('\n');
}

/** By its letter, the last line that could close a fence. */
function lastMarks(lines: readonly string[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const { mark, isBare } = fenceOf(line);
    if (isBare) last.set(mark.charAt(0), index);
  }
  return last;
}

/** Elements that a line opens, less those that it closes. */
function depthOf(line: string): number {
  let depth = 0;
  for (const [, slash] of line.matchAll(tag)) depth += slash === '' ? 1 : -1;
  return depth;
}
