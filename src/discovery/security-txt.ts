// `/.well-known/security.txt`, RFC 9116.
import { DateTime } from 'luxon';
import { pageAddress, type SecurityContact, type Settings, siteLanguage } from '../settings.ts';

/** Where it lies, below the output folder. */
export const securityFile = '.well-known/security.txt';

/** The file. Source: https://www.rfc-editor.org/rfc/rfc9116; it ends to be valid with the day that the newspaper names. */
export function securityTxt(security: SecurityContact, settings: Pick<Settings, 'siteUrl' | 'zone'>): string {
  const { contact, expires, policy } = security;
  return [
    `Contact: ${contact}`,
    `Expires: ${DateTime.fromMillis(endOf(expires, settings.zone), { zone: 'utc' }).toISO({ suppressMilliseconds: true })}`,
    ...(policy === undefined ? [] : [`Policy: ${pageAddress(policy, settings)}`]),
    `Preferred-Languages: ${siteLanguage}, en`,
    `Canonical: ${settings.siteUrl}/${securityFile}`,
    '',
  ].join('\n');
}

/** The instant at which a day is over where the newspaper is, milliseconds since the epoch. */
export const endOf = (day: string, zone: string): number =>
  DateTime.fromISO(day, { zone }).plus({ days: 1 }).toMillis();
