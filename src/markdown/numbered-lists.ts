// Numbers at a line's start: lists where they count something, prose where German means an ordinal, and in both cases
// the numbers that were typed. Markdown takes every `24. ` for a list and counts on from there by itself.
import type { MarkdownIt, StateBlock, StateCore } from 'markdown-it';
import { belongsInside, listedItems, markerAt, type NumberRun, readRun } from './number-runs.ts';
import { ruleNamed } from './rule-named.ts';

/** A line of a run, by the place in the text at which it begins. */
interface Entry {
  readonly run: NumberRun;
  readonly index: number;
  /** How many items of a list begin here, this one included; 0 is prose; absent: not decided yet. */
  listed?: number;
}

type Runs = Map<number, Entry>;

/** The last number of the latest list of each indentation, for lists that other paragraphs interrupt. */
type Ended = Map<number, number>;

const runsOf = new WeakMap<StateBlock, { readonly runs: Runs; readonly ended: Ended }>();

/** Decides before markdown-it does, once for each run, which of its numbers are lists, and keeps them as typed. */
export function numberedLists(md: MarkdownIt): void {
  const list = ruleNamed(md.block.ruler, 'list');
  const rule: typeof list = (state, startLine, endLine, silent) => {
    // Deeper than this the parser would drop the text.
    if (state.level >= deepest(state)) return false;
    const first = markerAt(state, startLine);
    if (first === undefined || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4)
      return list(state, startLine, endLine, silent);
    const { runs, ended } = known(state);
    const offset = offsetOf(state, startLine);
    const entry = runs.get(offset) ?? remember(state, runs, startLine, offset);
    entry.listed ??= decide(state, runs, entry, ended);
    const { run, index, listed: items } = entry;
    if (items === 0) return false;
    if (silent) return list(state, startLine, endLine, silent);
    const end = Math.min(run.items[index + items]?.line ?? endLine, endLine);
    // The list ends where the run does, not where Markdown finds no further number.
    const { lineMax } = state;
    state.lineMax = Math.min(lineMax, end);
    nestShallow(state, run, index, items, Math.min(run.end, end));
    const found = list(state, startLine, state.lineMax, silent);
    state.lineMax = lineMax;
    ended.set(state.blkIndent, run.items[index + items - 1]?.number ?? first.number);
    return found;
  };
  md.block.ruler.at('list', rule, { alt: ['paragraph', 'reference', 'blockquote'] });
  md.core.ruler.after('block', 'typed_numbers', keepTypedNumbers);
  md.core.ruler.after('inline', 'lines_of_dates', breakBetweenDates);
}

/** Level from which nothing nests any more, so that a paragraph always fits in: „- - - - …“ is text from there on. */
export function deepest({ md }: StateBlock): number {
  return md.options.maxNesting - 4;
}

function known(state: StateBlock): { readonly runs: Runs; readonly ended: Ended } {
  const found = runsOf.get(state) ?? { runs: new Map(), ended: new Map() };
  runsOf.set(state, found);
  return found;
}

function remember(state: StateBlock, runs: Runs, startLine: number, offset: number): Entry {
  const run = readRun(state, startLine);
  for (const [index, { line }] of run.items.entries()) runs.set(offsetOf(state, line), { run, index });
  const entry: Entry = runs.get(offset) ?? { run, index: 0 };
  runs.set(offset, entry);
  return entry;
}

const offsetOf = (state: StateBlock, line: number): number =>
  (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);

/** Decides for all items of the list that begins with this one: the ones below it end the paragraphs above them. */
function decide(state: StateBlock, runs: Runs, { run, index }: Entry, ended: Ended): number {
  const items = listedItems(run, index, ended.get(state.blkIndent));
  for (let more = 1; more < items; more++) {
    const entry = runs.get(offsetOf(state, run.items[index + more]?.line ?? 0));
    if (entry !== undefined) entry.listed = items - more;
  }
  return items;
}

/**
 * What {@link belongsInside} an item is put there; Markdown wants as many blanks as the number is wide (`10. ` four).
 */
function nestShallow(
  state: StateBlock,
  { items }: NumberRun,
  from: number,
  count: number,
  end: number,
): void {
  const indent = state.sCount[items[from]?.line ?? 0] ?? 0;
  for (let index = from; index < from + count; index++) {
    const item = items[index];
    const until = index + 1 < from + count ? (items[index + 1]?.line ?? end) : end;
    if (item === undefined) return;
    let least = item.content;
    for (let line = item.line + 1; line < until; line++) {
      const column = state.sCount[line] ?? 0;
      if (!state.isEmpty(line) && belongsInside(state, line, column - indent))
        least = Math.min(least, column);
    }
    const missing = item.content - least;
    if (missing === 0) continue;
    for (let line = item.line + 1; line < until; line++) {
      const column = state.sCount[line] ?? 0;
      if (belongsInside(state, line, column - indent)) state.sCount[line] = column + missing;
    }
  }
}

/** `<li value>` wherever a browser would count otherwise than the author has typed. */
function keepTypedNumbers(state: StateCore): void {
  const expected: number[] = [];
  for (const token of state.tokens) {
    if (token.type === 'ordered_list_open') expected.push(Number(token.attrGet('start') ?? 1));
    else if (token.type === 'ordered_list_close') expected.pop();
    else if (token.type === 'list_item_open' && token.info !== '') {
      const typed = Number(token.info);
      if (typed !== expected.at(-1)) token.attrSet('value', String(typed));
      expected[expected.length - 1] = typed + 1;
    }
  }
}

const numberedLine = /^\d{1,9}[.)][ \t]+\S/;
/** What a line ends with whose sentence goes on in the next one: „am“, „bis zum“, a comma, a hyphen. */
const goesOn =
  /(?:^|\s)(?:am|vom|zum|im|ab|bis|seit|beim|der|die|das|dem|den|des|und|oder|sowie|mit|in)$|[,–-]$/u;

/** `info` of the line breaks between the lines of such a row. */
export const row = 'row';

/** A paragraph whose every line begins with a number is a list of dates or places: its lines stay lines. */
function breakBetweenDates(state: StateCore): void {
  for (const { type, content, children } of state.tokens) {
    if (type !== 'inline' || children === null || !numberedLine.test(content)) continue;
    const lines = content.split('\n');
    const isRow = lines.every(
      (line, index) => numberedLine.test(line) && (index === lines.length - 1 || !goesOn.test(line)),
    );
    if (!isRow) continue;
    for (const child of children) {
      if (child.type === 'softbreak') {
        child.type = 'hardbreak';
        child.tag = 'br';
        child.info = row;
      }
    }
  }
}
