// Dates as German pages print them.
import { DateTime } from 'luxon';

/** Beginnings that tell the months apart, with those of Austria and without umlauts. */
const months: readonly (readonly string[])[] = [
  ['januar', 'jänner', 'jaenner', 'jan', 'jän', 'jänn', 'january'],
  ['februar', 'feber', 'feb', 'febr', 'february'],
  ['märz', 'maerz', 'marz', 'mär', 'mrz', 'mar', 'march'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'juno', 'jun', 'june'],
  ['juli', 'julei', 'jul', 'july'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['dezember', 'dez', 'december', 'dec'],
];

const numberOfMonth = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1])));

/** Matches a date at the start of a line's text, with an optional day of the week before and a time of day behind. */
const pattern =
  /^(?:(?:mo|di|mi|do|fr|sa|so)[a-zäöü]*\.?,?\s+(?:(?:den|dem)\s+)?)?(?:(\d{1,2})\.?\s*([a-zä]+)\.?,?\s*(\d{4})|(\d{1,2})(?:\.\s?|-)(\d{1,2})(?:\.\s?|-)(\d{4}|\d{2})|(\d{4})[-/](\d{2})[-/](\d{2})|([a-zä]{3,})\.?\s+(\d{1,2}),?\s+(\d{4})|([a-zä]{3,})\.?\s+(\d{4}),?\s+(\d{1,2})(?![\d:])\.?|(\d{4}),?\s+(\d{1,2})\.?\s+([a-zä]{3,})\.?)(?:(?:,|\s+um|\s*[-–|])?\s*(?:T|\s)?(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?(?:\s*uhr)?)?(?![\d.])/i;

export interface GermanDate {
  /** `2019-12-05`, or with its time of day `2019-12-05 17:52`, or with its offset, too: `2019-12-05T17:52+01:00`. */
  readonly written: string;
  /** How many characters it took. */
  readonly length: number;
}

/** The date with which a text begins; undefined where there is none, or one that no calendar has. */
export function germanDate(text: string): GermanDate | undefined {
  const match = pattern.exec(text.normalize('NFC'));
  if (match === null) return undefined;
  const [whole, day1, name1, year1, day2, month2, year2, year3, month3, day3, name4, day4, year4] = match;
  const [name5, year5, day5, year6, day6, name6, hour, minute, offset] = match.slice(13);
  const name = name1 ?? name4 ?? name5 ?? name6;
  const month = name === undefined ? Number(month2 ?? month3) : numberOfMonth.get(name.toLowerCase());
  if (month === undefined) return undefined;
  const date = DateTime.fromObject(
    {
      year: fullYear(year1 ?? year2 ?? year3 ?? year4 ?? year5 ?? year6 ?? ''),
      month,
      day: Number(day1 ?? day2 ?? day3 ?? day4 ?? day5 ?? day6),
    },
    { zone: 'UTC' },
  );
  if (!date.isValid) return undefined;
  const isTime = hour !== undefined && Number(hour) < 24 && Number(minute) < 60;
  const time = isTime
    ? `${offset === undefined ? ' ' : 'T'}${hour.padStart(2, '0')}:${minute}${offset ?? ''}`
    : '';
  return { written: `${date.toISODate()}${time}`, length: whole.length };
}

/** Of two digits: no page of the web is older than 1970. */
function fullYear(written: string): number {
  const year = Number(written);
  return written.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}
