import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeJson } from '../../src/update/merge-json.ts';
import * as fc from '../law/fast-check.ts';

const cases = [
  {
    what: 'a new key of the new version comes',
    base: { a: 1 },
    ours: { a: 1 },
    theirs: { a: 1, b: 2 },
    value: { a: 1, b: 2 },
  },
  {
    what: 'an own key stays, behind theirs',
    base: { a: 1 },
    ours: { o: 0, a: 1 },
    theirs: { a: 2 },
    value: { a: 2, o: 0 },
  },
  {
    what: 'what the new version drops goes',
    base: { a: 1, b: 2 },
    ours: { a: 1, b: 2, c: 3 },
    theirs: { a: 1 },
    value: { a: 1, c: 3 },
  },
  {
    what: 'an own change stays where theirs is as before',
    base: { a: 1 },
    ours: { a: 5 },
    theirs: { a: 1, b: 1 },
    value: { a: 5, b: 1 },
  },
  {
    what: 'what was dropped here stays dropped',
    base: { a: 1, b: 2 },
    ours: { a: 1 },
    theirs: { a: 3, b: 2 },
    value: { a: 3 },
  },
] as const;

for (const { what, base, ours, theirs, value } of cases) {
  test(`merging JSON: ${what}`, () => {
    assert.equal(JSON.stringify(mergeJson(base, ours, theirs).value), JSON.stringify(value));
    assert.deepEqual(mergeJson(base, ours, theirs).conflicts, []);
  });
}

test('merging JSON: what both sides changed differently is named by its way', () => {
  const merged = mergeJson(
    { scripts: { a: 'x', b: 'x' } },
    { scripts: { a: 'y', b: 'x' } },
    { scripts: { a: 'z', b: 'w' } },
  );
  assert.deepEqual(merged, { value: { scripts: { a: 'z', b: 'w' } }, conflicts: ['scripts.a'] });
});

test('merging JSON: a side that changed nothing yields to the other', () => {
  const json = fc.jsonValue() as fc.Arbitrary<Parameters<typeof mergeJson>[0]>;
  fc.assert(
    fc.property(json, json, (base, other) => {
      assert.deepEqual(mergeJson(base, base, other), { value: other, conflicts: [] });
      assert.deepEqual(mergeJson(base, other, base), { value: other, conflicts: [] });
      assert.deepEqual(mergeJson(base, other, other), { value: other, conflicts: [] });
    }),
  );
});
