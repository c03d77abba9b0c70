// A server in this process that answers as it should, and then in every way in which published sites have been wrong.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bothPolicies, formPolicy, securityHeaders, siteHeaders } from '../../src/hosting/headers.ts';
import { cachingOf, expectationsOf, typesOf } from '../../src/hosting/verify/expected.ts';
import { sampleOf } from '../../src/hosting/verify/sample.ts';
import { verifySite } from '../../src/hosting/verify/verify-site.ts';
import { outputOf } from '../../src/plan/page.ts';
import { builtSite } from '../browser/built-site.ts';
import { settings } from '../newspaper/settings.ts';

interface Given {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** What happens instead of this answer. */
  instead?: 'break' | 'silence';
}

/** Changes an answer; `path` below the site. */
type Trouble = (path: string, answer: Given) => void;

let site = '';
let server: Server;
/** Files of former addresses, and where each leads. */
let leads: ReadonlyMap<string, string> = new Map();
let trouble: Trouble = () => undefined;
let host = settings.host;
/** Below a folder of its host, as on GitHub Pages. */
const base = '/bote';
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;

const former = '/alt/artikel-17.html';
const formerTo = '/2019/12/05/alles-auf-einmal.html';

const listener: RequestListener = async (request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname).slice(base.length);
  const answer = right(path);
  trouble(path, answer);
  if (answer.instead === 'break') {
    request.socket.destroy();
    return;
  }
  if (answer.instead === 'silence') return;
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
};

function right(path: string): Given {
  const file = outputOf(path);
  const expected = expectationsOf(host);
  const headers: Record<string, string> = expected.sendsHeaders ? { ...siteHeaders(settings) } : {};
  const lead = leads.get(file);
  if (lead !== undefined && expected.leadsOn) {
    return { status: 301, headers: { location: `${base}${lead}` }, body: Buffer.alloc(0) };
  }
  const [status, name] = fileIsThere(file) ? ([200, file] as const) : ([404, '404.html'] as const);
  const bytes = readFileSync(join(site, name));
  headers['content-type'] = typesOf(name)?.[0] ?? 'application/octet-stream';
  if (expected.sendsHeaders) headers['cache-control'] = cachingOf(name, expected);
  const isText = /text|json|xml|manifest|svg/.test(headers['content-type']);
  if (!isText || bytes.length < 1_400) return { status, headers, body: bytes };
  headers['content-encoding'] = 'gzip';
  headers.vary = 'Accept-Encoding';
  return { status, headers, body: gzipSync(bytes, { level: 1 }) };
}

function fileIsThere(file: string): boolean {
  try {
    readFileSync(join(site, file));
    return true;
  } catch {
    return false;
  }
}

before(async () => {
  site = await builtSite();
  const { former: all } = sampleOf(site, settings.siteUrl, 1_000, '');
  leads = new Map(all.map(({ file, to }) => [file, to]));
  server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
after(() => server.close());

/** Milliseconds that no answer takes, however much else the machine does. */
const patient = 60_000;

/** What is told of a site with a trouble, `path message`. */
async function told(
  wrong: Trouble,
  at: typeof host = undefined,
  size = 10,
  timeout = patient,
): Promise<string[]> {
  trouble = wrong;
  host = at;
  const { host: _, ...plain } = settings;
  const given = at === undefined ? plain : { ...plain, host: at };
  const { differences } = await verifySite({
    site,
    url: url(),
    settings: given,
    size,
    seed: '1',
    timeout,
  });
  return differences.map(({ path, message }) => `${path} ${message}`);
}

const on =
  (path: string, change: (answer: Given) => void): Trouble =>
  (asked, answer) => {
    if (asked === path) change(answer);
  };
const plainBody = (answer: Given, text: string | Buffer) => {
  answer.body = Buffer.from(text);
  delete answer.headers['content-encoding'];
};

test('a site that is as it was built has no differences, on whichever host', async () => {
  for (const at of [undefined, 'apache', 'netlify', 'github-pages', 'gitlab-pages'] as const) {
    assert.deepEqual(await told(() => undefined, at), [], at);
  }
});

test('files of the form are expected with its policy, all others without it', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-verify-'));
  const whole = site;
  t.after(() => {
    site = whole;
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, 'admin'));
  for (const name of ['404.html', 'stand.json', 'index.html']) cpSync(join(whole, name), join(folder, name));
  cpSync(join(whole, 'impressum/index.html'), join(folder, 'admin/index.html'));
  site = folder;
  host = undefined;
  const admin = { backend: 'github', repo: 'bote/zeitung', branch: 'main' } as const;
  const both = bothPolicies(securityHeaders, formPolicy({ admin }) ?? '');
  const paths = async (of: (path: string) => string) => {
    trouble = (path, { headers }) => {
      headers['Content-Security-Policy'] = of(path);
    };
    const { host: _, ...plain } = settings;
    const given = { site, url: url(), settings: { ...plain, admin }, size: 10, seed: '1', timeout: patient };
    const { differences } = await verifySite(given);
    return differences
      .filter(({ message }) => message.includes('Content-Security-Policy'))
      .map(({ path }) => path);
  };
  const strict = securityHeaders['Content-Security-Policy'] ?? '';
  assert.deepEqual(await paths((path) => (path === '/admin/' ? both : strict)), []);
  assert.deepEqual(await paths(() => strict), ['/admin/']);
  assert.deepEqual(await paths(() => both), ['/404.html', '/']);
});

const newest = '/2026/11/24/post-fuer-den-weihnachtsmann.html';
const missing = '/gibt-es-nicht-1/';
const stand = (fields: object) => (answer: Given) =>
  plainBody(
    answer,
    JSON.stringify({ ...JSON.parse(readFileSync(join(site, 'stand.json'), 'utf8')), ...fields }),
  );

const cases: readonly (readonly [what: string, trouble: Trouble, told: RegExp, timeout?: number])[] = [
  [
    'a page that is older',
    on('/', (a) => plainBody(a, '<p>Gestern</p>')),
    /^\/ Der Inhalt ist ein anderer als im Bau \(online 14 Bytes/,
  ],
  [
    'a newest article that is missing',
    on(newest, (a) => {
      a.status = 404;
    }),
    /weihnachtsmann\.html Antwort 404 statt 200\.$/,
  ],
  [
    'a script that is missing',
    on('/assets/site.js', (a) => {
      a.status = 404;
    }),
    /^\/assets\/site\.js Antwort 404/,
  ],
  [
    'a style sheet as plain text',
    on('/assets/site.css', (a) => {
      a.headers['content-type'] = 'text/plain';
    }),
    /site\.css Content-Type ist text\/plain, erwartet text\/css\.$/,
  ],
  [
    'no content type at all',
    on('/sw.js', (a) => {
      delete a.headers['content-type'];
    }),
    /^\/sw\.js Content-Type ist nicht gesetzt/,
  ],
  [
    'a page without a security header',
    on('/', (a) => {
      delete a.headers['X-Content-Type-Options'];
    }),
    /^\/ Die Kopfzeile X-Content-Type-Options fehlt\.$/,
  ],
  [
    'another policy',
    on('/', (a) => {
      a.headers['Content-Security-Policy'] = 'default-src *';
    }),
    /Content-Security-Policy ist „default-src \*“, erwartet „frame-ancestors/,
  ],
  [
    'pages that are kept for a day',
    on('/', (a) => {
      a.headers['cache-control'] = 'max-age=86400';
    }),
    /Cache-Control ist „max-age=86400“, erwartet „public, max-age=60, must-revalidate“/,
  ],
  [
    'a page that is not packed',
    on('/', (a) => plainBody(a, readFileSync(join(site, 'index.html')))),
    /^\/ Die Antwort kommt ungepackt \(\d+ Bytes\)/,
  ],
  [
    'a packed page without Vary',
    on('/', (a) => {
      delete a.headers.vary;
    }),
    /^\/ Die Antwort ist gepackt, nennt aber kein Vary/,
  ],
  [
    'a packed page that is cut off',
    on('/', (a) => {
      a.body = a.body.subarray(0, 200);
    }),
    /^\/ Die Adresse ist gepackt \(gzip\), lässt sich aber nicht entpacken\.$/,
  ],
  [
    'a former address that nobody leads on',
    on(former, (a) => {
      a.status = 404;
      a.headers = {};
    }),
    /artikel-17\.html Antwort 404 statt 301 zu \/2019/,
  ],
  [
    'a former address for a while',
    on(former, (a) => {
      a.status = 302;
    }),
    /Antwort 302 statt 301/,
  ],
  [
    'a former address with a page instead',
    on(former, (a) => {
      a.status = 200;
      a.headers = {};
      a.body = readFileSync(join(site, outputOf(former)));
    }),
    /antwortet mit einer Seite; die Weiterleitung \(301\)/,
  ],
  [
    'a former address that leads elsewhere',
    on(former, (a) => {
      a.headers.location = `${base}/`;
    }),
    /führt zu http:\/\/127\.0\.0\.1:\d+\/bote\/ statt zu/,
  ],
  [
    'a chain',
    on(formerTo, (a) => {
      a.status = 301;
      a.headers.location = `${base}/`;
    }),
    /führt über mehrere Stationen/,
  ],
  [
    'a former address into the void',
    on(formerTo, (a) => {
      a.status = 410;
    }),
    /führt ins Leere: .* antwortet mit 410/,
  ],
  [
    'a page for everything',
    on(missing, (a) => {
      a.status = 200;
    }),
    /^\/gibt-es-nicht-1\/ Eine Adresse, die es nicht gibt, antwortet mit 200 statt mit 404\.$/,
  ],
  [
    'a 404 of the host',
    on(missing, (a) => plainBody(a, 'Not Found')),
    /steht nicht die Fehlerseite der Zeitung/,
  ],
  [
    'another commit',
    on('/stand.json', stand({ commit: 'abc' })),
    /^\/stand\.json Online ist ein anderer Stand: der Commit ist abc, im Bau keine Angabe\.$/,
  ],
  ['fewer articles', on('/stand.json', stand({ articles: 3 })), /die Zahl der Artikel ist 3, im Bau \d+/],
  ['a site of somebody else', on('/stand.json', (a) => plainBody(a, '{"ok":true}')), /Hier liegt kein Stand/],
  [
    'no stand.json',
    on('/stand.json', (a) => {
      a.status = 404;
    }),
    /Hier liegt kein Stand \(Antwort 404\)/,
  ],
  [
    'a feed of another host',
    on('/feed.atom', (a) =>
      plainBody(
        a,
        readFileSync(join(site, 'feed.atom'), 'utf8').replaceAll(settings.siteUrl, 'https://alt.example'),
      ),
    ),
    /^\/feed\.atom Der Feed nennt als seine Adresse https:\/\/alt\.example\/feed\.atom, erwartet/,
  ],
  [
    'a JSON feed of another host',
    on('/feed.json', (a) =>
      plainBody(
        a,
        readFileSync(join(site, 'feed.json'), 'utf8').replaceAll(settings.siteUrl, 'https://alt.example'),
      ),
    ),
    /^\/feed\.json Der Feed nennt als seine Adresse/,
  ],
  [
    'a broken feed',
    on('/feed.rss', (a) => plainBody(a, '<html><p>Fehler')),
    /^\/feed\.rss Der Feed lässt sich nicht lesen/,
  ],
  [
    'a server that does not answer one address',
    on('/assets/site.js', (a) => {
      a.instead = 'silence';
    }),
    /^\/assets\/site\.js Die Adresse antwortet nicht innerhalb von 1,5 Sekunden\.$/,
    1_500,
  ],
  [
    'a connection that breaks',
    on('/newsticker.json', (a) => {
      a.instead = 'break';
    }),
    /^\/newsticker\.json Die Adresse ist nicht erreichbar \(ECONNRESET\)\.$/,
  ],
];

test('every trouble is told, and nothing else', async () => {
  for (const [what, wrong, pattern, timeout] of cases) {
    const lines = await told(wrong, undefined, undefined, timeout);
    assert.ok(
      lines.some((line) => pattern.test(line)),
      `${what}: ${lines.join('\n') || 'nothing told'}`,
    );
    // A page that leads elsewhere, or a feed of another host, is another content, too.
    assert.ok(lines.length <= 3, `${what}: ${lines.join('\n')}`);
  }
});

test('on a host that cannot lead on, the page that does is looked at', async () => {
  const lines = await told(
    on(former, (a) => plainBody(a, '<p>Weg</p>')),
    'github-pages',
  );
  assert.deepEqual(lines, [
    `${former} Die Seite, die zu ${formerTo} weiterführt, fehlt oder ist eine andere (Antwort 200).`,
  ]);
});

test('the same seed draws the same files, another one others; the newest articles and all assets are always among them', () => {
  const [one, again, other] = ['1', '1', '2'].map((seed) => sampleOf(site, settings.siteUrl, 10, seed));
  assert.deepEqual(one, again);
  assert.notDeepEqual(one, other);
  for (const { files = [] } of [one ?? {}, other ?? {}]) {
    for (const file of [newest.slice(1), 'assets/site.css', 'assets/site.js', 'sw.js', 'index.html']) {
      assert.ok(files.includes(file), file);
    }
    assert.ok(!files.includes(former.slice(1)) && !files.includes('stand.json'));
  }
});

/** `npm run verify`, against the frozen newspaper's built site. */
const command = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    const content = resolve('tests/newspaper/content');
    const all = [
      resolve('src/cli/verify.ts'),
      ...args,
      '--output',
      site,
      '--content',
      content,
      '--timeout',
      '2',
    ];
    execFile(process.execPath, all, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });

test('the command ends with 1 and names each difference; who does not answer is told in a sentence', async () => {
  host = settings.host;
  trouble = () => undefined;
  const right = await command(url());
  assert.deepEqual([right.code, right.stderr], [0, '']);
  assert.match(
    right.stdout,
    /^\d+ Adressen unter http:\/\/127\.0\.0\.1:\d+\/bote angesehen: Alles ist, wie es gebaut wurde\.\n$/,
  );
  trouble = on('/', (a) => plainBody(a, '<p>Gestern</p>'));
  const wrong = await command(`${url()}/`);
  assert.equal(wrong.code, 1);
  assert.match(
    wrong.stdout,
    /^\/\n {2}Der Inhalt ist ein anderer als im Bau .*\n\n\d+ Adressen unter .*: 1 Abweichung\.\n$/,
  );
  const nobody = await command('http://127.0.0.1:1/');
  assert.equal(nobody.code, 1);
  assert.equal(nobody.stderr, 'http://127.0.0.1:1 ist nicht erreichbar (ECONNREFUSED).\n');
  const nonsense = await command('bote.example');
  assert.equal(nonsense.code, 2);
});
