// Times as logs write them, to milliseconds since the epoch; NaN for what is none.
import type { FromWallClock } from './request.ts';

const months = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, index) => [
    name,
    index,
  ]),
);

/**
 * `24/Nov/2026:10:00:00 +0100`, with fractions of a second or without, as Apache, nginx, Traefik and HAProxy write it.
 *
 * @param fromWallClock for a time without offset
 */
export function commonTime(text: string, fromWallClock: FromWallClock): number {
  const month = months.get(text.slice(3, 6).toLowerCase());
  if (month === undefined || text[2] !== '/' || text[6] !== '/' || text[11] !== ':') return Number.NaN;
  const wall = wallTime(
    [text.slice(7, 11), month, text.slice(0, 2)],
    [text.slice(12, 14), text.slice(15, 17), text.slice(18, 20)],
  );
  const offset = / ([+-])(\d\d):?(\d\d)$/.exec(text.slice(20, 40));
  if (offset === null) return fromWallClock(wall);
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return wall - (offset[1] === '-' ? -minutes : minutes) * 60_000;
}

/** `2026-11-24` and `10:00:00` of W3C's format, which are UTC unless the field says that they are local. */
export function fieldTime(day: string, time: string): number {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  const clock = /^(\d\d):(\d\d):(\d\d)/.exec(time);
  if (found === null || clock === null) return Number.NaN;
  return wallTime(
    [found[1] ?? '', Number(found[2]) - 1, found[3] ?? ''],
    [clock[1] ?? '', clock[2] ?? '', clock[3] ?? ''],
  );
}

/**
 * A value of JSON: seconds, milliseconds, microseconds or nanoseconds since the epoch, ISO 8601 or Apache's way.
 *
 * @param fromWallClock for a time without offset
 */
export function anyTime(value: unknown, fromWallClock: FromWallClock): number {
  if (typeof value === 'number') return epochTime(value);
  if (typeof value !== 'string' || value.length > 60) return Number.NaN;
  if (/^\d{9,20}(?:\.\d+)?$/.test(value)) return epochTime(Number(value));
  if (/^\d\d\//.test(value)) return commonTime(value, fromWallClock);
  const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,]\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/i.exec(value);
  if (iso === null) return Number.NaN;
  const [, day = '', clock = '', zone] = iso;
  const wall = fieldTime(day, clock);
  if (zone === undefined) return fromWallClock(wall);
  const offset = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (offset === null) return wall;
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return wall - (offset[1] === '-' ? -minutes : minutes) * 60_000;
}

/** Powers of thousand are told by their size: seconds until the year 5138 are below 10^11. */
function epochTime(value: number): number {
  if (value < 1e11) return Math.round(value * 1000);
  if (value < 1e14) return Math.round(value);
  if (value < 1e17) return Math.round(value / 1e3);
  return Math.round(value / 1e6);
}

/** As if it were UTC; NaN for a 31st of February. */
function wallTime(
  [year, month, day]: readonly [string, number, string],
  [hour, minute, second]: readonly [string, string, string],
): number {
  const parts = [year, day, hour, minute, second];
  if (parts.some((part) => !/^\d+$/.test(part))) return Number.NaN;
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  const at = Date.UTC(Number(year), month, Number(day), h, m, s);
  const date = new Date(at);
  // A leap second is the next one's first.
  if (date.getUTCDate() !== Number(day) && h < 23) return Number.NaN;
  return date.getUTCMonth() === month && h < 24 && m < 60 && s <= 60 ? at : Number.NaN;
}
