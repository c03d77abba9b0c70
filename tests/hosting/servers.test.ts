// nginx, Caddy and Apache, as Debian has them, with our configuration. CI installs them; elsewhere a missing one is skipped aloud.
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesBelow } from '../../src/content/files-below.ts';
import { compressSite } from '../../src/hosting/compress.ts';
import { formPolicy, securityHeaders } from '../../src/hosting/headers.ts';
import type { Redirect } from '../../src/hosting/redirects.ts';
import { builtSite } from '../browser/built-site.ts';
import { answerOf } from './answer.ts';
import { isInstalled, servers, startServer } from './web-server.ts';

let folder = '';
let root = '';
let files: string[] = [];
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'depesche-server-'));
  root = join(folder, 'site');
  await cp(await builtSite(), root, { recursive: true });
  await mkdir(join(root, 'politik/seite'), { recursive: true });
  await cp(join(root, 'politik/index.html'), join(root, datedPage));
  await mkdir(join(root, 'admin'));
  await cp(join(root, 'politik/index.html'), join(root, formPage));
  await compressSite(root, join(folder, 'twins'));
  files = filesBelow(root);
  await cp(join(folder, 'twins'), root, { recursive: true });
});
after(() => rm(folder, { recursive: true, force: true }));

/** Former addresses of all the forms that systems gave them; none has a page here, so that only the rules lead on. */
const former = [
  '/alt/artikel-4711.html',
  '/2019/alt/',
  '/index.php/lokales/4711-marktplatz/',
  '/über-uns/ünfall.html',
  '/mit leerzeichen/',
  '/a"b/',
  '/preis-5€-$x/',
  '/punkt.und.klammer(1)/',
  '/eckig[2]/',
  '/plus+und&und=gleich/',
  '/~benutzer/',
  '/{klammer}/',
  `/${'lang-'.repeat(40)}/${'lang-'.repeat(40)}/`,
  // What another system called a page of a list leads where the newsroom says.
  '/blog/seite/2/',
];
type Query = NonNullable<Redirect['query']>;

/** Former addresses that only what stands behind the question mark tells apart, and how browsers ask for them. */
const asked: readonly (readonly [from: string, query: Query, asks: readonly string[]])[] = [
  ['/', [['p', '7']], ['/?p=7', '/?p=7&utm_source=brief', '/?utm_source=brief&p=7']],
  ['/', [['cat', '3']], ['/?cat=3']],
  [
    '/',
    [
      ['cat', '3'],
      ['paged', '2'],
    ],
    ['/?cat=3&paged=2', '/?paged=2&cat=3'],
  ],
  ['/index.php', [['id', '12']], ['/index.php?id=12', '/index.php?id=12&L=0']],
  ['/politik/', [['print', '']], ['/politik/?print', '/politik/?print=']],
  [
    '/news/',
    [['tx_news[news]', '3']],
    ['/news/?tx_news[news]=3', '/news/?tx_news%5Bnews%5D=3', '/news?tx_news[news]=3'],
  ],
  ['/suche.php', [['q', 'Größe & Höhe']], ['/suche.php?q=Gr%C3%B6%C3%9Fe%20%26%20H%C3%B6he']],
  ['/artikel.asp', [['Nr', '4.7']], ['/artikel.asp?Nr=4.7']],
];
/** What looks like one of them and is none: the page that lies there, or none. */
const unasked: readonly (readonly [path: string, status: number])[] = [
  ['/?p=77', 200],
  ['/?p=', 200],
  ['/?xp=7', 200],
  ['/?x=p=7', 200],
  ['/politik/', 200],
  ['/politik/?drucken', 200],
  ['/index.php', 404],
  ['/index.php?id=1', 404],
  ['/artikel.asp?Nr=4x7', 404],
  ['/nie/?p=7', 404],
];
const datedPage = 'politik/seite/2019-12-05.html';
const formPage = 'admin/index.html';
const policy = formPolicy({ admin: { backend: 'github', repo: 'bote/zeitung', branch: 'main' } });
const target = '/2019/12/05/alles-auf-einmal.html';

for (const server of servers) {
  for (const base of ['', '/bote']) {
    const where = base === '' ? 'a host of its own' : `the folder ${base}`;
    const skip = !isInstalled(server) && `${server} is not installed`;
    test(`${server} serves a site in ${where}`, { skip }, async (t) => {
      const redirects: Redirect[] = [
        ...former.map((from) => ({ from: base + from, to: base + target })),
        ...asked.map(([from, query], index) => ({
          from: base + from,
          query,
          to: `${base}/ziel/${index}.html`,
        })),
      ];
      const dir = join(folder, `${server}${base.replace('/', '-')}`);
      const origin = await startServer(t, server, dir, {
        root,
        base,
        redirects,
        // One newspaper has the form in the browser, the other has not.
        policy: base === '' ? undefined : policy,
      });
      const get = (path: string, headers: Record<string, string> = {}) =>
        answerOf(origin + base + path, headers);
      const picture = `/${files.find((file) => file.startsWith('bilder/') && file.endsWith('.avif'))}`;

      await t.test('headers', async () => {
        for (const [path, type, caching] of [
          ['/', 'text/html; charset=utf-8', 'public, max-age=60, must-revalidate'],
          [target, 'text/html; charset=utf-8', 'public, max-age=60, must-revalidate'],
          ['/newsticker.json', 'application/json', 'public, max-age=0, must-revalidate'],
          ['/sw.js', 'text/javascript; charset=utf-8', 'public, max-age=0, must-revalidate'],
          ['/assets/site.css', 'text/css; charset=utf-8', 'public, max-age=0, must-revalidate'],
          [picture, 'image/avif', 'public, max-age=31536000, immutable'],
        ] as const) {
          const { status, headers } = await get(path);
          assert.equal(status, 200, path);
          assert.equal(headers['content-type'], type, path);
          assert.equal(headers['cache-control'], caching, path);
          for (const [name, value] of Object.entries(securityHeaders)) {
            assert.equal(headers[name.toLowerCase()], value, path);
          }
        }
      });

      await t.test(
        'the form’s folder has its policy where there is a form, and no other path has',
        async () => {
          const strict = securityHeaders['Content-Security-Policy'];
          const policyOf = async (path: string) => (await get(path)).headers['content-security-policy'];
          assert.equal(await policyOf('/admin/'), base === '' ? strict : `${strict}, ${policy}`);
          assert.equal(await policyOf(`/${formPage}`), await policyOf('/admin/'));
          for (const path of ['/', '/politik/', target, '/assets/site.css', '/administration.html']) {
            assert.equal(await policyOf(path), strict, path);
          }
        },
      );

      await t.test('every file as it is', async () => {
        for (const file of files.filter((_, number) => number % 7 === 0)) {
          const { status, body } = await get(`/${file.split('/').map(encodeURIComponent).join('/')}`);
          const isIndex = /(?:^|\/)index\.html$/.test(file);
          if (isIndex && status === 308) continue;
          assert.equal(status, 200, file);
          assert.ok(body.equals(await readFile(join(root, file))), file);
        }
      });

      await t.test('what is missing is told by the newspaper’s own page', async () => {
        const { status, headers, body } = await get('/gibt-es-nicht/');
        assert.equal(status, 404);
        assert.ok(body.equals(await readFile(join(root, '404.html'))));
        assert.equal(headers['x-content-type-options'], 'nosniff');
        const { headers: ofPicture } = await get('/bilder/fehlt.avif');
        assert.ok(!ofPicture['cache-control']?.includes('immutable'), ofPicture['cache-control']);
      });

      await t.test(
        'compressed answers hold the same, and may be asked for again by their names',
        async () => {
          const whole = await readFile(join(root, 'index.html'));
          const zipped = await get('/', { 'accept-encoding': 'gzip' });
          assert.equal(zipped.headers['content-encoding'], 'gzip');
          assert.ok(gunzipSync(zipped.body).equals(whole));
          assert.match(zipped.headers.vary ?? '', /Accept-Encoding/i);
          const again = { 'accept-encoding': 'gzip', 'if-none-match': zipped.headers.etag ?? '' };
          assert.equal((await get('/', again)).status, 304);
          if (server !== 'caddy') return;
          const brotli = await get('/', { 'accept-encoding': 'br, gzip' });
          assert.equal(brotli.headers['content-encoding'], 'br');
          assert.ok(brotliDecompressSync(brotli.body).equals(whole));
        },
      );

      await t.test('parts and conditional requests', async () => {
        const part = await get(picture, { range: 'bytes=10-19' });
        assert.deepEqual([part.status, part.body.length], [206, 10]);
        const { headers } = await get('/');
        const again = await get('/', { 'if-none-match': headers.etag ?? '' });
        assert.deepEqual([again.status, again.body.length], [304, 0]);
      });

      await t.test(
        'pages of lists that had numbers lead to their list, those with days are there',
        async () => {
          for (const [from, to] of [
            ['/politik/seite/12.html', '/politik/'],
            ['/thema/c-sharp/seite/3.html', '/thema/c-sharp/'],
            ['/autor/a/seite/1/', '/autor/a/'],
            ['/politik/seite/7', '/politik/'],
            ['/seite/2.html', '/'],
          ] as const) {
            const { status, headers } = await get(from);
            assert.equal(status, 301, from);
            assert.equal(new URL(headers.location ?? '', origin).pathname, base + to);
          }
          const dated = files.find((file) => /\/seite\/\d+-[\d-]+\.html$/.test(file));
          assert.equal((await get(`/${dated}`)).status, 200);
          for (const path of ['/politik/seite/x12.html', '/politik/seite/12.htmlx', '/meineseite/12.html']) {
            assert.equal((await get(path)).status, 404, path);
          }
        },
      );

      await t.test(
        'what stands behind the question mark tells addresses apart, whatever else stands there',
        async () => {
          for (const [index, [, , asks]] of asked.entries()) {
            for (const ask of asks) {
              const { status, headers } = await get(ask);
              assert.equal(status, 301, ask);
              const { pathname, search } = new URL(headers.location ?? '', origin);
              assert.equal(pathname + search, `${base}/ziel/${index}.html`, ask);
            }
          }
          for (const [path, status] of unasked) assert.equal((await get(path)).status, status, path);
        },
      );

      for (const from of former) {
        await t.test(`the former address ${from.slice(0, 40)} leads on in one step`, async () => {
          const encoded = from.split('/').map(encodeURIComponent).join('/');
          for (const path of encoded.endsWith('/') ? [encoded, encoded.slice(0, -1)] : [encoded]) {
            const { status, headers } = await get(path);
            assert.equal(status, 301, path);
            assert.equal(new URL(headers.location ?? '', origin).pathname, base + target);
          }
        });
      }
    });
  }
}
