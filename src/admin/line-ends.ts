// Line ends of a file: forms know one kind, files have what the editor's machine wrote.

/** The text with `\n` alone. */
export function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * The edited text with the line ends of the original: lines that stay keep theirs, new ones get those of most lines.
 *
 * @param original as it lies in the file
 * @param edited what {@link unixLines} of it has become
 */
export function withLineEnds(original: string, edited: string): string {
  if (!original.includes('\r')) return edited;
  const before = original.split(/(?<=\n|\r(?!\n))/);
  const after = edited.split(/(?<=\n)/);
  const plain = before.map(unixLines);
  const common = commonEnds(plain, after);
  const count = (end: RegExp): number => before.filter((line) => end.test(line)).length;
  const usual =
    count(/\r\n$/) * 2 >= before.length ? '\r\n' : count(/\r$/) * 2 >= before.length ? '\r' : '\n';
  return after
    .map((line, at) => {
      if (at < common.start) return before[at] ?? line;
      if (at >= after.length - common.end) return before[at - after.length + plain.length] ?? line;
      return line.replace('\n', usual);
    })
    .join('');
}

/** How many items two lists have in common at the start, and of the others at the end. */
function commonEnds<Item>(
  before: readonly Item[],
  after: readonly Item[],
  equal: (one: Item, other: Item) => boolean = Object.is,
): { readonly start: number; readonly end: number } {
  const shorter = Math.min(before.length, after.length);
  const same = (at: number, there: number): boolean => {
    const [one, other] = [before[at], after[there]];
    return one !== undefined && other !== undefined && equal(one, other);
  };
  let start = 0;
  while (start < shorter && same(start, start)) start += 1;
  let end = 0;
  while (end < shorter - start && same(before.length - 1 - end, after.length - 1 - end)) end += 1;
  return { start, end };
}
