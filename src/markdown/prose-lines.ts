// The lines of a text that readers read: without code and comments, every character in its place.
import { Fences } from '../article/fences.ts';
import { seam } from './typography.ts';

/** A line with what is no prose in it blanked, every character in its place. */
export interface ProseLine {
  readonly text: string;
  /** From 0, in the body. */
  readonly index: number;
}

/** Without code, comments and tables' rules. */
export function proseLines(body: string): ProseLine[] {
  const fences = new Fences();
  let isComment = false;
  return body.split('\n').flatMap((written, index): ProseLine[] => {
    const line = written.endsWith('\r') ? written.slice(0, -1) : written;
    if (fences.hold(line) || line.startsWith('    ') || line.startsWith('\t')) return [];
    if (isComment) {
      isComment = !line.includes('-->');
      return [];
    }
    const lastOpened = line.lastIndexOf('<!--');
    isComment = lastOpened >= 0 && !line.includes('-->', lastOpened + 4);
    const blank = (found: string): string => seam.repeat(found.length);
    const text = withoutCode(line, blank);
    return [{ index, text: text.includes('<!--') ? text.replace(/<!--[\s\S]*?(?:-->|$)/g, blank) : text }];
  });
}

/** Each run of backticks closes at the next one of its length, if there is one (CommonMark 6.1). */
function withoutCode(line: string, blank: (found: string) => string): string {
  if (!line.includes('`')) return line;
  const parts = line.split(/(`+)/);
  const last = new Map(parts.map((part, index) => [part, index]));
  let text = '';
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? '';
    const end = part.startsWith('`') && last.get(part) !== index ? parts.indexOf(part, index + 1) : index;
    text += end === index ? part : blank(parts.slice(index, end + 1).join(''));
    index = end;
  }
  return text;
}
