import { monthNames } from '../../contract/month-names.ts';

/** `05 Dezember 2019`, as everywhere on the site. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date} ${monthNames[Number(month) - 1]} ${year}`;
}
