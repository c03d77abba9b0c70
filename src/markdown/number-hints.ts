// What editors are told about numbers at a line's start: where it is in doubt whether they count a list, and where a
// list does not count evenly.
import type { Token } from 'markdown-it';
import type { TextProblem } from '../article/problem.ts';
import { ordinalKind } from './german-ordinals.ts';
import { placesIn } from './places.ts';

const numbered = /^(\d{1,9})([.)])[ \t]+(\S.*)/;

/** Line by line, since a pattern that may begin anywhere takes five times as long. */
export function mayHoldNumbers(body: string): boolean {
  const begins = /[ \t>*+-]*\d{1,9}[.)][ \t]/y;
  for (let end = -1; ; ) {
    begins.lastIndex = end + 1;
    if (begins.test(body)) return true;
    end = body.indexOf('\n', end + 1);
    if (end === -1) return /\r(?!\n)[ \t>*+-]*\d{1,9}[.)][ \t]/.test(body);
  }
}

/** @param tokens of the whole text, as they are rendered */
export function doubtfulNumbers(tokens: readonly Token[], body: string): TextProblem[] {
  const placeOf = placesIn(body);
  const problems: TextProblem[] = [];
  const typed: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'ordered_list_open') typed.push(Number.NaN);
    else if (token.type === 'ordered_list_close') typed.pop();
    else if (token.type === 'list_item_open' && token.info !== '') {
      const number = Number(token.info);
      const before = typed.at(-1) ?? Number.NaN;
      typed[typed.length - 1] = number;
      if (number !== before + 1 && number !== before - 1 && !Number.isNaN(before)) {
        const written = `${token.info}${token.markup}`;
        problems.push({ ...uneven(before, number), ...placeOf(token.map, written) });
      }
    } else if (token.type === 'inline' && tokens[index - 1]?.type === 'paragraph_open') {
      for (const { line, words } of told(token)) {
        problems.push({ ...inDoubt(words), ...placeOf([line, line + 1], words) });
      }
    }
  }
  return problems;
}

/** Lines of a paragraph that begin with a number which could count: the first, and the ones below it that do so too. */
function told({ content, map }: Token): { line: number; words: string }[] {
  const doubtful: { line: number; words: string }[] = [];
  for (const [offset, words] of content.split('\n').entries()) {
    const [, number, delimiter, rest = ''] = numbered.exec(words) ?? [];
    if (number === undefined) break;
    const kind = delimiter === '.' ? ordinalKind(Number(number), rest) : 'none';
    if (kind === 'none') doubtful.push({ line: (map?.[0] ?? 0) + offset, words });
  }
  return doubtful;
}

function inDoubt(words: string) {
  const [, number = '', delimiter = ''] = numbered.exec(words) ?? [];
  return {
    severity: 'hint',
    rule: 'number-at-line-start',
    message: 'Diese Zahl am Anfang der Zeile gilt als Text, nicht als Nummer einer Liste.',
    found: words.length > 60 ? `${words.slice(0, 59)}…` : words,
    expected: 'für eine Liste Nummern, die von der ersten an fortlaufen, mindestens zwei',
    remedy: `Ist es ein Satz, dann schreiben Sie ${number}\\${delimiter} statt ${number}${delimiter}; der Hinweis verschwindet. Sonst nummerieren Sie fortlaufend.`,
  } as const;
}

function uneven(before: number, number: number) {
  return {
    severity: 'hint',
    rule: 'uneven-list',
    message: `In dieser Liste folgt auf ${before} die ${number}. So erscheint es auch.`,
    expected: `${before + 1}`,
    remedy: 'Nummerieren Sie fortlaufend, wenn das nicht gewollt ist.',
  } as const;
}
