import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoOf } from '../../src/article/dates.ts';
import { article } from './an-article-text.ts';

const berlin = 'Europe/Berlin';

test('The day in the front-matter wins over the one in the file name', () => {
  const { day, url } = article('title: Der Rat tagt\ndate: 2020-01-02');
  assert.deepEqual([day, url], ['2020-01-02', '/2020/01/02/der-rat-tagt.html']);
});

test('The day of an article is the day in the newsroom’s zone, not in UTC', () => {
  const { day, url } = article('title: Der Rat tagt\ndate: 2019-12-04T23:30:00Z');
  assert.deepEqual([day, url], ['2019-12-05', '/2019/12/05/der-rat-tagt.html']);
});

test('Breaking news last as long as the settings say, until the time given, or not at all', () => {
  const until = (value: string): number | undefined =>
    article(`title: Der Rat tagt\ndate: 2019-12-05 14:32\nbreaking: ${value}`).breakingUntil;
  assert.equal(isoOf(until('true') ?? 0, berlin), '2019-12-06T02:32:00+01:00');
  assert.equal(isoOf(until('2019-12-05 18:00') ?? 0, berlin), '2019-12-05T18:00:00+01:00');
  assert.equal(until('false'), undefined);
});

test('A change on the day of publication is not before it when one of both has no time', () => {
  const { published, updated } = article('title: Der Rat tagt\ndate: 2019-12-05 14:32\nupdated: 2019-12-05');
  assert.equal(updated, published);
});
