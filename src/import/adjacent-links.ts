// Menus and lists of sources whose links only a style sheet set apart: without it they run together.
import type { Element, ElementContent, Root } from 'hast';
import { attribute, isElement } from './html-tree.ts';

/** A word may be in two links to the same place, as editors leave them; links to two places are two words. */
export function partAdjacentLinks(tree: Root): void {
  /** Where the link led behind which nothing has stood yet. */
  let last: string | undefined;
  const visit = (node: Root | Element): void => {
    node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
      if (child.type !== 'element') {
        if (child.type === 'text' && child.value !== '') last = undefined;
        return [child];
      }
      const href = isElement(child, 'a') ? attribute(child, 'href')?.trim() : undefined;
      const isNext = href !== undefined && last !== undefined && href !== last;
      visit(child);
      if (href !== undefined) last = href;
      else if (child.children.length === 0) last = undefined;
      return isNext ? [{ type: 'text', value: ' ' }, child] : [child];
    });
  };
  visit(tree);
}
