// What an editor writes in a block ```diagramm: some fields, then rows of a label and its numbers.
import {
  type ChartLine,
  type ChartProblem,
  noTitle,
  otherWidth,
  placeOf,
  strangeLine,
  tooFewRows,
  tooManyColumns,
  unknownKind,
} from './chart-problems.ts';
import { germanNumber } from './german-number.ts';
import { typographic } from './typography.ts';

export interface ChartValue {
  /** As written, in German typography. */
  readonly text: string;
  readonly number: number;
}

/** A line of the block: what it is about, and a number for each column. */
export interface ChartRow {
  readonly label: string;
  readonly values: readonly ChartValue[];
}

/** A block ```diagramm as it was typed, checked. */
export interface ChartSource {
  readonly kind: 'bars' | 'line';
  readonly title: string;
  /** Of all numbers: `Meter`. */
  readonly unit?: string;
  /** Where the numbers come from. */
  readonly origin?: string;
  /** Names of the columns, the labels' first. */
  readonly head: readonly string[];
  readonly rows: readonly ChartRow[];
}

const kinds = { balken: 'bars', linie: 'line' } as const;
const fieldNames = ['titel', 'art', 'einheit', 'quelle'];
const mostSeries = 4;

/** Reads a block's text; with `problems` filled, the source is not to be shown. */
export function chartSource(text: string, problems: ChartProblem[]): ChartSource {
  const lines = text.split(/\r?\n/).map((text, line): ChartLine => ({ line, text }));
  const fields = new Map<string, string>();
  const table: { readonly line: ChartLine; readonly cells: string[] }[] = [];
  for (const line of lines.filter(({ text }) => text.trim() !== '')) {
    const [, name = '', value = ''] = /^\s*(\p{L}+)\s*:(.*)/su.exec(line.text) ?? [];
    const cells = cellsOf(line.text);
    if (fieldNames.includes(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
    else if (cells.length > 1) table.push({ line, cells });
    else if (cells.length === 1) problems.push(strangeLine(line, name, fieldNames));
  }
  const kind = kindOf(fields.get('art') ?? 'balken', lines, problems);
  if (!fields.get('titel')) problems.push(noTitle);
  const [head, ...body] = table;
  const most = kind === 'bars' ? 1 : mostSeries;
  const surplus = head?.cells[most + 1];
  if (head !== undefined && surplus !== undefined) {
    problems.push(tooManyColumns(head.line, surplus, head.cells.length - 1, most));
  }
  if (body.length < 2) problems.push(tooFewRows);
  const width = head?.cells.length ?? 0;
  return {
    kind,
    title: typographic(fields.get('titel') ?? ''),
    ...named('unit', fields.get('einheit')),
    ...named('origin', fields.get('quelle')),
    head: head?.cells.map(typographic) ?? [],
    rows: body.map(({ line, cells }) => rowOf(line, cells, width, problems)),
  };
}

/** Separated by `|` as in tables, or by `;` or tabulators as spreadsheets write them; none for a table's rule. */
function cellsOf(text: string): string[] {
  if (/^[\s|:-]*$/.test(text)) return [];
  const cells = text.includes('|')
    ? text
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
    : text.split(/[;\t]/);
  return cells.map((cell) => cell.trim());
}

function kindOf(kind: string, lines: readonly ChartLine[], problems: ChartProblem[]): ChartSource['kind'] {
  const name = kind.toLowerCase();
  if (name === 'balken' || name === 'linie') return kinds[name];
  problems.push(
    unknownKind(
      kind,
      lines.find(({ text }) => /^\s*art\s*:/i.test(text)),
    ),
  );
  return 'bars';
}

function rowOf(line: ChartLine, cells: readonly string[], width: number, problems: ChartProblem[]): ChartRow {
  const [label = '', ...numbers] = cells;
  if (cells.length !== width) {
    problems.push(otherWidth(line, cells.length, width));
    return { label, values: [] };
  }
  const values = numbers.map((text): ChartValue => {
    const number = germanNumber(text);
    if (typeof number === 'number') return { text: typographic(text).replace(/^[-–]/, '−'), number };
    problems.push({ ...placeOf(line, text), ...number });
    return { text, number: 0 };
  });
  return { label: typographic(label), values };
}

const named = <N extends string>(name: N, value: string | undefined) =>
  (value ? { [name]: typographic(value) } : {}) as Partial<Record<N, string>>;
