import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meta, wxr, wxrItem } from './a-wxr.ts';
import { archive, picture, told } from './an-archive.ts';
import { mistakes } from './mistakes.ts';

const attachment = (id: number, file: string, more = '') =>
  wxrItem({
    ...{
      id,
      title: file,
      content: '',
      type: 'attachment',
      status: 'inherit',
      link: `https://alt.example/?p=${id}`,
    },
    more: `<wp:attachment_url>https://alt.example/wp-content/uploads/2019/12/${file}</wp:attachment_url>${more}`,
  });

const blocks = `<!-- wp:paragraph -->
<p>Der Rat &amp; die Stadt<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup> in <a href="https://www.alt.example/2019/12/zweiter/#stelle">der Sitzung</a>, siehe <a href="/?p=12">auch</a>.</p>
<!-- /wp:paragraph -->

<!-- wp:more -->
<!--more-->
<!-- /wp:more -->

<!-- wp:image {"id":20} -->
<figure class="wp-block-image"><img src="https://alt.example/wp-content/uploads/2019/12/rat-300x200.jpg" alt="Der Saal"/><figcaption class="wp-element-caption">Im <em>Saal</em> (Foto: Eva)</figcaption></figure>
<!-- /wp:image -->

<!-- wp:gallery -->
<figure class="wp-block-gallery"><figure class="wp-block-image"><img src="https://alt.example/wp-content/uploads/2019/12/rat.jpg" alt="Eins"/></figure><figure class="wp-block-image"><img src="https://alt.example/wp-content/uploads/2019/12/zwei.jpg" alt="Zwei"/><figcaption>Zwei</figcaption></figure></figure>
<!-- /wp:gallery -->

<!-- wp:embed {"url":"https://www.youtube.com/watch?v=dQw4w9WgXcQ"} -->
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://www.youtube.com/watch?v=dQw4w9WgXcQ
</div></figure>
<!-- /wp:embed -->

<!-- wp:table -->
<figure class="wp-block-table"><table><thead><tr><th>Liste</th><th>Stimmen</th></tr></thead><tbody><tr><td>A|B</td><td>12</td></tr></tbody></table><figcaption>Ergebnis</figcaption></figure>
<!-- /wp:table -->

<!-- wp:latest-posts {"postsToShow":3} /-->

<!-- wp:verse -->
<pre class="wp-block-verse">Eine Zeile
noch eine</pre>
<!-- /wp:verse -->

<!-- wp:footnotes /-->`;

const classic = `Erste Zeile
zweite Zeile

[caption id="attachment_20" align="left" width="300"]<a href="https://alt.example/wp-content/uploads/2019/12/rat.jpg"><img src="https://alt.example/wp-content/uploads/2019/12/rat-300x200.jpg" alt="Der Saal" /></a> Im Saal[/caption]

24. Dezember, Lehrer*innen, [sic] und <b>fett</b>.

[gallery ids="20,21"]

[embed]https://vimeo.com/22439234[/embed]

[contact-form-7 id="4" title="Kontakt"]

[su_box title="Kasten"]Im Kasten.[/su_box]

[[gallery]]`;

const files = {
  'export.xml': wxr([
    wxrItem({
      id: 11,
      title: 'Der Rat &amp; <em>seine</em> Stadt',
      content: blocks,
      name: 'der-rat',
      more: `<excerpt:encoded><![CDATA[Ein Vorspann.]]></excerpt:encoded><category domain="category" nicename="politik"><![CDATA[Politik]]></category><category domain="category" nicename="x"><![CDATA[Uncategorized]]></category><category domain="post_tag" nicename="rat"><![CDATA[Rat &amp; Tat]]></category><category domain="author" nicename="cap-mfeldhoff"><![CDATA[mf]]></category><category domain="author" nicename="cap-tl"><![CDATA[tl]]></category>${meta('_thumbnail_id', '21')}${meta('footnotes', JSON.stringify([{ id: 'a1', content: 'Die <strong>Note</strong>.' }]))}<wp:comment><wp:comment_content>Ach</wp:comment_content></wp:comment>`,
    }),
    wxrItem({ id: 12, title: 'Zweiter', content: classic, name: 'zweiter', date: '2019-12-06 08:00:00' }),
    wxrItem({ id: 13, title: 'Entwurf', content: 'x', status: 'draft', name: '' }),
    wxrItem({ id: 14, title: 'Privat', content: 'x', status: 'private' }),
    wxrItem({
      id: 15,
      title: 'Geheim',
      content: 'x',
      more: '<wp:post_password><![CDATA[geheim]]></wp:post_password>',
    }),
    wxrItem({ id: 16, title: 'Papierkorb', content: 'x', status: 'trash' }),
    wxrItem({ id: 17, title: 'Geplant', content: 'x', status: 'future', date: '2031-01-02 03:04:00' }),
    wxrItem({
      id: 18,
      title: 'Kontakt',
      content: 'Wir.',
      type: 'page',
      name: 'kontakt',
      link: 'https://alt.example/kontakt/',
    }),
    wxrItem({ id: 19, title: 'Menü', content: '', type: 'nav_menu_item' }),
    attachment(20, 'rat.jpg', '<excerpt:encoded><![CDATA[Im Saal]]></excerpt:encoded>'),
    attachment(21, 'zwei.jpg', meta('_wp_attachment_image_alt', 'Zwei')),
  ]),
  'uploads/2019/12/rat.jpg': picture,
  'uploads/2019/12/zwei.jpg': Buffer.concat([picture, Buffer.from('x')]),
};

test('a WordPress export comes over: blocks, classic texts, shortcodes, people, pictures, notes', async (t) => {
  const { run, written, source } = archive(t, files);
  const imported = await run('export.xml', { mediaDirs: [`${source}/uploads`] });
  const all = written();
  assert.equal(
    all.get('artikel/2019/12/2019-12-05-der-rat.md'),
    `---
title: Der Rat & seine Stadt
date: 2019-12-05 17:52
lead: Ein Vorspann.
authors:
  - Mara Feldhoff
  - Tobias Lerchner
tags:
  - Politik
  - Rat & Tat
image:
  src: zwei.jpg
  alt: Zwei
aliases:
  - /2019/12/der-rat/
---

Der Rat & die Stadt[^1] in [der Sitzung](/2019/12/06/zweiter.html#stelle), siehe [auch](/2019/12/06/zweiter.html).

![Der Saal](rat.jpg "Im Saal (Foto: Eva)")

![Eins](rat.jpg)
![Zwei](zwei.jpg "Zwei")

<https://www.youtube.com/watch?v=dQw4w9WgXcQ>

| Liste | Stimmen |
| - | - |
| A\\|B | 12 |

Ergebnis

<!-- Block: latest-posts -->

Eine Zeile\\
noch eine

[^1]: Die **Note**.
`,
  );
  assert.match(
    all.get('artikel/2019/12/2019-12-06-zweiter.md') ?? '',
    /\n\nErste Zeile\\\nzweite Zeile\n\n!\[Der Saal\]\(rat\.jpg "Im Saal"\)\n\n24\\\. Dezember, Lehrer\\\*innen, \\\[sic] und \*\*fett\*\*\.\n\n!\[\]\(rat\.jpg "Im Saal"\)\n!\[Zwei\]\(zwei\.jpg\)\n\nhttps:\/\/vimeo\.com\/22439234\n\n<!-- Shortcode: \[contact-form-7 id="4" title="Kontakt"\] -->\n\n### Kasten\n\nIm Kasten\.\n\n\\\[gallery]\n$/,
  );
  assert.match(all.get('artikel/2019/12/2019-12-05-entwurf.md') ?? '', /^draft: true$/m);
  assert.doesNotMatch(all.get('artikel/2019/12/2019-12-05-entwurf.md') ?? '', /aliases/);
  assert.match(all.get('artikel/2019/12/2019-12-05-artikel-14.md') ?? '', /^draft: true$/m);
  assert.match(all.get('artikel/2019/12/2019-12-05-artikel-15.md') ?? '', /^draft: true$/m);
  assert.match(all.get('artikel/2031/01/2031-01-02-artikel-17.md') ?? '', /^date: 2031-01-02 03:04$/m);
  assert.equal(all.get('seiten/kontakt.md'), '---\ntitle: Kontakt\n---\n\nWir.\n');
  assert.deepEqual(mistakes(all), []);
  const { differences, constructs, notes } = told(imported);
  assert.deepEqual(differences, []);
  assert.deepEqual(
    notes.map((note) => note.replace(/^.*?: (?=War)/, '')),
    [
      'War privat und ist nun ein Entwurf (draft: true).',
      'War mit einem Kennwort geschützt und ist nun ein Entwurf (draft: true).',
    ],
  );
  assert.deepEqual(
    Object.entries(constructs).filter(([, [, dropped = 0, left = 0]]) => dropped + left > 0),
    [
      ['Block „latest-posts“', [0, 0, 1]],
      ['Shortcode [contact-form-7]', [0, 0, 1]],
      ['<!--more-->', [0, 1, 0]],
      ['Inhaltstyp „nav_menu_item“', [0, 1, 0]],
      ['Kommentar', [0, 1, 0]],
      ['Zustand „trash“', [0, 1, 0]],
    ],
  );
});

test('without the uploads, pictures stay links to the old site, and each is told', async (t) => {
  const { run, written } = archive(t, files);
  const imported = await run('export.xml');
  assert.match(
    written().get('artikel/2019/12/2019-12-05-der-rat.md') ?? '',
    /!\[Der Saal\]\(https:\/\/alt\.example\/wp-content\/uploads\/2019\/12\/rat-300x200\.jpg\) Im Saal \(Foto: Eva\)/,
  );
  assert.equal([...imported.notes].filter(({ message }) => message.includes('fehlt')).length, 6);
  assert.deepEqual(mistakes(written()), []);
});

const bodies: readonly (readonly [
  what: string,
  content: string,
  written: string,
  told: readonly string[],
])[] = [
  [
    'a gallery shows the pictures that the export has, and remarks those that it has not',
    '[gallery type="rectangular" ids="20,99,21" orderby="rand"]',
    '![](rat.jpg "Im Saal")\n![Zwei](zwei.jpg)\n\n<!-- Bild fehlt: Anhang 99 der Mediathek -->',
    ['99'],
  ],
  [
    'a gallery of one that is missing is its remark',
    'Erstens.\n\n[gallery include="98"]\n\nZweitens.',
    'Erstens.\n\n<!-- Bild fehlt: Anhang 98 der Mediathek -->\n\nZweitens.',
    ['98'],
  ],
  [
    'code with links stays code, and a remark says where they led',
    '<pre class="wp-block-preformatted">a <a href="https://x.example/">b</a>\n  c_d</pre>',
    '```\na b\n  c_d\n```\n\n<!-- Verweis in einem Codeblock: b → https://x.example/ -->',
    [],
  ],
  [
    'code whose links are their own words needs no remark',
    '<pre><code>GET <a href="https://x.example/">https://x.example/</a></code></pre>',
    '```\nGET https://x.example/\n```',
    [],
  ],
  [
    'verses keep their links',
    '<pre class="wp-block-verse">Eins <a href="https://x.example/">zwei</a>\ndrei</pre>',
    'Eins [zwei](https://x.example/)\\\ndrei',
    [],
  ],
];
test('what an export lacks, and what Markdown cannot say, is remarked where it stood', async (t) => {
  const { run, written, source } = archive(t, {
    'export.xml': wxr([
      ...bodies.map(([title, content], index) => wxrItem({ id: 40 + index, title, content })),
      attachment(20, 'rat.jpg', '<excerpt:encoded><![CDATA[Im Saal]]></excerpt:encoded>'),
      attachment(21, 'zwei.jpg', meta('_wp_attachment_image_alt', 'Zwei')),
    ]),
    'uploads/2019/12/rat.jpg': picture,
    'uploads/2019/12/zwei.jpg': Buffer.concat([picture, Buffer.from('x')]),
  });
  const imported = await run('export.xml', { mediaDirs: [`${source}/uploads`] });
  const notes = [...imported.notes].map(({ message }) => message);
  for (const [index, [what, , expected]] of bodies.entries()) {
    const text = written().get(`artikel/2019/12/2019-12-05-artikel-${40 + index}.md`) ?? assert.fail(what);
    assert.equal(text.replace(/^---[\s\S]*?\n---\n\n/, '').trimEnd(), expected, what);
  }
  const missing = (id: string | number) =>
    `Die Galerie zeigt auch das Bild ${id} der Mediathek, das in der Exportdatei fehlt; im Text steht ein Vermerk.`;
  assert.deepEqual(
    notes,
    bodies.flatMap(([, , , ids]) => ids.map(missing)),
  );
  // Each stands beside the article's difference, and beside no other one.
  const differing = [...imported.differences];
  for (const [index, [what, , , ids]] of bodies.entries()) {
    const found = differing.find(({ file }) => file.endsWith(`-artikel-${40 + index}.md`));
    assert.equal(found !== undefined || ids.length === 0, true, what);
    const told = found?.reasons.filter((reason) => reason.startsWith('Die Galerie')) ?? [];
    assert.deepEqual(told, ids.map(missing), what);
  }
  assert.deepEqual(mistakes(written()), []);
});
