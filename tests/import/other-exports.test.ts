// Ghost, feeds and HTML pages: the same article out of each.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archive, type Files, picture, told } from './an-archive.ts';
import { mistakes } from './mistakes.ts';

const ghost = (posts: readonly object[], more: object = {}): string =>
  JSON.stringify({
    db: [
      {
        meta: { exported_on: 1, version: '5.1.0' },
        data: {
          posts,
          tags: [
            { id: 't1', name: 'Politik' },
            { id: 't2', name: '#intern' },
          ],
          posts_tags: [
            { post_id: 'p1', tag_id: 't1', sort_order: 0 },
            { post_id: 'p1', tag_id: 't2', sort_order: 1 },
          ],
          users: [
            { id: 'u1', name: 'Mara Feldhoff' },
            { id: 'u2', name: 'Tobias Lerchner' },
          ],
          posts_authors: [
            { post_id: 'p1', author_id: 'u2', sort_order: 1 },
            { post_id: 'p1', author_id: 'u1', sort_order: 0 },
          ],
          posts_meta: [
            { post_id: 'p1', feature_image_alt: 'Der Saal', feature_image_caption: 'Im <b>Saal</b>' },
          ],
          ...more,
        },
      },
    ],
  });

const post = {
  ...{ id: 'p1', title: 'Der Rat', slug: 'der-rat', status: 'published', type: 'post', visibility: 'public' },
  ...{ published_at: '2019-12-05T16:52:00.000Z', updated_at: '2019-12-06T10:00:00.000Z' },
  ...{ custom_excerpt: 'Ein Vorspann.', feature_image: '__GHOST_URL__/content/images/2019/12/rat.jpg' },
};

const head = `---
title: Der Rat
date: 2019-12-05 17:52
updated: 2019-12-06 11:00
lead: Ein Vorspann.
authors:
  - Mara Feldhoff
  - Tobias Lerchner
tags:
  - Politik
image:
  src: rat.jpg
  alt: Der Saal
  caption: Im Saal
aliases:
  - /der-rat/
---
`;

const text = (text: string, format = 0) => ({ type: 'extended-text', text, format });
const lexical = JSON.stringify({
  root: {
    children: [
      {
        type: 'paragraph',
        children: [
          text('Ein '),
          text('fetter', 1),
          text(' Satz mit '),
          { type: 'link', url: '__GHOST_URL__/zweiter/', children: [text('Verweis')] },
          text('.'),
        ],
      },
      { type: 'extended-heading', tag: 'h2', children: [text('Kosten')] },
      {
        type: 'list',
        listType: 'bullet',
        children: [
          { type: 'listitem', children: [text('Eins')] },
          { type: 'listitem', children: [text('Zwei')] },
        ],
      },
      {
        type: 'image',
        src: '__GHOST_URL__/content/images/2019/12/rat.jpg',
        alt: 'Der Saal',
        caption: 'Im Saal',
      },
      {
        type: 'embed',
        url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
        html: '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
      },
      { type: 'bookmark', url: 'https://x.example/', metadata: { title: 'Eine Seite' } },
      { type: 'codeblock', code: 'a < b', language: 'js' },
      { type: 'markdown', markdown: '**Aus** Markdown.' },
      { type: 'signup' },
      { type: 'unbekannt' },
    ],
  },
});
const mobiledoc = JSON.stringify({
  version: '0.3.1',
  markups: [['strong'], ['a', ['href', '__GHOST_URL__/zweiter/']]],
  atoms: [['soft-return', '', {}]],
  cards: [
    ['image', { src: '__GHOST_URL__/content/images/2019/12/rat.jpg', alt: 'Der Saal', caption: 'Im Saal' }],
    [
      'embed',
      {
        url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
        html: '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
      },
    ],
    ['bookmark', { url: 'https://x.example/', metadata: { title: 'Eine Seite' } }],
    ['code', { code: 'a < b', language: 'js' }],
    ['markdown', { markdown: '**Aus** Markdown.' }],
    ['email', {}],
    ['unbekannt', {}],
  ],
  sections: [
    [
      1,
      'p',
      [
        [0, [], 0, 'Ein '],
        [0, [0], 1, 'fetter'],
        [0, [], 0, ' Satz mit '],
        [0, [1], 1, 'Verweis'],
        [0, [], 0, '.'],
      ],
    ],
    [1, 'h2', [[0, [], 0, 'Kosten']]],
    [3, 'ul', [[[0, [], 0, 'Eins']], [[0, [], 0, 'Zwei']]]],
    ...[0, 1, 2, 3, 4, 5, 6].map((card) => [10, card]),
  ],
});
const html = `<p>Ein <strong>fetter</strong> Satz mit <a href="__GHOST_URL__/zweiter/">Verweis</a>.</p><h2 id="kosten">Kosten</h2><ul><li>Eins</li><li>Zwei</li></ul>
<figure class="kg-card kg-image-card kg-card-hascaption"><img src="__GHOST_URL__/content/images/size/w600/2019/12/rat.jpg" class="kg-image" alt="Der Saal"><figcaption>Im Saal</figcaption></figure>
<figure class="kg-card kg-embed-card"><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed"></iframe></figure>
<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://x.example/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Eine Seite</div></div></a></figure>
<pre><code class="language-js">a &lt; b</code></pre>
<!--kg-card-begin: markdown--><p><strong>Aus</strong> Markdown.</p><!--kg-card-end: markdown-->`;
const body = `
Ein **fetter** Satz mit [Verweis](/2019/12/06/zweiter.html).

## Kosten

- Eins
- Zwei

![Der Saal](rat.jpg "Im Saal")

<https://www.youtube.com/watch?v=dQw4w9WgXcQ>

[Eine Seite](https://x.example/)

\`\`\`js
a < b
\`\`\`

**Aus** Markdown.
`;

const second = {
  id: 'p2',
  title: 'Zweiter',
  slug: 'zweiter',
  status: 'published',
  published_at: '2019-12-06 16:52:00',
  html: '<p>x</p>',
};
const ghosts: readonly { what: string; content: object; left: string }[] = [
  { what: 'HTML', content: { html }, left: '' },
  { what: 'Lexical', content: { html: null, lexical }, left: '\n<!-- Karte: unbekannt -->\n' },
  { what: 'Mobiledoc', content: { mobiledoc }, left: '\n<!-- Karte: unbekannt -->\n' },
];
for (const { what, content, left } of ghosts) {
  test(`an export of Ghost comes over with nothing lost: ${what}`, async (t) => {
    const { run, written, source } = archive(t, {
      'ghost.json': ghost([
        { ...post, ...content },
        second,
        { ...second, id: 'p3', title: 'Über uns', slug: 'ueber-uns', page: 1 },
      ]),
      'bilder/content/images/2019/12/rat.jpg': picture,
    });
    const imported = await run('ghost.json', {
      mediaDirs: [`${source}/bilder`],
      map: { url: 'https://alt.example' },
    });
    assert.equal(written().get('artikel/2019/12/2019-12-05-der-rat.md'), head + body + left);
    assert.equal(written().get('seiten/ueber-uns.md'), '---\ntitle: Über uns\n---\n\nx\n');
    assert.deepEqual({ ...told(imported), constructs: {} }, { differences: [], constructs: {}, notes: [] });
    assert.deepEqual(mistakes(written()), []);
  });
}

interface Feed {
  readonly what: string;
  readonly name: string;
  readonly files: Files;
  readonly path: string;
  readonly text: string;
}

const feedText = `---
title: Der Rat & die Stadt
date: 2019-12-05 17:52
lead: Ein Vorspann.
authors:
  - Mara Feldhoff
tags:
  - Politik
aliases:
  - /2019/der-rat.html
---

Ein **fetter** Satz.
`;
const feeds: readonly Feed[] = [
  {
    what: 'RSS',
    name: 'feed.xml',
    files: {
      'feed.xml': `<?xml version="1.0"?><rss version="2.0" xmlns:content="x" xmlns:dc="y"><channel><title>Alt</title><link>https://alt.example/</link><item><title>Der Rat &amp;amp; die Stadt</title><link>https://alt.example/2019/der-rat.html</link><pubDate>Thu, 05 Dec 2019 17:52:00 +0100</pubDate><dc:creator>Mara Feldhoff</dc:creator><category>Politik</category><description>Ein Vorspann.</description><content:encoded><![CDATA[<p>Ein <b>fetter</b> Satz.</p>]]></content:encoded></item></channel></rss>`,
    },
    path: 'artikel/2019/12/2019-12-05-der-rat-und-die-stadt.md',
    text: feedText,
  },
  {
    what: 'Atom',
    name: 'feed.atom',
    files: {
      'feed.atom': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Alt</title><link href="https://alt.example/"/><entry><title type="html">Der Rat &amp;amp; die Stadt</title><link rel="alternate" href="https://alt.example/2019/der-rat.html"/><published>2019-12-05T16:52:00Z</published><updated>2019-12-05T16:52:00Z</updated><author><name>Mara Feldhoff</name></author><category term="Politik"/><summary>Ein Vorspann.</summary><content type="html">&lt;p&gt;Ein &lt;b&gt;fetter&lt;/b&gt; Satz.&lt;/p&gt;</content></entry></feed>`,
    },
    path: 'artikel/2019/12/2019-12-05-der-rat-und-die-stadt.md',
    text: feedText,
  },
  {
    what: 'JSON Feed',
    name: 'feed.json',
    files: {
      'feed.json': JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        home_page_url: 'https://alt.example/',
        items: [
          {
            ...{
              id: '1',
              url: 'https://alt.example/2019/der-rat.html',
              title: 'Der Rat & die Stadt',
              summary: 'Ein Vorspann.',
            },
            ...{
              date_published: '2019-12-05T17:52:00+01:00',
              authors: [{ name: 'Mara Feldhoff' }],
              tags: ['Politik'],
            },
            content_html: '<p>Ein <b>fetter</b> Satz.</p>',
          },
        ],
      }),
    },
    path: 'artikel/2019/12/2019-12-05-der-rat-und-die-stadt.md',
    text: feedText,
  },
];
for (const { what, name, files, path, text } of feeds) {
  test(`a saved feed comes over with nothing lost: ${what}`, async (t) => {
    const { run, written } = archive(t, files);
    const imported = await run(name);
    assert.equal(written().get(path), text);
    assert.deepEqual(told(imported).differences, []);
    assert.deepEqual(mistakes(written()), []);
  });
}

test('pages of an old static site come over by selectors, in whatever encoding', async (t) => {
  const page = `<html><head><title>Alt</title></head><body><nav>Start</nav><div class="artikel"><h1>Der Rat &uuml;ber alles</h1><p class="datum">Veröffentlicht am Donnerstag, 5. Dezember 2019</p><p class="von">von Mara Feldhoff und Tobias Lerchner</p><p>Erster <i>Absatz</i> mit <a href="zwei.html">Verweis</a>.</p><img src="bilder/rat.jpg" alt="Saal"><div class="teilen">Teilen</div></div></body></html>`;
  const { run, written } = archive(t, {
    '2019/eins.html': Buffer.from(page, 'latin1'),
    '2019/zwei.html': page.replace('Der Rat &uuml;ber alles', 'Zwei').replace('5. Dezember', '6. Dezember'),
    '2019/bilder/rat.jpg': picture,
    'index.html': '<html><body>Start</body></html>',
  });
  const imported = await run('', {
    map: {
      html: { title: '.artikel h1', date: '.datum', body: '.artikel', authors: '.von', remove: ['.teilen'] },
    },
  });
  assert.equal(
    written().get('artikel/2019/12/2019-12-05-eins.md'),
    `---
title: Der Rat über alles
date: 2019-12-05
authors:
  - Mara Feldhoff
  - Tobias Lerchner
aliases:
  - /2019/eins.html
---

Erster *Absatz* mit [Verweis](/2019/12/06/zwei.html).

![Saal](rat.jpg)
`,
  );
  assert.deepEqual(told(imported), {
    differences: [],
    constructs: { 'Seite ohne „.artikel“': [0, 1, 0], 'Verweis innerhalb der alten Website': [2, 0, 0] },
    notes: ['2019/eins.html: Die Datei ist in Windows-1252 geschrieben und wurde so gelesen.'],
  });
});
