// A row with more cells than its table's head: Markdown drops them, here the table gets wider.
import type { MarkdownIt, StateBlock } from 'markdown-it';
import { ruleNamed } from './rule-named.ts';

/** Widens head and dashes of a table, while it is read, to as many cells as its widest row has. */
export function surplusCells(md: MarkdownIt): void {
  const table = ruleNamed(md.block.ruler, 'table');
  const rule: typeof table = (state, startLine, endLine, silent) => {
    if (silent || !isTable(state, startLine, endLine)) return table(state, startLine, endLine, silent);
    const columns = cellsOf(lineOf(state, startLine));
    const missing = widest(state, startLine + 2, endLine) - columns;
    if (missing <= 0) return table(state, startLine, endLine, silent);
    const { src } = state;
    const restore = [
      replaceLine(state, startLine, widened(lineOf(state, startLine), ' |', missing)),
      replaceLine(state, startLine + 1, widened(lineOf(state, startLine + 1), '---|', missing)),
    ];
    const found = table(state, startLine, endLine, silent);
    for (const undo of restore) undo();
    state.src = src;
    return found;
  };
  md.block.ruler.at('table', rule, { alt: ['paragraph', 'reference'] });
}

const lineOf = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trim();

/** A head and below it a line of dashes with as many cells, as Markdown wants it. */
function isTable(state: StateBlock, startLine: number, endLine: number): boolean {
  if (startLine + 2 >= endLine) return false;
  const dashes = lineOf(state, startLine + 1);
  if (!/^[|:-][-:|\s]+$/.test(dashes) || !dashes.includes('-')) return false;
  const head = lineOf(state, startLine);
  return head.includes('|') && cellsOf(head) === cellsOf(dashes);
}

function widest(state: StateBlock, from: number, endLine: number): number {
  let most = 0;
  for (let line = from; line < endLine && !state.isEmpty(line); line++) {
    if ((state.sCount[line] ?? 0) - state.blkIndent >= 4 || (state.sCount[line] ?? 0) < state.blkIndent)
      break;
    most = Math.max(most, cellsOf(lineOf(state, line)));
  }
  return most;
}

/** Cells of a row; a backslash makes `|` a letter. */
function cellsOf(row: string): number {
  let cells = 1;
  let last = -1;
  for (let at = row.indexOf('|'); at !== -1; at = row.indexOf('|', at + 1)) {
    if (row[at - 1] === '\\') continue;
    cells++;
    last = at;
  }
  return cells - (row.startsWith('|') ? 1 : 0) - (last === row.length - 1 && row.length > 1 ? 1 : 0);
}

function widened(row: string, cell: string, count: number): string {
  return (row.endsWith('|') && !row.endsWith('\\|') ? row : `${row}|`) + cell.repeat(count);
}

/** The parser reads lines out of the whole text: the new one stands behind it, for as long as the table is read. */
function replaceLine(state: StateBlock, line: number, text: string): () => void {
  const [begin = 0, end = 0, shift = 0] = [state.bMarks[line], state.eMarks[line], state.tShift[line]];
  state.bMarks[line] = state.src.length;
  state.tShift[line] = 0;
  state.src += text;
  state.eMarks[line] = state.src.length;
  return () => {
    state.bMarks[line] = begin;
    state.eMarks[line] = end;
    state.tShift[line] = shift;
  };
}
