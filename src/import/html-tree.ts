// Small looks at trees of HTML (hast).
import type { Element, Nodes, RootContent } from 'hast';
import { fragmentOf } from './parse-html.ts';

/** @param names of tags, any of which will do; none: every element is one */
export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** An attribute as text, by its name in hast (`className`, `dataSrc`). */
export function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** @param pattern for all of its classes, as they stand in the attribute */
export function hasClass(node: Element, pattern: RegExp): boolean {
  return pattern.test(attribute(node, 'className') ?? '');
}

/** All text in a node, with its white space; a line break is a blank. */
export function words(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'br')) return ' ';
  return 'children' in node ? node.children.map(words).join('') : '';
}

/** All text in a node, on one line. */
export const oneLineWords = (node: Nodes): string => words(node).replace(/\s+/g, ' ').trim();

/** A comment of the importer's own, for whoever looks after the article. */
export const leftNote = (text: string): Element => ({
  type: 'element',
  tagName: 'left-note',
  properties: {},
  children: [{ type: 'text', value: text.trim() }],
});

/** All elements below a node in their order, for which `wanted` is true; not those inside of them. */
export function findAll(node: Nodes, wanted: (element: Element) => boolean): Element[] {
  if (!('children' in node)) return [];
  return (node.children as RootContent[]).flatMap((child) => {
    if (isElement(child) && wanted(child)) return [child];
    return findAll(child, wanted);
  });
}

/** Whether a node shows nothing: white space, a comment, a line break. */
export const isBlank = (node: Nodes): boolean =>
  node.type === 'comment' || (node.type === 'text' && node.value.trim() === '') || isElement(node, 'br');

/** The words of a text in HTML, on one line. */
export function textOfHtml(html: string): string {
  const text = /[<&]/.test(html) ? words(fragmentOf(html)) : html;
  return text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
