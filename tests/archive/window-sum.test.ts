import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sumKeys } from '../../src/archive/key.ts';
import { type KeyAt, WindowSum } from '../../src/archive/window-sum.ts';
import { anArticle } from './an-article.ts';

const keyAt: KeyAt = ({ lineKey, breakingUntil }, at) =>
  breakingUntil !== undefined && breakingUntil > at ? lineKey + 1 : lineKey;

const articlesOf = (breaking: readonly (number | null)[]) =>
  breaking.map((until, index) =>
    anArticle({
      day: '2019-12-05',
      slug: `a${index}`,
      ...(until === null ? {} : { breakingUntil: until }),
    }),
  );

test('a window sums what its articles show at each instant, breaking news or not, however far it moves', () => {
  const steps = fc.array(fc.record({ by: fc.nat({ max: 4 }), at: fc.nat({ max: 9 }) }), { maxLength: 12 });
  const breaking = fc.array(fc.option(fc.nat({ max: 9 }), { freq: 3 }), { maxLength: 20 });
  fc.assert(
    fc.property(breaking, fc.integer({ min: 1, max: 6 }), steps, (until, length, moves) => {
      const articles = articlesOf(until);
      const window = new WindowSum(articles, length, keyAt);
      let place = 0;
      for (const { by, at } of moves) {
        place = Math.min(place + by, articles.length);
        const shown = articles.slice(Math.max(0, place - length), place);
        const expected = shown.reduce((sum, article) => sumKeys(sum, keyAt(article, at)), 0);
        assert.equal(window.before(place, at), expected);
      }
    }),
  );
});

test('a window does not move back', () => {
  const window = new WindowSum(articlesOf([null, null, null]), 2, keyAt);
  window.before(2, 0);
  assert.throws(() => window.before(1, 0), RangeError);
});
