// What is very large is read, told and shown all the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { markdown } from './charts-only.ts';
import { liveBlogOf, readText, times } from './long-texts.ts';

test('At most 50 mistakes of a file are told, and how many there are besides', () => {
  const result = readText(`---\ntitle: Rat\n${times(1_000, (index) => `xyzzy${index}: x\n`)}---\nText.\n`);
  assert.ok(!result.ok);
  const told = formatContentErrors(result.errors);
  assert.match(told, /\n {2}… und 950 weitere\.\n\n1000 Fehler in 1 Datei\.\n$/);
  assert.ok(told.length < 40_000, `${told.length}`);
});

test('A live blog of 150,000 entries is read, as it is written', () => {
  const result = readText(liveBlogOf(150_000));
  assert.ok(result.ok);
  assert.equal(result.article.live?.entries.length, 150_000);
});

for (const [number, isShown] of [
  [`1,${'1'.repeat(100)}`, false],
  ['9'.repeat(400), false],
  [`-${'9'.repeat(400)}`, false],
  ['1.234.567.890.123', false],
  ['0,0000000000001', false],
  ['999.999.999.999', true],
  ['0,00000000001', true],
  ['-123.456,789', true],
  ['0', true],
] as const) {
  for (const kind of ['balken', 'linie']) {
    test(`A number in a chart is shown as it is or refused: ${number.slice(0, 20)} as ${kind}`, () => {
      const text = `\`\`\`diagramm\ntitel: Zahl\nart: ${kind}\nJahr | Zahl\n2019 | ${number}\n2020 | 3\n2021 | ${number}\n\`\`\`\n`;
      const messages = new Set(markdown.look(text).problems.map(({ message }) => message));
      assert.deepEqual([...messages], isShown ? [] : ['Diese Zahl ist zu lang für ein Diagramm.']);
      if (isShown) assert.doesNotMatch(markdown.render(text), /NaN|Infinity/);
    });
  }
}

test('A chart of 150,000 rows has a scale', () => {
  const text = `\`\`\`diagramm\ntitel: Zahl\nart: linie\nJahr | Zahl\n${times(150_000, (index) => `${index} | ${index}\n`)}\`\`\`\n`;
  assert.doesNotMatch(markdown.render(text), /NaN|Infinity/);
});
