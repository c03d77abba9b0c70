import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batchesOf } from '../../src/search/shared/batches.ts';

const names = (...periods: readonly (readonly [name: string, articles: number])[]) =>
  batchesOf(periods.map(([name, articles]) => ({ name, articles, key: '' }))).map((batch) =>
    batch.map(({ name }) => name),
  );

test('a small archive is searched as a whole', () => {
  assert.deepEqual(names(['2026-11', 20], ['2026-01', 30], ['2025', 400], ['2018', 400]), [
    ['2026-11', '2026-01', '2025', '2018'],
  ]);
});

test('this year and the last one come first, however many articles they have', () => {
  assert.deepEqual(names(['2026-02', 9_000], ['2026-01', 9_000], ['2025', 90_000], ['2024', 1]), [
    ['2026-02', '2026-01', '2025'],
    ['2024'],
  ]);
});

test('older years follow in portions of some 20,000 articles, never split', () => {
  assert.deepEqual(
    names(
      ['2026-01', 900],
      ['2025', 9_000],
      ['2024', 9_000],
      ['2023', 9_000],
      ['2022', 9_000],
      ['2021', 9_000],
    ),
    [['2026-01', '2025'], ['2024', '2023', '2022'], ['2021']],
  );
});

test('the first portion counts from the newest article, not from today', () => {
  assert.deepEqual(names(['2019', 9_000], ['2018', 9_000], ['2017', 9_000]), [['2019', '2018'], ['2017']]);
});

test('an archive without articles has no portion', () => {
  assert.deepEqual(names(), []);
});
