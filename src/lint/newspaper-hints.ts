// What may be otherwise meant in `content/newspaper.yaml`, or has gone out of date.
import { endOf } from '../discovery/security-txt.ts';
import { newspaperPlace } from '../newspaper/read-newspaper.ts';
import type { Settings } from '../settings.ts';
import type { Finding } from './finding.ts';

/** So long before its end it is time to look whether an address still holds. */
const soon = 30 * 24 * 60 * 60 * 1000;

/** @param now milliseconds since the epoch */
export function newspaperHints(contentDir: string, { security, zone }: Settings, now: number): Finding[] {
  if (security === undefined) return [];
  const end = endOf(security.expires, zone);
  if (end - soon > now) return [];
  return [
    {
      ...newspaperPlace(contentDir, ['security', 'expires']),
      severity: 'hint',
      rule: 'security-expires',
      message:
        end <= now
          ? 'Die Angabe, wem man Sicherheitslücken meldet, ist abgelaufen; security.txt gilt nicht mehr.'
          : 'Die Angabe, wem man Sicherheitslücken meldet, läuft in weniger als 30 Tagen ab.',
      found: security.expires,
      expected: 'ein Tag im kommenden Jahr (RFC 9116)',
      remedy: 'Prüfen Sie, ob die Adresse unter „contact“ noch gilt, und tragen Sie einen neuen Tag ein.',
    },
  ];
}
