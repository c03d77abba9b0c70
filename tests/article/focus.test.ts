import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFocus } from '../../src/article/focus.ts';

test('a focus is two percentages or words, German or English, in any order', () => {
  const table: readonly (readonly [string, number, number])[] = [
    ['30% 60%', 30, 60],
    ['30 % 60 %', 30, 60],
    ['30 60', 30, 60],
    ['30%, 60%', 30, 60],
    ['33,3% 66.7%', 33, 67],
    ['0% 100%', 0, 100],
    ['links oben', 0, 0],
    ['Oben Links', 0, 0],
    ['rechts', 100, 50],
    ['unten', 50, 100],
    ['Mitte', 50, 50],
    ['mitte rechts', 100, 50],
    ['top right', 100, 0],
    ['center', 50, 50],
  ];
  for (const [written, x, y] of table) assert.deepEqual(parseFocus(written), { x, y }, written);
});

test('anything else is no focus', () => {
  for (const written of [
    '',
    '30%',
    '30% 101%',
    '-1% 5%',
    'links rechts',
    'oben oben',
    'Rathaus',
    'links oben mitte',
    '1 2 3',
  ])
    assert.equal(parseFocus(written), undefined, written);
});
