import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { inParallel } from '../../src/images/in-parallel.ts';

test('results come in the order of the items, whatever ends first', async () => {
  const results = await inParallel([3, 1, 2], 3, async (turns) => {
    for (let turn = 0; turn < turns; turn++) await setImmediate();
    return turns * 10;
  });
  assert.deepEqual(results, [30, 10, 20]);
});

test('after an error nothing is begun, and what was begun has ended when the error arrives', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const work = inParallel([1, 2, 3, 4], 2, async (item) => {
    begun.push(item);
    if (item === 1) throw new Error('eins');
    for (let turn = 0; turn < 5; turn++) await setImmediate();
    ended.push(item);
  });
  await assert.rejects(work, /eins/);
  assert.deepEqual({ begun, ended }, { begun: [1, 2], ended: [2] });
});
