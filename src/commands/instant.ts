import { DateTime } from 'luxon';
import { WrongArgument } from '../content/refusal.ts';

/** Milliseconds since the epoch; without a text the present time. @throws {WrongArgument} for a text that is no time */
export function instant(text: string | undefined, zone: string): number {
  const time = text === undefined ? DateTime.now() : DateTime.fromISO(text, { zone });
  if (!time.isValid)
    throw new WrongArgument(
      `--now ${text}: Erwartet wird eine Zeit nach ISO 8601, zum Beispiel 2019-12-05T14:32.`,
    );
  return time.toMillis();
}
