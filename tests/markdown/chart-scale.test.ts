import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scaleOf } from '../../src/markdown/chart-scale.ts';
import * as fc from '../law/fast-check.ts';

const labels = (values: readonly number[]) => scaleOf(values).ticks.map(({ label }) => label);

test('A scale has round numbers in German notation around all values', () => {
  assert.deepEqual(labels([1.31, 1.38, 1.46]), ['1,30', '1,35', '1,40', '1,45', '1,50']);
  assert.deepEqual(labels([0, 12_000]), ['0', '5000', '10.000', '15.000']);
  assert.deepEqual(labels([-3, 5]), ['−4', '−2', '0', '2', '4', '6']);
});

test('It begins at zero when the values come near it', () => {
  assert.equal(labels([10, 100])[0], '0');
  assert.notEqual(labels([90, 100])[0], '0');
});

test('Equal values, also zeros, have a scale', () => {
  assert.deepEqual(labels([0, 0]), ['0,0', '0,5']);
  assert.ok(labels([7, 7]).length >= 2);
});

test('Every value lies within, between at least two ticks and at most seven', () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 30 }), (values) => {
      const rounded = values.map((one) => Math.round(one * 100) / 100);
      const { from, to, ticks } = scaleOf(rounded);
      const span = to - from;
      return (
        ticks.length >= 2 &&
        ticks.length <= 7 &&
        rounded.every((one) => one >= from - span * 1e-6 && one <= to + span * 1e-6)
      );
    }),
  );
});
