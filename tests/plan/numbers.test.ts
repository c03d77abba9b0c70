import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roughCount } from '../../src/plan/numbers.ts';

test('A list says exactly how many articles it has up to twenty, then to two figures', () => {
  const table: readonly (readonly [number, string])[] = [
    [0, '0'],
    [1, '1'],
    [20, '20'],
    [21, 'rund 20'],
    [25, 'rund 30'],
    [99, 'rund 100'],
    [124, 'rund 120'],
    [995, 'rund 1000'],
    [1_449, 'rund 1400'],
    [12_345, 'rund 12.000'],
    [123_456, 'rund 120.000'],
  ];
  for (const [count, text] of table) assert.equal(roughCount(count), text);
});
