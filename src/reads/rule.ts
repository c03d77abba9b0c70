// What counts as one read of an article, of one request alone; the rest, who is a robot by what it does and what is the same
// visit, shows when the day's requests are together (`visits.ts`). For readers it stands on `/meistgelesen/`.

import type { Request } from './request.ts';
import { isRobot } from './robots.ts';

/** Why a request for an article is no read. */
export type Refused = 'method' | 'status' | 'prefetch' | 'robot' | 'host' | 'clock';

export interface RuleOptions {
  /** Hosts under which the site is read, in small letters. */
  readonly hosts: ReadonlySet<string>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Logs were invented then; what is older is a clock that has stopped. */
const earliest = Date.UTC(1995, 0, 1);
/** Clocks of servers may be ahead a little. */
const ahead = 60 * 60_000;

/** Why the request, which is for an article, does not count; `undefined`: it does. */
export function refusal(request: Request, { hosts, now }: RuleOptions): Refused | undefined {
  if (request.method !== 'GET') return 'method';
  if (request.status !== 200 && request.status !== 304) return 'status';
  if (!isOwnHost(request, hosts)) return 'host';
  if (!isClockRight(request.at, now)) return 'clock';
  if (request.purpose !== undefined && /prefetch|prerender|preview/i.test(request.purpose)) return 'prefetch';
  if (request.agent !== undefined && isRobot(request.agent)) return 'robot';
  return undefined;
}

/** Whether a log can have been written then. @param at milliseconds since the epoch, as `now` */
export const isClockRight = (at: number, now: number): boolean => at >= earliest && at <= now + ahead;

/** A log that names no hosts is this site's; the host may stand in the target. */
export function isOwnHost(
  { host, target }: Pick<Request, 'host' | 'target'>,
  hosts: ReadonlySet<string>,
): boolean {
  const named = /^[a-z][a-z\d+.-]{0,9}:\/\/([^/?#]*)/i.exec(target)?.[1] ?? host;
  return named === undefined || named === '' || hosts.has(plainHost(named));
}

/** In small letters, without port and the dot of the root. */
export const plainHost = (host: string): string => host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
