// Where the front-matter ends and the text begins.

/** A content file cut into its two parts. */
export interface SplitText {
  /**
   * The YAML between the two `---` lines, starting on line 2 of the file; empty when there is none. Blanks that only set
   * its parts apart are plain ones.
   */
  readonly frontMatter: string;
  /** Everything after the closing `---` line, as written. */
  readonly body: string;
  /** Line of the file, from 1, on which `body` starts. */
  readonly bodyLine: number;
  /** Why there is no front-matter: the first line is not `---`, or no closing `---` follows. */
  readonly problem?: 'missing' | 'not-closed';
}

const opening = /^---[ \t\u00a0]*(?:\r?\n|$)/;
const closing = /^---[ \t\u00a0]*(?:\r?\n|$)/gm;

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
    frontMatter: strangeBlank.test(frontMatter) ? withPlainBlanks(frontMatter) : frontMatter,
    body: plain.slice(bodyStart),
    bodyLine: countLines(frontMatter) + 3,
  };
}

/** Blanks that look like one in every editor and are none to YAML; the last three have no width at all. */
const strangeBlank = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u200b\u2060\ufeff]/;
const blanks = '[ \\t\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]';
const mark = new RegExp(
  `^(${blanks}*)((?:-(?:${blanks}+|$))?)(?:([\\p{L}_][\\p{L}\\d_-]*)(${blanks}*):(${blanks}*))?`,
  'u',
);

/**
 * Blanks of other kinds, which are pasted from web pages and word processors unseen, become plain ones where they only
 * set a field, its value and its list apart, and at a line's end. Inside a text they are what somebody typed: `10 km`.
 */
function withPlainBlanks(frontMatter: string): string {
  return frontMatter
    .split('\n')
    .map((line) => {
      if (!strangeBlank.test(line)) return line;
      const [all = '', indent = '', dash = '', name, , after = ''] = mark.exec(line) ?? [];
      const rest = line.slice(all.length).replace(new RegExp(`${blanks}+(\\r?)$`), '$1');
      const field = name === undefined ? '' : `${name}:${plain(after)}`;
      return `${plain(indent)}${dash === '' ? '' : `-${plain(dash.slice(1))}`}${field}${rest}`;
    })
    .join('\n');
}

/** As many plain blanks as there are visible ones. */
function plain(blanks: string): string {
  return blanks.replace(/[\u200b\u2060\ufeff]/g, '').replace(/[^\t]/g, ' ');
}

/** Line breaks in a text. */
function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
