import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { paging } from '../../src/plan/paging.ts';

const cases: readonly [total: number, front: [number, number], numbered: [number, number][]][] = [
  [0, [0, 0], []],
  [1, [0, 1], []],
  [39, [0, 39], []],
  [40, [20, 40], [[0, 20]]],
  [59, [20, 59], [[0, 20]]],
  [
    60,
    [40, 60],
    [
      [0, 20],
      [20, 40],
    ],
  ],
];

for (const [total, front, numbered] of cases) {
  test(`a list of ${total} articles, 20 a page, has ${numbered.length} numbered pages`, () => {
    assert.deepEqual(paging(total, 20), { front, numbered });
  });
}

const sizes = fc.integer({ min: 1, max: 50 });
const totals = fc.integer({ min: 0, max: 5_000 });

test('every article of a list stands on exactly one of its pages', () => {
  fc.assert(
    fc.property(totals, sizes, (total, size) => {
      const { front, numbered } = paging(total, size);
      const shown = [...numbered, front].flatMap(([from, to]) =>
        Array.from({ length: to - from }, (_, i) => from + i),
      );
      assert.deepEqual(
        shown,
        Array.from({ length: total }, (_, i) => i),
      );
    }),
  );
});

test('a newest article changes the front page and adds at most one numbered page', () => {
  fc.assert(
    fc.property(totals, sizes, (total, size) => {
      const before = paging(total, size).numbered;
      const after = paging(total + 1, size).numbered;
      assert.deepEqual(after.slice(0, before.length), before);
      assert.ok(after.length - before.length <= 1);
    }),
  );
});

test('a front page holds the list size to twice the list size less one, once there are enough articles', () => {
  fc.assert(
    fc.property(totals, sizes, (total, size) => {
      const [from, to] = paging(total, size).front;
      assert.ok(to - from < 2 * size);
      assert.ok(to - from >= Math.min(total, size));
    }),
  );
});
