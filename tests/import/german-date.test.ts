import assert from 'node:assert/strict';
import { test } from 'node:test';
import { germanDate } from '../../src/import/german-date.ts';

const dates: readonly (readonly [text: string, written: string])[] = [
  ['05 Dezember 2019', '2019-12-05'],
  ['5. Dezember 2019', '2019-12-05'],
  ['5.Dezember 2019', '2019-12-05'],
  ['05 Dez 2019', '2019-12-05'],
  ['05. Dez. 2019', '2019-12-05'],
  ['1 Jänner 2020', '2020-01-01'],
  ['01 Jan. 2020', '2020-01-01'],
  ['28 Feber 2020', '2020-02-28'],
  ['29 Februar 2020', '2020-02-29'],
  ['3 März 2021', '2021-03-03'],
  ['3 Maerz 2021', '2021-03-03'],
  ['3 Mrz. 2021', '2021-03-03'],
  ['3 MÄRZ 2021', '2021-03-03'],
  ['3 Ma\u0308rz 2021', '2021-03-03'],
  ['1. Mai 2018', '2018-05-01'],
  ['30 Juni 2018', '2018-06-30'],
  ['31 Juli 2018', '2018-07-31'],
  ['12. Aug. 2018', '2018-08-12'],
  ['9 Sept. 2018', '2018-09-09'],
  ['9 September 2018', '2018-09-09'],
  ['3. Okt. 1990', '1990-10-03'],
  ['9 November 1989', '1989-11-09'],
  ['05.12.2019', '2019-12-05'],
  ['5.1.2019', '2019-01-05'],
  ['2019-12-05', '2019-12-05'],
  ['Donnerstag, 5. Dezember 2019', '2019-12-05'],
  ['Do., 05.12.2019', '2019-12-05'],
  ['05 Dezember 2019, 17:52 Uhr', '2019-12-05 17:52'],
  ['05 Dezember 2019 um 9.05 Uhr', '2019-12-05 09:05'],
  ['05.12.2019 17:52', '2019-12-05 17:52'],
];
for (const [text, written] of dates) {
  test(`a date is read: ${text}`, () => {
    assert.equal(germanDate(text)?.written, written);
  });
}

for (const text of [
  '31 Februar 2019',
  '5 Brumaire 2019',
  'Dezember 2019',
  'Am 5. Dezember 2019',
  '32.1.2019',
  '5.13.2019',
  '',
  '05 Dezember 20191',
]) {
  test(`no date is read: „${text}“`, () => {
    assert.equal(germanDate(text), undefined);
  });
}

test('every day of the calendar is read back from its German form', () => {
  for (let day = Date.UTC(2019, 0, 1); day < Date.UTC(2021, 0, 1); day += 86_400_000) {
    const date = new Date(day);
    for (const month of ['long', 'short'] as const) {
      const text = date.toLocaleDateString('de-DE', {
        day: '2-digit',
        month,
        year: 'numeric',
        timeZone: 'UTC',
      });
      assert.equal(germanDate(text)?.written, date.toISOString().slice(0, 10), text);
    }
  }
});
