import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownReads } from '../../src/plan/reads.ts';
import type { ReadsMode } from '../../src/settings.ts';

const counts: readonly (readonly [reads: number, mode: ReadsMode, shown: string | undefined])[] = [
  [0, 'always', '0'],
  [9, 'always', '9'],
  [12_345, 'always', '12.345'],
  [0, 'auto', undefined],
  [9, 'auto', undefined],
  [10, 'auto', '10'],
  [12_345, 'auto', '12.345'],
  [0, 'never', undefined],
  [12_345, 'never', undefined],
];

for (const [reads, mode, expected] of counts) {
  test(`${reads} reads are ${expected === undefined ? 'not ' : ''}shown with reads: ${mode}`, () => {
    assert.equal(shownReads(reads, { reads: mode }), expected);
  });
}
