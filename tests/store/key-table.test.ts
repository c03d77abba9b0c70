import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KeyTable } from '../../src/store/key-table.ts';
import * as fc from '../law/fast-check.ts';

const always = () => true;

test('every row is found by its key, and nothing else is', () => {
  // Few low bits, so that rows get into each other's way; keys are larger than 32 bits.
  const key = fc.nat({ max: 40 }).map((high) => high * 2 ** 32 + (high % 3));
  fc.assert(
    fc.property(fc.uniqueArray(key), key, (keys, other) => {
      const table = new KeyTable(Float64Array.from(keys));
      for (const [row, one] of keys.entries()) assert.equal(table.find(one, always), row);
      assert.equal(table.find(other, always), keys.indexOf(other));
      assert.ok(table.areDistinct);
    }),
  );
});

test('of rows with one key the right one is found', () => {
  const table = new KeyTable(Float64Array.of(7, 9, 7, 7));
  assert.ok(!table.areDistinct);
  for (const row of [0, 2, 3])
    assert.equal(
      table.find(7, (found) => found === row),
      row,
    );
  assert.equal(
    table.find(7, () => false),
    -1,
  );
});
