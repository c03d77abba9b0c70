// Laws of wall time and instants, checked against luxon around every change of clocks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DateTime } from 'luxon';
import { clockOf, dayOf, isoOf, parseMoment } from '../../src/article/dates.ts';
import * as fc from '../law/fast-check.ts';

const berlin = 'Europe/Berlin';

// Around every change of clocks since 1980, and anywhere between.
const year = fc.integer({ min: 1980, max: 2045 });
const aroundChange = fc
  .tuple(year, fc.constantFrom(2, 9), fc.integer({ min: -72 * 3600, max: 72 * 3600 }))
  .map(([y, month, seconds]) => {
    const last = new Date(Date.UTC(y, month + 1, 0));
    return Date.UTC(y, month, last.getUTCDate() - last.getUTCDay(), 1) + seconds * 1000;
  });
const anywhere = fc.integer({ min: 0, max: 2_400_000_000 }).map((seconds) => seconds * 1000);
const instant = fc.oneof(aroundChange, anywhere);
const zones = fc.constantFrom(berlin, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC');

test('Day, clock and ISO form of any instant agree with luxon', () => {
  fc.assert(
    fc.property(instant, zones, (millis, zone) => {
      const expected = DateTime.fromMillis(millis, { zone });
      assert.equal(dayOf(millis, zone), expected.toFormat('yyyy-MM-dd'));
      assert.equal(clockOf(millis, zone), expected.toFormat('HH:mm'));
      assert.equal(isoOf(millis, zone), expected.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"));
    }),
    { numRuns: 2000 },
  );
});

test('What isoOf writes, parseMoment reads back to the same instant', () => {
  fc.assert(
    fc.property(instant, zones, (millis, zone) => {
      assert.deepEqual(parseMoment(isoOf(millis, zone), zone), { ok: true, millis, hasTime: true });
    }),
    { numRuns: 2000 },
  );
});

test('A wall time is read as luxon reads it, or refused because luxon finds none or two', () => {
  fc.assert(
    fc.property(instant, (wall) => {
      const text = new Date(wall).toISOString().slice(0, 19);
      const moment = parseMoment(text, berlin);
      const luxon = DateTime.fromISO(text, { zone: berlin });
      if (moment.ok) assert.equal(moment.millis, luxon.toMillis());
      else if (moment.reason === 'gap') assert.notEqual(luxon.toFormat("yyyy-MM-dd'T'HH:mm:ss"), text);
      else assert.equal(luxon.getPossibleOffsets().length, 2);
      if (luxon.getPossibleOffsets().length === 2) assert.ok(!moment.ok);
    }),
    { numRuns: 2000 },
  );
});

test('A mere day is its first instant: it belongs to the day, the millisecond before does not', () => {
  const day = instant.map((millis) => new Date(millis).toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, zones, (text, zone) => {
      const moment = parseMoment(text, zone);
      assert.ok(moment.ok);
      assert.equal(dayOf(moment.millis, zone), text);
      assert.notEqual(dayOf(moment.millis - 1, zone), text);
    }),
    { numRuns: 2000 },
  );
});
