// Where the front-matter ends and the text begins.

/** A content file cut into its two parts. */
export interface SplitText {
  /** The YAML between the two `---` lines, starting on line 2 of the file; empty when there is none. */
  readonly frontMatter: string;
  /** Everything after the closing `---` line, as written. */
  readonly body: string;
  /** Line of the file, from 1, on which `body` starts. */
  readonly bodyLine: number;
  /** Why there is no front-matter: the first line is not `---`, or no closing `---` follows. */
  readonly problem?: 'missing' | 'not-closed';
}

const opening = /^---[ \t]*(?:\r?\n|$)/;
const closing = /^---[ \t]*(?:\r?\n|$)/gm;

/**
 * Cuts a content file at its `---` lines. A byte order mark is dropped, CRLF is understood.
 * Never throws; a file without front-matter is all body and says so in `problem`.
 */
export function splitFrontMatter(text: string): SplitText {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const plain = start === 0 ? text : text.slice(1);
  const open = opening.exec(plain);
  if (open === null) return { frontMatter: '', body: plain, bodyLine: 1, problem: 'missing' };
  closing.lastIndex = open[0].length;
  const close = closing.exec(plain);
  if (close === null) return { frontMatter: '', body: plain, bodyLine: 1, problem: 'not-closed' };
  const frontMatter = plain.slice(open[0].length, close.index);
  const bodyStart = close.index + close[0].length;
  return {
    frontMatter,
    body: plain.slice(bodyStart),
    bodyLine: countLines(frontMatter) + 3,
  };
}

/** Line breaks in a text. */
function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
