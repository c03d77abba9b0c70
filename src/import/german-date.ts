// Dates as German pages print them.
import { DateTime } from 'luxon';

/** Beginnings that tell the months apart, with those of Austria and without umlauts. */
const months: readonly (readonly string[])[] = [
  ['januar', 'jänner', 'jaenner', 'jan', 'jän'],
  ['februar', 'feber', 'feb'],
  ['märz', 'maerz', 'marz', 'mär', 'mrz', 'mar'],
  ['april', 'apr'],
  ['mai'],
  ['juni', 'juno', 'jun'],
  ['juli', 'julei', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['dezember', 'dez', 'december', 'dec'],
];

const numberOfMonth = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1])));

/** Matches a date at the start of a line's text, with an optional day of the week before and a time of day behind. */
const pattern =
  /^(?:(?:mo|di|mi|do|fr|sa|so)[a-zäöü]*\.?,?\s+(?:(?:den|dem)\s+)?)?(?:(\d{1,2})\.?\s*([a-zä]+)\.?,?\s+(\d{4})|(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})-(\d{2})-(\d{2}))(?:(?:,|\s+um|\s*[-–|])?\s*(?:T|\s)?(\d{1,2})[:.](\d{2})(?::\d{2})?(?:\s*uhr)?)?(?![\d.])/i;

export interface GermanDate {
  /** `2019-12-05`, or with its time of day `2019-12-05 17:52`. */
  readonly written: string;
  /** How many characters it took. */
  readonly length: number;
}

/** The date with which a text begins; undefined where there is none, or one that no calendar has. */
export function germanDate(text: string): GermanDate | undefined {
  const match = pattern.exec(text.normalize('NFC'));
  if (match === null) return undefined;
  const [whole, day, name, year, day2, month2, year2, year3, month3, day3, hour, minute] = match;
  const month = name === undefined ? Number(month2 ?? month3) : numberOfMonth.get(name.toLowerCase());
  if (month === undefined) return undefined;
  const date = DateTime.fromObject(
    { year: Number(year ?? year2 ?? year3), month, day: Number(day ?? day2 ?? day3) },
    { zone: 'UTC' },
  );
  if (!date.isValid) return undefined;
  const isTime = hour !== undefined && Number(hour) < 24 && Number(minute) < 60;
  const time = isTime ? ` ${hour.padStart(2, '0')}:${minute}` : '';
  return { written: `${date.toISODate()}${time}`, length: whole.length };
}
