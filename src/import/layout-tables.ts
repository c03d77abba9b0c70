// Tables that only set things side by side, as pages were laid out until the middle of the 2000s: read aloud or in one
// column, they are their contents one after the other.
import type { Element, ElementContent } from 'hast';
import { attribute, findAll, isBlank, isElement, oneLineWords } from './html-tree.ts';

/** Nobody sets them into a cell of figures. */
const structure = new Set('table h1 h2 h3 h4 h5 h6 form fieldset article section hr'.split(' '));
const blocks = new Set('ul ol dl menu blockquote pre figure p div'.split(' '));
/** What old pages were drawn with. */
const drawing = ['width', 'bgColor', 'background', 'cellPadding', 'cellSpacing', 'height', 'align'];
/** Letters beyond which a cell is a text. */
const longText = 300;
/** Letters up to which a cell is a figure, a name or a date. */
const shortText = 60;

/** @param table as in the source @see https://www.w3.org/TR/WCAG20-TECHS/F46.html */
export function isLayoutTable(table: Element): boolean {
  if (/^(?:presentation|none)$/i.test(attribute(table, 'role') ?? '')) return true;
  const rows = rowsOf(table);
  const cells = rows.flat();
  // What Markdown has no table for, and HTML in Markdown no pictures.
  if (cells.some((cell) => isDeep(cell) && holds(cell, 'img', 'iframe', 'video', 'audio'))) return true;
  const hasHeads = cells.some((cell) => cell.tagName === 'th') || holds(table, 'caption', 'thead');
  if (hasHeads) return false;
  const filled = cells.filter((cell) => !cell.children.every(isBlank));
  const widest = Math.max(0, ...rows.map(({ length }) => length));
  if (widest < 2 || filled.length < 2 || filled.some(isStructured)) return true;
  const short = filled.filter((cell) => !isDeep(cell) && oneLineWords(cell).length <= shortText);
  // One long remark among figures makes no page of them.
  if (rows.length > 2 && short.length * 2 > filled.length) return false;
  if (filled.some(isDeep)) return true;
  const isLong = filled.some((cell) => oneLineWords(cell).length > longText);
  const isDrawn = [table, ...cells].some((one) => drawing.some((name) => attribute(one, name) !== undefined));
  return isLong && (isDrawn || rows.length === 1);
}

/** What stands in a table, cell by cell. @param table of which {@link isLayoutTable} holds */
export function contentsOf(table: Element): ElementContent[] {
  const captions = table.children.filter((child) => isElement(child, 'caption')) as Element[];
  return [...captions, ...rowsOf(table).flat()].map(({ children }) => ({
    type: 'element',
    tagName: 'div',
    properties: {},
    children,
  }));
}

/** The cells of its own rows, not those of tables in them. */
const rowsOf = (table: Element): Element[][] =>
  findAll(table, (one) => isElement(one, 'tr', 'table'))
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => findAll(row, (one) => isElement(one, 'td', 'th', 'table')).filter(isCell));

const isCell = ({ tagName }: Element): boolean => tagName !== 'table';

const holds = (node: Element, ...names: readonly string[]): boolean =>
  findAll(node, (one) => isElement(one, ...names)).length > 0;

const isStructured = (cell: Element): boolean => holds(cell, ...structure);

/** More than the words of one paragraph. */
function isDeep(cell: Element): boolean {
  const deep = findAll(cell, (one) => blocks.has(one.tagName) || structure.has(one.tagName));
  return deep.length > 1 || deep.some(({ tagName }) => tagName !== 'p' && tagName !== 'div');
}
