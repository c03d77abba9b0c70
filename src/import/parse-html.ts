// HTML as browsers read it (parse5), as trees without places, which nobody asks for and everybody would copy.
import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** What stands in a body. Every text is HTML: browsers refuse none. @param flattened is told if it nested too deeply */
export function fragmentOf(html: string, flattened?: () => void): Root {
  const tree = parseFragment(html);
  if (flatten(tree)) flattened?.();
  return rootOf(fromParse5(tree));
}

/** A whole document, with `html`, `head` and `body` even where their tags are left out. */
export function pageOf(html: string): Root {
  const tree = parse(html);
  flatten(tree);
  return rootOf(fromParse5(tree));
}

/**
 * Elements inside of each other. The newspaper's Markdown reads a hundred levels, of which each takes one at most; browsers
 * put what is deeper than 512 beside the others as well (Chromium, `kMaximumHTMLParserDOMTreeDepth`).
 */
const deepest = 90;
/** The innermost ones stay: paragraphs with what is marked in them. */
const innermost = 5;

/**
 * Takes away what is in the middle of too many elements, and keeps what is in it. Without recursion, which some trees would
 * stop. @param tree is changed @returns whether it was too deep
 */
function flatten(tree: ParentNode): boolean {
  const levels = levelsOf(tree);
  if (levels.length <= deepest) return false;
  const heights = new Map<ParentNode, number>();
  for (const level of levels.reverse()) {
    for (const node of level)
      heights.set(node, 1 + Math.max(0, ...elementsIn(node).map((child) => heights.get(child) ?? 0)));
  }
  const kept = new Map<ParentNode, ChildNode[]>([[tree, []]]);
  const open: { node: ParentNode | ChildNode; above: ParentNode; depth: number }[] = [];
  const enter = (node: ParentNode, above: ParentNode, depth: number): void => {
    for (const child of node.childNodes.toReversed()) open.push({ node: child, above, depth });
  };
  enter(tree, tree, 1);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, above, depth } = next;
    const isParent = 'childNodes' in node;
    if (isParent && depth > deepest - innermost && (heights.get(node) ?? 0) > innermost) {
      enter(node, above, depth);
      continue;
    }
    const beside = kept.get(above) ?? [];
    const last = beside.at(-1);
    // Thousands of line ends beside each other are one text.
    if (isText(last) && isText(node)) last.value += node.value;
    else beside.push(node as ChildNode);
    if (!isParent) continue;
    kept.set(node, []);
    enter(node, node, depth + 1);
  }
  for (const [node, children] of kept) node.childNodes = children;
  return true;
}

const isText = (node: ParentNode | ChildNode | undefined): node is DefaultTreeAdapterTypes.TextNode =>
  node?.nodeName === '#text';

const elementsIn = (node: ParentNode): ParentNode[] =>
  node.childNodes.filter((child) => 'childNodes' in child);

/** The tree, the elements in it, those in these, and so on. */
function levelsOf(tree: ParentNode): ParentNode[][] {
  const levels = [[tree]];
  for (let level = elementsIn(tree); level.length > 0; level = level.flatMap(elementsIn)) levels.push(level);
  return levels;
}

function rootOf(node: ReturnType<typeof fromParse5>): Root {
  return node.type === 'root' ? node : { type: 'root', children: [] };
}
