import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htaccess } from '../../src/hosting/apache.ts';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { formPolicy, securityHeaders } from '../../src/hosting/headers.ts';
import { nginxConfig } from '../../src/hosting/nginx.ts';
import { headersFile, linesLeft, redirectHosts, redirectsFile } from '../../src/hosting/static-hosts.ts';
import { settings } from '../newspaper/settings.ts';
import { aNewspaper, anArticle, articleFile, articlePage } from '../pipeline/build-in.ts';

/** The rules of `_headers` as both hosts read them: a path at the margin, its headers indented. */
function rulesOf(text: string): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  let rule = new Map<string, string>();
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rule.set(name, value);
    else {
      rule = new Map();
      rules.set(line, rule);
    }
  }
  return rules;
}

test('no path gets a header from two rules: both hosts would join the values', () => {
  const rules = rulesOf(headersFile());
  assert.deepEqual(rules.get('/*'), new Map(Object.entries(securityHeaders)));
  const names = [...rules.values()].flatMap((rule) => [...rule.keys()]);
  assert.equal(new Set(names).size, names.length);
  for (const line of headersFile().split('\n')) assert.ok(line.length < 2000);
});

test('the form’s folder has a policy of its own besides that of all; without a form no host hears of it', () => {
  const policy = formPolicy({ admin: { backend: 'gitlab', repo: 'bote/zeitung', branch: 'main' } });
  const rules = rulesOf(headersFile(securityHeaders, policy));
  assert.deepEqual(rules.get('/admin/*'), new Map([['Content-Security-Policy', policy]]));
  assert.deepEqual(rules.get('/*'), new Map(Object.entries(securityHeaders)));
  const server = { root: '/var/www/bote', host: 'bote.example', base: '', redirects: [] };
  const texts = [
    headersFile(),
    htaccess([], ''),
    htaccess([], '', securityHeaders, formPolicy({})),
    nginxConfig(server),
    caddyfile(server),
  ];
  for (const text of texts) assert.doesNotMatch(text, /admin|connect-src/);
});

test('former addresses are lines, a folder with and without its slash, forced where files go first', () => {
  const redirects = [
    { from: '/alt/', to: '/neu.html' },
    { from: '/über uns.html', to: '/2019/12/05/a.html' },
    { from: '/stern*/', to: '/b.html' },
  ];
  const { text, left } = redirectsFile(redirects, redirectHosts.netlify);
  assert.equal(
    text,
    '# 1 weitere frühere Adresse hat eine Seite, die weiterleitet.\n' +
      '/alt/ /neu.html 301!\n/alt /neu.html 301!\n/%C3%BCber%20uns.html /2019/12/05/a.html 301!\n' +
      '/:list/seite/:page /:list/ 301\n/thema/:list/seite/:page /thema/:list/ 301\n/autor/:list/seite/:page /autor/:list/ 301\n',
  );
  assert.equal(left, 1);
});

const lineOf = new Map([
  ['netlify', { most: 10_000, bytes: Number.POSITIVE_INFINITY }],
  ['cloudflare-pages', { most: 2_000, bytes: 100_000 }],
] as const);

test('each former address is a line or among those that are told to be left, and nothing is beyond what a host reads', () => {
  for (const [host, { most, bytes }] of lineOf) {
    for (const count of [0, 1, 999, 1_000, 1_001, 1_999, 2_000, 2_001, 5_000, 9_997, 9_998, 20_001]) {
      for (const name of [
        '/alt',
        '/verein/',
        '/über-uns/die-lange-adresse-eines-berichts',
        `/${'ü'.repeat(170)}`,
      ]) {
        const ending = name.endsWith('/') ? '/' : '.html';
        const redirects = Array.from({ length: count }, (_, number) => ({
          from: `${name}${number}${ending}`,
          to: '/2019/12/05/neu.html',
        }));
        const { text, left } = redirectsFile(redirects, redirectHosts[host]);
        const rules = text.split('\n').filter((line) => line.startsWith('/'));
        const froms = new Set(rules.map((line) => decodeURIComponent(line.split(' ')[0] ?? '')));
        const shown = redirects.filter(({ from }) => froms.has(from));
        const what = `${host}, ${count} of ${name}: ${rules.length} lines, ${left} left`;
        assert.equal(shown.length + left, count, what);
        assert.equal(linesLeft(text), left, what);
        assert.ok(rules.length <= most && Buffer.byteLength(text) <= bytes, what);
        // A folder's rule is two lines: nobody comes to one of them and not to the other.
        if (ending === '/')
          for (const { from } of shown) assert.ok(froms.has(from.slice(0, -1)), `${what}: ${from}`);
        const fits = count * (ending === '/' ? 2 : 1) <= most - redirectHosts[host].otherwise.length;
        if (fits && name.length < 9) assert.equal(left, 0, what);
      }
    }
  }
});

test('a line that Cloudflare Pages would not read for its length is left to its page', () => {
  const [long, short] = [`/${'a'.repeat(981)}.html`, `/${'a'.repeat(980)}.html`];
  const redirects = [long, short].map((from) => ({ from, to: '/neu.html' }));
  const { text, left } = redirectsFile(redirects, redirectHosts['cloudflare-pages']);
  assert.ok(!text.includes(long) && text.includes(`\n${short} `));
  assert.equal(left, 1);
});

test('in .htaccess a former address is itself, not a pattern', () => {
  const from = ['/a.b(c)+[d]{e}$|^*?/', '/mit "Zeichen"/', '/alt.html'];
  const text = htaccess(
    from.map((path) => ({ from: path, to: '/neu.html' })),
    '',
  );
  const patterns = [...text.matchAll(/RedirectMatch 301 "((?:[^"\\]|\\.)*)" "\/neu\.html"/g)].map(
    ([, written = '']) => new RegExp(written.replace(/\\(["\\])/g, '$1')),
  );
  for (const path of from) assert.equal(patterns.filter((pattern) => pattern.test(path)).length, 1, path);
  for (const path of ['/aXb(c)+[d]{e}$|^*?/', '/alt-html', '/alt.html/mehr', '/vor/alt.html']) {
    assert.equal(patterns.filter((pattern) => pattern.test(path)).length, 0, path);
  }
});

test('a build for a host writes its files, and only those that have changed', async (t) => {
  const newspaper = await aNewspaper(t);
  const build = (host: 'netlify' | 'cloudflare-pages' | 'apache' | undefined) =>
    newspaper.build({ settings: host === undefined ? settings : { ...settings, host } });
  const files = async () =>
    [...(await newspaper.contents()).keys()].filter((file) => /^[._][a-z]+$/.test(file));
  await build(undefined);
  assert.deepEqual(await files(), []);
  await build('cloudflare-pages');
  assert.deepEqual((await files()).sort(), ['_headers', '_redirects']);
  await newspaper.write({
    [articleFile]: anArticle('Ein Artikel').replace('---\nEin', 'aliases: [/alt/]\n---\nEin'),
  });
  const { written } = await build('cloudflare-pages');
  assert.ok(written.includes('_redirects') && !written.includes('_headers'));
  assert.match(
    (await newspaper.contents()).get('_redirects') ?? '',
    new RegExp(`^/alt/ /${articlePage} 301$`, 'm'),
  );
  await build('apache');
  assert.deepEqual(await files(), ['.htaccess']);
});

test('each former address is a line that its host reads or a page that leads on in one step, however many there are', async (t) => {
  // With and without their slash the aliases are 2,400 lines; Cloudflare Pages reads 2,000.
  const numbers = Array.from({ length: 24 }, (_, number) => number);
  const aliasesOf = (number: number) => Array.from({ length: 50 }, (_, index) => `/alt/${number}-${index}/`);
  const newspaper = await aNewspaper(
    t,
    Object.fromEntries(
      numbers.map((number) => [
        `content/artikel/2019-12-05-nummer-${number}.md`,
        anArticle(`Nummer ${number}`).replace(
          '---\nEin',
          `aliases: ${JSON.stringify(aliasesOf(number))}\n---\nEin`,
        ),
      ]),
    ),
  );
  await newspaper.build({ settings: { ...settings, host: 'cloudflare-pages' } });
  const contents = await newspaper.contents();
  const lines = new Map(
    (contents.get('_redirects') ?? '').split('\n').flatMap((line) => {
      const [, from, to] = /^(\/\S*) (\S+) 301$/.exec(line) ?? [];
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    }),
  );
  assert.equal(lines.size, 2000);
  let pages = 0;
  for (const number of numbers) {
    const article = `/2019/12/05/nummer-${number}.html`;
    assert.ok(contents.has(article.slice(1)));
    for (const alias of aliasesOf(number)) {
      if (lines.has(alias)) {
        assert.equal(lines.get(alias), article);
        continue;
      }
      pages++;
      const page = contents.get(`${alias.slice(1)}index.html`) ?? '';
      assert.match(page, new RegExp(`<link rel="canonical" href="${settings.siteUrl}${article}">`), alias);
      assert.match(page, new RegExp(`<meta http-equiv="refresh" content="0; url=${article}">`), alias);
    }
  }
  assert.equal(pages, 200);
});
