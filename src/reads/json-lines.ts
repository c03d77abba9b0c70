// Lines of JSON: Caddy, Traefik, Cloudflare's Logpush, CloudFront's, and nginx, whose names the newsroom's administrator has
// made up: those that are in use are looked for.
import { requestFrom } from './field-lines.ts';
import { anyTime } from './log-time.ts';
import type { FromWallClock, Read, Request } from './request.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** @returns `undefined` where the record is no request */
export function requestOf(record: Fields, fromWallClock: FromWallClock): Request | 'other' | undefined {
  if (isRecord(record.request) && ('uri' in record.request || 'method' in record.request)) {
    return caddyRequest(record, record.request, fromWallClock);
  }
  if ('cs-uri-stem' in record) return requestFrom((name) => fieldOf(record, name), fromWallClock);
  return flatRequest(record, fromWallClock);
}

function fieldOf(record: Fields, name: string): string | undefined {
  const value = record[name] ?? record[name.replace('cs(user-agent)', 'cs(User-Agent)')];
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '-' && text !== '' ? text : undefined;
}

/** Caddy's documentation, „log“: `request` has what was asked, with its headers as lists. */
function caddyRequest(record: Fields, request: Fields, fromWallClock: FromWallClock): Read | undefined {
  const at = anyTime(record.ts ?? record.time ?? record.timestamp, fromWallClock);
  const target = request.uri;
  if (Number.isNaN(at) || typeof target !== 'string') return undefined;
  const headers = isRecord(request.headers) ? request.headers : {};
  const peer =
    textOf(request.client_ip ?? request.remote_ip) ?? textOf(request.remote_addr)?.replace(/:\d+$/, '');
  const purpose = header(headers, 'Sec-Purpose') ?? header(headers, 'Purpose') ?? header(headers, 'X-Moz');
  const host = textOf(request.host);
  return {
    address: peer ?? '',
    agent: header(headers, 'User-Agent') ?? '',
    method: textOf(request.method) ?? 'GET',
    target,
    ...(host === undefined ? {} : { host }),
    ...(purpose === undefined ? {} : { purpose }),
    status: Number(record.status ?? 0),
    at,
  };
}

function header(headers: Fields, name: string): string | undefined {
  const value = headers[name] ?? headers[name.toLowerCase()];
  return textOf(Array.isArray(value) ? value[0] : value);
}

/** Names that are in use, the surest first: Traefik's, Cloudflare's, then those of nginx' variables and their kin. */
const names = {
  target: [
    ...['RequestPath', 'ClientRequestURI', 'ClientRequestPath', 'request_uri', 'requestUri', 'request_url'],
    ...['uri', 'url', 'path', 'request', 'http_request', 'req'],
  ],
  time: [
    ...['StartUTC', 'StartLocal', 'EdgeStartTimestamp', 'time_iso8601', 'timestamp_iso8601', '@timestamp'],
    ...['msec', 'timestamp', 'time_local', 'ts', 'date', 'datetime', 'time', 't'],
  ],
  status: [
    ...['DownstreamStatus', 'OriginStatus', 'EdgeResponseStatus', 'status', 'statusCode', 'status_code'],
    ...['response_status', 'http_status', 'response', 'code'],
  ],
  address: [
    ...['ClientHost', 'ClientIP', 'remote_addr', 'remote_address', 'remoteAddr', 'remoteIp', 'remote_ip'],
    ...['client_ip', 'clientip', 'client', 'ip', 'realip_remote_addr', 'address'],
  ],
  agent: [
    ...[
      'request_User-Agent',
      'request_user-agent',
      'ClientRequestUserAgent',
      'http_user_agent',
      'user_agent',
    ],
    ...['userAgent', 'useragent', 'agent', 'ua'],
  ],
  method: [
    ...['RequestMethod', 'ClientRequestMethod', 'request_method', 'requestMethod', 'method', 'verb'],
    'http_method',
  ],
  host: [
    ...['RequestHost', 'ClientRequestHost', 'http_host', 'host', 'vhost', 'virtual_host', 'server_name'],
    'hostname',
  ],
  purpose: [
    ...['request_Sec-Purpose', 'request_sec-purpose', 'http_sec_purpose', 'sec_purpose', 'http_purpose'],
    ...['request_Purpose', 'purpose', 'http_x_moz'],
  ],
  forwarded: ['http_x_forwarded_for', 'x_forwarded_for', 'request_X-Forwarded-For'],
} as const;

function flatRequest(record: Fields, fromWallClock: FromWallClock): Read | undefined {
  const value = (of: keyof typeof names): unknown => {
    for (const name of names[of]) {
      const found = record[name];
      if (found !== undefined && found !== null && found !== '') return found;
    }
    return undefined;
  };
  const at = anyTime(value('time'), fromWallClock);
  const status = Number(value('status') ?? Number.NaN);
  const asked = textOf(value('target'));
  if (Number.isNaN(at) || Number.isNaN(status) || asked === undefined) return undefined;
  // `$request` is the whole line; its method is then not logged apart.
  const line = /^([A-Z]{3,10}) (.*?)(?: HTTP\/[\d.]+)?$/s.exec(asked);
  const agent = textOf(value('agent'));
  const host = textOf(value('host'));
  const forwarded = textOf(value('forwarded'));
  const headers = isRecord(record.RequestHeaders) ? record.RequestHeaders : {};
  const purpose = textOf(value('purpose')) ?? header(headers, 'Sec-Purpose');
  const address = textOf(value('address')) ?? '';
  return {
    address: forwarded === undefined || forwarded === '-' ? address : `${address} ${forwarded}`,
    ...(agent === undefined ? {} : { agent: agent === '-' ? '' : agent }),
    method: line?.[1] ?? textOf(value('method')) ?? 'GET',
    target: line?.[2] ?? asked,
    ...(host === undefined || host === '-' || host === '_' ? {} : { host }),
    ...(purpose === undefined || purpose === '-' ? {} : { purpose }),
    status,
    at,
  };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** An object of JSON that is no list. */
export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
