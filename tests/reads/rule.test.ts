import assert from 'node:assert/strict';
import { test } from 'node:test';
import crawlers from 'crawler-user-agents';
import { ArticlePaths, robots } from '../../src/reads/article-paths.ts';
import { plainAddress } from '../../src/reads/readers.ts';
import type { Request } from '../../src/reads/request.ts';
import { isRobot } from '../../src/reads/robots.ts';
import { type Refused, refusal } from '../../src/reads/rule.ts';
import { SiteDays } from '../../src/reads/site-days.ts';
import { addReads, elsewhere, mostArticles, robotMark, settled } from '../../src/reads/visits.ts';

/** What the list calls crawlers, and people sit before: browsers in apps and in editors. */
const people = /Instagram|MetaIAB|\bElectron\/|Fluid\//;

test('of the agents that crawler-user-agents collects, all are robots but the browsers within apps', () => {
  const agents = crawlers.flatMap(({ instances }) => instances);
  assert.ok(agents.length > 2000, 'The list has become shorter');
  assert.deepEqual(
    agents.filter((agent) => !isRobot(agent) && !people.test(agent)),
    [],
  );
});

test('browsers are no robots, whatever they are called; who does not say its name is one', () => {
  const browsers = [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 406.0.0.58.159',
    'Opera/9.80 (Windows NT 6.1; WOW64) Presto/2.12.388 Version/12.18',
    'Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0',
  ];
  assert.deepEqual(browsers.filter(isRobot), []);
  for (const agent of [
    '',
    'curl/8.5.0',
    'python-requests/2.32',
    'Feedly/1.0',
    'Mastodon/4.3 (http.rb/5.2)',
    'WhatsApp/2.23',
  ]) {
    assert.ok(isRobot(agent), agent);
  }
});

test('hostile agents of any length and any kind are judged, and the memory of them is bounded', () => {
  for (const agent of [
    '\0',
    'x'.repeat(1_000_000),
    '((((((',
    `${'a '.repeat(5000)}bot`,
    '\u202e',
    '"><script>',
  ])
    isRobot(agent);
  for (let number = 0; number < 50_000; number++) isRobot(`Agent ${number}`);
});

test('a request counts by method, answer, host, clock, purpose and agent', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  const request: Request = {
    address: '192.0.2.7',
    agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    method: 'GET',
    target: '/a.html',
    status: 200,
    at: now,
  };
  const cases: readonly (readonly [Partial<Request>, Refused | undefined])[] = [
    [{}, undefined],
    [{ status: 304 }, undefined],
    [{ method: 'HEAD' }, 'method'],
    [{ method: 'POST' }, 'method'],
    [{ method: 'get' }, 'method'],
    ...[206, 301, 302, 308, 404, 410, 499, 500].map((status) => [{ status }, 'status'] as const),
    [{ purpose: 'prefetch' }, 'prefetch'],
    [{ purpose: 'prefetch;prerender' }, 'prefetch'],
    [{ purpose: 'preview' }, 'prefetch'],
    [{ purpose: '' }, undefined],
    [{ agent: '' }, 'robot'],
    [{ agent: 'Googlebot/2.1' }, 'robot'],
    [{ host: 'bote.example' }, undefined],
    [{ host: 'BOTE.example.:443' }, undefined],
    [{ host: 'www.bote.example' }, 'host'],
    [{ host: 'bote.example', target: 'https://other.example/a.html' }, 'host'],
    [{ target: 'https://bote.example:443/a.html' }, undefined],
    [{ at: 0 }, 'clock'],
    [{ at: now + 86_400_000 }, 'clock'],
    [{ at: now + 60_000 }, undefined],
  ];
  for (const [given, expected] of cases) {
    const found = refusal({ ...request, ...given }, { hosts: new Set(['bote.example']), now });
    assert.equal(found, expected, JSON.stringify(given));
  }
  const { agent: _, ...unnamed } = request;
  assert.equal(refusal(unnamed, { hosts: new Set(), now }), undefined, 'the common format logs no agents');
});

test('an article is found by its address, however it is written, and by its former ones', () => {
  const paths = new ArticlePaths(
    [
      { url: '/2019/12/05/bruecke.html', aliases: ['/alt/17', '/über/die/brücke/', '/artikel.php'] },
      { url: '/alt/17.html', aliases: [] },
    ],
    '/bote',
  );
  const cases: readonly (readonly [target: string | Buffer, found: number])[] = [
    ['/bote/2019/12/05/bruecke.html', 0],
    ['/bote/2019/12/05/bruecke.html?utm_source=x#y', 0],
    ['/bote/2019/12/05/bruecke.html#kommentare', 0],
    ['/bote/2019/12/05/bruecke', 0],
    ['/bote/2019/12/05/bruecke/', 0],
    ['//bote//2019/12/05/bruecke.html', 0],
    ['/bote/./2019/12/x/../05/bruecke.html', 0],
    ['/bote/2019/12/05/%62ruecke.html', 0],
    ['/bote/2019%2F12/05/bruecke%2Ehtml', 0],
    ['https://bote.example/bote/2019/12/05/bruecke.html?x', 0],
    ['/bote/alt/17', 0],
    ['/bote/alt/17.html', 1],
    ['/bote/%C3%BCber/die/br%C3%BCcke/', 0],
    ['/bote/über/die/brücke', 0],
    ['/bote/%FCber/die/br%FCcke/', 0],
    [Buffer.from('/bote/über/die/brücke/', 'latin1'), 0],
    ['/bote/über/die/brücke/'.normalize('NFD'), 0],
    ['/bote/über/die/brücke/index.html', 0],
    ['/bote/artikel.php?id=17', 0],
    ['/robots.txt', robots],
    ['/2019/12/05/bruecke.html', -1],
    ['/bote/2019/12/05/', -1],
    ['/bote/2019/12/05/bruecke.html.gz', -1],
    ['/bote/2019/12/05/bruecke.json', -1],
    ['/bote/assets/site.css', -1],
    ['/bote/newsticker.json', -1],
    ['/bote/%zz%', -1],
    ['/bote/%', -1],
    ['/../../../etc/passwd', -1],
    ['/bote/..%2f..%2fetc/passwd', -1],
    ['/bote/\0', -1],
    ['/__proto__', -1],
    ['/bote/constructor', -1],
    ['*', -1],
    ['', -1],
    [`/${'a/'.repeat(100_000)}`, -1],
  ];
  for (const [target, found] of cases) {
    const bytes = Buffer.concat([Buffer.from('GET '), Buffer.from(target), Buffer.from(' HTTP')]);
    assert.equal(paths.find(bytes, 4, bytes.length - 5), found, String(target).slice(0, 80));
  }
});

test('a log’s instant belongs to the day that the newspaper’s calendar shows, also when the clocks are set', () => {
  const days = new SiteDays('Europe/Berlin');
  const cases = [
    ['2026-11-24T22:59:59Z', '2026-11-24'],
    ['2026-11-24T23:00:00Z', '2026-11-25'],
    ['2026-11-24T18:00:00-06:00', '2026-11-25'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
  ] as const;
  for (const [instant, day] of cases) assert.equal(days.dayOf(Date.parse(instant)), day, instant);
  assert.equal(days.fromWallClock(Date.parse('2026-11-24T10:30:00Z')), Date.parse('2026-11-24T09:30:00Z'));
  assert.equal(days.fromWallClock(Date.parse('2026-07-01T10:30:00Z')), Date.parse('2026-07-01T08:30:00Z'));
});

test('one reader has one address, however a server writes it', () => {
  const cases = [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:DB8:0:0:0:0:0:7', '2001:db8::7'],
    ['[2001:db8::7]:443', '2001:db8::7'],
    ['2001:db8::7', '2001:db8::7'],
    ['fe80::1%eth0', 'fe80::1'],
    ['10.0.0.1 2001:DB8::7', '10.0.0.1 2001:db8::7'],
    ['not:an:address', 'not:an:address'],
  ] as const;
  for (const [written, plain] of cases) assert.equal(plainAddress(written), plain, written);
});

const readsOf = (requests: readonly (readonly [article: number, minutes: number])[]): Map<number, number> => {
  const reads = new Map<number, number>();
  addReads(settled(requests.flatMap(([article, minutes]) => [article, minutes * 60])), reads);
  return reads;
};

test('a reader reads an article once as long as no more than thirty minutes pass between two requests', () => {
  assert.deepEqual(
    readsOf([
      [1, 0],
      [1, 29],
      [1, 58],
      [1, 88],
    ]),
    new Map([[1, 1]]),
  );
  assert.deepEqual(
    readsOf([
      [1, 0],
      [1, 31],
    ]),
    new Map([[1, 2]]),
  );
  assert.deepEqual(
    readsOf([
      [1, 31],
      [2, 5],
      [1, 0],
      [1, 0],
    ]),
    new Map([
      [1, 2],
      [2, 1],
    ]),
  );
  // A live blog that loads itself every minute, all day long.
  assert.deepEqual(readsOf(Array.from({ length: 1440 }, (_, minute) => [1, minute])), new Map([[1, 1]]));
  assert.ok(settled(Array.from({ length: 86_400 }, (_, second) => [1, second]).flat()).length < 200);
});

test('who asks for robots.txt, or for more articles than anybody reads, has read nothing', () => {
  assert.deepEqual(
    readsOf([
      [1, 0],
      [robotMark, 5],
    ]),
    new Map(),
  );
  const many = (count: number) =>
    readsOf(Array.from({ length: count }, (_, index) => [index + 1, index % 7]));
  assert.equal(many(mostArticles).size, mostArticles);
  assert.equal(many(mostArticles + 1).size, 0);
  // Of one article as many as one likes.
  assert.equal(readsOf(Array.from({ length: 40 }, (_, index) => [1, index * 31])).get(1), 40);
  assert.equal(
    readsOf([
      [1, 0],
      [1 + elsewhere, 0],
    ]).size,
    2,
  );
});
