// Offsets of a zone, fast: luxon is asked once per day, and again only on the days on which the clocks change.
import { IANAZone } from 'luxon';
import { Recent } from './recent.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** What is known of one zone: offsets in milliseconds by day number since the epoch; NaN: changes around that day. */
interface ZoneMemo {
  readonly zone: IANAZone;
  readonly byDay: Recent<number, number>;
}

/** A newspaper has one zone, and its archive as many days as it is old. */
const memos = new Recent(10, (name: string): ZoneMemo => {
  const zone = IANAZone.create(name);
  if (!zone.isValid) throw new RangeError(`Unknown time zone: ${name}`);
  return { zone, byDay: new Recent(50_000, (dayNumber) => steadyOffset(zone, dayNumber)) };
});

function askLuxon(zone: IANAZone, instant: number): number {
  return Math.round(zone.offset(instant) * 60_000);
}

/** The one offset that holds from 15 hours before to 37 hours after a UTC midnight, or NaN. */
function steadyOffset(zone: IANAZone, dayNumber: number): number {
  const midnight = dayNumber * day;
  // So wide a window holds the day of that date in every zone (UTC−12 to UTC+14), whichever way it is looked up.
  const before = askLuxon(zone, midnight - 15 * hour);
  const after = askLuxon(zone, midnight + 37 * hour);
  return before === after ? before : Number.NaN;
}

/** Offset of a zone from UTC at an instant, both in milliseconds. Throws RangeError for an unknown zone. */
export function offsetAt(instant: number, zone: string): number {
  const memo = memos.get(zone);
  const steady = memo.byDay.get(Math.floor(instant / day));
  return Number.isNaN(steady) ? askLuxon(memo.zone, instant) : steady;
}

/**
 * The instants at which clocks in a zone show a wall time, earlier one first: one as a rule, none in the gap when
 * clocks go forward, two in the overlap when they go back.
 * @param wall the wall time as if it were UTC, milliseconds
 */
export function instantsOf(wall: number, zone: string): readonly number[] {
  const memo = memos.get(zone);
  const steady = memo.byDay.get(Math.floor(wall / day));
  if (!Number.isNaN(steady)) return [wall - steady];
  return offsetsAround(wall, zone)
    .filter((offset) => askLuxon(memo.zone, wall - offset) === offset)
    .map((offset) => wall - offset)
    .sort((a, b) => a - b);
}

/** The offsets (milliseconds) that a zone has around a wall time, the larger one first; one when it is steady. */
export function offsetsAround(wall: number, zone: string): readonly number[] {
  const memo = memos.get(zone);
  const midnight = Math.floor(wall / day) * day;
  const offsets = [askLuxon(memo.zone, midnight - 15 * hour), askLuxon(memo.zone, midnight + 37 * hour)];
  return [...new Set(offsets)].sort((a, b) => b - a);
}
