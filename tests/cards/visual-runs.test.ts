import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runsRightToLeft, visualRuns } from '../../src/cards/visual-runs.ts';

interface Case {
  readonly text: string;
  /** From left to right, as a reader sees it; what begins with `<` is read from its right end. */
  readonly runs: readonly string[];
}

const cases: readonly Case[] = [
  { text: 'Ruhe im Tal', runs: ['Ruhe im Tal'] },
  { text: 'Łódź', runs: ['Ł', 'ód', 'ź'] },
  { text: 'שלום', runs: ['<שלום'] },
  { text: 'Café שלום offen', runs: ['Café ', '<שלום', ' offen'] },
  { text: 'שלום Café טוב', runs: ['< טוב', 'Café', '<שלום '] },
  // Numbers run from left to right also between Hebrew and Arabic words.
  { text: 'בן 54 שנים', runs: ['< שנים', '54', '<בן '] },
  // A bracket that opens on the right is drawn as the one that closes on the left.
  { text: '(שלום)', runs: ['<(', '<שלום', '<)'] },
  { text: 'مرحبا Łódź', runs: ['Ł', 'ód', 'ź', '<مرحبا '] },
  { text: 'A → Β', runs: ['A ', '→ ', 'Β'] },
  { text: 'Auf\u200clage', runs: ['Auflage'] },
  { text: 'می\u200cخواهم', runs: ['<می\u200cخواهم'] },
];

const reversed = (text: string): string => Array.from(text).reverse().join('');

test('a line is set from left to right in runs, those of Hebrew and Arabic among them in the order of reading', () => {
  for (const { text, runs } of cases) {
    const set = visualRuns(text, runsRightToLeft(text)).map(({ text: part, rightToLeft }) =>
      rightToLeft ? reversed(part) : part,
    );
    const seen = runs.map((run) => (run.startsWith('<') ? reversed(run.slice(1)) : run));
    assert.equal(set.join(''), seen.join(''), text);
  }
});

test('the first letter decides where a headline begins, and every line of it begins there', () => {
  for (const [text, fromRight] of [
    ['Ruhe', false],
    ['„שלום“ sagt er', true],
    ['1. FC שלום', false],
    ['54 שנים', true],
    ['\u200fRuhe', true],
    ['2026', false],
  ] as const) {
    assert.equal(runsRightToLeft(text), fromRight, text);
  }
  const second = visualRuns('IBM שלום', true).map(({ text }) => text);
  assert.deepEqual([second.at(0), second.at(-1)], ['שלום', 'IBM']);
});
