import type { Hint } from '../article/content-error.ts';
import { placeAt } from '../article/locate.ts';

const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/**
 * A text that begins with its headline once more, as other systems want it: readers would see it twice.
 *
 * @param bodyLine line of the file, from 1, on which `body` starts
 */
export function repeatedTitle(
  title: string,
  body: string,
  bodyLine: number,
  { file, text }: { readonly file: string; readonly text: string },
): Hint[] {
  const start = body.search(/\S/);
  if (start < 0) return [];
  const end = body.indexOf('\n', start);
  const line = body.slice(start, end < 0 ? undefined : end).trim();
  // A sentence of the text may begin in the same words; a headline stands alone.
  const isAlone =
    /^(?:#{1,6}\s|\*\*.*\*\*$|__.*__$)/.test(line) ||
    /^\s*(?:\n|$)/.test(body.slice(start + line.length + 1));
  if (!isAlone || line.length > title.length + 20 || bare(line) !== bare(title)) return [];
  const before = body.slice(0, start).split('\n').length - 1;
  return [
    {
      ...placeAt(text, bodyLine + before, 1, file),
      severity: 'hint',
      rule: 'title-repeated',
      message: 'Der Text beginnt noch einmal mit der Überschrift.',
      expected: 'ein Text, der mit dem ersten Absatz beginnt',
      remedy: 'Löschen Sie diese Zeile; die Überschrift steht schon in title.',
    },
  ];
}
