// Blocks as the newspaper's Markdown has them: paragraphs without breaks at their ends, two line breaks part paragraphs.
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { leadsElsewhere } from '../markdown/media.ts';
import { textOf } from './to-markdown.ts';

/** The same blocks without empty ones. */
export function tidyBlocks(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map(withHtml).flatMap((block): RootContent[] => {
    if (block.type === 'paragraph') {
      return parted(withoutEdges(block.children)).map((children) => ({
        type: 'paragraph',
        children: apart(children),
      }));
    }
    if (block.type === 'blockquote') {
      const children = tidyBlocks(block.children) as (BlockContent | DefinitionContent)[];
      return children.length === 0 ? [] : [{ ...block, children }];
    }
    if (block.type === 'list') {
      // An item that begins with an empty paragraph would end there (CommonMark 5.2).
      const children = block.children.map((item) => ({
        ...item,
        children: tidyBlocks(item.children) as (BlockContent | DefinitionContent)[],
      }));
      return children.length === 0 ? [] : [{ ...block, children }];
    }
    if (block.type === 'heading') return [{ ...block, children: apart(block.children) }];
    if (block.type === 'table') {
      const children = block.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({ ...cell, children: apart(cell.children) })),
      }));
      return [{ ...block, children }];
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

/** Marks of emphasis hold neither at their beginning nor at their end: CommonMark 6.2 would take them for stars. */
function withoutEdges(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (child.type !== 'strong' && child.type !== 'emphasis' && child.type !== 'delete') return [child];
    return halves(withoutEdges(child.children)).flatMap((part) => {
      const words = trimmed(part);
      if (words.length === 0) return part;
      const start = part.findIndex((node) => !isBlank(node));
      const end = part.findLastIndex((node) => !isBlank(node)) + 1;
      return [
        ...part.slice(0, start),
        ...blankIf(/^\s/, part[start]),
        { ...child, children: words },
        ...blankIf(/\s$/, part[end - 1]),
        ...part.slice(end),
      ];
    });
  });
}

const blankIf = (edge: RegExp, node: PhrasingContent | undefined): PhrasingContent[] =>
  node?.type === 'text' && edge.test(node.value) ? [{ type: 'text', value: ' ' }] : [];

/** Parts between two breaks, which begin another paragraph, and these breaks. */
function halves(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  let gap: PhrasingContent[] = [];
  const isGap = (): boolean => gap.filter(({ type }) => type === 'break').length > 1;
  for (const child of children) {
    if (isBlank(child)) {
      gap.push(child);
      continue;
    }
    if (isGap()) parts.push(gap, []);
    else parts.at(-1)?.push(...gap);
    gap = [];
    parts.at(-1)?.push(child);
  }
  parts.at(-1)?.push(...gap);
  return parts;
}

/** Pictures of another server are words here, a link: they do not run into what stands beside them. */
function apart(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child, index): PhrasingContent[] => {
    const before = children[index - 1];
    const isRun =
      before !== undefined &&
      (isForeign(before) || isForeign(child)) &&
      !endsApart(before) &&
      !beginsApart(child);
    const whole =
      'children' in child && child.type !== 'link'
        ? ({ ...child, children: apart(child.children as PhrasingContent[]) } as PhrasingContent)
        : child;
    return isRun ? [{ type: 'text', value: ' ' }, whole] : [whole];
  });
}

function isForeign(node: PhrasingContent): boolean {
  if (node.type === 'image') return leadsElsewhere(node.url);
  return node.type === 'link' && node.children.some(isForeign);
}

const endsApart = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && !/[\p{L}\p{N}.,;:!?)]$/u.test(node.value));
const beginsApart = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && !/^[\p{L}\p{N}(]/u.test(node.value));

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
