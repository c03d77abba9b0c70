// Lines of balancers and networks that have a form of their own: Amazon's ALB and ELB, HAProxy's HTTP format, bunny.net.
import { anyTime, commonTime } from './log-time.ts';
import { type FromWallClock, ifWanted, type Read, type ReadLine } from './request.ts';

/** A line that is no longer than such lines are; patterns look at nothing else. */
const lineText = (bytes: Buffer, start: number, end: number): string | undefined =>
  end - start > 65_536 ? undefined : bytes.toString('utf8', start, end);

/** Of Amazon's documentation „Access logs for your Application Load Balancer“; ELB's lack the kind before the time. */
const balancer =
  /^(?:[a-z0-9]+ )?(\d{4}-\d\d-\d\dT[\d:.]+Z) \S+ (\S+) \S+ \S+ \S+ \S+ (\d{3}|-) \S+ \S+ \S+ "([^\s"]+) ([^"]*) ([^\s"]+) ?"(?: "([^"]*)")?/;

/** Amazon's load balancers, whose times are UTC. */
export function balancerLines(fromWallClock: FromWallClock): ReadLine {
  return (bytes, start, end, wants): Read | undefined => {
    const text = lineText(bytes, start, end);
    const found = text === undefined ? null : balancer.exec(text);
    if (found === null) return undefined;
    const [, time, client = '', status = '', method = '', target = '', , agent] = found;
    const at = anyTime(time, fromWallClock);
    if (Number.isNaN(at)) return undefined;
    // What is no HTTP has no status.
    if (status === '-') return 'other';
    const request = {
      address: withoutPort(client),
      ...(agent === undefined ? {} : { agent: agent === '-' ? '' : agent }),
      ...{ method, target, status: Number(status), at },
    };
    return ifWanted(request, wants);
  };
}

/** HAProxy's manual, 8.2.3 „HTTP log format“; captured headers stand in braces before the request. */
const proxied =
  /(?:^|\s)(\S+):\d+ \[(\d\d\/[A-Za-z]{3}\/\d{4}:\d\d:\d\d:\d\d[.\d]*(?: [+-]\d{4})?)\] \S+ \S+ [-+\d/]+ (-?\d{1,3}) \S+ \S+ \S+ \S+ [-+\d/]+ [-+\d/]+ (?:\{([^}]{0,2000})\} )?(?:\{[^}]{0,2000}\} )?"([^"]*)"?/;

/** HAProxy, whose times have no offset unless its configuration says so. @param fromWallClock for these */
export function proxyLines(fromWallClock: FromWallClock): ReadLine {
  return (bytes, start, end, wants): Read | undefined => {
    const text = lineText(bytes, start, end);
    const found = text === undefined ? null : proxied.exec(text);
    if (found === null) return undefined;
    const [, address = '', time = '', status = '', headers = '', asked = ''] = found;
    const at = commonTime(time, fromWallClock);
    if (Number.isNaN(at)) return undefined;
    // `<BADREQ>`, or a line that syslog has cut.
    const [, method, target] = /^([A-Z]+) (\S+)/.exec(asked) ?? [];
    if (method === undefined || target === undefined) return 'other';
    const captured = headers.split('|');
    const agent = captured.find((value) => /^[\w.-]+\/\d|^Mozilla/.test(value));
    const host = captured.find((value) => /^(?:[a-z\d-]+\.)+[a-z][a-z\d-]*(?::\d+)?$/i.test(value));
    const request = {
      address,
      ...(agent === undefined ? {} : { agent }),
      ...(host === undefined ? {} : { host }),
      ...{ method, target, status: Number(status), at },
    };
    return ifWanted(request, wants);
  };
}

/** docs.bunny.net, „CDN logging“: cache, status, milliseconds, bytes, zone, address, referrer, URL, place, agent, … */
export function pipeLines(fromWallClock: FromWallClock): ReadLine {
  return (bytes, start, end, wants): Read | undefined => {
    const text = lineText(bytes, start, end);
    if (text === undefined) return undefined;
    const fields = text.split('|');
    const [, status = '', time = '', , , address = '', , target = '', , agent = ''] = fields;
    if (fields.length < 10 || !/^\d{3}$/.test(status) || !/^\d+$/.test(time)) return undefined;
    // It logs no method; what is not asked for by GET is rare in a network for files.
    const request = {
      address,
      agent: agent === '-' ? '' : agent,
      ...{ method: 'GET', target, status: Number(status), at: anyTime(Number(time), fromWallClock) },
    };
    return ifWanted(request, wants);
  };
}

/** `[2001:db8::1]:2817` and `192.0.2.1:2817` without what follows the last colon. */
const withoutPort = (client: string): string => client.replace(/:\d+$/, '');
