import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayText, isoOf, parseMoment } from '../../src/article/dates.ts';

const berlin = 'Europe/Berlin';

const readable: readonly (readonly [text: string, iso: string, hasTime: boolean])[] = [
  ['2019-12-05', '2019-12-05T00:00:00+01:00', false],
  ['2019-07-05', '2019-07-05T00:00:00+02:00', false],
  ['2019-12-05 14:32', '2019-12-05T14:32:00+01:00', true],
  ['2019-12-05 14:32:10', '2019-12-05T14:32:10+01:00', true],
  ['2019-12-05T14:32', '2019-12-05T14:32:00+01:00', true],
  ['2019-12-05t14:32:10.250z', '2019-12-05T15:32:10+01:00', true],
  ['2019-12-05T14:32:00Z', '2019-12-05T15:32:00+01:00', true],
  ['2019-12-05T14:32+01:00', '2019-12-05T14:32:00+01:00', true],
  ['2019-12-05 14:32:00 -0500', '2019-12-05T20:32:00+01:00', true],
  [' 2019-12-05 ', '2019-12-05T00:00:00+01:00', false],
  ['2020-02-29', '2020-02-29T00:00:00+01:00', false],
  ['2019-03-31 01:59', '2019-03-31T01:59:00+01:00', true],
  ['2019-03-31 03:00', '2019-03-31T03:00:00+02:00', true],
  ['2019-10-27 01:59', '2019-10-27T01:59:00+02:00', true],
  ['2019-10-27 03:00', '2019-10-27T03:00:00+01:00', true],
  ['2019-10-27 02:30 +02:00', '2019-10-27T02:30:00+02:00', true],
  ['2019-10-27 02:30 +01:00', '2019-10-27T02:30:00+01:00', true],
];

for (const [text, iso, hasTime] of readable) {
  test(`„${text}“ in Berlin is ${iso}`, () => {
    const moment = parseMoment(text, berlin);
    assert.ok(moment.ok);
    assert.equal(isoOf(moment.millis, berlin), iso);
    assert.equal(moment.hasTime, hasTime);
  });
}

const unreadable: readonly (readonly [text: string, reason: string, remedy: RegExp])[] = [
  ['05.12.2019', 'form', /Schreiben Sie 2019-12-05\.$/],
  ['5. 12. 2019', 'form', /Schreiben Sie 2019-12-05\.$/],
  ['5.12.2019, 14.32 Uhr', 'form', /Schreiben Sie 2019-12-05 14:32\.$/],
  ['5.12.2019 um 9 Uhr', 'form', /Schreiben Sie 2019-12-05 09:00\.$/],
  ['5. März 2019', 'form', /Schreiben Sie 2019-03-05\.$/],
  ['2019-12-5 9:30', 'form', /Schreiben Sie 2019-12-05 09:30\.$/],
  ['2019/12/05', 'form', /Schreiben Sie 2019-12-05\.$/],
  ['20191205', 'form', /Schreiben Sie 2019-12-05\.$/],
  ['31.02.2019', 'day', /01 bis 28.*2019-02-28/],
  ['12/05/2019', 'form', /Jahr, Monat und Tag mit Bindestrichen/],
  ['2019-12-05 14:32 MEZ', 'form', /Schreiben Sie 2019-12-05 14:32\.$/],
  ['2019-12-05 14:32+19:00', 'form', /Schreiben Sie 2019-12-05 14:32\.$/],
  ['gestern', 'form', /2019-12-05/],
  ['', 'form', /2019-12-05/],
  ['2019-02-29', 'day', /01 bis 28/],
  ['2019-04-31 12:00', 'day', /01 bis 30/],
  ['2019-24-12', 'day', /2019-12-24/],
  ['2019-00-10', 'day', /Monat \(01 bis 12\)/],
  ['0019-12-05', 'day', /vierstellig/],
  ['2019-12-05 24:00', 'clock', /folgenden Tages/],
  ['2019-12-05 12:60', 'clock', /Minuten/],
  ['2019-03-31 02:00', 'gap', /02:00 \+02:00 oder 2019-03-31 02:00 \+01:00/],
  ['2019-03-31 02:59:59', 'gap', /\+01:00/],
  ['2019-10-27 02:00', 'overlap', /früheren Zeitpunkt 2019-10-27 02:00 \+02:00, für den späteren .* \+01:00/],
  ['2019-10-27 02:59', 'overlap', /\+01:00/],
];

for (const [text, reason, remedy] of unreadable) {
  test(`„${text}“ is refused (${reason}) with a remedy`, () => {
    const moment = parseMoment(text, berlin);
    assert.ok(!moment.ok);
    assert.equal(moment.reason, reason);
    assert.match(moment.remedy, remedy);
  });
}

test('A day whose midnight is skipped begins when the clocks jump', () => {
  const moment = parseMoment('2018-11-04', 'America/Sao_Paulo');
  assert.ok(moment.ok);
  assert.equal(isoOf(moment.millis, 'America/Sao_Paulo'), '2018-11-04T01:00:00-02:00');
});

test('A day whose midnight comes twice begins with the first', () => {
  const moment = parseMoment('2021-11-07', 'America/Havana');
  assert.ok(moment.ok);
  assert.equal(isoOf(moment.millis, 'America/Havana'), '2021-11-07T00:00:00-04:00');
});

test('An unknown zone is a mistake of the settings and throws', () => {
  assert.throws(() => parseMoment('2019-12-05', 'Europa/Ulmenried'), /Unknown time zone: Europa\/Ulmenried/);
});

test('Days are written in German with two digits and the month in full', () => {
  assert.equal(dayText('2019-12-05'), '05 Dezember 2019');
  assert.equal(dayText('2020-03-31'), '31 März 2020');
  assert.equal(dayText(Date.UTC(2019, 11, 4, 23, 30), berlin), '05 Dezember 2019');
});
