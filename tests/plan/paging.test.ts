import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf } from '../../src/article/key.ts';
import { paging } from '../../src/plan/paging.ts';
import * as fc from '../law/fast-check.ts';

const cases: readonly [keys: string, front: string, older: readonly string[]][] = [
  ['', '', []],
  ['1', '1', []],
  // Before the front page's four, none is greater than the two beside it on both sides.
  ['1234567', '1234567', []],
  // Four are left for the front page at least.
  ['11911', '11911', []],
  ['119111', '9111', ['11']],
  ['1191191111', '91111', ['11', '911']],
  // Equal ones are no beginnings, nor is one beside a greater one.
  ['1199111111', '1199111111', []],
  ['9181111111', '9181111111', []],
];
for (const [keys, front, older] of cases) {
  test(`articles with the keys ${keys || '(none)'}, four a page, are on the pages ${[...older, front].join(' ')}`, () => {
    const found = paging([...keys].map(Number), 4);
    assert.equal(keys.slice(...found.front), front);
    assert.deepEqual(
      found.older.map((range) => keys.slice(...range)),
      older,
    );
  });
}

const sizes = fc.integer({ min: 1, max: 50 });
const lists = fc
  .tuple(fc.integer({ min: 0, max: 2_000 }), fc.nat())
  .map(([total, seed]) => Array.from({ length: total }, (_, index) => keyOf(`${seed} ${index}`)));

/** The keys on each page, oldest page first. */
function pagesOf(keys: readonly number[], size: number): number[][] {
  const { front, older } = paging(keys, size);
  return [...older, front].map((range) => keys.slice(...range));
}

test('every article of a list stands on exactly one of its pages', () => {
  fc.assert(
    fc.property(lists, sizes, (keys, size) => {
      assert.deepEqual(pagesOf(keys, size).flat(), keys);
    }),
  );
});

test('a newest article changes the front page and adds at most one older page', () => {
  fc.assert(
    fc.property(lists, sizes, fc.nat(), (keys, size, newest) => {
      const before = paging(keys, size).older;
      const after = paging([...keys, newest], size).older;
      assert.deepEqual(after.slice(0, before.length), before);
      assert.ok(after.length - before.length <= 1);
    }),
  );
});

test('an article of years ago that comes or goes changes few pages, however long the list is', () => {
  fc.assert(
    fc.property(
      lists,
      sizes,
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (keys, size, another, share) => {
        const more = keys.toSpliced(Math.floor(share * keys.length), 0, another);
        const [without, withIt] = [keys, more].map(
          (list) => new Set(pagesOf(list, size).map((page) => page.join())),
        );
        const changed = [...(withIt ?? [])].filter((page) => !without?.has(page));
        const gone = [...(without ?? [])].filter((page) => !withIt?.has(page));
        assert.ok(changed.length <= 4 && gone.length <= 4, `${changed.length} and ${gone.length}`);
      },
    ),
    { numRuns: 300 },
  );
});

test('a front page holds at least the list size, an older page more than half of it and the list size on average', () => {
  const keys = Array.from({ length: 100_000 }, (_, index) => keyOf(`${index}`));
  for (const size of [1, 2, 5, 20, 50]) {
    const { front, older } = paging(keys, size);
    const lengths = older.map(([from, to]) => to - from);
    assert.ok(front[1] - front[0] >= size);
    assert.ok(lengths.slice(1).every((length) => length > size / 2));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    assert.ok(mean > 0.9 * size && mean < 1.1 * size + 1, `${mean}`);
    if (size >= 20) assert.ok(Math.max(...lengths) < 4 * size, `${Math.max(...lengths)}`);
  }
});
