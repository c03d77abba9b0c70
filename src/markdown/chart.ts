// A chart ready to be marked up: every length in percent, every number as it is printed.

import { largest, type Scale, scaleOf, smallest } from './chart-scale.ts';
import type { ChartRow, ChartSource } from './chart-source.ts';

interface AnyChart {
  readonly title: string;
  readonly unit?: string;
  readonly origin?: string;
  readonly head: readonly string[];
}

/** A table whose rows have a bar each. */
export interface BarChart extends AnyChart {
  readonly kind: 'bars';
  readonly rows: readonly {
    readonly label: string;
    readonly value: string;
    /** Where the bar begins and how long it is, percent of the longest possible. */
    readonly from: number;
    readonly length: number;
  }[];
}

/** Lines over time, with the numbers as a table. */
export interface LineChart extends AnyChart {
  readonly kind: 'line';
  readonly rows: readonly { readonly label: string; readonly values: readonly string[] }[];
  readonly series: readonly {
    readonly name: string;
    /** `0,50 100,25`: percent from the left, percent from the top. */
    readonly points: string;
  }[];
  readonly ticks: readonly { readonly label: string; readonly top: number }[];
  /** Some of the rows' labels, as many as phones have room for. */
  readonly labels: readonly { readonly text: string; readonly left: number }[];
  /** The chart in a sentence, for who does not see it. */
  readonly summary: string;
}

export type Chart = BarChart | LineChart;

/** @param source one in which no problem was found */
export function chartOf({ rows, ...source }: ChartSource): Chart {
  return source.kind === 'bars' ? barChart(source, rows) : lineChart(source, rows);
}

type Rest = Omit<ChartSource, 'rows'>;

/** Bars begin at zero, or their lengths would lie. */
function barChart(source: Rest, rows: readonly ChartRow[]): BarChart {
  const numbers = rows.map(({ values }) => values[0]?.number ?? 0);
  const lowest = Math.min(0, smallest(numbers));
  const span = Math.max(0, largest(numbers)) - lowest || 1;
  return {
    ...source,
    kind: 'bars',
    rows: rows.map(({ label, values }, index) => {
      const number = numbers[index] ?? 0;
      return {
        label,
        value: values[0]?.text ?? '',
        from: percent((Math.min(0, number) - lowest) / span),
        length: percent(Math.abs(number) / span),
      };
    }),
  };
}

function lineChart(source: Rest, rows: readonly ChartRow[]): LineChart {
  const scale = scaleOf(rows.flatMap(({ values }) => values.map(({ number }) => number)));
  const left = (index: number): number => percent(index / (rows.length - 1));
  return {
    ...source,
    kind: 'line',
    rows: rows.map(({ label, values }) => ({ label, values: values.map(({ text }) => text) })),
    series: source.head.slice(1).map((name, column) => ({
      name,
      points: rows
        .map(({ values }, index) => `${left(index)},${top(scale, values[column]?.number ?? 0)}`)
        .join(' '),
    })),
    ticks: scale.ticks.map(({ value, label }) => ({ label, top: top(scale, value) })),
    labels: labelled(rows).map((index) => ({ text: rows[index]?.label ?? '', left: left(index) })),
    summary: summaryOf(source, rows),
  };
}

const top = ({ from, to }: Scale, number: number): number => percent((to - number) / (to - from));

/** Two decimals: a tenth of a pixel. */
const percent = (part: number): number => Math.round(part * 10_000) / 100;

/** Characters of all labels below a chart on a narrow phone. */
const room = 36;

/** Rows with a label: the first, the last, and those between for which there is room. */
function labelled(rows: readonly ChartRow[]): number[] {
  const longest = largest(rows.map(({ label }) => label.length)) + 2;
  const last = rows.length - 1;
  const step = Math.ceil(last / Math.max(1, Math.floor(room / longest) - 1));
  return [...rows.keys()].filter((index) => index === last || (index % step === 0 && index <= last - step));
}

function summaryOf({ title, head, unit }: Rest, rows: readonly ChartRow[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  const courses = head.slice(1).map((name, column) => {
    const [begin, end] = [first?.values[column]?.text, last?.values[column]?.text];
    return `${name} von ${begin} (${first?.label}) auf ${end} (${last?.label})`;
  });
  return `Liniendiagramm: ${title}${unit === undefined ? '' : `, ${unit}`}. ${courses.join('; ')}.`;
}
