// What is noticed about the links of a text by looking at the text alone.
import type { Token } from 'markdown-it';
import type { TextProblem } from '../article/problem.ts';
import { placesIn } from './places.ts';

/** A link without an address: `[Rathaus]()`. */
const emptyLink = {
  severity: 'hint',
  rule: 'empty-link',
  message: 'Dieser Verweis hat keine Adresse.',
  expected: '[Rathaus](https://www.rathaus.example/)',
  remedy: 'Schreiben Sie die Adresse zwischen die runden Klammern, oder lassen Sie alle Klammern weg.',
} as const;

/** Whether {@link emptyLinks} may find any: reading its tokens costs more than this look. */
export function mayHoldEmptyLinks(body: string): boolean {
  return /\]\(\s*(?:<>\s*)?\)/.test(body);
}

/** A hint for each, at its place in the text. @param tokens of the whole text */
export function emptyLinks(tokens: readonly Token[], body: string): TextProblem[] {
  const placeOf = placesIn(body);
  return tokens.flatMap(({ type, map, children }) =>
    type !== 'inline'
      ? []
      : (children ?? [])
          .filter((child) => child.type === 'link_open' && child.attrGet('href') === '')
          .map(() => ({ ...emptyLink, ...placeOf(map, ']()', ']( )', '](<>)', '](') })),
  );
}
