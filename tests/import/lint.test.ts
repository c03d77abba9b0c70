// What is imported passes `npm run lint`, whatever it comes from.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { importArticles } from '../../src/import/import-articles.ts';
import type { ImportMap } from '../../src/import/import-map.ts';
import { openSource } from '../../src/import/open-source.ts';
import { placed } from '../../src/lint/finding.ts';
import { gatherFindings } from '../../src/lint/gather-findings.ts';
import { aNewspaper } from '../pipeline/build-in.ts';
import { wxr, wxrItem } from './a-wxr.ts';
import { type Files, picture } from './an-archive.ts';

process.chdir(join(import.meta.dirname, '../..'));

interface Kind {
  readonly what: string;
  readonly files: Files;
  /** Absent: the folder. */
  readonly file?: string;
  readonly map?: ImportMap;
}

/** What all have: a picture, a link, a list, an embed, a table, and HTML that no reader may get. */
const markdown = (image: string): string => `Ein **fetter** Satz mit [Verweis](https://x.example/?a=1&b=2).

![Der Saal](${image})

- Eins
- Zwei

<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>

| Jahr | Euro |
| --- | --- |
| 2019 | 5 |

<div style="color:red" onclick="alarm()">Rot</div><script>zaehlt()</script>

[Kein Verweis](javascript:alert(1)) – 24. Dezember, 3 < 4 & „gut".
`;
const html = (image: string): string =>
  `<p>Ein <b>fetter</b> Satz mit <a href="https://x.example/?a=1&amp;b=2">Verweis</a>.</p><p><img src="${image}" alt="Der Saal"></p><ul><li>Eins</li><li>Zwei</li></ul><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe><table><tr><th>Jahr</th><th>Euro</th></tr><tr><td>2019</td><td>5</td></tr></table><div style="color:red" onclick="alarm()">Rot</div><script>zaehlt()</script><p><a href="javascript:alert(1)">Kein Verweis</a> 24. Dezember, 3 &lt; 4 &amp; „gut".</p>`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const local = html('/bilder/rat.jpg');

const kinds: readonly Kind[] = [
  {
    what: 'dump',
    files: {
      'seiten.txt': `Der Rat tagt

  05 Dezember 2019    Gelesen: 1.475
  Der Rat tagt

Ein Satz mit *Stern*, <Klammer> und https://x.example/a_b_c.

# Kein Titel

Tags: Haushalt, Rat

Newsticker Weiteres
`,
    },
  },
  {
    what: 'wxr',
    files: { 'alt.xml': wxr([wxrItem({ id: 7, title: 'Aus WordPress', content: local })]) },
    file: 'alt.xml',
  },
  {
    what: 'ghost',
    files: {
      'alt.json': JSON.stringify({
        data: {
          posts: [
            {
              id: 'p',
              title: 'Aus Ghost',
              slug: 'aus-ghost',
              html: local,
              published_at: '2019-12-05T16:52:00Z',
            },
          ],
        },
      }),
    },
    file: 'alt.json',
  },
  {
    what: 'rss',
    files: {
      'feed.xml': `<?xml version="1.0"?><rss version="2.0"><channel><title>Alt</title><link>https://alt.example/</link><item><title>Aus RSS</title><link>https://alt.example/rss.html</link><pubDate>Thu, 05 Dec 2019 17:52:00 +0100</pubDate><description>${escaped(local)}</description></item></channel></rss>`,
    },
    file: 'feed.xml',
  },
  {
    what: 'atom',
    files: {
      'feed.atom': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Alt</title><link href="https://alt.example/"/><entry><title>Aus Atom</title><link href="https://alt.example/atom.html"/><published>2019-12-05T16:52:00Z</published><content type="html">${escaped(local)}</content></entry></feed>`,
    },
    file: 'feed.atom',
  },
  {
    what: 'json-feed',
    files: {
      'feed.json': JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        home_page_url: 'https://alt.example/',
        items: [
          {
            ...{ id: '1', url: 'https://alt.example/json.html', title: 'Aus JSON Feed' },
            ...{ date_published: '2019-12-05T17:52:00+01:00', content_html: local },
          },
        ],
      }),
    },
    file: 'feed.json',
  },
  {
    what: 'jekyll',
    files: {
      '_config.yml': 'url: https://alt.example\n',
      '_posts/2019-12-05-aus-jekyll.md': `---\nlayout: post\ntitle: Aus Jekyll\n---\n${markdown('/bilder/rat.jpg')}`,
      'bilder/rat.jpg': picture,
    },
  },
  {
    what: 'hugo',
    files: {
      'hugo.toml': 'baseURL = "https://alt.example/"\n',
      'content/post/aus-hugo/index.md': `+++\ntitle = "Aus Hugo"\ndate = 2019-12-05T17:52:00+01:00\n+++\n${markdown('rat.jpg')}`,
      'content/post/aus-hugo/rat.jpg': picture,
    },
  },
  {
    what: 'zola',
    files: {
      'config.toml': 'base_url = "https://alt.example"\n',
      'content/blog/aus-zola.md': `+++\ntitle = "Aus Zola"\ndate = 2019-12-05\n+++\n${markdown('/rat.jpg')}`,
      'static/rat.jpg': picture,
    },
  },
  {
    what: 'eleventy',
    files: {
      'eleventy.config.js': '',
      'posts/aus-eleventy.md': `---\ntitle: Aus Eleventy\ndate: 2019-12-05\n---\n${markdown('rat.jpg')}`,
      'posts/rat.jpg': picture,
    },
  },
  {
    what: 'hexo',
    files: {
      '_config.yml': 'url: https://alt.example\ntheme: landscape\n',
      'source/_posts/aus-hexo.md': `---\ntitle: Aus Hexo\ndate: 2019-12-05 17:52:00\n---\n${markdown('/rat.jpg')}`,
      'source/rat.jpg': picture,
    },
  },
  {
    what: 'astro',
    files: {
      'astro.config.mjs': '',
      'src/content/blog/aus-astro.md': `---\ntitle: Aus Astro\npubDate: Dec 05 2019\n---\n${markdown('rat.jpg')}`,
      'src/content/blog/rat.jpg': picture,
    },
  },
  {
    what: 'html',
    files: {
      'aus-html.html': `<html><body><h1>Aus HTML</h1><time datetime="2019-12-05">5.12.</time><article>${html('rat.jpg')}</article></body></html>`,
      'rat.jpg': picture,
    },
    map: { html: { title: 'h1', date: 'time@datetime', body: 'article', remove: [] } },
  },
];

test('what comes out of each kind of source is checked without a mistake, all in one newspaper', async (t) => {
  const { options } = await aNewspaper(t, {});
  const sources = join(options.contentDir, '../quellen');
  const { contentDir: outputDir, settings } = options;
  for (const { what, files, file = '', map = {} } of kinds) {
    for (const [name, content] of Object.entries({ ...files, 'media/bilder/rat.jpg': picture })) {
      const at = name.startsWith('media/') ? join(sources, name) : join(sources, what, name);
      mkdirSync(dirname(at), { recursive: true });
      writeFileSync(at, content);
    }
    const mediaDirs = [join(sources, 'media')];
    const source = openSource(join(sources, what, file), { zone: settings.zone, mediaDirs, map });
    const made = await importArticles({ source, outputDir, settings });
    assert.deepEqual([made.files, made.written.pictures], [1, made.source.pictures], what);
  }
  const findings = (await gatherFindings(options)).map((one) => placed(one, outputDir));
  // None of them says a lead; nothing else is to be said, be it a mistake or a hint.
  const others = findings.filter(({ rule }) => rule !== 'no-lead');
  assert.deepEqual(
    others.map(({ file, line, message }) => `${file}:${line} ${message}`),
    [],
  );
  assert.equal(findings.length, kinds.length);
});
