// Times beside headlines.

/** `vor 5 Minuten` in the first hour, else `undefined`. @param now milliseconds since the epoch */
export function relativeTime(iso: string, now: number): string | undefined {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000);
  if (iso.includes('T') && minutes >= 0 && minutes < 60) {
    return minutes < 1 ? 'soeben' : `vor ${minutes}\u00a0Minute${minutes > 1 ? 'n' : ''}`;
  }
  return undefined;
}

/** `14:32` on the day `today`, else `05.12.2019`, as the pages have it: the newsroom's own clock. */
export function absoluteTime(iso: string, today: string): string {
  const [day = '', clock] = iso.split('T');
  return clock && day === today ? clock.slice(0, 5) : day.split('-').reverse().join('.');
}
