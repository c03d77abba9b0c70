// Edits of a source file that a reader may see: some text more in its markup, other words and numbers, other results.
import { stripTypeScriptTypes } from 'node:module';
import { type Node, parse } from 'acorn';
import { createRandom } from '../bench/random.ts';

/** What takes the place of a part of the text. */
interface Edit {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** What is edited together. */
export type VisibleEdit = readonly Edit[];

/**
 * Edits, those first that show most likely: all markup at once, then single words, numbers and results; a style sheet has
 * one. Any of them can be made together ({@link editedText}).
 *
 * @param runs whether what stands at an offset of the text is run by a build
 * @param seed of the order of words and numbers
 */
export function visibleEdits(
  file: string,
  text: string,
  runs: (at: number) => boolean,
  seed: number,
): VisibleEdit[] {
  if (file.endsWith('.css'))
    return [[{ at: text.length, end: text.length, text: '\n.edited { color: red; }\n' }]];
  const markup: Edit[] = [];
  const others: Edit[][] = [];
  const program = parse(stripTypeScriptTypes(text), { ecmaVersion: 'latest', sourceType: 'module' });
  walk(program, undefined, (node, parent) => {
    if (!runs(node.start)) return;
    if (isTemplate(node) && isTagged(parent, 'html')) {
      for (const { start, end } of node.quasis) {
        const at = start + text.slice(start, end).lastIndexOf('>') + 1;
        if (at > start) markup.push({ at, end: at, text: 'Neu' });
      }
    } else if (isTemplate(node)) {
      for (const { end } of node.quasis) others.push([{ at: end, end, text: 'x' }]);
    } else if (isLiteral(node) && !isName(parent, node)) {
      if (typeof node.value === 'number')
        others.push([{ at: node.start, end: node.end, text: `${node.value + 1}` }]);
      if (typeof node.value === 'string') others.push([{ at: node.end - 1, end: node.end - 1, text: 'x' }]);
    } else {
      const result = resultOf(node);
      if (result !== undefined && runs(result.start)) others.push(otherResult(result));
    }
  });
  const one = markup.length > 0 ? [markup] : [];
  return [...one, ...shuffled(others, seed)];
}

/** What a function gives back. */
function resultOf(node: Node): Node | undefined {
  const { argument, body, expression } = node as Node & {
    readonly argument?: Node | null;
    readonly body?: Node;
    readonly expression?: boolean;
  };
  if (node.type === 'ReturnStatement') return argument ?? undefined;
  return node.type === 'ArrowFunctionExpression' && expression === true ? body : undefined;
}

/** Texts get longer, also those of a record, numbers greater, lists shorter. */
const other = `
function editedResult(value) {
  if (typeof value === 'string') return \`\${value}x\`;
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return value.slice(1);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, typeof one === 'string' ? editedResult(one) : one]),
  );
}
`;

const otherResult = ({ start, end }: Node): Edit[] => [
  { at: start, end: start, text: 'editedResult(' },
  { at: end, end, text: ')' },
];

/** The text with all these edits, from the last to the first: those before keep their offsets. */
export function editedText(text: string, visible: readonly VisibleEdit[]): string {
  const edits = visible.flat().toSorted((one, other) => other.at - one.at || other.end - one.end);
  const edited = edits.reduce(
    (old, { at, end, text: added }) => old.slice(0, at) + added + old.slice(end),
    text,
  );
  return edited.includes('editedResult(') ? edited + other : edited;
}

interface Template extends Node {
  readonly quasis: readonly Node[];
}
interface Literal extends Node {
  readonly value: unknown;
}

const isTemplate = (node: Node): node is Template => node.type === 'TemplateLiteral';
const isLiteral = (node: Node): node is Literal => node.type === 'Literal';
const isTagged = (parent: Node | undefined, tag: string): boolean =>
  parent?.type === 'TaggedTemplateExpression' &&
  (parent as Node & { tag: { name?: string } }).tag.name === tag;

/** Of a module or a field: another one is an error, not another site. */
function isName(parent: Node | undefined, node: Node): boolean {
  const { source, key } = (parent ?? {}) as { readonly source?: unknown; readonly key?: unknown };
  return source === node || key === node;
}

function walk(
  node: Node,
  parent: Node | undefined,
  visit: (node: Node, parent: Node | undefined) => void,
): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, node, visit);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = createRandom(seed);
  return items
    .map((item) => ({ item, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
