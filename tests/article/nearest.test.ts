import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance, nearest } from '../../src/article/nearest.ts';
import * as fc from '../law/fast-check.ts';

test('A typing mistake finds the word that was meant', () => {
  const sections = ['Politik', 'Wirtschaft', 'Kultur', 'Sport'];
  assert.equal(nearest('Poltik', sections), 'Politik');
  assert.equal(nearest('WIRTSCHAFFT', sections), 'Wirtschaft');
  assert.equal(nearest('Sprot', sections), 'Sport');
  assert.equal(nearest('Wetter', sections), undefined);
  assert.equal(nearest('', sections), undefined);
});

test('Swapped neighbours count as one mistake', () => {
  assert.equal(editDistance('lead', 'laed'), 1);
  assert.equal(editDistance('title', 'titel'), 1);
  assert.equal(editDistance('kitten', 'sitting'), 3);
});

test('The distance is symmetric, zero only for equal words, and at most the longer length', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b);
      assert.equal(distance, editDistance(b, a));
      assert.equal(distance === 0, a === b);
      assert.ok(distance <= Math.max(a.length, b.length));
    }),
  );
});

test('A distance that need not be counted to its end is right up to where it must be, and above where it is above', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 8 }), (a, b, most) => {
      const distance = editDistance(a, b);
      const counted = editDistance(a, b, most);
      if (distance <= most) assert.equal(counted, distance);
      else assert.ok(counted > most);
    }),
    { numRuns: 1_000 },
  );
});
