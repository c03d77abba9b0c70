// Folders of six generators in the shape in which German sites have them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settings } from '../newspaper/settings.ts';
import { archive, type Files, picture, told } from './an-archive.ts';
import { mistakes } from './mistakes.ts';

const jekyll: Files = {
  '_config.yml': 'title: Alt\nurl: https://alt.example\npermalink: /:year/:month/:day/:title/\n',
  'README.md': 'Wie man das baut.\n',
  'assets/img/rat.jpg': picture,
  '_posts/2019-12-05-der-rat-tagt.md': `---
layout: post
title: "Der Rat: er tagt"
author: Mara Feldhoff und Tobias Lerchner
date: 2019-12-05 17:52:00 +0100
categories: politik rat
tags: [Haushalt, Stadtrat]
image: /assets/img/rat.jpg
image_alt: Der Sitzungssaal
excerpt: ""
description: Ein *kurzer* Satz.
button_url: https://x.example/anmelden
button_text: Anmelden
---
# Der Rat: er tagt

Ein Absatz mit [Verweis]({% post_url 2019-12-06-zweiter %}) und **fett**.

{% include image.html src="/assets/img/rat.jpg" alt="Der Rat" caption="Im Saal" %}

<center><b>Mitte</b></center>

<p>Ein HTML-Absatz<br>mit Umbruch und <a href="https://www.alt.example/2019/12/06/zweiter/#stelle">Link</a></p>

<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>

* TOC
{:toc}

24. Dezember, Fußnote[^1], H<sub>2</sub>O.
{: .klasse }

{% unbekannt foo %}

[^1]: Die Note.
`,
  '_posts/2019-12-06-zweiter.markdown': `---
title: Zweiter
date: 2019-12-07
---
Vorspann als Satz.

<!--more-->

\`\`\`liquid
{% bleibt %}
\`\`\`
`,
  'impressum.md': '---\ntitle: Impressum\n---\nWir.\n',
};

test('a Jekyll folder comes over: fields, includes, HTML, footnotes, addresses', async (t) => {
  const { run, written } = archive(t, jekyll);
  const imported = await run();
  const files = written();
  assert.equal(
    files.get('artikel/2019/12/2019-12-05-der-rat-tagt.md'),
    `---
title: "Der Rat: er tagt"
date: 2019-12-05 17:52
lead: Ein kurzer Satz.
authors:
  - Mara Feldhoff
  - Tobias Lerchner
tags:
  - politik
  - rat
  - Haushalt
  - Stadtrat
image:
  src: rat.jpg
  alt: Der Sitzungssaal
aliases:
  - /2019/12/05/der-rat-tagt/
---

Ein Absatz mit [Verweis](/2019/12/07/zweiter.html) und **fett**.

![Der Rat](rat.jpg "Im Saal")

**Mitte**

Ein HTML-Absatz\\
mit Umbruch und [Link](/2019/12/07/zweiter.html#stelle)

<https://www.youtube.com/watch?v=dQw4w9WgXcQ>

24. Dezember, Fußnote[^1], H<sub>2</sub>O.

<!-- Vorlage: {% unbekannt foo %} -->

[^1]: Die Note.

[Anmelden](https://x.example/anmelden)
`,
  );
  assert.equal(
    files.get('artikel/2019/12/2019-12-07-zweiter.md'),
    `---
title: Zweiter
date: 2019-12-07
lead: Vorspann als Satz.
aliases:
  - /2019/12/07/zweiter/
  - /2019/12/06/zweiter/
---

\`\`\`liquid
{% bleibt %}
\`\`\`
`,
  );
  assert.equal(files.get('seiten/impressum.md'), '---\ntitle: Impressum\n---\n\nWir.\n');
  assert.ok(files.has('artikel/2019/12/rat.jpg'));
  assert.deepEqual(mistakes(files), []);
  assert.deepEqual(told(imported), {
    differences: [],
    constructs: {
      'Vorlage unbekannt': [0, 0, 1],
      'Verweis innerhalb der alten Website': [1, 0, 0],
      'Verweis auf einen Artikel (ref, post_url)': [1, 0, 0],
      'Vorlage include image.html': [1, 0, 0],
      'Überschrift, im Text wiederholt': [0, 1, 0],
      'Kramdown {:toc}': [0, 1, 0],
      'Kramdown {: … }': [0, 1, 0],
      'Datei ohne Angaben über dem Text': [0, 1, 0],
      'HTML <center>': [1, 0, 0],
      Einbettung: [1, 0, 0],
      '<!--more-->': [1, 0, 0],
    },
    notes: [],
  });
  assert.equal(imported.addresses.covered, 4);
  assert.deepEqual([...imported.addresses.uncovered], []);
});

interface Case {
  readonly what: string;
  readonly files: Files;
  readonly kind: string;
  /** Path and parts of the text of one article. */
  readonly path: string;
  readonly text: readonly RegExp[];
}

const cases: readonly Case[] = [
  {
    what: 'Hugo: TOML, page bundles, shortcodes, ref',
    kind: 'Hugo-Ordner',
    files: {
      'hugo.toml': 'baseURL = "https://alt.example/"\n[permalinks]\n  post = "/:year/:month/:slug/"\n',
      'content/post/rat/index.md': `+++
title = "Rat"
date = 2019-12-05T17:52:00+01:00
draft = true
authors = ["A. Müller"]
tags = ["x"]
[cover]
image = "rat.jpg"
alt = "Saal"
caption = "Der Saal"
+++
{{< figure src="rat.jpg" alt="Saal" caption="Unten" attr="Eva" >}}

{{< rawhtml >}}<b>roh</b>{{< /rawhtml >}} und [hin]({{< ref "zwei.md" >}}).

{{< youtube dQw4w9WgXcQ >}}
`,
      'content/post/rat/rat.jpg': picture,
      'content/post/zwei.md': '+++\ntitle = "Zwei"\ndate = 2020-01-02\n+++\nText.\n',
    },
    path: 'artikel/2019/12/2019-12-05-rat.md',
    text: [
      /^draft: true$/m,
      /^ {2}src: rat\.jpg\n {2}alt: Saal\n {2}caption: Der Saal$/m,
      /^!\[Saal\]\(rat\.jpg "Unten \(Foto: Eva\)"\)$/m,
      /^\*\*roh\*\* und \[hin\]\(\/2020\/01\/02\/zwei\.html\)\.$/m,
      /^https:\/\/www\.youtube\.com\/watch\?v=dQw4w9WgXcQ$/m,
      /^ {2}- \/2019\/12\/rat\/$/m,
    ],
  },
  {
    what: 'Zola: extra, taxonomies, content_image, internal links',
    kind: 'Zola-Ordner',
    files: {
      'config.toml': 'base_url = "https://alt.example"\n',
      'content/blog/2019-12-05-rat.md': `+++
title = "Rat"
[extra]
image = "/img/rat.jpg"
author = "Eva"
[taxonomies]
tags = ["a", "b"]
+++
{{ content_image(src="/img/rat.jpg", alt="Saal") }}

Siehe [zwei](@/blog/2020-01-02-zwei.md).
`,
      'content/blog/2020-01-02-zwei.md': '+++\ntitle = "Zwei"\n+++\nText.\n',
      'static/img/rat.jpg': picture,
    },
    path: 'artikel/2019/12/2019-12-05-rat.md',
    text: [
      /^authors:\n {2}- Eva$/m,
      /!\[Saal\]\(rat\.jpg\)/,
      /\[zwei\]\(\/2020\/01\/02\/zwei\.html\)/,
      /- \/blog\/rat\//,
    ],
  },
  {
    what: 'Eleventy: Nunjucks image, permalink, no date in the fields',
    kind: 'Eleventy-Ordner',
    files: {
      'eleventy.config.js': '',
      'content/blog/2019-12-05-rat.md': `---
title: Rat
permalink: /blog/der-rat/index.html
images:
  - imgname: rat.jpg
    attribution: Eva
  - imgname: rat2.jpg
    attribution: Ben
imgfolder: /img
---
{% image "/img/rat.jpg", "Saal" %}
`,
      'public/img/rat.jpg': picture,
      'public/img/rat2.jpg': Buffer.concat([picture, Buffer.from('x')]),
    },
    path: 'artikel/2019/12/2019-12-05-rat.md',
    text: [
      /^ {2}src: rat\.jpg\n {2}alt: ""\n {2}credit: Eva$/m,
      /^!\[Saal\]\(rat\.jpg\)$/m,
      /^!\[\]\(rat2\.jpg "\(Foto: Ben\)"\)$/m,
      /^ {2}- \/blog\/der-rat\/index\.html$/m,
    ],
  },
  {
    what: 'Hexo: asset_img, more, categories nested',
    kind: 'Hexo-Ordner',
    files: {
      '_config.yml': 'url: https://alt.example\npublic_dir: public\n',
      'source/_posts/rat.md':
        '---\ntitle: Rat\ndate: 2019-12-05 17:52:10\ncategories:\n  - [A, B]\n---\nErster Satz.\n<!-- more -->\n{% asset_img rat.jpg Saal %}\n\nEnde.\n',
      'source/_posts/rat/rat.jpg': picture,
    },
    path: 'artikel/2019/12/2019-12-05-rat.md',
    text: [
      /^date: 2019-12-05 17:52:10$/m,
      /^lead: Erster Satz\.$/m,
      /^tags:\n {2}- A\n {2}- B$/m,
      /- \/2019\/12\/05\/rat\//,
      /!\[Saal\]\(rat\.jpg\)/,
    ],
  },
  {
    what: 'Astro: MDX, English dates, heroImage',
    kind: 'Astro-Ordner',
    files: {
      'astro.config.mjs': '',
      'src/content/blog/rat.mdx': `---
title: Rat
description: Satz
pubDate: Dec 05 2019
heroImage: ../../assets/rat.jpg
---
import Kasten from '../Kasten.astro';

Text mit <Kasten>Inhalt</Kasten>.
`,
      'src/assets/rat.jpg': picture,
    },
    path: 'artikel/2019/12/2019-12-05-rat.md',
    text: [
      /^date: 2019-12-05$/m,
      /^lead: Satz$/m,
      /^ {2}src: rat\.jpg$/m,
      /- \/blog\/rat\//,
      /^Text mit .*Inhalt.*\.$/m,
    ],
  },
  {
    what: 'a plain folder: German keys, JSON front-matter, Windows line ends',
    kind: 'Ordner mit Markdown',
    files: {
      'a.md':
        '{\r\n"titel": "Rat",\r\n"datum": "5. Dezember 2019",\r\n"autorin": "Eva & Ben",\r\n"thema": "x, y"\r\n}\r\nText.\r\n',
    },
    path: 'artikel/2019/12/2019-12-05-a.md',
    text: [/^title: Rat$/m, /^authors:\n {2}- Eva\n {2}- Ben$/m, /^tags:\n {2}- x\n {2}- y$/m],
  },
];

for (const { what, files, kind, path, text } of cases) {
  test(`a folder comes over with nothing lost: ${what}`, async (t) => {
    const { run, written } = archive(t, files);
    const imported = await run();
    assert.equal(imported.kind, kind);
    assert.deepEqual({ ...told(imported), constructs: {} }, { differences: [], constructs: {}, notes: [] });
    const article = written().get(path) ?? assert.fail([...written().keys()].join('\n'));
    for (const pattern of text) assert.match(article, pattern);
    assert.doesNotMatch(article, /\{\{|\{%|umzug:/);
    assert.deepEqual(mistakes(written()), []);
  });
}

test('what is left of templates does not run on ordinary pages', async (t) => {
  const { run, written } = archive(t, {
    '_config.yml': 'title: x\n',
    'info.md': '---\ntitle: Info\n---\nVor {% foo bar %} nach.\n',
  });
  await run();
  assert.equal(
    written().get('seiten/info.md'),
    '---\ntitle: Info\n---\n\n{% raw %}\nVor <!-- Vorlage: {% foo bar %} --> nach.\n{% endraw %}\n',
  );
});

test('where ordinary pages are Markdown nothing stands around what templates have left', async (t) => {
  const { run, written } = archive(t, {
    '_config.yml': 'title: x\n',
    'info.md': '---\ntitle: Info\n---\nVor {% foo bar %} nach.\n',
  });
  await run('', { settings: { ...settings, pages: 'markdown' } });
  assert.equal(
    written().get('seiten/info.md'),
    '---\ntitle: Info\n---\n\nVor <!-- Vorlage: {% foo bar %} --> nach.\n',
  );
});

test('of Pandoc’s attributes behind a heading the name stays, where a link leads to it', async (t) => {
  const { run, written } = archive(t, {
    '2007-01-19-faq.md':
      '---\ntitle: Fragen\n---\n\n[Zur Antwort](#was)\n\n### Was ist das? {#was align="left"}\n\nEin Text.\n\n## Ohne Nummer {.unnumbered}\n\n## Breit {width=50%}\n\nNoch {einer}.\n',
  });
  const { differences } = await run('');
  const [article = ''] = written().values();
  assert.match(article, /^### Was ist das\?(?: \{#was\})?$/m);
  assert.match(article, /^## Ohne Nummer\n\n## Breit\n\nNoch \{einer\}\.$/m);
  assert.deepEqual([[...differences], mistakes(written())], [[], []]);
});

test('Hugo’s ref to a text leads to the one in the same language, and a page’s description is no loss', async (t) => {
  const page = (title: string, body: string) =>
    `---\ntitle: ${title}\ndescription: Zwei Wörter\n---\n${body}\n`;
  const { run, written } = archive(t, {
    'hugo.toml': 'baseURL = "https://alt.example/"\n',
    'content/kontakt.de.md': page('Kontakt', 'Text.'),
    'content/kontakt.en.md': page('Contact', 'Words.'),
    'content/start.de.md': page(
      'Start',
      'Zum [Kontakt]({{< relref path="kontakt.md" >}}), [fort]({{< ref "fort.md" >}}).',
    ),
    'content/start.en.md': page('Begin', 'To [contact]({{< ref "kontakt" >}}).'),
  });
  const imported = await run();
  const text = [...written().values()].join('');
  assert.match(text, /Zum \[Kontakt\]\(\/kontakt\/\), fort<!-- Verweis: fort\.md -->\./);
  assert.match(text, /To \[contact\]\(\/kontakt-en\/\)\./);
  assert.deepEqual(
    [...imported.differences].map(({ file, reasons }) => [file, reasons.at(-1)]),
    [['seiten/start.md', 'Verweis auf einen Text der alten Website, den es nicht gibt']],
  );
});

test('a day in a file’s name that no calendar has is told, and its article is kept without one', async (t) => {
  const names = [
    '0001-01-01-vorlage',
    '2019-13-05-monat',
    '2019-02-30-februar',
    '2020-02-29-schalttag',
    '2019-00-10-null',
  ];
  const { run, written } = archive(t, {
    'hugo.toml': 'baseURL = "https://alt.example/"\n',
    ...Object.fromEntries(
      names.map((name) => [`content/blog/${name}.md`, `---\ntitle: ${name}\n---\nText.\n`]),
    ),
  });
  const { notes } = told(await run());
  assert.deepEqual(
    [...written().keys()],
    [
      'artikel/2020/02/2020-02-29-schalttag.md',
      'ohne-datum/februar.md',
      'ohne-datum/monat.md',
      'ohne-datum/null.md',
      'ohne-datum/vorlage.md',
    ],
  );
  assert.deepEqual(mistakes(written()), []);
  assert.equal(notes.filter((note) => note.includes('im Namen der Datei gibt es nicht')).length, 4);
});

test('an ordinary page that is called like a year does not lie where that year’s archive is', async (t) => {
  const { run, written } = archive(t, {
    'hugo.toml': 'baseURL = "https://alt.example/"\n',
    'content/konferenz/2019.md': '---\ntitle: "2019"\n---\nText.\n',
  });
  await run();
  assert.deepEqual([...written().keys()], ['seiten/2019-2.md', 'weiterleitungen.yaml']);
  assert.match(written().get('weiterleitungen.yaml') ?? '', /^\/konferenz\/2019\/: \/2019-2\/$/m);
  assert.deepEqual(mistakes(written()), []);
});
