import assert from 'node:assert/strict';
import { test } from 'node:test';
import { delay } from '../../src/browser/delay.ts';

test('pauses are about a minute and double with each failure, up to about a quarter of an hour', () => {
  const seconds = [0, 1, 2, 3, 4, 5, 2_000].map((failures) => delay(failures, 0.5) / 1_000);
  assert.deepEqual(seconds, [60, 120, 240, 480, 960, 960, 960]);
});

test('readers are spread over a third of the pause', () => {
  assert.equal(delay(0, 0), 50_000);
  assert.equal(delay(0, 1), 70_000);
  assert.equal(delay(1, 0), 100_000);
  assert.equal(delay(1, 1), 140_000);
});
