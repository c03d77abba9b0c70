// Points in time as other systems write them, as this newspaper's front-matter does: wall time in its zone.
import { DateTime } from 'luxon';
import { parseMoment } from '../article/dates.ts';
import { germanDate } from './german-date.ts';
import type { WrittenMoment } from './imported-article.ts';

const iso =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:T|[ \t]+)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?[ \t]*(Z|UTC|GMT|[+-]\d\d:?\d\d|CES?T)?)?$/i;
/** Astro's and other English templates: `Jul 08 2022`, `December 5, 2019`. */
const english = [
  'LLL, d yyyy',
  'LLLL, d yyyy',
  'LLL d yyyy',
  'LLL d, yyyy',
  'LLLL d, yyyy',
  'LLLL d yyyy',
  'd LLL yyyy',
  'd LLLL yyyy',
];

/**
 * @param text without an offset it is wall time in `zone`
 * @returns `2019-12-05` or `2019-12-05 17:52`; undefined for what is no point in time
 */
export function writtenMoment(text: string, zone: string): WrittenMoment | undefined {
  const written = text.trim();
  const [, year, month, day, hour, minute, second = '00', offset] = iso.exec(written) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (hour === undefined) return known(date, zone);
    const local = `${date} ${hour.padStart(2, '0')}:${minute}${second === '00' ? '' : `:${second}`}`;
    if (offset === undefined) return known(local, zone) ?? inDoubt(local, zone);
    return inZone(DateTime.fromISO(`${local.replace(' ', 'T')}${offsetOf(offset)}`, { zone }));
  }
  // Seconds, or in thirteen digits milliseconds, since 1970: what Drupal and others export.
  if (/^(?:\d{9,10}|\d{12,13})$/.test(written))
    return inZone(DateTime.fromMillis(Number(written) * (written.length > 10 ? 1 : 1_000), { zone }));
  const mail = DateTime.fromRFC2822(likeMail(written), { zone });
  if (mail.isValid) return inZone(mail);
  for (const format of english) {
    const date = DateTime.fromFormat(written, format, { zone, locale: 'en' });
    if (date.isValid) return date.toISODate() ?? undefined;
  }
  const german = germanDate(written);
  return german === undefined ? undefined : known(german.written, zone);
}

/** RFC 2822 has names of three letters for months, and few zones; feeds write „August“, „UTC“ and ours. */
const likeMail = (written: string): string =>
  written
    .replace(
      /(?<=\d\s+)(January|February|March|April|June|July|August|September|October|November|December|Sept)\b\.?/i,
      (month) => month.slice(0, 3),
    )
    .replace(/\s(?:UTC?|Z)$/, ' GMT')
    .replace(/\s(?:CEST|MESZ)$/, ' +0200')
    .replace(/\s(?:CET|MEZ)$/, ' +0100');

function offsetOf(written: string): string {
  if (/^(?:Z|UTC|GMT)$/i.test(written)) return 'Z';
  if (/^CEST$/i.test(written)) return '+02:00';
  return /^CET$/i.test(written) ? '+01:00' : written.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
}

function inZone(date: DateTime): WrittenMoment | undefined {
  if (!date.isValid) return undefined;
  const local = date.toFormat(date.second === 0 ? 'yyyy-MM-dd HH:mm' : 'yyyy-MM-dd HH:mm:ss');
  // In the hour that the clocks show twice, the offset tells which one is meant.
  return known(local, date.zoneName ?? 'UTC') ?? `${local} ${date.toFormat('ZZ')}`;
}

const known = (text: string, zone: string): WrittenMoment | undefined =>
  parseMoment(text, zone).ok ? text : undefined;

/** A wall time that the clocks skip or show twice: the first of the two, or the one an hour later. */
function inDoubt(text: string, zone: string): WrittenMoment | undefined {
  const date = DateTime.fromISO(text.replace(' ', 'T'), { zone });
  return date.isValid ? inZone(date) : undefined;
}
