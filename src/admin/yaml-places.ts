// Where the parts of a head stand in its text.
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

export const lineStartOf = (head: string, offset: number): number => head.lastIndexOf('\n', offset - 1) + 1;
export const leading = (head: string, offset: number): string =>
  head.slice(lineStartOf(head, offset), offset);
export const dashOf = (head: string, item: Node): number => head.lastIndexOf('-', (startOf(item) ?? 0) - 1);
export const startOf = (node: Node): number =>
  isMap(node) && !node.flow
    ? ((node.items[0] as Pair<Node> | undefined)?.key.range?.[0] ?? node.range?.[0] ?? 0)
    : (node.range?.[0] ?? 0);
export const indentOf = (head: string, map: YAMLMap): string =>
  ' '.repeat(startOf(map) - lineStartOf(head, startOf(map)));

export function lineEnd(head: string, offset: number): number {
  if (offset > 0 && head[offset - 1] === '\n') return offset;
  const end = head.indexOf('\n', offset);
  return end === -1 ? head.length : end + 1;
}

export const colonOf = (head: string, { key }: Pair<Node, unknown>): number =>
  head.indexOf(':', key.range?.[1] ?? 0);

export const endOfPair = (head: string, pair: Pair<Node, Node | null>): number =>
  pair.value === null || (isScalar(pair.value) && pair.value.value === '' && pair.value.type === 'PLAIN')
    ? endOfName(head, pair)
    : endOfNode(head, pair.value);

/** Between brackets a name may stand without a colon: `{src: a.jpg, breit}`. */
function endOfName(head: string, pair: Pair<Node, unknown>): number {
  const end = pair.key.range?.[1] ?? 0;
  return /^\s*:/.test(head.slice(end)) ? colonOf(head, pair) + 1 : end;
}

/** Where the last thing of a node ends; blank lines and remarks behind it are not the node's. */
export function endOfNode(head: string, node: Node): number {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1) as Pair<Node, Node | null> | undefined;
    if (last !== undefined) return endOfPair(head, last);
  }
  if (isSeq(node) && !node.flow) {
    const last = node.items.at(-1) as Node | undefined;
    if (last?.range) return endOfNode(head, last);
  }
  const [start, end] = node.range ?? [0, 0];
  const text = head.slice(start, end);
  // Blank lines behind a text on lines of its own are not the text's, unless its mark says so.
  if (!/^[|>]/.test(text) || /^[^\n]*\+/.test(text)) return end;
  const lineEnd = text.indexOf('\n', text.trimEnd().length);
  return lineEnd < 0 ? end : start + lineEnd + 1;
}
