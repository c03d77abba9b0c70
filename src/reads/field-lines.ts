// W3C's Extended Log File Format, whose `#Fields:` say what stands where: IIS, CloudFront, NetScaler, Incapsula, SHOUTcast.
import { fieldTime } from './log-time.ts';
import { type FromWallClock, ifWanted, type Read, type ReadLine, type Request } from './request.ts';

/** A name of `#Fields:`, or a key of the same record as JSON, to its value; `-` and what is not there are `undefined`. */
type Field = (name: string) => string | undefined;

/** Remembers the last `#Fields:` line of its file. */
export function fieldLines(fromWallClock: FromWallClock): ReadLine {
  let names: ReadonlyMap<string, number> | undefined;
  let tabbed = false;
  return (bytes, start, end, wants): Read | undefined => {
    if (bytes[start] === 0x23) {
      const directive = bytes.toString('utf8', start, Math.min(end, start + 10_000));
      const fields = /^#Fields:(.*)$/i.exec(directive)?.[1];
      if (fields !== undefined) {
        names = new Map(
          fields
            .trim()
            .split(/\s+/)
            .map((name, index) => [plainName(name), index]),
        );
        tabbed = fields.trim().includes('\t');
        return 'other';
      }
      // Other directives and remarks; of other formats, too.
      return /^#/.test(directive) ? 'other' : undefined;
    }
    if (names === undefined || end - start > 65_536) return undefined;
    const known = names;
    const text = bytes.toString('utf8', start, end);
    // CloudFront's field names stand between blanks, its values between tabs.
    const values = tabbed || text.includes('\t') ? text.split('\t') : split(text);
    if (values.length < Math.min(known.size, 4)) return undefined;
    const request = requestFrom((name) => {
      const value = values[known.get(name) ?? -1];
      return value === undefined || value === '-' || value === '' ? undefined : value;
    }, fromWallClock);
    return ifWanted(request, wants);
  };
}

/** @returns `undefined` for a record that has no time or status */
export function requestFrom(field: Field, fromWallClock: FromWallClock): Request | 'other' | undefined {
  const day = field('date') ?? field('date-local');
  const time = field('time') ?? field('time-local');
  if (day === undefined || time === undefined) return undefined;
  const wall = fieldTime(day, time);
  if (Number.isNaN(wall)) return undefined;
  const stem = field('cs-uri-stem') ?? field('cs-uri');
  const status = field('sc-status') ?? field('c-status');
  if (stem === undefined || status === undefined) return 'other';
  const host = field('x-host-header') ?? field('cs-host') ?? field('cs(host)');
  const purpose = field('cs(sec-purpose)') ?? field('cs(purpose)');
  const forwarded = field('x-forwarded-for') ?? field('s-xff');
  const address = field('c-ip') ?? '';
  return {
    address: forwarded === undefined ? address : `${address} ${forwarded}`,
    agent: agentOf(field('cs(user-agent)') ?? field('c-user-agent') ?? ''),
    method: field('cs-method') ?? 'GET',
    // Incapsula begins with the host.
    target: /^[\w.-]+\.[a-z]+\//i.test(stem) ? `http://${stem}` : stem,
    ...(host === undefined ? {} : { host }),
    ...(purpose === undefined ? {} : { purpose }),
    status: Number(status),
    at: field('date') === undefined ? fromWallClock(wall) : wall,
  };
}

/** NetScaler, SHOUTcast and others quote names; Incapsula's referrer has an r more. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\u200b\s]/g, '')
    .replace('cs(user_agent)', 'cs(user-agent)');

/** IIS writes + for a blank, CloudFront escapes it, once or twice. */
function agentOf(written: string): string {
  let agent = written.includes(' ') ? written : written.replaceAll('+', ' ');
  for (let times = 0; times < 2 && /%[0-9a-f]{2}/i.test(agent); times++) {
    try {
      agent = decodeURIComponent(agent);
    } catch {
      break;
    }
  }
  return agent;
}

/** By blanks, save within quotation marks. */
function split(text: string): string[] {
  if (!text.includes('"')) return text.split(/[ ]+/);
  return [...text.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([whole, quoted]) => quoted ?? whole);
}
