import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Chart, chartOf } from '../../src/markdown/chart.ts';
import type { ChartProblem } from '../../src/markdown/chart-problems.ts';
import { chartSource } from '../../src/markdown/chart-source.ts';

function read(text: string): { readonly chart: Chart; readonly problems: readonly ChartProblem[] } {
  const problems: ChartProblem[] = [];
  const source = chartSource(text, problems);
  return { chart: chartOf(source), problems };
}

const rows = '| Liste | Stimmen |\n|:--|--:|\n| Offene Stadt | 2.318 |\n| Liste "B" | 1.159 |\n';

test('Bars begin at zero and are as long as their numbers', () => {
  const { chart, problems } = read(`titel: Die "Wahl"\neinheit: Stimmen\nquelle: Wahlamt\n\n${rows}`);
  assert.deepEqual(problems, []);
  assert.deepEqual(chart, {
    kind: 'bars',
    title: 'Die „Wahl“',
    unit: 'Stimmen',
    origin: 'Wahlamt',
    head: ['Liste', 'Stimmen'],
    rows: [
      { label: 'Offene Stadt', value: '2.318', from: 0, length: 100 },
      { label: 'Liste „B“', value: '1.159', from: 0, length: 50 },
    ],
  });
});

test('Negative bars lead to the left of zero, with a real minus', () => {
  const { chart } = read('titel: Saldo\n\nJahr; Saldo\n2018; -10\n2019; 30\n');
  assert.deepEqual(chart.rows, [
    { label: '2018', value: '−10', from: 0, length: 25 },
    { label: '2019', value: '30', from: 25, length: 75 },
  ]);
});

test('Rows may come from a spreadsheet, with semicolons or tabulators', () => {
  const wanted = read(`titel: T\n${rows}`).chart;
  assert.deepEqual(read('titel: T\nListe;Stimmen\nOffene Stadt;2.318\nListe "B";1.159').chart, wanted);
  assert.deepEqual(
    read('titel: T\r\nListe\tStimmen\r\nOffene Stadt\t2.318\r\nListe "B"\t1.159\r\n').chart,
    wanted,
  );
});

test('Lines have a scale, points in percent, labels for which there is room, and a sentence', () => {
  const { chart, problems } = read(
    'art: Linie\ntitel: Pegel\neinheit: Meter\n\nUhr | Mühle | Birkenau\n6 Uhr | 1,00 | 2,00\n7 Uhr | 1,50 | 2,00\n8 Uhr | 2,00 | 1,00\n',
  );
  assert.deepEqual(problems, []);
  assert.ok(chart.kind === 'line');
  assert.deepEqual(chart.series, [
    { name: 'Mühle', points: '0,100 50,50 100,0' },
    { name: 'Birkenau', points: '0,0 50,0 100,100' },
  ]);
  assert.deepEqual(
    chart.ticks.map(({ label, top }) => [label, top]),
    [
      ['1,0', 100],
      ['1,5', 50],
      ['2,0', 0],
    ],
  );
  assert.deepEqual(chart.labels, [
    { text: '6\u00a0Uhr', left: 0 },
    { text: '7\u00a0Uhr', left: 50 },
    { text: '8\u00a0Uhr', left: 100 },
  ]);
  assert.equal(
    chart.summary,
    'Liniendiagramm: Pegel, Meter. Mühle von 1,00 (6\u00a0Uhr) auf 2,00 (8\u00a0Uhr); Birkenau von 2,00 (6\u00a0Uhr) auf 1,00 (8\u00a0Uhr).',
  );
});

test('Labels stand where there is room, at both ends in any case', () => {
  const body = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August'];
  const { chart } = read(`art: linie\ntitel: T\nMonat;Zahl\n${body.map((month) => `${month};1`).join('\n')}`);
  assert.ok(chart.kind === 'line');
  assert.deepEqual(
    chart.labels.map(({ text }) => text),
    ['Januar', 'April', 'August'],
  );
});

test('Long labels are shown at both ends only', () => {
  const body = ['Januar 2019', 'Februar 2019', 'März 2019', 'April 2019'].map((month) => `${month};1`);
  const { chart } = read(`art: linie\ntitel: T\nMonat;Zahl\n${body.join('\n')}`);
  assert.ok(chart.kind === 'line');
  assert.deepEqual(
    chart.labels.map(({ text }) => text),
    ['Januar 2019', 'April 2019'],
  );
});

/** Message and place of each mistake. */
const mistakes: readonly (readonly [text: string, ...problems: string[]])[] = [
  [rows, '-1:1 Dem Diagramm fehlt die Überschrift.'],
  ['titel: T\n| A | B |\n| a | 1 |', '-1:1 Das Diagramm hat zu wenige Zeilen.'],
  [`art: torte\ntitel: T\n${rows}`, '0:6 Diese Art von Diagramm gibt es nicht.'],
  [
    `title: T\ntitel: T\n${rows}`,
    '0:1 Diese Zeile des Diagramms ist weder eine Angabe noch eine Zeile mit Zahlen.',
  ],
  [
    'titel: T\n| A | B |\n| a | 1.5 |\n| b | 2 | 3 |',
    '2:7 Das ist keine Zahl in deutscher Schreibweise.',
    '3:1 Diese Zeile des Diagramms hat nicht so viele Spalten wie die erste.',
  ],
  ['titel: T\nA;B;C\na;1;2\nb;1;2', '1:5 Das Diagramm hat zu viele Spalten.'],
];

test('Every mistake is told at its line and column, all at once', () => {
  for (const [text, ...expected] of mistakes) {
    const found = read(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
    assert.deepEqual(found, expected, text);
  }
  assert.equal(read(`title: T\ntitel: T\n${rows}`).problems[0]?.remedy, 'Meinten Sie titel?');
});
