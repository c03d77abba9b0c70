/** The browser's own formatter costs a phone a tenth of a second at first. */
const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
);

/** `05 Dezember 2019`, as everywhere on the site. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date} ${months[Number(month) - 1]} ${year}`;
}
