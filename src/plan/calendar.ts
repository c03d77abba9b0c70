import { DateTime } from 'luxon';
import { Recent } from '../article/recent.ts';
import { periodUrl } from './addresses.ts';
import { articleCount, grouped } from './numbers.ts';
import type { Calendar, CalendarDay } from './props/archive.ts';

/** Of a few years, each once: a month's calendar stands on the pages of all its days. */
const titles = {
  month: new Recent(120, (month: string) => formatted(`${month}-01`, 'MMMM yyyy')),
  day: new Recent(1_000, (day: string) => formatted(day, 'd. MMMM yyyy')),
};

const formatted = (day: string, format: string): string =>
  DateTime.fromISO(day, { zone: 'utc', locale: 'de' }).toFormat(format);

/** `Dezember 2019` for `2019-12`. */
export const monthTitle = (month: string): string => titles.month.get(month);

/** `5. Dezember 2019` for `2019-12-05`. */
export const dayTitle = (day: string): string => titles.day.get(day);

/**
 * A month as weeks from Monday to Sunday (ISO 8601), `null` outside the month.
 *
 * @param month `2019-12`
 * @param counts articles by day, `2019-12-05`; days without articles may be absent
 */
export function calendarOf(month: string, counts: ReadonlyMap<string, number>): Calendar {
  const first = DateTime.fromISO(`${month}-01`, { zone: 'utc' });
  const cells: (CalendarDay | null)[] = Array.from({ length: first.weekday - 1 }, () => null);
  for (let day = 1; day <= (first.daysInMonth ?? 0); day++) {
    const iso = `${month}-${String(day).padStart(2, '0')}`;
    const count = counts.get(iso) ?? 0;
    const label = `${dayTitle(iso)}: ${count === 0 ? 'keine Artikel' : articleCount(count)}`;
    cells.push(count === 0 ? { day, count, label } : { day, count, label, url: periodUrl(iso) });
  }
  while (cells.length % 7 !== 0) {
    cells.push(null);
  }
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { title: monthTitle(month), weeks };
}

/** `12.345` for the length of a list of days' articles. */
export function countOf(days: Iterable<readonly unknown[]>): string {
  let count = 0;
  for (const articles of days) {
    count += articles.length;
  }
  return grouped(count);
}
