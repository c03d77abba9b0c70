import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absoluteTime, relativeTime } from '../../src/browser/when.ts';

const now = Date.parse('2019-12-05T14:32:00+01:00');

test('in its first hour a report says how old it is, afterwards and beforehand it does not', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['2019-12-05T14:32:00+01:00', 'soeben'],
    ['2019-12-05T14:31:01+01:00', 'soeben'],
    ['2019-12-05T14:31:00+01:00', 'vor 1\u00a0Minute'],
    ['2019-12-05T13:32:01+01:00', 'vor 59\u00a0Minuten'],
    ['2019-12-05T12:32:01Z', 'vor 59\u00a0Minuten'],
    ['2019-12-05T13:32:00+01:00', undefined],
    // The reader's clock is slow.
    ['2019-12-05T14:32:01+01:00', undefined],
    // Without time of day.
    ['2019-12-05', undefined],
    ['morgen', undefined],
    ['T', undefined],
    ['', undefined],
  ];
  for (const [iso, expected] of cases) {
    assert.equal(relativeTime(iso, now), expected, iso);
  }
});

test('the absolute time is the newsroom’s clock on its day, else the date', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['2019-12-05T14:32:00+01:00', '2019-12-05', '14:32'],
    ['2019-07-05T00:05:00+02:00', '2019-07-05', '00:05'],
    ['2019-12-05T14:32:00+01:00', '2019-12-06', '05.12.2019'],
    ['2019-12-05', '2019-12-05', '05.12.2019'],
    ['', '2019-12-05', ''],
  ];
  for (const [iso, today, expected] of cases) {
    assert.equal(absoluteTime(iso, today), expected, iso);
  }
});
