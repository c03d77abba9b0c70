// Where in a file a field stands.
import type { Node, Pair } from 'yaml';
import { splitFrontMatter } from './front-matter.ts';
import { positionedYaml } from './yaml-positions.ts';

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

/**
 * Finds a front-matter field in a file's text, for mistakes that turn up later (a missing picture, an address taken).
 * A path that the file does not have leads to the deepest part that it has, at worst to the first line. Slow: for errors only.
 * @param path way to the field: `['image', 'src']`, `['tags', 0]`
 * @param file path below `content/`
 * @param at whether the place is that of the value (rule) or of the field's name
 */
export function locateField(
  text: string,
  path: readonly (string | number)[],
  file: string,
  at: 'value' | 'key' = 'value',
): Place {
  const { frontMatter, problem } = splitFrontMatter(text);
  if (problem !== undefined) return placeAt(text, 1, 1, file);
  const { document, lines } = positionedYaml(frontMatter);
  let node: unknown = document.contents;
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
  if (offset === undefined) return placeAt(text, 1, 1, file);
  const { line, col } = lines.linePos(offset);
  return placeAt(text, line + 1, col, file);
}

/** A line and column of a file's text as a Place; lines count from 1, the front-matter's `---` being line 1. */
export function placeAt(text: string, line: number, column: number, file: string): Place {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const source = plain.split('\n')[line - 1] ?? '';
  return {
    file: `content/${file}`,
    line,
    column,
    source: source.replace(/\r$/, ''),
  };
}

function pairOf(node: unknown, step: string | number): Pair | undefined {
  if (!hasItems(node) || typeof step !== 'string') return undefined;
  return node.items.find((item): item is Pair => isPair(item) && scalarText(item.key) === step);
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
