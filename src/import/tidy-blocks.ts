// Blocks as the newspaper's Markdown has them: paragraphs without breaks at their ends, two line breaks part paragraphs.
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { textOf } from './to-markdown.ts';

/** The same blocks without empty ones. */
export function tidyBlocks(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map(withHtml).flatMap((block): RootContent[] => {
    if (block.type === 'paragraph') {
      return parted(block.children).map((children) => ({ type: 'paragraph', children }));
    }
    if (block.type === 'blockquote') {
      const children = tidyBlocks(block.children) as (BlockContent | DefinitionContent)[];
      return children.length === 0 ? [] : [{ ...block, children }];
    }
    if (block.type === 'list') {
      return block.children.length === 0 ? [] : [block];
    }
    return [block];
  });
}

/** HTML within a sentence as such, see `inlineHtml`. */
function withHtml<Node extends RootContent>(node: Node): Node {
  const { type } = node as { type: string };
  if (type === 'inlineMath') return { ...node, type: 'html' };
  return 'children' in node ? { ...node, children: (node.children as RootContent[]).map(withHtml) } : node;
}

const isBlank = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && node.value.trim() === '');

/** Where two breaks follow each other, another paragraph begins. */
function parted(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  let breaks = 0;
  for (const child of children) {
    if (child.type === 'break') breaks++;
    else if (!(breaks > 0 && isBlank(child))) {
      if (breaks > 1) parts.push([]);
      else if (breaks === 1) parts.at(-1)?.push({ type: 'break' });
      breaks = 0;
      parts.at(-1)?.push(child);
    }
  }
  return parts
    .map(trimmed)
    .filter((part) => part.some((node) => !isBlank(node) || textOf(node).trim() !== ''));
}

function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const start = children.findIndex((child) => !isBlank(child));
  if (start < 0) return [];
  const part = children.slice(start, children.findLastIndex((child) => !isBlank(child)) + 1);
  return part.map((child, index): PhrasingContent => {
    if (child.type !== 'text') return child;
    let { value } = child;
    if (index === 0) value = value.trimStart();
    if (index === part.length - 1) value = value.trimEnd();
    return { ...child, value };
  });
}
