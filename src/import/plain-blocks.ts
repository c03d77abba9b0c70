// Paragraphs, headings and lists without anything odd in them, which nine of ten blocks are: the library takes three times
// as long for the same. What is not plain is left to it.
import type { Element, ElementContent, Root } from 'hast';
import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { headingFrom, linkFrom } from './html-handlers.ts';
import { attribute } from './html-tree.ts';
import type { TextSurroundings } from './text-surroundings.ts';

const phrases = new Set(['strong', 'b', 'em', 'i', 'a', 'br']);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Blocks that {@link plainBlock} can convert. */
export function isPlain(node: ElementContent | Root['children'][number]): node is Element {
  if (node.type !== 'element') return false;
  if (node.tagName === 'p' || headings.has(node.tagName)) return isPhrasing(node);
  if (node.tagName === 'ul' || node.tagName === 'ol')
    return node.children.every((child) =>
      child.type === 'element'
        ? child.tagName === 'li' && isPhrasing(child) && child.children.length > 0
        : isWhite(child),
    );
  return false;
}

const isWhite = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';

function isPhrasing(node: Element): boolean {
  return node.children.every((child) => {
    if (child.type === 'text') return true;
    if (child.type !== 'element' || !phrases.has(child.tagName)) return false;
    return child.tagName === 'br' || (isPhrasing(child) && !hasEdges(child));
  });
}

/** Blanks, breaks or nothing at its edges: where they belong is a question for the library. */
function hasEdges({ children }: Element): boolean {
  const [first, last] = [children[0], children.at(-1)];
  if (first === undefined || last === undefined) return true;
  const isEdge = (node: ElementContent, edge: RegExp): boolean =>
    node.type === 'text' ? edge.test(node.value) : node.type === 'element' && node.tagName === 'br';
  return isEdge(first, /^\s|^$/) || isEdge(last, /\s$|^$/);
}

/** @param node for which {@link isPlain} holds */
export function plainBlock(
  node: Element,
  surroundings: TextSurroundings,
  anchors: ReadonlySet<string>,
): RootContent[] {
  if (node.tagName === 'p')
    return filled(phrasingOf(node, surroundings)).map((children) => ({ type: 'paragraph', children }));
  if (headings.has(node.tagName)) {
    const heading = headingFrom(phrasingOf(node, surroundings), node, anchors);
    return heading === undefined ? [] : [heading];
  }
  const children = node.children.flatMap((child): ListItem[] => {
    if (child.type !== 'element') return [];
    const item = filled(phrasingOf(child, surroundings)).map(
      (words): BlockContent => ({ type: 'paragraph', children: words }),
    );
    return [{ type: 'listItem', spread: false, checked: null, children: item }];
  });
  const start = Number.parseInt(attribute(node, 'start') ?? '1', 10);
  const ordered = node.tagName === 'ol';
  return [
    {
      type: 'list',
      ordered,
      start: ordered ? (Number.isNaN(start) ? 1 : start) : null,
      spread: false,
      children,
    },
  ];
}

const filled = (children: PhrasingContent[]): PhrasingContent[][] =>
  children.length === 0 ? [] : [children];

/** White space is one blank, none at the edges of the block. */
function phrasingOf(block: Element, surroundings: TextSurroundings): PhrasingContent[] {
  let isAfterBlank = true;
  const inside = (node: Element): PhrasingContent[] =>
    node.children.flatMap((child): PhrasingContent[] => {
      if (child.type === 'text') {
        const text = child.value.replace(/[\t\n\f\r ]+/g, ' ');
        const value = isAfterBlank ? text.replace(/^ /, '') : text;
        if (value === '') return [];
        isAfterBlank = value.endsWith(' ');
        return [{ type: 'text', value }];
      }
      if (child.type !== 'element') return [];
      switch (child.tagName) {
        case 'br':
          isAfterBlank = true;
          return [{ type: 'break' }];
        case 'a':
          return linkFrom(inside(child), child, surroundings);
        default: {
          const type = child.tagName === 'strong' || child.tagName === 'b' ? 'strong' : 'emphasis';
          return [{ type, children: inside(child) }];
        }
      }
    });
  const children = inside(block);
  const last = children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return children;
}
