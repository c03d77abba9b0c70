import assert from 'node:assert/strict';
import { test } from 'node:test';
import { germanNumber } from '../../src/markdown/german-number.ts';

const numbers: readonly (readonly [text: string, number: number])[] = [
  ['0', 0],
  ['2.318', 2318],
  ['1.234.567,89', 1_234_567.89],
  ['1,46', 1.46],
  ['-3', -3],
  ['−1,5 %', -1.5],
  ['– 12', -12],
  ['+4', 4],
  ['1,38 m', 1.38],
  ['7 °C', 7],
  ['2318', 2318],
];

test('Numbers are read as Germans write them', () => {
  for (const [text, number] of numbers) assert.equal(germanNumber(text), number, text);
});

test('What is no German number is explained, English notation with what was meant', () => {
  for (const text of ['', 'viele', '1.5', '1,234.5', '12.34', '1,2,3', '3 4', '1.2345']) {
    assert.equal(typeof germanNumber(text), 'object', text);
  }
  const english = germanNumber('1.5');
  assert.ok(typeof english === 'object');
  assert.equal(english.remedy, 'Meinten Sie 1,5? Der Punkt trennt nur Tausender.');
  const none = germanNumber('');
  assert.ok(typeof none === 'object');
  assert.equal(none.message, 'Hier fehlt eine Zahl.');
});
