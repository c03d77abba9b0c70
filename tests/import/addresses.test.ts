// Every address of the old site leads to its article in one hop, or is named.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { itemUrl } from '../../src/import/article-file.ts';
import { oldUrls } from '../../src/import/old-urls.ts';
import { parseRedirects } from '../../src/newspaper/redirects-file.ts';
import { redirectUrl } from '../../src/plan/addresses.ts';
import { addressKey } from '../../src/plan/check-addresses.ts';
import * as fc from '../law/fast-check.ts';
import { cdata, wxr, wxrItem } from './a-wxr.ts';
import { archive } from './an-archive.ts';

const post = (title: string, more = '') => `---\ntitle: ${title}\ndate: 2019-12-05\n${more}---\nText\n`;

async function allOf<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}

const urlset = (...urls: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;
const common = (request: string, status = 200) =>
  `1.2.3.4 - - [05/Dec/2019:17:52:00 +0100] "${request}" ${status} 1`;
const twice = ['https://alt.example/a/', 'https://alt.example/b.html'];

const lists: readonly (readonly [what: string, content: string | Buffer, addresses: readonly string[]])[] = [
  [
    'a sitemap',
    '<urlset><url><loc>https://alt.example/a/?x=1&amp;y=2</loc></url><url><loc> https://alt.example/ </loc></url></urlset>',
    ['https://alt.example/a/?x=1&y=2'],
  ],
  [
    'a sitemap with CDATA and brackets',
    '<loc>https://alt.example/a[1]/</loc><loc> <![CDATA[ https://alt.example/b/ ]]> </loc><loc></loc>',
    ['https://alt.example/a[1]/', 'https://alt.example/b/'],
  ],
  [
    'a sitemap with pictures and a prefix',
    '<s:urlset><s:url><s:loc>https://alt.example/a&#252;/</s:loc><image:image><image:loc>https://alt.example/nie/</image:loc></image:image></s:url></s:urlset>',
    ['https://alt.example/aü/'],
  ],
  ['a packed sitemap', gzipSync(urlset(...twice)), twice],
  ['a sitemap in UTF-16', Buffer.from(`\ufeff${urlset(...twice)}`, 'utf16le'), twice],
  [
    'a common log',
    [common('GET /a/ HTTP/1.1'), common('GET /weg/ HTTP/1.1', 404), common('POST /p/ HTTP/1.1')].join('\n'),
    ['/a/'],
  ],
  [
    'a combined log, with furniture and machines',
    ['/a/', '/stil.css', '/wp-admin/x.php', '/wp-login.php', '/b.html?utm_source=x&fbclid=y', '/']
      .map((path) => `${common(`GET ${path} HTTP/2.0`, 301)} "-" "Mozilla/5.0"`)
      .join('\n'),
    ['/a/', '/b.html'],
  ],
  ['a packed log', gzipSync(`${common('GET /a/ HTTP/1.1')} "-" "x"\n`), ['/a/']],
  [
    'a W3C log',
    '#Version: 1.0\n#Fields: date time c-ip cs-method cs-uri-stem cs-uri-query sc-status\n2019-12-05 17:52:00 1.2.3.4 GET /a/ - 200\n2019-12-05 17:52:01 1.2.3.4 GET /weg/ - 404\n',
    ['/a/'],
  ],
  [
    'a log in JSON',
    '{"ts":1575564720.1,"request":{"remote_ip":"1.2.3.4","method":"GET","host":"alt.example","uri":"/a/","headers":{}},"status":200}\n{"ts":1575564720.1,"request":{"remote_ip":"1.2.3.4","method":"GET","host":"alt.example","uri":"/weg/","headers":{}},"status":404}\n',
    ['/a/'],
  ],
  [
    'a list',
    '/a/\nhttps://alt.example/b.html\nkein Pfad\n/a/\n',
    ['/a/', 'https://alt.example/b.html', '/a/'],
  ],
  ['a list from Windows, with a mark', '\ufeff/a/\r\n/b,c.html\r\n', ['/a/', '/b,c.html']],
  [
    'pages of the Search Console',
    'Häufigste Seiten,Klicks,Impressionen,CTR,Position\nhttps://alt.example/a/,12,345,"3,5 %","7,1"\nhttps://alt.example/b.html,1,2,50%,3\n',
    twice,
  ],
  [
    'a table of the Search Console',
    'URL\tLast crawled\nhttps://alt.example/a/\t2019-12-05\n',
    ['https://alt.example/a/'],
  ],
  [
    'a table with semicolons and the address behind',
    'Rang;Adresse;Titel\n1;"https://alt.example/a/";"A; B"\n',
    ['https://alt.example/a/'],
  ],
  ['a table without a header', 'https://alt.example/a/,12,345\nhttps://alt.example/b.html,1,2\n', twice],
  [
    'a list with posts by their numbers',
    '/?p=17\nhttps://alt.example/?utm_source=x&page_id=2#a\nhttps://alt.example?p=3\n/?s=Rat\n/a/?p=4\n/?m=201912&paged=2\n',
    ['/?p=17', 'https://alt.example/?page_id=2', 'https://alt.example?p=3', '/a/?p=4', '/?m=201912&paged=2'],
  ],
  ['nothing', '', []],
];
for (const [what, content, addresses] of lists) {
  test(`old addresses are read from ${what}`, async (t) => {
    const { source } = archive(t, { datei: content });
    assert.deepEqual(await allOf(oldUrls([join(source, 'datei')])), addresses);
  });
}

test('an index of sitemaps brings those that lie beside it, packed or not, each once, and tells of the others', async (t) => {
  const entry = (name: string) => `<sitemap><loc>https://alt.example/sitemaps/${name}</loc></sitemap>`;
  const { source } = archive(t, {
    'index.xml': `<sitemapindex>${['eins.xml', 'zwei.xml.gz', 'drei.xml', 'nie.xml', 'index.xml', '..'].map(entry).join('')}</sitemapindex>`,
    'eins.xml': urlset('https://alt.example/1/'),
    'zwei.xml': urlset('https://alt.example/2/'),
    'drei.xml.gz': gzipSync(urlset('https://alt.example/3/')),
  });
  const index = join(source, 'index.xml');
  const missing = (name: string, target: string) => ({
    origin: index,
    message: `Die Sitemap https://alt.example/sitemaps/${name}, die darin genannt ist, liegt nicht daneben; ihre Adressen wurden nicht geprüft. Speichern Sie sie als ${join(source, target)}.`,
  });
  assert.deepEqual(await allOf(oldUrls([index])), [
    missing('nie.xml', 'nie.xml'),
    missing('..', '..'),
    ...[1, 2, 3].map((number) => `https://alt.example/${number}/`),
  ]);
});

test('sitemaps with prefixes, CDATA, pictures, films and other languages bring the addresses of pages alone, and a circle ends', async (t) => {
  const { source } = archive(t, {
    'i.xml':
      '\ufeff<?xml version="1.0"?><s:sitemapindex xmlns:s="s"><s:sitemap><s:loc><![CDATA[https://alt.example/eins.xml.gz?x=1]]></s:loc><s:lastmod>2019-12-05</s:lastmod></s:sitemap><s:sitemap><s:loc>https://alt.example/ii.xml</s:loc></s:sitemap></s:sitemapindex>',
    'ii.xml': '<sitemapindex><sitemap><loc>https://alt.example/i.xml</loc></sitemap></sitemapindex>',
    'eins.xml.gz': gzipSync(
      '<?xml version="1.0"?><?xml-stylesheet href="main.xsl"?><urlset xmlns:image="i" xmlns:xhtml="x" xmlns:video="v"><url><loc><![CDATA[https://alt.example/1/?a=1&b=2]]></loc><image:image><image:loc>https://alt.example/bild</image:loc></image:image><xhtml:link rel="alternate" hreflang="en" href="https://alt.example/en/1/"/></url><url><loc>\n https://alt.example/2&amp;3 </loc><video:video><video:player_loc>https://alt.example/film</video:player_loc></video:video></url></urlset>',
    ),
  });
  assert.deepEqual(await allOf(oldUrls([join(source, 'i.xml')])), [
    'https://alt.example/1/?a=1&b=2',
    'https://alt.example/2&3',
  ]);
});

test('lists of addresses that are not there or cut off are told in a sentence', async (t) => {
  const { source } = archive(t, { 'halb.gz': gzipSync(urlset(...twice)).subarray(0, 60) });
  assert.throws(() => oldUrls([join(source, 'nie')]), {
    name: 'CannotImport',
    message: /\(--urls\) gibt es nicht/,
  });
  await assert.rejects(allOf(oldUrls([join(source, 'halb.gz')])), {
    name: 'CannotImport',
    message: /beschädigt oder bricht ab/,
  });
});

test('whatever addresses articles have had, each leads to one article in one hop, or is named', async (t) => {
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const former = fc.oneof(
    name.map((one) => `/post/${one}/`),
    name.map((one) => `/2019/12/05/${one}.html`),
    name.map((one) => `/alt/${one}.html`),
    name.map((one) => `/alt/${one}`),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(name, fc.array(former, { maxLength: 4 }), { minKeys: 1 }),
      fc.array(former, { maxLength: 4 }),
      async (posts, asked) => {
        const { run, written } = archive(t, {
          'hugo.toml': 'baseURL = "https://alt.example/"\n',
          ...Object.fromEntries(
            Object.entries(posts).map(([one, aliases]) => [
              `content/post/${one}.md`,
              post(one.toUpperCase(), `aliases: ${JSON.stringify(aliases)}\n`),
            ]),
          ),
        });
        const { addresses } = await run('', { urls: asked });
        const urls = new Set([...written().keys()].map(itemUrl));
        const aliases = [...written().values()].flatMap((text) =>
          [...text.matchAll(/^ {2}- (\/.*)$/gm)].map(([, path = '']) => redirectUrl(path)),
        );
        assert.deepEqual(aliases, [...new Set(aliases)], 'one alias, one article');
        for (const alias of aliases)
          assert.ok(!urls.has(alias), `${alias} is no article’s address: no chain`);
        const lost = new Set(addresses.uncovered);
        for (const one of [...asked, ...Object.values(posts).flat()]) {
          const there = [...aliases, ...urls].some(
            (known) => known !== undefined && addressKey(known) === addressKey(redirectUrl(one)),
          );
          assert.ok(there || lost.has(one), `${one} leads on, or is named`);
        }
      },
    ),
    { numRuns: 20 },
  );
});

test('two articles never share an address, none takes one of the newspaper’s own, and what leads nowhere is named', async (t) => {
  const { run, written } = archive(t, {
    'hugo.toml': 'baseURL = "https://alt.example/"\n',
    'content/post/a.md': post('A', 'aliases: [/geteilt/, /politik/, /2019/12/, /datei.html]\n'),
    'content/post/b.md': post('B', 'aliases: [/geteilt/, /datei.html/darunter/]\n'),
  });
  const { addresses } = await run('', {
    urls: ['https://www.alt.example/post/a', '/post/b/index.html', '/nie/'],
  });
  assert.deepEqual(
    [...addresses.uncovered],
    ['/politik/', '/2019/12/', '/geteilt/', '/datei.html/darunter/', '/nie/'],
  );
  const aliases = [...written().values()].map((text) =>
    [...text.matchAll(/^ {2}- (\/.*)$/gm)].map(([, path]) => path),
  );
  assert.deepEqual(aliases, [['/post/a/', '/geteilt/', '/datei.html'], ['/post/b/']]);
});

test('no article takes a page, a feed or a file that the newspaper has, or may get, for a former address', async (t) => {
  const own = [
    ...[
      '/feeds/',
      '/feed.rss',
      '/politik/feed.atom',
      '/korrekturen/',
      '/Archiv/index.html',
      '/newsticker.json',
    ],
    ...['/404.html', '/offline/', '/sitemap/seiten.xml', '/robots.txt', '/thema/rat/', '/autor/ella-muster/'],
  ];
  const { run, written } = archive(t, {
    'hugo.toml': 'baseURL = "https://alt.example/"\n',
    'content/post/a.md': post('A', `aliases: [${own.join(', ')}]\n`),
  });
  const { addresses } = await run();
  assert.deepEqual([...addresses.uncovered].sort(), [...own].sort());
  const [text = ''] = written().values();
  assert.deepEqual(
    [...text.matchAll(/^ {2}- (\/.*)$/gm)].map(([, path]) => path),
    ['/post/a/'],
  );
});

test('a post’s number leads on in links, and for a reader who asks for it by a line for hosts that look behind the question mark', async (t) => {
  const { run, written, source } = archive(t, {
    'a.xml': wxr([
      wxrItem({ id: 7, title: 'A', content: '<a href="/?p=8">zwei</a>' }),
      wxrItem({ id: 8, title: 'B', content: 'x' }),
    ]),
    'liste.txt':
      '/?p=7\n/2019/12/artikel-7/?utm_source=x\n/2019/12/artikel-8/index.html\n/?attachment_id=9\n',
  });
  const { addresses } = await run('a.xml', {
    urls: await allOf(oldUrls([join(source, 'liste.txt')])),
  });
  assert.deepEqual([...addresses.uncovered], ['/?attachment_id=9']);
  assert.deepEqual(redirectsIn(written()), ['/?p=7 → /2019/12/05/artikel-7.html']);
  assert.match(
    written().get('artikel/2019/12/2019-12-05-artikel-7.md') ?? '',
    /\[zwei\]\(\/2019\/12\/05\/artikel-8\.html\)/,
  );
});

/** The lines of the file of redirects. */
const redirectsIn = (written: ReadonlyMap<string, string>): string[] => {
  const { redirects, errors } = parseRedirects(written.get('weiterleitungen.yaml') ?? '');
  assert.deepEqual(errors, []);
  return redirects.map(({ written, to }) => `${written} → ${to}`);
};

/** An archive of WordPress, and what becomes of the addresses for which somebody asks. */
async function asked(
  t: TestContext,
  urls: readonly string[],
  options: { sections?: Map<string, string> } = {},
) {
  const category = (domain: string, nicename: string, name: string) =>
    `<category domain="${domain}" nicename="${nicename}">${cdata(name)}</category>`;
  const more = [
    category('category', 'lokalpolitik', 'Lokalpolitik'),
    category('post_tag', 'bauen-im-ort', 'Größe & Höhe'),
    category('post_tag', 'gruenes', 'Grünes'),
  ].join('');
  const { run, written, ...rest } = archive(t, {
    'a.xml': wxr([
      `<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>lokalpolitik</wp:category_nicename><wp:cat_name>${cdata('Lokalpolitik')}</wp:cat_name></wp:category>`,
      wxrItem({
        id: 7,
        title: 'A',
        content: 'x',
        name: 'größe',
        link: 'https://alt.example/2019/12/größe/',
        more,
      }),
      wxrItem({
        id: 8,
        title: 'B',
        content: 'x',
        link: 'https://alt.example/b.html',
        date: '2020-02-01 10:00:00',
      }),
      wxrItem({
        ...{ id: 9, title: 'Bild', content: '', type: 'attachment', status: 'inherit' },
        link: 'https://alt.example/2019/12/größe/dsc_0042/',
        more: `<wp:post_parent>7</wp:post_parent><wp:attachment_url>https://alt.example/x.jpg</wp:attachment_url>`,
      }),
      wxrItem({
        id: 10,
        title: 'Impressum',
        content: 'x',
        type: 'page',
        name: 'impressum',
        link: 'https://alt.example/verlag/impressum/',
      }),
      wxrItem({ id: 11, title: 'Entwurf', content: 'x', status: 'draft', date: '2018-03-01 10:00:00' }),
    ]),
  });
  const { addresses } = await run('a.xml', { urls, ...options });
  const aliases = [...written().values()].flatMap((text) =>
    [...text.matchAll(/^ {2}- (\/.*)$/gm)].map(([, path = '']) => path),
  );
  return {
    ...{ ...rest, aliases, covered: addresses.covered },
    lost: [...addresses.uncovered].filter((one) => urls.includes(one)),
    redirects: redirectsIn(written()),
    files: [...addresses.files],
    proposed: [...addresses.proposed].map(({ from, to }) => `${from} → ${to}`),
  };
}

test('what the newspaper has at an address itself is not lost: its own pages, its lists, its days', async (t) => {
  const stands = [
    ...['/archiv/', '/newsticker', '/suche/index.html', '/politik/', '/thema/', '/feed.atom', '/sitemap.xml'],
    ...[
      '/2019/',
      '/2019/12',
      '/2019/12/05/',
      '/2020/02/01/',
      '/thema/lokalpolitik/',
      '/autor/mara-feldhoff/',
    ],
    ...['//2019//12/größe/', '/2019/12/05/groesse.html', '/archiv//'],
  ];
  const none = [
    '/2018/',
    '/2018/03/01/',
    '/2019/12/06/',
    '/thema/nie/',
    '/autor/niemand/',
    '/ressort/',
    '/korrekturen/',
  ];
  const { lost, proposed, aliases } = await asked(t, [...stands, ...none]);
  assert.deepEqual(lost, none);
  assert.deepEqual(proposed, []);
  assert.deepEqual(aliases, ['/2019/12/größe/', '/b.html']);
});

test('a post’s feed, pages, comments, other views and its pictures’ pages lead to it, and so do other letters', async (t) => {
  const parts = ['feed/', 'feed/atom/', 'amp/', 'comment-page-2/', 'page/2/', '2/', 'embed/', 'trackback/'];
  const asks = [
    ...[...parts, 'dsc_0042/'].map((part) => `/2019/12/größe/${part}`),
    ...['/2019/12/Gr%C3%B6%C3%9Fe/', '/B.html'],
  ];
  const one = await asked(t, [...asks, '/2019/12/Gr%C3%B6%C3%9Fe', '/2019/12/größe/dsc_9/', '/nie/feed/']);
  assert.deepEqual(one.lost, ['/2019/12/größe/dsc_9/', '/nie/feed/']);
  assert.deepEqual(one.proposed, []);
  assert.deepEqual(one.aliases.toSorted(), ['/2019/12/größe/', '/b.html', ...asks].toSorted());
});

test('what no article can lead on is a line of the file of redirects: lists, feeds, pages; what no redirect can have is proposed', async (t) => {
  const expected = {
    '/category/lokalpolitik/': '/thema/lokalpolitik/',
    '/category/stadt/lokalpolitik/page/2/': '/thema/lokalpolitik/',
    '/tag/bauen-im-ort/feed/': '/thema/groesse-und-hoehe/',
    '/category/sport/feed/atom/': '/sport/feed.atom',
    '/tags/Grünes/': '/thema/gruenes/',
    '/tags/grunes': '/thema/gruenes/',
    '/category/sport/': '/sport/',
    '/author/mfeldhoff/': '/autor/mara-feldhoff/',
    '/authors/mara-feldhoff/index.xml': '/autor/mara-feldhoff/',
    '/2019/12/page/3/': '/2019/12/',
    '/blog/2019/12/': '/2019/12/',
    '/2019/12/05/feed/': '/2019/12/05/',
    '/page/2/': '/',
    '/feed/': '/feed.rss',
    '/atom.xml': '/feed.atom',
    '/index.xml': '/feed.rss',
    '/index.php': '/',
    '/blog/': '/',
    '/tags/': '/thema/',
    '/archives/': '/archiv/',
    '/verlag/impressum/feed/': '/impressum/',
    '/?cat=3': '/thema/lokalpolitik/',
    '/?author_name=mfeldhoff': '/autor/mara-feldhoff/',
    '/?m=201912': '/2019/12/',
    '/?feed=rss2': '/feed.rss',
  };
  const impossible = {
    '/2019/12/gr%F6%DFe/': '/2019/12/05/groesse.html',
    '/b.html/feed/': '/2020/02/01/artikel-8.html',
    '/2020/02/01/ARTIKEL-8.html': '/2020/02/01/artikel-8.html',
  };
  const lines = (targets: Readonly<Record<string, string>>) =>
    Object.entries(targets).map(([from, to]) => `${from} → ${to}`);
  const none = [
    '/category/nie/',
    '/author/niemand/',
    '/2018/03/page/2/',
    '/category/',
    '/?cat=99',
    '/?m=201803',
  ];
  const one = await asked(t, [...Object.keys(expected), ...Object.keys(impossible), ...none]);
  assert.deepEqual(one.lost, none);
  assert.deepEqual(one.proposed, lines(impossible));
  assert.deepEqual(one.redirects, ['/verlag/impressum/ → /impressum/', ...lines(expected)]);
  const mapped = await asked(t, ['/category/lokalpolitik/'], {
    sections: new Map([['Lokalpolitik', 'Politik']]),
  });
  assert.deepEqual(mapped.redirects.slice(1), ['/category/lokalpolitik/ → /politik/']);
});

test('an ordinary page takes the address of none that the newspaper has or may get', async (t) => {
  const names = ['feeds', 'korrekturen', 'suche', 'autor', '404', 'politik', 'impressum'];
  const { run, written } = archive(t, {
    'a.xml': wxr(names.map((name, id) => wxrItem({ id, title: name, content: name, type: 'page', name }))),
  });
  await run('a.xml');
  assert.deepEqual(
    [...written().keys()].filter((file) => file.startsWith('seiten/')),
    names.map((name) => `seiten/${name}${name === 'impressum' ? '' : '-2'}.md`).toSorted(),
  );
});

const generators: readonly (readonly [
  what: string,
  files: Readonly<Record<string, string>>,
  aliases: readonly string[],
])[] = [
  [
    'Zola: an umlaut is its vowel, folders too',
    {
      'config.toml': 'base_url = "https://alt.example"\ndefault_language = "de"\n',
      'content/Über uns/2019-12-05_Größe der_Stadt.md': '+++\ntitle = "A"\n+++\nText\n',
    },
    ['/uber-uns/grosse-der-stadt/'],
  ],
  [
    'Zola: a page’s own path, and aliases from the root',
    {
      'config.toml': 'base_url = "https://alt.example"\n',
      'content/blog/a.md':
        '+++\ntitle = "A"\ndate = 2019-12-05\npath = "eigener/weg"\naliases = ["alt/a", "/alt/b.html"]\n+++\nText\n',
    },
    ['/eigener/weg', '/alt/a', '/alt/b.html'],
  ],
  [
    'Zola: names with their day, as they are written',
    {
      'config.toml':
        'base_url = "https://alt.example/zeitung"\n[slugify]\npaths = "safe"\npaths_keep_dates = true\n',
      'content/blog/2019-12-05-Größe_neu/index.md': '+++\ntitle = "A"\n+++\nText\n',
    },
    ['/zeitung/blog/2019-12-05-Größe_neu/'],
  ],
  [
    'Zola: another language has its folder, the default one has none',
    {
      'config.toml': 'base_url = "https://alt.example"\ndefault_language = "en"\n',
      'content/blog/a.de.md': '+++\ntitle = "A"\ndate = 2019-12-05\n+++\nText\n',
    },
    ['/de/blog/a/'],
  ],
  [
    'Jekyll: redirect_from counts from the root, as one address and as a list',
    {
      '_config.yml': 'url: https://alt.example\n',
      '_posts/2019-12-05-a.md': post('A', 'redirect_from: alt/a/\n'),
    },
    ['/alt/a/'],
  ],
  [
    'Jekyll: what led on by redirect_to leads there still',
    {
      '_config.yml': 'url: https://alt.example\n',
      '_posts/2019-12-05-a.md': post('A', 'redirect_from:\n  - /alt/a/\n'),
      'weg.md': '---\npermalink: /weg/\nredirect_to: https://alt.example/2019/12/05/a.html\n---\n',
      'fort.md': '---\npermalink: /fort/\nredirect_from: /vorher/\nredirect_to:\n  - /2019/12/05/a\n---\n',
      'anderswo.md': '---\npermalink: /anderswo/\nredirect_to: https://x.example/\n---\n',
    },
    ['/alt/a/', '/fort/', '/vorher/', '/weg/'],
  ],
];
for (const [what, files, expected] of generators) {
  test(`former addresses of ${what}`, async (t) => {
    const { run, written } = archive(t, files);
    await run();
    const texts = [...written()].filter(([name]) => name.startsWith('artikel/'));
    assert.equal(texts.length, 1);
    const aliases = /^aliases:\n((?: {2}- .*\n)+)/m.exec(texts[0]?.[1] ?? '')?.[1] ?? '';
    assert.deepEqual(
      aliases.split('\n').flatMap((line) => line.replace(/^ {2}- /, '') || []),
      expected,
    );
  });
}

test('readers, programs and spellings of all kinds: each address is counted once as what it means', async (t) => {
  const same = [
    ...[
      '/2019/12/gr%c3%b6%c3%9fe/',
      '/2019/12/gro\u0308ße/',
      '/2019/12/größe',
      '//2019/12/größe/',
      '/2019/12/größe/#kommentare',
    ],
    ...[
      'http://alt.example/2019/12/größe/',
      'https://www.alt.example:443/2019/12/größe/',
      '/2019/12/größe/?amp',
      '/2019/12/größe/?utm_source=x',
    ],
    ...['/b.html?print=1', '/b.html?replytocom=7#respond'],
  ];
  const one = await asked(t, same);
  assert.deepEqual({ lost: one.lost, proposed: one.proposed }, { lost: [], proposed: [] });
  assert.deepEqual(one.redirects, ['/verlag/impressum/ → /impressum/']);
});

test('what machines and burglars ask for is nobody’s loss, and pictures and documents are counted apart', async (t) => {
  const junk = [
    '/wp-login.php',
    '/.env',
    '/.git/config',
    '/xmlrpc.php',
    '/wp-content/plugins/x/y.php',
    '/wp-comments-post.php',
  ];
  const { source } = archive(t, {
    liste: [
      ...junk,
      '/cgi-bin/luci',
      '/wp-json/oembed/1.0/embed?url=x',
      '/.well-known/acme-challenge/abc',
      '/apple-touch-icon.ico',
      '/wp-content/uploads/2019/x.jpg',
      '/wp-content/uploads/bericht.pdf?x=1',
      '/feed.xml',
    ].join('\n'),
  });
  const read = await allOf(oldUrls([join(source, 'liste')]));
  assert.deepEqual(read, [
    '/wp-content/uploads/2019/x.jpg',
    '/wp-content/uploads/bericht.pdf?x=1',
    '/feed.xml',
  ]);
  const one = await asked(
    t,
    read.filter((url) => typeof url === 'string'),
  );
  assert.deepEqual(one.files, ['/wp-content/uploads/2019/x.jpg', '/wp-content/uploads/bericht.pdf']);
  assert.deepEqual(one.lost, []);
});

test('a document that lies in public/ at its old address is there, and another host’s addresses are named by their number', async (t) => {
  const { run, folder } = archive(t, { 'a.xml': wxr([wxrItem({ id: 7, title: 'A', content: 'x' })]) });
  mkdirSync(join(folder, 'public/uploads'), { recursive: true });
  writeFileSync(join(folder, 'public/uploads/größe.pdf'), 'x');
  const urls = [
    '/uploads/gr%C3%B6%C3%9Fe.pdf',
    '/uploads/b.pdf',
    'https://shop.example/a/',
    'https://shop.example/b/',
  ];
  const { addresses, notes } = await run('a.xml', { urls, publicDir: join(folder, 'public') });
  assert.deepEqual([...addresses.files], ['/uploads/b.pdf']);
  assert.deepEqual([...addresses.uncovered], []);
  assert.deepEqual(
    [...notes].map(({ origin, message }) => [origin, message]),
    [['shop.example', '2 Adressen liegen auf diesem anderen Rechner und wurden nicht geprüft.']],
  );
});

test('what only a second run learns comes into the files that nobody has changed, and beside those that somebody has', async (t) => {
  const { run, written, output } = archive(t, {
    'a.xml': wxr([
      wxrItem({ id: 7, title: 'A', content: 'x', link: 'https://alt.example/a/' }),
      wxrItem({ id: 8, title: 'B', content: 'y', link: 'https://alt.example/b/' }),
    ]),
  });
  await run('a.xml');
  const [a, b] = ['artikel/2019/12/2019-12-05-artikel-7.md', 'artikel/2019/12/2019-12-05-artikel-8.md'];
  const edited = (written().get(b) ?? '').replace('y', 'Von Hand.');
  writeFileSync(join(output, b), edited);
  const urls = ['/a/feed/', '/b/feed/', '/category/sport/'];
  const second = await run('a.xml', { urls });
  assert.deepEqual([...second.addresses.uncovered], []);
  assert.match(written().get(a) ?? '', /^aliases:\n {2}- \/a\/\n {2}- \/a\/feed\/$/m);
  assert.equal(written().get(b), edited);
  assert.deepEqual(redirectsIn(written()), [
    '/category/sport/ → /sport/',
    '/b/feed/ → /2019/12/05/artikel-8.html',
  ]);
  assert.ok(
    [...second.notes].some(({ message }) =>
      /bleibt, wie sie ist\. Frühere Adressen, .*: \/b\/feed\/$/.test(message),
    ),
  );
  const before = written();
  for (const again of [{ urls }, {}]) {
    const third = await run('a.xml', again);
    assert.deepEqual(written(), before);
    assert.equal(third.unchanged, 1);
    assert.deepEqual([...third.addresses.uncovered], []);
  }
});

test('a line that the newsroom has written stays, and what it leads on no article takes', async (t) => {
  const { run, written, output } = archive(t, {
    'hugo.toml': 'baseURL = "https://alt.example/"\n',
    'content/post/a.md': post('A', 'aliases: [/alt/]\n'),
  });
  mkdirSync(output);
  writeFileSync(
    join(output, 'weiterleitungen.yaml'),
    '# von Hand\n/alt/: /politik/\n/category/sport/: /politik/',
  );
  const { addresses } = await run('', { urls: ['/alt/', '/category/sport/', '/feed/'] });
  assert.deepEqual(redirectsIn(written()), [
    '/alt/ → /politik/',
    '/category/sport/ → /politik/',
    '/feed/ → /feed.rss',
  ]);
  assert.match(written().get('weiterleitungen.yaml') ?? '', /^# von Hand\n/);
  assert.ok(![...written().values()].some((text) => text.includes('- /alt/')));
  assert.deepEqual([...addresses.uncovered], ['/alt/']);
  writeFileSync(join(output, 'weiterleitungen.yaml'), '/alt/\n');
  const { notes } = await run('', { urls: ['/feed/'] });
  assert.ok([...notes].some(({ message }) => /Die Datei hat Fehler und bleibt/.test(message)));
  assert.equal(written().get('weiterleitungen.yaml'), '/alt/\n');
});
