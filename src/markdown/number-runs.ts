// Which numbers at a line's start belong together, and whether they count a list or are German prose: the decision is
// made once for the whole run, since „24. Dezember“ is none because „26. Dezember“ follows, and „1. Mehl“ is one because
// „2. Milch“ does. Source: the newsroom's rule that prose which becomes a list is worse than a list that stays prose.
import type { StateBlock } from 'markdown-it';
import { type OrdinalKind, ordinalKind } from './german-ordinals.ts';

/** A line that begins with a number, `.` or `)` and a blank. */
export interface NumberedLine {
  readonly line: number;
  readonly number: number;
  readonly kind: OrdinalKind;
  /** A blank line stands before it. */
  readonly loose: boolean;
  /** Column at which its text begins, from the start of the line. */
  readonly content: number;
  /** Lines below it are indented to its text: a list's, not a sentence's. */
  indented: boolean;
}

/** Lines that begin with a number, one below the other, with what belongs to each. */
export interface NumberRun {
  readonly items: readonly NumberedLine[];
  /** Index of the first line behind them that is not part of any of them. */
  readonly end: number;
}

/** A number as Markdown knows it: up to nine digits, `.` or `)`, then a blank or nothing. */
const marker = /(\d{1,9})([.)])(?:[ \t]+|$)/y;

interface Marker {
  readonly number: number;
  readonly delimiter: string;
  readonly words: string;
  /** Columns from the number to the text. */
  readonly width: number;
}

/** The number that a line begins with behind its blanks. @param line of the text, from 0 */
export function markerAt(state: StateBlock, line: number): Marker | undefined {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const code = state.src.charCodeAt(start);
  if (!(code >= 0x30 && code <= 0x39)) return undefined;
  marker.lastIndex = start;
  const text = state.src.slice(start, state.eMarks[line]);
  marker.lastIndex = 0;
  const found = marker.exec(text);
  if (found === null) return undefined;
  const [all, digits = '', delimiter = ''] = found;
  const blanks = all.length - digits.length - 1;
  const words = text.slice(all.length);
  return {
    number: Number(digits),
    delimiter,
    words,
    width: digits.length + 1 + (words === '' || blanks > 4 ? 1 : Math.max(blanks, 1)),
  };
}

/** What begins another block and so ends a list without a blank line: bullets, headings, quotations, code. */
const otherBlock = /[-*+](?:[ \t]|$)|#{1,6}(?:[ \t]|$)|>|`{3}|~{3}/y;

/** Reads the run that begins on `from`: one pass over its lines, up to the first that belongs to no item. */
export function readRun(state: StateBlock, from: number): NumberRun {
  const indent = state.sCount[from] ?? 0;
  const base = Math.min(state.blkIndent, indent);
  const items: NumberedLine[] = [];
  let delimiter = '';
  let blank = false;
  /** Column from which numbers count inside of the item above. */
  let inner = Number.POSITIVE_INFINITY;
  let line = from;
  for (; line < state.lineMax; line++) {
    if (state.isEmpty(line)) {
      blank = true;
      continue;
    }
    const column = state.sCount[line] ?? 0;
    if (column < base) break;
    const previous = items.at(-1);
    const found =
      column - base <= 3 && column < (previous?.content ?? 4 + base) ? markerAt(state, line) : undefined;
    if (found !== undefined && previous !== undefined && isNested(column - indent, found.number, previous)) {
      inner = Math.min(inner, column);
    } else if (found !== undefined && column < inner) {
      inner = Number.POSITIVE_INFINITY;
      if (delimiter !== '' && delimiter !== found.delimiter) break;
      delimiter = found.delimiter;
      const { number, words, width } = found;
      const kind = delimiter === '.' ? ordinalKind(number, words) : 'none';
      items.push({ line, number, kind, loose: blank, content: column + width, indented: false });
    } else if (previous !== undefined && belongsInside(state, line, column - indent)) {
      if (column >= previous.content) previous.indented = true;
    } else if (blank || startsOtherBlock(state, line)) break;
    blank = false;
  }
  return { items, end: line };
}

const bullet = /[-*+][ \t]+\S/y;

/**
 * Whether a line below an item is meant to stand in it: two blanks are enough, and for a point of a list one.
 * @param deeper columns from the item's own indentation on
 */
export function belongsInside(state: StateBlock, line: number, deeper: number): boolean {
  if (deeper !== 1) return deeper >= 2;
  bullet.lastIndex = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return bullet.test(state.src);
}

/** `1.` indented by two blanks below an item begins a list inside of it, unless it goes on counting. */
function isNested(deeper: number, number: number, previous: NumberedLine): boolean {
  return deeper >= 2 && number !== previous.number + 1;
}

function startsOtherBlock(state: StateBlock, line: number): boolean {
  otherBlock.lastIndex = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return otherBlock.test(state.src);
}

/**
 * How many items, from the one at `index`, are one list; 0: that line is prose.
 * @param last number of the list that ended above, in the same place of the text, if any
 */
export function listedItems({ items }: NumberRun, index: number, last: number | undefined): number {
  const first = items[index];
  if (first === undefined) return 0;
  const second = items[index + 1];
  const step = second === undefined ? Number.NaN : second.number - first.number;
  if (second !== undefined && isPair(first, second, step)) return listLength(items, index, step);
  if (first.kind === 'date') return 0;
  if (first.indented && first.kind !== 'year') return 1;
  if (first.kind !== 'none') return 0;
  return first.number === 1 || first.number === (last ?? Number.NaN) + 1 ? 1 : 0;
}

/** Whether two numbers one below the other count: upwards, downwards, all alike as some write them, or from 1 with a gap. */
function isPair(first: NumberedLine, second: NumberedLine, step: number): boolean {
  if (first.kind === 'date' && (second.kind === 'date' || step !== 1)) return false;
  const ordinals = first.kind !== 'none' && second.kind !== 'none';
  // „1. Platz“, „2. Platz“ count; „3. Liga“, „4. Liga“ and whole paragraphs that begin so are told.
  if (step === 1) return !(ordinals && (second.loose || first.number > 1));
  if (ordinals || first.kind === 'date' || second.kind !== 'none') return false;
  return step === -1 || (first.number === 1 && step >= 0 && first.kind === 'none');
}

function listLength(items: readonly NumberedLine[], index: number, step: number): number {
  let end = index + 1;
  while (end < items.length) {
    const { number, kind } = items[end] as NumberedLine;
    const difference = number - (items[end - 1] as NumberedLine).number;
    // A list that skips goes on; what turns back, jumps far or names a day is something else.
    const counts =
      difference === step || (step >= 0 && kind === 'none' && difference >= 0 && difference <= 20);
    if (!counts) break;
    end++;
  }
  return end - index;
}
