// Every address of the old site leads to its article in one hop, or is named.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { oldUrls } from '../../src/import/old-urls.ts';
import { archive } from './an-archive.ts';

const post = (title: string, more = '') => `---\ntitle: ${title}\ndate: 2019-12-05\n${more}---\nText\n`;

test('addresses come out of sitemaps, logs and lists, without furniture and what never existed', (t) => {
  const { source } = archive(t, {
    'sitemap.xml':
      '<urlset><url><loc>https://alt.example/a/?x=1&amp;y=2</loc></url><url><loc> https://alt.example/ </loc></url></urlset>',
    'klammern.xml':
      '<loc>https://alt.example/a[1]/</loc><loc> <![CDATA[ https://alt.example/b/ ]]> </loc><loc></loc>',
    'access.log':
      '1.2.3.4 - - [05/Dec/2019:17:52:00 +0100] "GET /a/ HTTP/1.1" 200 1 "-" "x"\n1.2.3.4 - - [05/Dec/2019:17:52:00 +0100] "GET /weg/ HTTP/1.1" 404 1 "-" "x"\n1.2.3.4 - - [05/Dec/2019:17:52:00 +0100] "GET /stil.css HTTP/1.1" 200 1 "-" "x"\n',
    'liste.txt': '/a/\nhttps://alt.example/b.html\nkein Pfad\n/a/\n',
  });
  assert.deepEqual(oldUrls(join(source, 'sitemap.xml')), ['https://alt.example/a/']);
  assert.deepEqual(oldUrls(join(source, 'klammern.xml')), [
    'https://alt.example/a[1]/',
    'https://alt.example/b/',
  ]);
  assert.deepEqual(oldUrls(join(source, 'access.log')), ['/a/']);
  assert.deepEqual(oldUrls(join(source, 'liste.txt')), ['/a/', 'https://alt.example/b.html']);
  assert.throws(() => oldUrls(join(source, 'nie')), /\(--urls\) gibt es nicht/);
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
