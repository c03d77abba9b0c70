// Ghost's exports of versions 2 to 4, each in the shape in which that version writes it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peopleIn } from '../../src/import/foreign-fields.ts';
import { htmlToMarkdown } from '../../src/import/html-to-markdown.ts';
import { archive, picture, told } from './an-archive.ts';
import { mistakes } from './mistakes.ts';

const users = [
  { id: '1', name: 'Mara Feldhoff', slug: 'mara', email: 'mara@alt.example' },
  { id: '5951f5fca366002ebd5dbef7', name: 'Tobias Lerchner', slug: 'tobias', email: 'tobias@alt.example' },
];
const tags = [
  { id: 't1', name: 'Politik', slug: 'politik', visibility: 'public' },
  { id: 't2', name: 'Haushalt', slug: 'haushalt', visibility: 'public' },
  { id: 't3', name: '#intern', slug: 'hash-intern', visibility: 'internal' },
];
/** The editors' order is not that of the rows. */
const posts_tags = [
  { id: 'a', post_id: 'p1', tag_id: 't2', sort_order: 2 },
  { id: 'b', post_id: 'p1', tag_id: 't1', sort_order: 0 },
  { id: 'c', post_id: 'p1', tag_id: 't3', sort_order: 1 },
];
const posts_authors = [
  { id: 'd', post_id: 'p1', author_id: '5951f5fca366002ebd5dbef7', sort_order: 1 },
  { id: 'e', post_id: 'p1', author_id: '1', sort_order: 0 },
];

const document = (
  cards: readonly unknown[],
  sections: readonly unknown[],
  markups: readonly unknown[] = [],
) => JSON.stringify({ version: '0.3.1', atoms: [['soft-return', '', {}]], cards, markups, sections });
const paragraph = (text: string) => [1, 'p', [[0, [], 0, text]]];

const common = { featured: 0, status: 'published', visibility: 'public', locale: null };

/** Ghost 2: `page`, `author_id`, what is for search engines in the post itself, addresses of files from the root. */
const second = {
  meta: { exported_on: 1575561600000, version: '2.31.0' },
  data: {
    posts: [
      {
        ...{ id: 'p1', uuid: 'u', title: 'Der Rat &amp; die Stadt', slug: 'der-rat', ...common, page: 0 },
        mobiledoc: document(
          [
            ['image', { src: '/content/images/2019/12/rat.jpg', alt: 'Der Saal', caption: 'Im <b>Saal</b>' }],
            ['hr', {}],
            ['card-markdown', { markdown: '* Eins\n* Zwei' }],
          ],
          [
            [
              1,
              'p',
              [
                [0, [0, 1], 2, 'fett'],
                [0, [], 0, ' und '],
                [0, [2], 1, 'Verweis'],
                [1, [], 0, 0],
                [0, [], 0, 'danach.'],
              ],
            ],
            [10, 0],
            [10, 1],
            [10, 2],
          ],
          [['em'], ['strong'], ['a', ['href', 'https://alt.example/zweiter/']]],
        ),
        html: null,
        ...{ comment_id: 'p1', plaintext: 'egal', feature_image: '/content/images/2019/12/rat.jpg' },
        ...{ author_id: '1', custom_excerpt: null, meta_title: 'Für Suchmaschinen', og_title: null },
        ...{ published_at: '2019-12-05T16:52:00.000Z', created_at: '2019-12-05T10:00:00.000Z' },
        ...{ updated_at: '2019-12-05T16:52:00.000Z', codeinjection_foot: '<script>zaehlt()</script>' },
      },
      {
        ...{
          id: 'p2',
          title: 'Zweiter',
          slug: 'zweiter',
          ...common,
          page: 0,
          author_id: '5951f5fca366002ebd5dbef7',
        },
        ...{ mobiledoc: document([], [paragraph('Aus Mobiledoc.')]), html: '<p>Aus HTML.</p>' },
        ...{ published_at: '2019-12-06 16:52:00', updated_at: '2019-12-06 16:52:00' },
      },
      {
        ...{ id: 'p3', title: 'Über uns', slug: 'ueber-uns', ...common, page: 1, author_id: '1' },
        ...{ mobiledoc: document([], [paragraph('Wir.')]), html: '<p>Wir.</p>', published_at: 1575561600000 },
      },
    ],
    ...{ users, tags, posts_tags, settings: [{ key: 'title', value: 'Alt' }] },
  },
};

/** Ghost 3: `type`, `posts_authors`, `posts_meta` without picture texts, HTML of cards. */
const third = {
  db: [
    {
      meta: { exported_on: 1575561600000, version: '3.42.0' },
      data: {
        posts: [
          {
            ...{ id: 'p1', title: 'Der Rat', slug: 'der-rat', ...common, type: 'post' },
            mobiledoc: document([], [paragraph('Anders.')]),
            html: `<p>Ein <strong>fetter</strong> Satz mit <a href="https://alt.example/zweiter/">Verweis</a>.</p><!--kg-card-begin: html--><center>Mitte</center><!--kg-card-end: html--><figure class="kg-card kg-gallery-card kg-width-wide kg-card-hascaption"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="https://alt.example/content/images/2019/12/rat.jpg" width="1300" height="800" alt></div><div class="kg-gallery-image"><img src="https://alt.example/content/images/2019/12/saal.jpg" width="1300" height="800" alt></div></div></div><figcaption>Der Saal</figcaption></figure><figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://x.example/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Eine Seite</div><div class="kg-bookmark-description">Worum es geht</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="https://x.example/icon.png"><span class="kg-bookmark-author">Wer</span></div></div><div class="kg-bookmark-thumbnail"><img src="https://x.example/bild.png"></div></a></figure><p>Ende.</p>`,
            ...{ feature_image: 'https://alt.example/content/images/2019/12/rat.jpg', author_id: '1' },
            ...{ custom_excerpt: 'Ein Vorspann.', canonical_url: 'https://anderswo.example/rat' },
            ...{ published_at: '2019-12-05T16:52:00.000Z', updated_at: '2019-12-06T10:00:00.000Z' },
          },
          {
            ...{ id: 'p2', title: 'Zweiter', slug: 'zweiter', ...common, type: 'post', status: 'draft' },
            ...{ html: '<p>Noch nicht.</p>', published_at: null, created_at: '2019-12-06T16:52:00.000Z' },
          },
        ],
        posts_meta: [{ id: 'm', post_id: 'p1', meta_title: 'Für Suchmaschinen', og_image: null }],
        ...{ users, tags, posts_tags, posts_authors },
      },
    },
  ],
};

/** Ghost 4: `__GHOST_URL__`, texts of the picture in `posts_meta`, cards for readers who sign up. */
const fourth = {
  db: [
    {
      meta: { exported_on: 1640995200000, version: '4.48.9' },
      data: {
        posts: [
          {
            ...{ id: 'p1', title: 'Der Rat', slug: 'der-rat', ...common, type: 'post', lexical: null },
            mobiledoc: document([], [paragraph('Anders.')]),
            html: `<p>Vorn.</p><!--members-only--><p>Hinten.</p><div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Ein Hinweis</div></div><div class="kg-card kg-toggle-card" data-kg-toggle-state="close"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">Mehr</h4><button class="kg-toggle-card-icon"><svg id="Regular" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path class="cls-1" d="M23.25"/></svg></button></div><div class="kg-toggle-content"><p>Aufgeklappt.</p></div></div><div class="kg-card kg-button-card kg-align-center"><a href="__GHOST_URL__/zweiter/" class="kg-btn kg-btn-accent">Zum Zweiten</a></div><figure class="kg-card kg-image-card"><img src="__GHOST_URL__/content/images/2019/12/saal.jpg" class="kg-image" alt="Saal" loading="lazy" width="1300" height="800" srcset="__GHOST_URL__/content/images/size/w600/2019/12/saal.jpg 600w"></figure>`,
            feature_image: '__GHOST_URL__/content/images/2019/12/rat.jpg',
            ...{ published_at: '2019-12-05T16:52:00.000Z', updated_at: '2019-12-05T16:52:30.000Z' },
          },
          {
            ...{ id: 'p2', title: 'Zweiter', slug: 'zweiter', ...common, type: 'post', visibility: 'paid' },
            ...{ html: '<p>Nur für Zahlende.</p>', published_at: '2019-12-06T16:52:00.000Z' },
          },
          {
            ...{ id: 'p4', title: 'Nur Post', slug: 'nur-post', ...common, type: 'post', status: 'sent' },
            ...{ html: '<p>Für den Verteiler.</p>', published_at: '2019-12-07T16:52:00.000Z' },
          },
        ],
        posts_meta: [
          {
            ...{ id: 'm', post_id: 'p1', meta_title: null, email_subject: null, email_only: 0 },
            ...{
              feature_image_alt: 'Blick in den Saal',
              feature_image_caption: 'Foto: <a href="https://x.example">Jo</a>',
            },
          },
        ],
        ...{ users, tags, posts_tags, posts_authors },
      },
    },
  ],
};

interface Version {
  readonly data: object;
  readonly files: Readonly<Record<string, string>>;
  /** Converted, dropped, left. */
  readonly constructs: Readonly<Record<string, readonly number[]>>;
  readonly notes: readonly string[];
}

const versions: Readonly<Record<string, Version>> = {
  '2': {
    data: second,
    files: {
      'artikel/2019/12/2019-12-05-der-rat.md': `---
title: Der Rat & die Stadt
date: 2019-12-05 17:52
authors:
  - Mara Feldhoff
tags:
  - Politik
  - Haushalt
image:
  src: rat.jpg
  alt: ""
aliases:
  - /der-rat/
---

***fett*** und [Verweis](/2019/12/06/zweiter.html)\\
danach.

![Der Saal](rat.jpg "Im Saal")

---

- Eins
- Zwei
`,
      'artikel/2019/12/2019-12-06-zweiter.md':
        '---\ntitle: Zweiter\ndate: 2019-12-06 17:52\nauthors:\n  - Tobias Lerchner\naliases:\n  - /zweiter/\n---\n\nAus HTML.\n',
      'seiten/ueber-uns.md': '---\ntitle: Über uns\n---\n\nWir.\n',
    },
    constructs: { 'Schlüssel „meta_title“': [0, 1, 0], 'Schlüssel „codeinjection_foot“': [0, 1, 0] },
    notes: [],
  },
  '3': {
    data: third,
    files: {
      'artikel/2019/12/2019-12-05-der-rat.md': `---
title: Der Rat
date: 2019-12-05 17:52
updated: 2019-12-06 11:00
lead: Ein Vorspann.
authors:
  - Mara Feldhoff
  - Tobias Lerchner
tags:
  - Politik
  - Haushalt
image:
  src: rat.jpg
  alt: ""
aliases:
  - /der-rat/
---

Ein **fetter** Satz mit [Verweis](https://alt.example/zweiter/).

Mitte

![](rat.jpg)
![](saal.jpg "Der Saal")

[Eine Seite](https://x.example/)\\
Worum es geht (Wer)

Ende.
`,
      'artikel/2019/12/2019-12-06-zweiter.md':
        '---\ntitle: Zweiter\ndate: 2019-12-06 17:52\ndraft: true\n---\n\nNoch nicht.\n',
    },
    constructs: {
      'Schlüssel „meta_title“': [0, 1, 0],
      'Schlüssel „canonical_url“': [0, 1, 0],
      'Verweis auf eine Seite, die nicht übernommen wurde': [0, 0, 1],
      'Vorschaubild einer verlinkten Seite': [0, 1, 0],
    },
    notes: [],
  },
  '4': {
    data: fourth,
    files: {
      'artikel/2019/12/2019-12-05-der-rat.md': `---
title: Der Rat
date: 2019-12-05 17:52
authors:
  - Mara Feldhoff
  - Tobias Lerchner
tags:
  - Politik
  - Haushalt
image:
  src: rat.jpg
  alt: Blick in den Saal
  caption: "Foto: Jo"
aliases:
  - /der-rat/
---

Vorn.

Hinten.

> 💡 Ein Hinweis

<details><summary>Mehr</summary>

Aufgeklappt.

</details>

[Zum Zweiten](/2019/12/06/zweiter.html)

![Saal](saal.jpg)
`,
      'artikel/2019/12/2019-12-06-zweiter.md':
        '---\ntitle: Zweiter\ndate: 2019-12-06 17:52\naliases:\n  - /zweiter/\n---\n\nNur für Zahlende.\n',
      'artikel/2019/12/2019-12-07-nur-post.md':
        '---\ntitle: Nur Post\ndate: 2019-12-07 17:52\ndraft: true\n---\n\nFür den Verteiler.\n',
    },
    constructs: { 'Verweis in einer Bildunterschrift': [0, 1, 0], 'Bezahlschranke im Text': [0, 1, 0] },
    notes: [
      'Zweiter (/zweiter/): War nur für „paid“ sichtbar; nun ist es für alle.',
      'Nur Post (/nur-post/): Ging nur als Newsletter hinaus und stand nie auf der Website; nun ist es ein Entwurf.',
    ],
  },
};

for (const [version, { data, files, constructs, notes }] of Object.entries(versions)) {
  test(`an export of Ghost ${version} comes over as that version shapes it`, async (t) => {
    const { run, written, source } = archive(t, {
      'alt.ghost.json': JSON.stringify(data),
      'bilder/content/images/2019/12/rat.jpg': picture,
      'bilder/content/images/2019/12/saal.jpg': picture,
    });
    const imported = await run('alt.ghost.json', {
      mediaDirs: [`${source}/bilder`],
      map: { url: 'https://alt.example' },
    });
    const texts = [...written()].filter(([name]) => name.endsWith('.md'));
    assert.deepEqual(Object.fromEntries(texts), files);
    const said = told(imported);
    const lost = Object.entries(said.constructs).filter(
      ([, [, dropped, left]]) => dropped !== 0 || left !== 0,
    );
    assert.deepEqual(Object.fromEntries(lost), constructs);
    assert.deepEqual(said.notes, notes);
    assert.deepEqual(mistakes(written()), []);
  });
}

const figures: readonly (readonly [html: string, markdown: string])[] = [
  ['<figure><img src="r.jpg" alt="R"><p>Im Saal</p></figure>', '![R](r.jpg "Im Saal")'],
  ['<figure><img src="r.jpg" alt="R">Im Saal</figure>', '![R](r.jpg "Im Saal")'],
  [
    '<figure><div><img src="r.jpg" alt="R"><span>Foto: Jo</span></div><figcaption>Im Saal</figcaption></figure>',
    '![R](r.jpg "Foto: Jo Im Saal")',
  ],
  ['<figure><noscript><img src="r.jpg">x</noscript><img src="r.jpg" alt="R"></figure>', '![R](r.jpg)'],
];

const place = { link: (href: string) => href, picture: (src: string) => ({ url: src }), told: () => {} };

test('a figure loses no word beside its caption', () => {
  for (const [html, markdown] of figures) {
    const made = htmlToMarkdown({ html }, place);
    assert.equal(made.trim(), markdown, html);
  }
});

test('a post that its moving tool put into `data` comes over, with the address that it had; „and“ parts whole names only', async (t) => {
  const wrap = (data: object) => ({ url: 'https://alt.example/2019/rat', data });
  const { run, written } = archive(t, {
    'alt.json': JSON.stringify({
      posts: [
        wrap({
          ...{ title: 'Der Rat', slug: 'rat', status: 'published', html: '<p>Er tagt.</p>' },
          ...{ published_at: '2019-12-05T16:52:00.000Z', tags: [wrap({ name: 'Politik' })] },
          author: wrap({ name: 'Mara Feldhoff' }),
        }),
      ],
    }),
  });
  await run('alt.json');
  assert.equal(
    written().get('artikel/2019/12/2019-12-05-rat.md'),
    '---\ntitle: Der Rat\ndate: 2019-12-05 17:52\nauthors:\n  - Mara Feldhoff\ntags:\n  - Politik\naliases:\n  - /rat/\n  - /2019/rat\n---\n\nEr tagt.\n',
  );
  assert.deepEqual(peopleIn('Staff and agencies'), ['Staff and agencies']);
  assert.deepEqual(peopleIn('Mara Feldhoff and Tobias Lerchner'), ['Mara Feldhoff', 'Tobias Lerchner']);
});
