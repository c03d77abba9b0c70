import { DateTime } from 'luxon';

/** Wherever the clocks have been set since 1970, it was by a multiple of this, and midnight is one. */
const slotMillis = 15 * 60_000;

/** The days of a newspaper's zone, for millions of instants. */
export class SiteDays {
  readonly #zone: string;
  readonly #days = new Map<number, string>();

  /** @param zone IANA name */
  constructor(zone: string) {
    this.#zone = zone;
  }

  /** `2026-11-24` on the newspaper's calendar. @param at milliseconds since the epoch */
  dayOf(at: number): string {
    const slot = Math.floor(at / slotMillis);
    let day = this.#days.get(slot);
    if (day === undefined) {
      day = DateTime.fromMillis(slot * slotMillis, { zone: this.#zone }).toISODate() ?? '';
      // A log whose clock jumps about must not fill the memory.
      if (this.#days.size > 100_000) this.#days.clear();
      this.#days.set(slot, day);
    }
    return day;
  }

  /** The instant at which the newspaper's clocks show a time; of an hour that comes twice, the first. */
  fromWallClock = (wallTime: number): number =>
    DateTime.fromMillis(wallTime, { zone: 'utc' }).setZone(this.#zone, { keepLocalTime: true }).toMillis();
}
