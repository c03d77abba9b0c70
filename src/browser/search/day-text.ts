/** `05 Dezember 2019`, as everywhere on the site. */
export function dayText(day: string): string {
  const [year, , date] = day.split('-');
  const month = new Intl.DateTimeFormat('de', { month: 'long', timeZone: 'UTC' }).format(new Date(day));
  return `${date} ${month} ${year}`;
}
