// Wall time ↔ instant in the newsroom's zone. Texts about wrong dates are in date-problems.ts.
import { monthNames } from '../contract/month-names.ts';
import {
  type DateProblem,
  explainClock,
  explainDay,
  explainForm,
  explainGap,
  explainOverlap,
} from './date-problems.ts';
import { instantsOf, offsetAt, offsetsAround } from './zone-offset.ts';

/** A point in time as an editor wrote it; `millis` since the epoch, `hasTime` false for a mere day. */
export interface ParsedMoment {
  readonly ok: true;
  readonly millis: number;
  readonly hasTime: boolean;
}

/** How a moment is written, without a flag, for the form in the browser has the same. */
export const momentForm =
  /^(\d{4})-(\d\d)-(\d\d)(?:(?:[Tt]|[ \t]+)(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?[ \t]*(?:([Zz])|([+-])(\d\d):?(\d\d))?)?$/;

/**
 * Reads `2019-12-05`, `2019-12-05 14:32`, `2019-12-05 14:32:10`, the same with `T`, and with `Z` or an offset such
 * as `+01:00`. Without offset the time is wall time in `zone`; a mere day means its first instant there.
 * A time that the zone's clocks skip or show twice is a problem that names the offsets to choose from.
 */
export function parseMoment(text: string, zone: string): ParsedMoment | DateProblem {
  const written = text.trim();
  const parts = momentForm.exec(written);
  if (parts === null) return explainForm(written);
  const [, y, m, d, h, min, s, fraction, utc, sign, offsetHours, offsetMinutes] = parts;
  const midnight = dayMillis(Number(y), Number(m), Number(d));
  if (midnight === undefined) return explainDay(written, Number(y), Number(m), Number(d));
  if (h === undefined) return { ok: true, millis: startOfDay(midnight, zone), hasTime: false };
  const seconds = Number(s ?? 0);
  if (Number(h) > 23 || Number(min) > 59 || seconds > 59)
    return explainClock(written, Number(h), Number(min));
  const thousandths = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
  const wall = midnight + (Number(h) * 60 + Number(min)) * 60_000 + seconds * 1000 + thousandths;
  if (utc !== undefined) return { ok: true, millis: wall, hasTime: true };
  if (sign !== undefined) {
    const minutes = Number(offsetHours) * 60 + Number(offsetMinutes);
    if (minutes > 14 * 60 || Number(offsetMinutes) > 59) return explainForm(written);
    return {
      ok: true,
      millis: wall - (sign === '-' ? -minutes : minutes) * 60_000,
      hasTime: true,
    };
  }
  const [first, second] = instantsOf(wall, zone);
  if (first === undefined) return explainGap(written, zone, offsetsAround(wall, zone).map(offsetText));
  if (second !== undefined) return explainOverlap(written, zone, offsetsAround(wall, zone).map(offsetText));
  return { ok: true, millis: first, hasTime: true };
}

/** Midnight of a calendar day as if in UTC, milliseconds; undefined when there is no such day. */
function dayMillis(year: number, month: number, day: number): number | undefined {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return undefined;
  const millis = Date.UTC(year, month - 1, day);
  return new Date(millis).getUTCDate() === day ? millis : undefined;
}

/** First instant of a day; where clocks go forward at midnight the day starts later. */
function startOfDay(midnight: number, zone: string): number {
  const [first] = instantsOf(midnight, zone);
  if (first !== undefined) return first;
  // In a gap the offset before it leads to the very instant at which the clocks jump.
  return midnight - Math.min(...offsetsAround(midnight, zone));
}

/** Day of an instant in a zone: `2019-12-05`. */
export function dayOf(millis: number, zone: string): string {
  return wallText(millis, zone).slice(0, 10);
}

/** Time of day of an instant in a zone: `14:32`. */
export function clockOf(millis: number, zone: string): string {
  return wallText(millis, zone).slice(11, 16);
}

/** An instant in ISO 8601 with the zone's offset: `2019-12-05T14:32:00+01:00`; fractions of a second are cut. */
export function isoOf(millis: number, zone: string): string {
  return wallText(millis, zone).slice(0, 19) + offsetText(offsetAt(millis, zone));
}

/** A day for readers, `05 Dezember 2019`: from a day (`2019-12-05`) or from an instant in a zone. */
export function dayText(day: string): string;
export function dayText(millis: number, zone: string): string;
export function dayText(moment: string | number, zone = 'UTC'): string {
  const day = typeof moment === 'string' ? moment : dayOf(moment, zone);
  return `${day.slice(8, 10)} ${monthNames[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}

/** What the zone's clocks show at an instant, in ISO form; the `Z` that toISOString appends means nothing here. */
function wallText(millis: number, zone: string): string {
  return new Date(millis + offsetAt(millis, zone)).toISOString();
}

/** `+01:00` from milliseconds. */
function offsetText(offset: number): string {
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
