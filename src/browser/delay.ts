/**
 * Milliseconds until the next request: about a minute, twice as long after each failure in a row, at most
 * about a quarter of an hour. By a sixth earlier or later, so that readers do not ask all at once.
 *
 * @param random from 0 to 1
 */
export function delay(failures: number, random: number): number {
  return Math.min(2 ** failures, 16) * (50_000 + 20_000 * random);
}
