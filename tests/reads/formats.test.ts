// Small logs of every shape that is understood, each written after the documentation or the tests of who writes it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Counted, Request } from '../../src/reads/request.ts';
import { readText } from './read-text.ts';

const path = '/2026/11/24/abendbus.html';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const at = Date.parse('2026-11-24T09:30:05Z');
const plus = firefox.replaceAll(' ', '+');
const escapedOnce = firefox.replaceAll(' ', '%20');
const host = 'bote.example';
const time = '24/Nov/2026:10:30:05 +0100';

const base = { address: '192.0.2.7', method: 'GET', target: path, status: 200, at };
const whole = { ...base, agent: firefox };
const hosted = { ...whole, host };

const w3c =
  '#Software: IIS\n#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) cs-host sc-status sc-substatus sc-win32-status time-taken\n';
const cloudFront =
  '#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol\n';

const requests: readonly (readonly [name: string, log: string, expected: Partial<Request>])[] = [
  ['common', `192.0.2.7 - - [${time}] "GET ${path} HTTP/1.1" 200 5316`, base],
  ['combined', `192.0.2.7 - - [${time}] "GET ${path} HTTP/2.0" 200 5316 "-" "${firefox}"`, whole],
  [
    'combined without agent',
    `192.0.2.7 - - [${time}] "GET ${path} HTTP/2.0" 200 - "-" "-"`,
    { ...base, agent: '' },
  ],
  [
    'nginx’ main, with what a proxy was told',
    `10.0.0.1 - - [${time}] "GET ${path} HTTP/1.1" 200 5316 "-" "${firefox}" "192.0.2.7, 10.0.0.9"`,
    { ...whole, address: '10.0.0.1 192.0.2.7, 10.0.0.9' },
  ],
  [
    'with a field of one’s own behind',
    `192.0.2.7 - - [${time}] "GET ${path} HTTP/1.1" 200 5316 "-" "${firefox}" "0.004"`,
    whole,
  ],
  [
    'virtual host before',
    `${host}:443 192.0.2.7 - - [${time}] "GET ${path} HTTP/1.1" 200 5316 "-" "${firefox}"`,
    { ...whole, host: `${host}:443` },
  ],
  [
    'virtual host, common',
    `${host} 192.0.2.7 - - [${time}] "GET ${path} HTTP/1.1" 200 5316`,
    { ...base, host },
  ],
  ['OVH', `192.0.2.7 ${host} - [${time}] "GET ${path} HTTP/1.1" 200 368 "-" "${firefox}"`, hosted],
  ['Gandi', `${host} 192.0.2.7 - - [${time}] (0 s) "GET ${path} HTTP/1.1" 200 368 "-" "${firefox}"`, hosted],
  ['Icecast', `192.0.2.7 - - [${time}] "GET ${path} HTTP/1.0" 200 368 "-" "${firefox}" 1807`, whole],
  [
    'Amazon S3',
    `b659b576cff1 ${host} [${time}] 192.0.2.7 - EB3502676500C6BE WEBSITE.GET.OBJECT index "GET ${path} HTTP/1.1" 200 - 368 368 10 9 "-" "${firefox}" -`,
    hosted,
  ],
  [
    'Traefik, common',
    `192.0.2.7 - - [${time}] "GET ${path} HTTP/2.0" 200 5316 "-" "${firefox}" 12 "bote@docker" "http://172.18.0.3:80" 3ms`,
    whole,
  ],
  [
    'a name with blanks',
    `192.0.2.7 - Mara F. [${time}] "GET ${path} HTTP/1.1" 200 5316 "-" "${firefox}"`,
    whole,
  ],
  [
    'IPv6',
    `2001:db8::7 - - [${time}] "GET ${path} HTTP/1.1" 200 5316 "-" "${firefox}"`,
    { ...whole, address: '2001:db8::7' },
  ],
  [
    'a resolved address',
    `reader.example.net - - [${time}] "GET ${path} HTTP/1.1" 200 5316 "-" "${firefox}"`,
    { ...whole, address: 'reader.example.net' },
  ],
  [
    'behind syslog',
    `Nov 24 10:30:05 web nginx: 192.0.2.7 - - [${time}] "GET ${path} HTTP/1.1" 200 5316 "-" "${firefox}"`,
    whole,
  ],
  [
    'quotation marks in the agent',
    `192.0.2.7 - - [${time}] "GET ${path} HTTP/1.1" 200 1 "-" "say \\"hi\\" [x]"`,
    { ...base, agent: 'say \\"hi\\" [x]' },
  ],
  [
    'a proxy’s request',
    `192.0.2.7 - - [${time}] "GET https://${host}${path} HTTP/1.1" 200 1 "-" "${firefox}"`,
    { ...whole, target: `https://${host}${path}` },
  ],
  [
    'nginx, JSON',
    JSON.stringify({
      time_iso8601: '2026-11-24T10:30:05+01:00',
      remote_addr: '192.0.2.7',
      host,
      request_method: 'GET',
      request_uri: path,
      status: 200,
      http_user_agent: firefox,
    }),
    hosted,
  ],
  [
    'nginx, JSON of another hand',
    JSON.stringify({
      msec: '1795512605.123',
      ip: '192.0.2.7',
      vhost: host,
      request: `GET ${path} HTTP/2.0`,
      status: '200',
      agent: firefox,
      sec_purpose: 'prefetch',
    }),
    { ...hosted, at: 1795512605123, purpose: 'prefetch' },
  ],
  [
    'Matomo’s nginx_json',
    JSON.stringify({
      ip: '192.0.2.7',
      host,
      path,
      status: '200',
      referrer: '',
      user_agent: firefox,
      length: 192,
      generation_time_milli: 0.008,
      date: '2026-11-24T10:30:05+01:00',
    }),
    hosted,
  ],
  [
    'Caddy',
    JSON.stringify({
      level: 'info',
      ts: at / 1000,
      logger: 'http.log.access',
      request: {
        remote_ip: '10.0.0.1',
        client_ip: '192.0.2.7',
        method: 'GET',
        host,
        uri: path,
        headers: { 'User-Agent': [firefox], 'Sec-Purpose': ['prefetch;prerender'] },
      },
      status: 200,
    }),
    { ...hosted, purpose: 'prefetch;prerender' },
  ],
  [
    'Caddy before 2.7',
    JSON.stringify({
      ts: '2026-11-24T09:30:05.000Z',
      request: {
        remote_addr: '192.0.2.7:41844',
        method: 'GET',
        host,
        uri: path,
        headers: { 'User-Agent': [firefox] },
      },
      status: 200,
    }),
    hosted,
  ],
  [
    'Traefik, JSON',
    JSON.stringify({
      ClientHost: '192.0.2.7',
      DownstreamStatus: 200,
      RequestHost: host,
      RequestMethod: 'GET',
      RequestPath: path,
      StartUTC: '2026-11-24T09:30:05.773360139Z',
      'request_User-Agent': firefox,
      time: '2026-11-24T11:30:05+01:00',
    }),
    hosted,
  ],
  [
    'Cloudflare, RFC 3339',
    JSON.stringify({
      ClientIP: '192.0.2.7',
      ClientRequestHost: host,
      ClientRequestMethod: 'GET',
      ClientRequestURI: path,
      ClientRequestUserAgent: firefox,
      EdgeResponseStatus: 200,
      EdgeStartTimestamp: '2026-11-24T09:30:05Z',
    }),
    hosted,
  ],
  [
    'Cloudflare, nanoseconds',
    `{"ClientIP":"192.0.2.7","ClientRequestHost":"${host}","ClientRequestMethod":"GET","ClientRequestURI":"${path}","ClientRequestUserAgent":"${firefox}","EdgeResponseStatus":200,"EdgeStartTimestamp":${at}000000}`,
    hosted,
  ],
  [
    'Docker around nginx',
    JSON.stringify({
      log: `192.0.2.7 - - [${time}] "GET ${path} HTTP/1.1" 200 1 "-" "${firefox}"\n`,
      stream: 'stdout',
      time: '2026-11-24T09:30:06Z',
    }),
    whole,
  ],
  [
    'Docker around Caddy',
    JSON.stringify({
      log: JSON.stringify({
        ts: at / 1000,
        request: {
          remote_ip: '192.0.2.7',
          method: 'GET',
          host,
          uri: path,
          headers: { 'User-Agent': [firefox] },
        },
        status: 200,
      }),
      stream: 'stderr',
    }),
    hosted,
  ],
  [
    'JSON over several lines',
    JSON.stringify(
      {
        ts: at / 1000,
        request: {
          remote_ip: '192.0.2.7',
          method: 'GET',
          host,
          uri: path,
          headers: { 'User-Agent': [firefox] },
        },
        status: 200,
      },
      undefined,
      2,
    ),
    hosted,
  ],
  [
    'IIS',
    `${w3c}2026-11-24 09:30:05 10.0.0.4 GET ${path} - 443 - 192.0.2.7 ${plus} - ${host} 200 0 0 46`,
    hosted,
  ],
  [
    'IIS, local time, quoted',
    `#Fields:   date-local time-local   s-ip   cs-method cs-uri-stem c-ip cs(User-Agent) cs(Host) sc-status\n2026-11-24 10:30:05.363 10.0.0.4 GET ${path} "192.0.2.7" "${firefox}" "${host}" 200`,
    hosted,
  ],
  [
    'CloudFront',
    `${cloudFront}2026-11-24\t09:30:05\tFRA2\t182\t192.0.2.7\tGET\td111.cloudfront.net\t${path}\t200\t-\t${escapedOnce}\tx=1\t-\tHit\tMRVMF7==\t${host}\thttps`,
    hosted,
  ],
  [
    'CloudFront, escaped twice',
    `${cloudFront}2026-11-24\t09:30:05\tFRA2\t182\t192.0.2.7\tGET\td111.cloudfront.net\t${path}\t200\t-\t${escapedOnce.replaceAll('%', '%25')}\t-\t-\tHit\tMRVMF7==\t${host}\thttps`,
    hosted,
  ],
  [
    'ALB',
    `h2 2026-11-24T09:30:05.127531Z app/bote/abcdef 192.0.2.7:2817 10.0.0.1:80 0.001 0.102 0.000 200 200 225 24950 "GET https://${host}:443${path} HTTP/2.0" "${firefox}" ECDHE TLSv1.2 arn:aws:x "Root=1-a" "${host}" "arn:aws:acm" 0 2026-11-24T09:30:05.023000Z "forward" "-" "-" "10.1.1.1:80" "200"`,
    { ...whole, target: `https://${host}:443${path}` },
  ],
  [
    'ELB',
    `2026-11-24T09:30:05.945958Z bote 192.0.2.7:2817 10.0.0.1:80 0.000086 0.001048 0.001337 200 200 0 57 "GET https://${host}:443${path} HTTP/1.1" "${firefox}" DHE TLSv1.2`,
    { ...whole, target: `https://${host}:443${path}` },
  ],
  [
    'HAProxy, local time',
    `Nov 24 10:30:05 lb haproxy[6801]: 192.0.2.7:55008 [24/Nov/2026:10:30:05.584] https~ web/a 0/0/0/72/72 200 7456 - - ---- 5/4/0/1/0 0/0 "GET ${path} HTTP/1.1"`,
    base,
  ],
  [
    'HAProxy with captured headers',
    `Nov 24 10:30:05 lb haproxy[6801]: 192.0.2.7:55008 [24/Nov/2026:10:30:05.584] https~ web/a 0/0/0/72/72 200 7456 - - ---- 5/4/0/1/0 0/0 {${host}|${firefox}} {} "GET ${path} HTTP/1.1"`,
    hosted,
  ],
  [
    'bunny.net',
    `HIT|200|${at}|2326|390|192.0.2.7|-|https://${host}${path}|WA|${firefox}|322b688bd63fb63f2babe9de30a5d262|DE`,
    { ...whole, target: `https://${host}${path}` },
  ],
  [
    'GoatCounter, CSV',
    `2Path,Title,Event,UserAgent,Browser,System,Session,Bot,Referrer,Referrer scheme,Screen size,Location,FirstVisit,Date\n${path},"Der Rat\nsagt ""ja"", endlich",0,,Firefox 140,Linux,287fb97cbed4e4f-8e4f5c975b8fee06,0,,,"1280,768,1",DE,1,2026-11-24T09:30:05Z`,
    { ...base, address: 'goatcounter 287fb97cbed4e4f-8e4f5c975b8fee06', elsewhere: true },
  ],
];

test('each format of a log says who asked for what, when, and what the answer was', () => {
  for (const [name, log, expected] of requests) {
    const { requests: found, report } = readText(`${log}\n`);
    assert.deepEqual([found.map(({ at: time, ...rest }) => ({ ...rest, at: time }))], [[expected]], name);
    assert.equal(report.unreadable, 0, name);
  }
});

test('a log is read alike in chunks of any size, with Windows’ line ends and with a byte order mark', () => {
  for (const [name, log, expected] of requests) {
    assert.deepEqual(readText(`\ufeff${log}\n`, 7).requests, [expected], `${name}, byte order mark`);
    // GoatCounter's title has a line end of its own.
    assert.deepEqual(
      readText(`${log.replaceAll('\n', '\r\n')}\r\n`, 7).requests,
      [expected],
      `${name}, CRLF`,
    );
  }
});

test('one file may mix all formats', () => {
  const mixed = requests.map(([, log]) => log).join('\n');
  const { requests: found, report } = readText(mixed);
  assert.equal(report.unreadable, 0);
  assert.deepEqual(
    found,
    requests.map(([, , expected]) => expected),
  );
});

const counted: readonly (readonly [name: string, text: string, expected: Counted])[] = [
  [
    'Plausible',
    `"date","hostname","page","visits","visitors","pageviews"\n"2026-11-24","${host}","${path}",8,7,11\n`,
    { tool: 'plausible', target: path, reads: 8, day: '2026-11-24', host },
  ],
  [
    'Plausible with scroll depth',
    `"date","hostname","page","visits","visitors","pageviews","total_scroll_depth","total_scroll_depth_visits","total_time_on_page","total_time_on_page_visits"\n"2026-11-24","${host}","${path}",8,7,11,0,0,0,0\n`,
    { tool: 'plausible', target: path, reads: 8, day: '2026-11-24', host },
  ],
  [
    'Plausible’s dashboard',
    `name,visitors,pageviews,bounce_rate,time_on_page\n${path},7,11,50,30\n`,
    { tool: 'plausible', target: path, reads: 7 },
  ],
  [
    'Matomo, CSV',
    `label,nb_visits,nb_hits,sum_time_spent,url\n${path},9,12,400,https://${host}${path}\n`,
    { tool: 'matomo', target: `https://${host}${path}`, reads: 9 },
  ],
  [
    'Matomo, CSV of a range',
    `Date,label,nb_visits,nb_hits,metadata_url\n2026-11-24,${path},9,12,https://${host}${path}\n`,
    { tool: 'matomo', target: `https://${host}${path}`, reads: 9, day: '2026-11-24' },
  ],
  [
    'Matomo, CSV in German',
    `Seiten-URL,Seitenansichten,Eindeutige Seitenansichten\n${path},12,9\n`,
    { tool: 'matomo', target: path, reads: 9 },
  ],
  [
    'Matomo, JSON',
    JSON.stringify([{ label: path, nb_visits: 9, nb_hits: 12, url: `https://${host}${path}` }]),
    { tool: 'matomo', target: `https://${host}${path}`, reads: 9 },
  ],
  [
    'Matomo, JSON of a range',
    JSON.stringify(
      { '2026-11-23': [], '2026-11-24': [{ label: path, nb_visits: 9, nb_hits: 12 }] },
      undefined,
      1,
    ),
    { tool: 'matomo', target: path, reads: 9, day: '2026-11-24' },
  ],
  [
    'GoAccess, JSON',
    JSON.stringify({
      general: { start_date: '24/Nov/2026', end_date: '24/Nov/2026' },
      requests: {
        metadata: {},
        data: [
          { hits: { count: 3 }, visitors: { count: 2 }, method: 'GET', data: path },
          { hits: { count: 1 }, visitors: { count: 1 }, method: 'POST', data: path },
        ],
      },
    }),
    { tool: 'goaccess', target: path, reads: 2, day: '2026-11-24' },
  ],
  [
    'GoAccess, JSON of several days',
    JSON.stringify({
      general: { start_date: '23/Nov/2026', end_date: '24/Nov/2026' },
      requests: { data: [{ hits: { count: 3 }, visitors: { count: 2 }, data: path }] },
    }),
    { tool: 'goaccess', target: path, reads: 2 },
  ],
  [
    'GoAccess, CSV',
    `"0",,"general",,,,,,,,"2026-11-28 11:45:54 +0000","date_time"\n"0",,"visitors","2","100.00%","2","100.00%","24","100.00%",,,"20261124"\n"0",,"requests","3","50.00%","2","50.00%","12","50.00%","GET","HTTP/1.1","${path}"\n`,
    { tool: 'goaccess', target: path, reads: 2, day: '2026-11-24' },
  ],
];

test('exports of other counters say how often a page was visited, and on which day if they know it', () => {
  for (const [name, text, expected] of counted) {
    const { counted: found, report } = readText(text);
    assert.deepEqual(found, [expected], name);
    assert.equal(report.unreadable, 0, name);
  }
});

test('GoatCounter’s JSON names pages in one file and counts their hours in another', () => {
  const log = [
    '{"id": 211, "path": "/2026/11/24/abendbus.html", "title": "Abendbus"}',
    '{"id": 7, "event": true, "path": "click-banana", "title": "Yellow curvy fruit"}',
    '{"hour": "2026-11-24T09:00:00Z", "path_id": 211, "ref_id": 1, "count": 4}',
    '{"day": "2026-11-24", "path_id": 211, "browser_id": 155, "count": 1}',
  ].join('\n');
  const { numbered, report } = readText(log);
  assert.deepEqual(numbered, [
    { page: 211, target: path },
    { page: 211, at: Date.parse('2026-11-24T09:00:00Z'), reads: 4 },
  ]);
  assert.equal(report.unreadable, 0);
});

test('what is no request is no mistake, and what nobody understands is counted and shown', () => {
  const readable = [
    `192.0.2.7 - - [${time}] "-" 408 0 "-" "-"`,
    `192.0.2.7 - - [${time}] "\\x16\\x03\\x01" 400 226 "-" "-"`,
    '# a remark',
    '',
    '2015-05-13T23:39:43.945958Z lb 192.168.131.39:2817 10.0.0.1:80 0.001069 0.000028 0.000041 - - 82 305 "- - - " "-" - -',
    'Nov 24 10:30:05 lb haproxy[1]: 192.0.2.7:5 [24/Nov/2026:10:30:05.584] f f/<NOSRV> -1/-1/-1/-1/0 400 187 - - PR-- 1/1/0/0/0 0/0 "<BADREQ>"',
  ];
  assert.deepEqual(readText(readable.join('\n')).report.unreadable, 0);
  const unreadable = [
    'Not a log at all.',
    `192.0.2.7 - - [31/Foo/2026:10:30:05 +0100] "GET ${path} HTTP/1.1" 200 1`,
    '{"level":"info","msg":"server running"}',
    '{"ts": 12',
    'a,b,c',
  ];
  const { report } = readText(unreadable.join('\n'));
  assert.equal(report.unreadable, unreadable.length);
  assert.deepEqual(
    report.examples.map(({ line, text }) => [line, text]),
    unreadable.slice(0, 3).map((text, index) => [index + 1, text]),
  );
});

test('a brace or quotation mark that nothing closes does not swallow the lines behind it', () => {
  const line = `192.0.2.7 - - [${time}] "GET ${path} HTTP/1.1" 200 1 "-" "${firefox}"`;
  assert.equal(readText(`${line}\n{\n${line}\n${line}\n`).requests.length, 3);
  assert.equal(readText(`{\n${line}\n`).requests.length, 1);
  assert.equal(readText(`[\n${line}\n${line}`).requests.length, 2);
});
