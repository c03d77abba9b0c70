import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articlesOf, shownUntil } from '../../src/reads/read-counts.ts';
import { readsSteps } from '../../src/settings.ts';
import * as fc from '../law/fast-check.ts';

test('the number on an article’s page grows daily in its first week, then ever more rarely', () => {
  const published = 20_000;
  const days = (every: (typeof readsSteps)[number], last: number) =>
    Array.from(
      { length: last },
      (_, age) => shownUntil(published, published + age, every).until - published,
    ).filter((until, age, all) => until !== all[age - 1]);
  assert.deepEqual(
    days('auto', 120),
    [0, 1, 2, 3, 4, 5, 6, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84, 112],
  );
  assert.deepEqual(days('auto', 1100).slice(-4), [336, 364, 728, 1092]);
  assert.deepEqual(days('day', 5), [0, 1, 2, 3, 4]);
  assert.deepEqual(days('week', 20), [0, 7, 14]);
  assert.deepEqual(days('month', 60), [0, 28, 56]);
});

test('what a page shows never shrinks with the days, and changes on the day that was foretold and on none before', () => {
  fc.assert(
    fc.property(fc.constantFrom(...readsSteps), fc.integer({ min: -3, max: 1500 }), (every, age) => {
      const { until, next } = shownUntil(0, age, every);
      assert.ok(next > age && until <= Math.max(age, 0));
      for (let day = age + 1; day < next; day++) assert.equal(shownUntil(0, day, every).until, until);
      assert.ok(shownUntil(0, next, every).until > until);
    }),
  );
});

test('reads at a former address are the article’s, and those of nobody’s are lost to none', () => {
  const articles = [
    { url: '/a.html', aliases: ['/alt/a', '/caf%C3%A9/'] },
    { url: '/alt/b', aliases: ['/a.html'] },
  ];
  assert.deepEqual(
    [...articlesOf(['/alt/a', '/a.html', '/gone.html', '/alt/b', '/café/'], articles)],
    [0, 0, -1, 1, 0],
  );
});
