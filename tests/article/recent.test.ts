import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Recent } from '../../src/article/recent.ts';
import * as fc from '../law/fast-check.ts';

test('what was asked for among the last few is not made again, and every answer is right', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat({ max: 12 })), (most, keys) => {
      const made: number[] = [];
      const recent = new Recent(most, (key: number) => {
        made.push(key);
        return key === 3 ? undefined : `${key}`;
      });
      for (const [place, key] of keys.entries()) {
        const before = made.length;
        assert.equal(recent.get(key), key === 3 ? undefined : `${key}`);
        // Counted back to the last time: other keys that were asked for since.
        const last = keys.lastIndexOf(key, place - 1);
        const between = last < 0 || place === 0 ? undefined : new Set(keys.slice(last + 1, place)).size;
        if (between !== undefined && between < most) assert.equal(made.length, before);
      }
    }),
  );
});

test('however many keys come, no more than twice the promised number stay', () => {
  const made: number[] = [];
  const recent = new Recent(100, (key: number) => made.push(key));
  for (let key = 0; key < 10_000; key++) recent.get(key);
  made.length = 0;
  for (let key = 9_999; key >= 0; key--) recent.get(key);
  assert.ok(made.length >= 9_800, `${made.length} of 10,000 were made again`);
});

test('what cannot be made is tried again', () => {
  let broken = true;
  const recent = new Recent(2, () => {
    if (broken) throw new RangeError('No');
    return 1;
  });
  assert.throws(() => recent.get('a'), RangeError);
  broken = false;
  assert.equal(recent.get('a'), 1);
});
