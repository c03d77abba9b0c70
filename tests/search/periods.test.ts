import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArchivedArticle } from '../../src/article/archived-article.ts';
import { periodKey } from '../../src/search/index-period.ts';
import { searchPeriods } from '../../src/search/periods.ts';
import { anArticle } from '../archive/an-article.ts';
import * as fc from '../law/fast-check.ts';

const today = '2026-11-24';

const names = (...days: string[]) =>
  searchPeriods(
    days.map((day, index) => anArticle({ day, slug: `artikel-${index}` })),
    today,
  ).map(({ name }) => name);

test('past years are one index each, this year until last month is one, this month is one, newest first', () => {
  assert.deepEqual(
    names('2018-02-03', '2025-01-01', '2025-12-31', '2026-01-01', '2026-10-31', '2026-11-01', '2026-11-24'),
    ['2026-11', '2026', '2025', '2018'],
  );
});

test('an article dated later than today is indexed with its month', () => {
  assert.deepEqual(names('2025-12-31', '2027-01-01'), ['2027-01', '2025']);
});

test('an archive without articles has no index', () => {
  assert.deepEqual(names(), []);
});

test('a year with more words than one index may have is split into months, a month into days', () => {
  const long = (day: string, slug: string) => anArticle({ day, slug, words: 2_500_000 });
  const articles = [
    long('2024-01-01', 'a'),
    long('2024-01-02', 'b'),
    long('2024-02-01', 'c'),
    anArticle({ day: '2025-01-01', slug: 'd' }),
  ];
  assert.deepEqual(
    searchPeriods(articles, today).map(({ name }) => name),
    ['2025', '2024-02', '2024-01-02', '2024-01-01'],
  );
});

const someDay = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('one more article touches one index, whatever its date', () => {
  fc.assert(
    fc.property(fc.array(someDay, { maxLength: 40 }), someDay, (days, day) => {
      const articles = days.map((own, index) => anArticle({ day: own, slug: `artikel-${index}` }));
      const before = keysOf(articles);
      const after = keysOf([...articles, anArticle({ day, slug: 'neu' })]);
      const changed = [...after].filter(([name, key]) => before.get(name) !== key);
      assert.equal(changed.length, 1);
      assert.ok(day.startsWith(changed[0]?.[0] ?? 'none'));
      assert.equal([...before.keys()].filter((name) => !after.has(name)).length, 0);
    }),
  );
});

test('a changed text and a changed address change the key, a change of the code does as well', () => {
  const article = anArticle({ day: '2019-12-05', slug: 'rathaus' });
  const key = (of: ArchivedArticle, version = '1') => periodKey({ name: '2019', articles: [of] }, version);
  assert.notEqual(key(anArticle({ day: '2019-12-05', slug: 'rathaus', hash: 'f'.repeat(40) })), key(article));
  assert.notEqual(key(anArticle({ day: '2019-12-05', slug: 'rathaeuser' })), key(article));
  assert.notEqual(key(article, '2'), key(article));
});

/** Sorts as the archive does. */
function keysOf(articles: readonly ArchivedArticle[]): Map<string, number> {
  const sorted = articles.toSorted((a, b) => a.published - b.published || (a.url < b.url ? -1 : 1));
  return new Map(searchPeriods(sorted, today).map((period) => [period.name, periodKey(period, '1')]));
}
