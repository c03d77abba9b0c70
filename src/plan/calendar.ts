import { DateTime } from 'luxon';
import { Recent } from '../article/recent.ts';
import { periodUrl } from './addresses.ts';
import { grouped } from './numbers.ts';
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

/** `15. bis 18. Juni 2020`, `28. Dezember 2019 bis 3. Januar 2020`. */
export function daysTitle(from: string, to: string): string {
  if (from === to) return dayTitle(to);
  const [date, month] = dayTitle(from).split(' ');
  let shown = dayTitle(from);
  if (from.slice(0, 4) === to.slice(0, 4))
    shown = from.slice(0, 7) === to.slice(0, 7) ? `${date}` : `${date} ${month}`;
  return `${shown} bis ${dayTitle(to)}`;
}

/**
 * A month as weeks from Monday to Sunday (ISO 8601), `null` outside the month.
 *
 * @param month `2019-12`
 * @param labels of the days with articles, by day, `2019-12-05`: what assistive technology reads
 */
export function calendarOf(month: string, labels: ReadonlyMap<string, string>): Calendar {
  const first = DateTime.fromISO(`${month}-01`, { zone: 'utc' });
  const cells: (CalendarDay | null)[] = Array.from({ length: first.weekday - 1 }, () => null);
  for (let day = 1; day <= (first.daysInMonth ?? 0); day++) {
    const iso = `${month}-${String(day).padStart(2, '0')}`;
    const label = labels.get(iso);
    cells.push(label === undefined ? { day } : { day, link: { url: periodUrl(iso), label } });
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
