// Footnotes of HTML: WordPress' own, those of Markdown renderers, and numbers that somebody linked by hand.

import type { Element, ElementContent, Root } from 'hast';
import { decodedPart } from '../article/percent-decoded.ts';
import { attribute, findAll, hasClass, isElement, oneLineWords } from './html-tree.ts';
import { fragmentOf } from './parse-html.ts';

/**
 * Takes the notes out of a text and puts a mark (`note-reference`) where each is referred to; notes that nothing refers
 * to stay in the text.
 *
 * @param tree is changed
 * @param apart notes that stand elsewhere, by id
 * @returns each note's own tree by its label, in the order of the references
 */
export function footnotesIn(tree: Root, apart: ReadonlyMap<string, string> = new Map()): Map<string, Root> {
  const references = new Map<string, { parent: Root | Element; element: ElementContent }[]>();
  visitElements(tree, (element, parent) => {
    const link = referenceLink(element);
    const id =
      link === undefined ? undefined : decodedPart((attribute(link, 'href') ?? '').replace(/^.*#/, ''));
    if (id !== undefined && id !== '')
      references.set(id, [...(references.get(id) ?? []), { parent, element }]);
    return id === undefined;
  });
  const notes = new Map<string, Root>();
  if (references.size === 0) return notes;
  const bodies = noteBodies(tree, new Set(references.keys()));
  for (const [id, html] of apart) bodies.set(id, { content: fragmentOf(html).children as ElementContent[] });
  for (const [id, places] of references) {
    const body = bodies.get(id);
    if (body === undefined) continue;
    const label = String(notes.size + 1);
    notes.set(label, { type: 'root', children: withoutBackLinks(body.content) });
    body.remove?.();
    for (const { parent, element } of places) {
      const at = (parent.children as ElementContent[]).indexOf(element);
      if (at >= 0)
        parent.children[at] = {
          type: 'element',
          tagName: 'note-reference',
          properties: { label },
          children: [],
        };
    }
  }
  return notes;
}

/** `<sup><a href="#fn1">1</a></sup>` or `<a class="footnote-ref" …>`. */
function referenceLink(element: Element): Element | undefined {
  const isReference = (one: Element): boolean =>
    hasClass(one, /(?:^|\s)(?:footnote(?:-?ref)?|fn)(?:\s|$)/) || attribute(one, 'role') === 'doc-noteref';
  if (element.tagName === 'a') {
    const href = attribute(element, 'href') ?? '';
    return isReference(element) && href.startsWith('#') ? element : undefined;
  }
  if (element.tagName !== 'sup') return undefined;
  const links = findAll(
    element,
    (one) => isElement(one, 'a') && (attribute(one, 'href') ?? '').startsWith('#'),
  );
  return links.length === 1 && /^[[(]?[\d*†a-z]{1,4}[\])]?$/i.test(oneLineWords(element))
    ? links[0]
    : undefined;
}

interface NoteBody {
  readonly content: ElementContent[];
  readonly remove?: () => void;
}

/** List items, paragraphs and the like that have one of the ids. */
function noteBodies(tree: Root, ids: ReadonlySet<string>): Map<string, NoteBody> {
  const bodies = new Map<string, NoteBody>();
  visitElements(tree, (element, parent) => {
    const anchor = findAll(
      element,
      (one) => isElement(one, 'a') && ids.has(attribute(one, 'id') ?? attribute(one, 'name') ?? ''),
    )[0];
    const own = attribute(element, 'id');
    const id =
      own !== undefined && ids.has(own)
        ? own
        : element.tagName === 'p' || element.tagName === 'li'
          ? idOf(anchor)
          : undefined;
    if (id === undefined || !['li', 'p', 'div', 'aside', 'dd'].includes(element.tagName) || bodies.has(id))
      return true;
    bodies.set(id, {
      content: element.children,
      remove: () => {
        parent.children.splice((parent.children as ElementContent[]).indexOf(element), 1);
        emptied(tree, parent);
      },
    });
    return false;
  });
  return bodies;
}

const idOf = (anchor: Element | undefined): string | undefined =>
  anchor === undefined ? undefined : (attribute(anchor, 'id') ?? attribute(anchor, 'name'));

/** Takes away the list around the notes, its heading line and the box, once they are empty. */
function emptied(tree: Root, holder: Root | Element): void {
  if (
    holder.type === 'root' ||
    holder.children.some((child) => child.type === 'element' && child.tagName !== 'hr')
  )
    return;
  visitElements(tree, (element, parent) => {
    if (element !== holder) return true;
    parent.children.splice((parent.children as ElementContent[]).indexOf(element), 1);
    emptied(tree, parent);
    return false;
  });
}

function withoutBackLinks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const isBack =
      node.tagName === 'a' &&
      (hasClass(node, /(?:footnote-?back\w*|reversefootnote)/) ||
        attribute(node, 'role') === 'doc-backlink' ||
        ((attribute(node, 'href') ?? '').startsWith('#') &&
          /^(?:[\s↩↑^\d[\].]|\ufe0e)*$/u.test(oneLineWords(node))));
    return isBack ? [] : [{ ...node, children: withoutBackLinks(node.children) }];
  });
}

/** @param into whether to look inside of the element */
function visitElements(
  node: Root | Element,
  into: (element: Element, parent: Root | Element) => boolean,
): void {
  for (const child of [...node.children] as ElementContent[])
    if (child.type === 'element' && into(child, node)) visitElements(child, into);
}
