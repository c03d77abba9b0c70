// Edits of a source file that a reader may see: some text more in its markup, other words, other numbers.
import { stripTypeScriptTypes } from 'node:module';
import { type Node, parse } from 'acorn';
import { createRandom } from '../bench/random.ts';

interface Edit {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** The edited texts, those first that show most likely; a style sheet has one. @param seed of the order of the others */
export function visibleEdits(file: string, text: string, seed: number): string[] {
  if (file.endsWith('.css')) return [`${text}\n.edited { color: red; }\n`];
  const markup: Edit[] = [];
  const others: Edit[] = [];
  const program = parse(stripTypeScriptTypes(text), { ecmaVersion: 'latest', sourceType: 'module' });
  walk(program, undefined, (node, parent) => {
    if (isTemplate(node) && isTagged(parent, 'html')) {
      for (const { start, end } of node.quasis) {
        const at = start + text.slice(start, end).lastIndexOf('>') + 1;
        if (at > start) markup.push({ at, end: at, text: 'Neu' });
      }
    } else if (isTemplate(node)) {
      for (const { end } of node.quasis) others.push({ at: end, end, text: 'x' });
    } else if (isLiteral(node) && !isName(parent, node)) {
      if (typeof node.value === 'number')
        others.push({ at: node.start, end: node.end, text: `${node.value + 1}` });
      if (typeof node.value === 'string') others.push({ at: node.end - 1, end: node.end - 1, text: 'x' });
    }
  });
  return [...shuffled(markup, seed), ...shuffled(others, seed)].map(
    ({ at, end, text: added }) => text.slice(0, at) + added + text.slice(end),
  );
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

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = createRandom(seed);
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
