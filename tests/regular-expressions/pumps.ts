// Which texts may make a regular expression try the same letters again and again. It becomes an automaton of its characters;
// where one word leads from a loop to itself, from there to a later loop, and from that to itself, too, the word repeated
// can be divided between the two in as many ways as it is long („infinite degree of ambiguity“, Weber and Seidl 1991). The
// first loop is also the search itself, which begins at every letter: of `<!--[^]*?-->` the word is `<!--`.
// What assertions and back references forbid is left to `counted-match.ts`, which tries the words.
import type { AST } from '@eslint-community/regexpp';
import { CharBase, CharSet, JS } from 'refa';
import { toUnicodeSet } from 'regexp-ast-analysis';
import { isCharacter, repeats } from './counted-match.ts';

/** A text to be tried: letters, a word to be repeated, and what may follow it. */
export interface Pump {
  readonly before: string;
  readonly word: string;
  /** A letter that ends the repetition, and what leads from it to the end of the expression or of an assertion. */
  readonly ends: readonly string[];
}

/** So many triples of states are looked at for one regular expression: it is over in a tenth of a second. */
const mostTriples = 400_000;
const mostPumps = 400;

interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isEmpty: boolean;
}

const nothing: Part = { first: [], last: [], isEmpty: true };

/** State 0 is the search before a match begins; every other one has read its character. */
class Automaton {
  readonly next: Set<number>[] = [new Set([0])];
  /** After these the whole expression, or an assertion in it, has been read. */
  readonly last = new Set<number>();
  readonly #sets: CharSet[] = [];
  readonly #flags: AST.Flags;

  constructor({ pattern, flags }: AST.RegExpLiteral) {
    this.#flags = flags;
    this.#sets.push(CharSet.all(flags.unicode || flags.unicodeSets ? 0x10ffff : 0xffff));
    const whole = this.#either(pattern.alternatives);
    for (const state of whole.first) this.next[0]?.add(state);
    for (const state of whole.last) this.last.add(state);
  }

  /** Of each state the numbers of the kinds of letters that lead into it, and one letter of each kind. */
  letters(): { readonly kinds: readonly ReadonlySet<number>[]; readonly letters: readonly string[] } {
    const isUnicode = this.#flags.unicode || this.#flags.unicodeSets;
    const word = JS.createCharSet([{ kind: 'word', negate: false }], isUnicode ? { unicode: true } : {});
    const base = new CharBase([...this.#sets, word]);
    return {
      kinds: this.#sets.map((set) => new Set(base.split(set))),
      letters: base.sets.map(letterOf),
    };
  }

  #either(alternatives: readonly AST.Alternative[]): Part {
    const parts = alternatives.map(({ elements }) => this.#sequence(elements));
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      isEmpty: parts.some(({ isEmpty }) => isEmpty),
    };
  }

  #sequence(elements: readonly AST.Element[]): Part {
    return elements.reduce<Part>((before, element) => this.#then(before, this.#part(element)), nothing);
  }

  #then(before: Part, after: Part): Part {
    this.#connect(before, after);
    return {
      first: before.isEmpty ? [...before.first, ...after.first] : before.first,
      last: after.isEmpty ? [...before.last, ...after.last] : after.last,
      isEmpty: before.isEmpty && after.isEmpty,
    };
  }

  #connect(before: Part, after: Part): void {
    for (const state of before.last) for (const first of after.first) this.next[state]?.add(first);
  }

  #part(element: AST.Element): Part {
    if (isCharacter(element)) {
      const state = this.#sets.push(toUnicodeSet(element, this.#flags).chars) - 1;
      this.next[state] = new Set();
      return { first: [state], last: [state], isEmpty: false };
    }
    switch (element.type) {
      case 'Group':
      case 'CapturingGroup':
        return this.#either(element.alternatives);
      case 'Quantifier':
        return this.#repeated(element);
      case 'Assertion':
        // What an assertion reads, it reads beside the rest.
        return 'alternatives' in element ? this.#beside(element.alternatives) : nothing;
      default:
        return nothing;
    }
  }

  #beside(alternatives: readonly AST.Alternative[]): Part {
    const { first, last } = this.#either(alternatives);
    for (const state of last) this.last.add(state);
    return { first, last: [], isEmpty: true };
  }

  #repeated(element: AST.Quantifier): Part {
    const { min, max } = repeats(element);
    let whole = nothing;
    const copies = Number.isFinite(max) ? max : Math.max(min, 1);
    for (let copy = 1; copy <= copies; copy += 1) {
      const part = this.#part(element.element);
      if (!Number.isFinite(max) && copy === copies) this.#connect(part, part);
      whole = this.#then(whole, copy > min ? { ...part, isEmpty: true } : part);
    }
    return whole;
  }
}

/** Words that one regular expression may read in more ways than one, each with what leads there. */
export function pumpsOf(literal: AST.RegExpLiteral): Pump[] {
  const automaton = new Automaton(literal);
  const { kinds, letters } = automaton.letters();
  const next = automaton.next.map((states) => [...states]);
  const reached = next.map((_, state) => reachedFrom(state, next));
  const isLoop = (state: number) => reached[state]?.has(state) === true;
  const loops = next.flatMap((_, state) => (isLoop(state) ? [state] : []));
  const befores = wordsFrom(0, next, kinds, letters);
  const endsOf = (state: number) => [
    letters.find((_, kind) => !kinds[state]?.has(kind)) ?? '',
    wordToEnd(state, automaton.last, next, kinds, letters),
  ];
  const pumps = new Map<string, Pump>();
  let triples = mostTriples;
  for (const one of loops) {
    for (const other of loops) {
      if (one === other || !reached[one]?.has(other)) continue;
      for (const preferred of orders(literal, letters)) {
        const found = sharedWord(one, other, { next, kinds, reached, preferred }, triples);
        triples = found.left;
        if (found.word === null) break;
        const word = found.word.map((kind) => letters[kind]).join('');
        for (const start of lineStarts(literal)) {
          const pump = { before: befores.get(one) ?? '', word: start + word, ends: endsOf(other) };
          pumps.set(JSON.stringify(pump), pump);
        }
      }
      if (triples <= 0 || pumps.size >= mostPumps) return [...pumps.values()];
    }
  }
  return [...pumps.values()];
}

/** Where `^` wants a line's start, the word has to bring one: `[^\n]` reads over that of a lone carriage return. */
const lineStarts = ({ flags, raw }: AST.RegExpLiteral): readonly string[] =>
  flags.multiline && raw.includes('^') ? ['', '\n', '\r'] : [''];

/** In which order kinds of letters are tried: `\b` wants a letter here and none there. */
function orders({ raw }: AST.RegExpLiteral, letters: readonly string[]): number[][] {
  const all = [...letters.keys()];
  if (!/\\b/i.test(raw)) return [all];
  const [words, others] = [true, false].map((isWord) =>
    all.filter((kind) => /\w/.test(letters[kind] ?? '') === isWord),
  );
  return [
    [...(others ?? []), ...(words ?? [])],
    [...(words ?? []), ...(others ?? [])],
  ];
}

function reachedFrom(state: number, next: readonly (readonly number[])[]): Set<number> {
  const found = new Set<number>();
  const open = [state];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const after of next[one] ?? []) {
      if (found.has(after)) continue;
      found.add(after);
      open.push(after);
    }
  }
  return found;
}

interface States {
  readonly next: readonly (readonly number[])[];
  readonly kinds: readonly ReadonlySet<number>[];
  readonly reached: readonly ReadonlySet<number>[];
  readonly preferred: readonly number[];
}

/** The shortest word that leads from `one` to itself, from `one` to `other`, and from `other` to itself. */
function sharedWord(
  one: number,
  other: number,
  { next, kinds, reached, preferred }: States,
  most: number,
): { readonly word: number[] | null; readonly left: number } {
  const size = next.length;
  const start = (one * size + one) * size + other;
  const goal = (one * size + other) * size + other;
  const cameFrom = new Map<number, readonly [triple: number, kind: number]>();
  const open = [start];
  let left = most;
  const to = (state: number, goal: number) =>
    (next[state] ?? []).filter((after) => after === goal || reached[after]?.has(goal));
  for (let index = 0; index < open.length && left > 0; index += 1) {
    const triple = open[index] ?? 0;
    const [x, y, z] = [Math.floor(triple / size / size), Math.floor(triple / size) % size, triple % size];
    const ys = to(y, other);
    const zs = to(z, other);
    for (const afterX of to(x, one)) {
      for (const afterY of ys) {
        const shared = preferred.filter((kind) => kinds[afterY]?.has(kind) && kinds[afterX]?.has(kind));
        if (shared.length === 0) continue;
        for (const afterZ of zs) {
          left -= 1;
          const after = (afterX * size + afterY) * size + afterZ;
          if (cameFrom.has(after)) continue;
          const kind = shared.find((kind) => kinds[afterZ]?.has(kind));
          if (kind === undefined) continue;
          cameFrom.set(after, [triple, kind]);
          if (after === goal) return { word: wordTo(goal, start, cameFrom), left };
          open.push(after);
        }
      }
    }
  }
  return { word: null, left };
}

function wordTo(
  goal: number,
  start: number,
  cameFrom: ReadonlyMap<number, readonly [number, number]>,
): number[] {
  const word: number[] = [];
  for (let triple = goal; ; ) {
    const [before, kind] = cameFrom.get(triple) ?? [start, 0];
    word.unshift(kind);
    if (before === start) return word;
    triple = before;
  }
}

function wordToEnd(
  state: number,
  last: ReadonlySet<number>,
  next: readonly (readonly number[])[],
  kinds: readonly ReadonlySet<number>[],
  letters: readonly string[],
): string {
  for (const [one, word] of wordsFrom(state, next, kinds, letters)) if (last.has(one)) return word;
  return '';
}

/** The shortest word to each state that can be reached, by length. */
function wordsFrom(
  state: number,
  next: readonly (readonly number[])[],
  kinds: readonly ReadonlySet<number>[],
  letters: readonly string[],
): Map<number, string> {
  const words = new Map([[state, '']]);
  for (const [state, word] of words) {
    for (const after of next[state] ?? []) {
      const [kind = 0] = kinds[after] ?? [];
      if (!words.has(after)) words.set(after, word + (letters[kind] ?? ''));
    }
  }
  return words;
}

/** One that a reader of the test recognises, where there is one. */
function letterOf(set: CharSet): string {
  const known = [...' a0-.x"\'\n\t<>(){}[]/:'].find((letter) => set.has(letter.charCodeAt(0)));
  return known ?? String.fromCodePoint(set.ranges[0]?.min ?? 0);
}
