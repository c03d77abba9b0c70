import { dayText } from '../article/dates.ts';
import { periodUrl } from './addresses.ts';
import type { Calendar, CalendarDay } from './props/archive.ts';

/** `Dezember 2019` for `2019-12`. */
export const monthTitle = (month: string): string => dayText(`${month}-01`).slice('01 '.length);

/** `5. Dezember 2019` for `2019-12-05`. */
export const dayTitle = (day: string): string => `${Number(day.slice(8))}. ${monthTitle(day.slice(0, 7))}`;

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
  const date = new Date(`${month}-01`);
  const fromMonday = (date.getUTCDay() + 6) % 7;
  const cells: (CalendarDay | null)[] = Array.from({ length: fromMonday }, () => null);
  for (; date.toISOString().startsWith(month); date.setUTCDate(date.getUTCDate() + 1)) {
    const iso = date.toISOString().slice(0, 10);
    const label = labels.get(iso);
    const day = date.getUTCDate();
    cells.push(label === undefined ? { day } : { day, link: { url: periodUrl(iso), label } });
  }
  while (cells.length % 7 !== 0) {
    cells.push(null);
  }
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { title: monthTitle(month), weeks };
}
