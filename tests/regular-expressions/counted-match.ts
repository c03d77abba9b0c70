// Matches a regular expression as V8's engine does, by backtracking, and counts its steps: a measure of time that does not
// depend on the machine.
import type { AST } from '@eslint-community/regexpp';
import { toUnicodeSet } from 'regexp-ast-analysis';

/** What is left to match from a position of the text; null where nothing fits, else where the match ends. */
type Rest = (at: number) => number | null;
type Matcher = (at: number, rest: Rest) => number | null;

/** Repeats are counted up to here: what may come `{0,200}` times costs a constant, and is none of this judge's business. */
export const mostRepeats = 8;
/** From here on a limit is none: 64 KB times 5,000 are half a second. */
const endless = 5000;

/** How often something may come, with limits cut as the judge wants them. */
export function repeats({ min, max }: AST.Quantifier): { readonly min: number; readonly max: number } {
  return {
    min: Math.min(min, mostRepeats),
    max: max >= endless ? Number.POSITIVE_INFINITY : Math.min(max, mostRepeats),
  };
}

class TooManySteps extends Error {}

export class CountedMatch {
  readonly #matcher: Matcher;
  readonly #isSticky: boolean;
  readonly #isGlobal: boolean;
  readonly #flags: AST.Flags;
  #text = '';
  #steps = 0;
  #most = 0;
  #groups: (readonly [number, number] | undefined)[] = [];

  constructor({ pattern, flags }: AST.RegExpLiteral) {
    this.#flags = flags;
    this.#isSticky = flags.sticky;
    this.#isGlobal = flags.global;
    this.#matcher = this.#alternatives(pattern.alternatives, 1);
  }

  /**
   * @param most after which it gives up
   * @returns how many steps finding the match takes, or all matches with the flag `g`; `most` when it takes more
   * @throws RangeError where the text is too long for the call stack
   */
  steps(text: string, most: number): number {
    this.#text = text;
    this.#steps = 0;
    this.#most = most;
    try {
      for (let at = 0; at <= text.length; ) {
        this.#groups = [];
        const end = this.#matcher(at, (found) => found);
        if (end === null ? this.#isSticky : !this.#isGlobal) break;
        at = end === null ? at + 1 : Math.max(end, at + 1);
      }
    } catch (error) {
      if (!(error instanceof TooManySteps)) throw error;
    }
    return this.#steps;
  }

  #step(): void {
    this.#steps += 1;
    if (this.#steps >= this.#most) throw new TooManySteps();
  }

  #alternatives(alternatives: readonly AST.Alternative[], direction: 1 | -1): Matcher {
    const matchers = alternatives.map(({ elements }) => this.#sequence(elements, direction));
    if (matchers.length === 1 && matchers[0] !== undefined) return matchers[0];
    return (at, rest) => {
      for (const matcher of matchers) {
        const end = matcher(at, rest);
        if (end !== null) return end;
      }
      return null;
    };
  }

  #sequence(elements: readonly AST.Element[], direction: 1 | -1): Matcher {
    const matchers = elements.map((element) => this.#element(element, direction));
    if (direction < 0) matchers.reverse();
    return matchers.reduceRight<Matcher>(
      (next, matcher) => (at, rest) => matcher(at, (found) => next(found, rest)),
      (at, rest) => rest(at),
    );
  }

  #element(element: AST.Element, direction: 1 | -1): Matcher {
    switch (element.type) {
      case 'Character':
      case 'CharacterClass':
      case 'CharacterSet':
      case 'ExpressionCharacterClass': {
        const fits = this.#fits(element, direction);
        return (at, rest) => (fits(at) ? rest(at + direction) : null);
      }
      case 'Group':
        return this.#alternatives(element.alternatives, direction);
      case 'CapturingGroup':
        return this.#group(element, direction);
      case 'Quantifier':
        return this.#quantifier(element, direction);
      case 'Assertion':
        return this.#assertion(element);
      case 'Backreference':
        return (at, rest) => {
          const groups = [element.resolved].flat().map((group) => this.#groups[numberOf(group)]);
          const [start, end] = groups.find((group) => group !== undefined) ?? [0, 0];
          const text = this.#text.slice(start, end);
          this.#step();
          const from = direction > 0 ? at : at - text.length;
          return this.#text.startsWith(text, from) ? rest(at + direction * text.length) : null;
        };
    }
  }

  #fits(
    element: AST.Character | AST.CharacterClass | AST.CharacterSet | AST.ExpressionCharacterClass,
    direction: 1 | -1,
  ): (at: number) => boolean {
    const { chars } = toUnicodeSet(element, this.#flags);
    return (at) => {
      this.#step();
      const code = this.#text.charCodeAt(direction > 0 ? at : at - 1);
      return !Number.isNaN(code) && chars.has(code);
    };
  }

  #group(element: AST.CapturingGroup, direction: 1 | -1): Matcher {
    const inner = this.#alternatives(element.alternatives, direction);
    const number = numberOf(element);
    return (at, rest) => {
      const before = this.#groups[number];
      const end = inner(at, (found) => {
        const within = this.#groups[number];
        this.#groups[number] = direction > 0 ? [at, found] : [found, at];
        const after = rest(found);
        if (after === null) this.#groups[number] = within;
        return after;
      });
      if (end === null) this.#groups[number] = before;
      return end;
    };
  }

  #quantifier(element: AST.Quantifier, direction: 1 | -1): Matcher {
    const { min, max } = repeats(element);
    const { greedy: isGreedy, element: repeated } = element;
    if (isCharacter(repeated))
      return this.#run(this.#fits(repeated, direction), min, max, isGreedy, direction);
    const inner = this.#element(repeated, direction);
    const times =
      (count: number, rest: Rest, from: number): Rest =>
      (at) => {
        this.#step();
        if (at === from && count > min) return null;
        const more = () => (count < max ? inner(at, times(count + 1, rest, at)) : null);
        if (count < min) return more();
        return isGreedy ? (more() ?? rest(at)) : (rest(at) ?? more());
      };
    return (at, rest) => times(0, rest, -1)(at);
  }

  /** One character many times, without a call for each. */
  #run(
    fits: (at: number) => boolean,
    min: number,
    max: number,
    isGreedy: boolean,
    direction: 1 | -1,
  ): Matcher {
    return (at, rest) => {
      let count = 0;
      while (count < min) {
        if (!fits(at + direction * count)) return null;
        count += 1;
      }
      if (!isGreedy) {
        for (;;) {
          const end = rest(at + direction * count);
          if (end !== null) return end;
          if (count >= max || !fits(at + direction * count)) return null;
          count += 1;
        }
      }
      while (count < max && fits(at + direction * count)) count += 1;
      for (; count >= min; count -= 1) {
        const end = rest(at + direction * count);
        if (end !== null) return end;
        this.#step();
      }
      return null;
    };
  }

  #assertion(element: AST.Assertion): Matcher {
    if (element.kind === 'lookahead' || element.kind === 'lookbehind') {
      const inner = this.#alternatives(element.alternatives, element.kind === 'lookahead' ? 1 : -1);
      return (at, rest) => ((inner(at, (found) => found) !== null) !== element.negate ? rest(at) : null);
    }
    const holds = this.#edge(element);
    return (at, rest) => {
      this.#step();
      return holds(at) ? rest(at) : null;
    };
  }

  #edge(element: AST.EdgeAssertion | AST.WordBoundaryAssertion): (at: number) => boolean {
    const isLineEnd = (at: number) =>
      this.#flags.multiline && /[\n\r\u2028\u2029]/.test(this.#text[at] ?? '');
    const isWord = (at: number) => /\w/.test(this.#text[at] ?? '');
    if (element.kind === 'start') return (at) => at === 0 || isLineEnd(at - 1);
    if (element.kind === 'end') return (at) => at === this.#text.length || isLineEnd(at);
    const isNegated = element.kind === 'word' && element.negate;
    return (at) => (isWord(at - 1) !== isWord(at)) !== isNegated;
  }
}

/** One that consumes exactly one character. */
export function isCharacter(
  element: AST.Element,
): element is AST.Character | AST.CharacterClass | AST.CharacterSet | AST.ExpressionCharacterClass {
  return (
    element.type === 'Character' ||
    element.type === 'CharacterClass' ||
    element.type === 'CharacterSet' ||
    element.type === 'ExpressionCharacterClass'
  );
}

function numberOf(group: AST.CapturingGroup): number {
  let root: AST.Node = group;
  while (root.parent !== null) root = root.parent;
  let number = 0;
  let found = 0;
  visit(root, (one) => {
    if (one.type !== 'CapturingGroup') return;
    number += 1;
    if (one === group) found = number;
  });
  return found;
}

function visit(node: AST.Node, see: (node: AST.Node) => void): void {
  see(node);
  if ('alternatives' in node) for (const one of node.alternatives) visit(one, see);
  if ('elements' in node && node.type === 'Alternative') for (const one of node.elements) visit(one, see);
  if (node.type === 'Quantifier') visit(node.element, see);
  if (node.type === 'RegExpLiteral') visit(node.pattern, see);
}
