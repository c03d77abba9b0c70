/** A line that may open or close fenced code: its mark, empty for any other line, and what stands behind. */
export function fenceOf(line: string): {
  readonly mark: string;
  readonly rest: string;
  readonly opens: boolean;
} {
  const [, mark = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})([^\n]*)/.exec(line) ?? [];
  // Behind backticks that open a fence stand no others: those on one line are code within a sentence.
  return { mark, rest, opens: mark !== '' && !(mark.startsWith('`') && rest.includes('`')) };
}

/**
 * Markdown in turns: prose, fenced code, prose, … An open fence goes on to the end, as CommonMark has it; every line is
 * looked at once.
 */
export function fencedParts(markdown: string): string[] {
  const parts: string[] = [];
  let part: string[] = [];
  let fence: string | undefined;
  const next = () => {
    parts.push(part.join(''));
    part = [];
  };
  for (const line of markdown.split(/(?<=\n)/)) {
    const { mark, rest, opens } = fenceOf(line);
    if (fence === undefined && opens) {
      next();
      fence = mark;
      part.push(line);
    } else if (fence !== undefined && mark.startsWith(fence) && rest.trim() === '') {
      part.push(line);
      next();
      fence = undefined;
    } else part.push(line);
  }
  next();
  return parts;
}
