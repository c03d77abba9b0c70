// Tags of HTML that are none because something is missing, so that they would be printed with all their attributes.
import type { Token } from 'markdown-it';
import type { TextProblem } from '../article/problem.ts';
import { lineStarts, placeOfCharacter } from './places.ts';

const words = {
  rule: 'broken-tag',
  message: 'Dieses HTML ist nicht vollständig und stünde so in der Zeitung.',
  expected:
    'ein Tag, das mit „>“ endet, mit Werten zwischen zwei geraden Anführungszeichen und ohne leere Zeile darin',
  remedy:
    'Ergänzen Sie, was fehlt, oder schreiben Sie Markdown; soll es so im Text stehen, setzen Sie einen umgekehrten Schrägstrich davor: \\<.',
} as const;

const start =
  /<(?:a|img|iframe|video|audio|object|embed|figure|blockquote|span|div|p|font|table|td|script|style)\s+[a-z-]{2,20}\s{0,3}=/gi;
const whole =
  /^<[a-z]+(?:\s+[^\s"'=<>`]{1,60}(?:\s{0,9}=\s{0,9}(?:"[^"]*"|'[^']*'|[^\s"'<>`]+))?){1,40}\s*\/?>/i;
/** Behind it somebody wants the sign to be read. */
const backslash = '\\';

/** Whether {@link brokenTags} may find any: reading its tokens costs more than this look. */
export function mayHoldBrokenTags(body: string): boolean {
  return /<[a-z]+\s+[a-z-]{2,20}\s{0,3}=/i.test(body);
}

/** Only what the parser left as text, outside of code. */
export function brokenTags(tokens: readonly Token[], body: string): TextProblem[] {
  const printed = tokens.reduce(
    (sum, { children }) =>
      sum +
      (children ?? []).reduce(
        (inner, { type, content }) => inner + (type === 'text' ? (content.match(start)?.length ?? 0) : 0),
        0,
      ),
    0,
  );
  if (printed === 0) return [];
  const starts = lineStarts(body);
  const escaped = [...body.matchAll(start)].filter(({ index }) => body[index - 1] === backslash).length;
  return [...body.matchAll(start)]
    .filter(({ index }) => {
      const before = body[index - 1];
      return before !== backslash && before !== '`' && !whole.test(paragraphAt(body, index));
    })
    .slice(0, Math.max(0, printed - escaped))
    .map(({ index }) => {
      const rest = body.slice(index, index + 60).split('\n')[0] ?? '';
      return { ...words, found: rest, ...placeOfCharacter(starts, index) };
    });
}

/** No tag goes on behind an empty line. */
const paragraphAt = (body: string, index: number): string =>
  body.slice(index, index + 4_000).split(/\n[ \t]*\n/)[0] ?? '';
