// Where in a file a field stands.
import type { Node, Pair } from 'yaml';
import { splitFrontMatter } from './front-matter.ts';
import { type PositionedYaml, positionedYaml } from './yaml-positions.ts';

/** A place in a content file, made to be spread into a ContentError. */
export interface Place {
  /** From the project's root: `content/artikel/2019/12/….md`. */
  readonly file: string;
  /** From 1, front-matter included. */
  readonly line: number;
  /** From 1, in UTF-16 units as code editors count. */
  readonly column: number;
  /** Text of the line. */
  readonly source: string;
}

/** Finds the place of one front-matter field after the other. */
export type Locate = (path: readonly (string | number)[], at?: 'value' | 'key') => Place;

/**
 * Finds front-matter fields in a file's text: parses it once, on the first question, and answers each in constant time.
 * A path that the file does not have leads to the deepest part that it has, at worst to the first line. Slow: for
 * findings only.
 *
 * `path`: way to the field: `['image', 'src']`, `['tags', 0]`; `at`: whether the place is that of the value (rule) or of
 * the field's name.
 *
 * @param file path below `content/`
 */
export function locator(text: string, file: string): Locate {
  let parsed: PositionedYaml | null | undefined;
  const pairs = new Map<unknown, ReadonlyMap<unknown, Pair>>();
  const pairOf = (node: unknown, step: string | number): Pair | undefined => {
    if (!hasItems(node) || typeof step !== 'string') return undefined;
    let byKey = pairs.get(node);
    if (byKey === undefined) {
      const items = node.items.filter(isPair).map((pair) => [scalarText(pair.key), pair] as const);
      // Of equal names the first one counts.
      byKey = new Map(items.toReversed());
      pairs.set(node, byKey);
    }
    return byKey.get(step);
  };
  return (path, at = 'value') => {
    if (parsed === undefined) {
      const { frontMatter, problem } = splitFrontMatter(text);
      parsed = problem === undefined ? positionedYaml(frontMatter) : null;
    }
    const offset = parsed === null ? undefined : offsetOf(parsed.document.contents, path, at, pairOf);
    if (parsed === null || offset === undefined) return placeAt(text, 1, 1, file);
    const { line, col } = parsed.lines.linePos(offset);
    return placeAt(text, line + 1, col, file);
  };
}

/** One answer of {@link locator}. */
export function locateField(
  text: string,
  path: readonly (string | number)[],
  file: string,
  at: 'value' | 'key' = 'value',
): Place {
  return locator(text, file)(path, at);
}

function offsetOf(
  root: unknown,
  path: readonly (string | number)[],
  at: 'value' | 'key',
  pairOf: (node: unknown, step: string | number) => Pair | undefined,
): number | undefined {
  let node = root;
  let offset: number | undefined;
  for (const [depth, step] of path.entries()) {
    const pair = pairOf(node, step);
    const last = depth === path.length - 1;
    const next = pair === undefined ? itemOf(node, step) : pair.value;
    if (pair === undefined && next === undefined) break;
    const keyStart = startOf(pair?.key);
    const useKey = isEmpty(next) || (last && at === 'key');
    offset = (useKey ? (keyStart ?? startOf(next)) : (startOf(next) ?? keyStart)) ?? offset;
    // A part that is a whole map is best shown by its name.
    if (!last && keyStart !== undefined) offset = keyStart;
    node = next;
  }
  return offset;
}

/** A line and column of a file's text as a Place; lines count from 1, the front-matter's `---` being line 1. */
export function placeAt(text: string, line: number, column: number, file: string): Place {
  const source = linesOf(text)[line - 1] ?? '';
  return {
    file: `content/${file}`,
    line,
    column,
    source: source.replace(/\r$/, ''),
  };
}

/** As {@link placeAt}, of the character at `offset`, in UTF-16 units. */
export function placeOfOffset(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset).split('\n');
  return placeAt(text, before.length, (before.at(-1) ?? '').length + 1, file);
}

/** The last text asked for: a file's mistakes are placed one after the other, and may be many. */
let lastLines: { readonly text: string; readonly lines: readonly string[] } | undefined;

function linesOf(text: string): readonly string[] {
  if (lastLines?.text !== text) {
    const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    lastLines = { text, lines: plain.split('\n') };
  }
  return lastLines.lines;
}

function itemOf(node: unknown, step: string | number): unknown {
  // `tags: Pakistan` stands for a list of one: its item 0 is the text itself.
  if (typeof step !== 'number') return undefined;
  return hasItems(node) ? node.items[step] : step === 0 ? node : undefined;
}

function hasItems(node: unknown): node is { items: readonly unknown[] } {
  return typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items);
}

function isPair(item: unknown): item is Pair {
  return typeof item === 'object' && item !== null && 'key' in item;
}

function scalarText(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'value' in node ? node.value : undefined;
}

function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || ('source' in Object(node) && Object(node).source === '');
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  return (node as Node).range?.[0];
}
