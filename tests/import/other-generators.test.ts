// What configurations and data files of generators say of texts: addresses, languages, authors, values within sentences.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archive, type Files, picture, told } from './an-archive.ts';

const post = (title: string, fields = '', text = 'Ein Absatz.'): string =>
  `---\ntitle: ${title}\ndate: 2019-12-05\n${fields}---\n${text}\n`;

const rows: readonly {
  readonly what: string;
  readonly files: Files;
  /** Beginning of a file's path → what stands in it. */
  readonly expected: Readonly<Record<string, readonly (string | RegExp)[]>>;
  readonly constructs?: readonly string[];
  readonly uncovered?: readonly string[];
}[] = [
  {
    what: 'Octopress is Jekyll with its texts in source/, not Hexo',
    files: {
      '_config.yml':
        'url: https://alt.example\nsource: source\ndestination: public\npermalink: /blog/:year/:month/:day/:title/\n',
      'source/_posts/2019-12-05-rat.markdown': post(
        'Rat',
        '',
        "{% img left /bilder/rat.jpg 300 200 'Der Saal' 'Leere Stühle' %}",
      ),
      'source/bilder/rat.jpg': picture,
      'source/_posts/2019-12-06-zitat.markdown':
        '---\ntitle: Zitat\n---\n{% blockquote Mara Feldhoff, Rede https://x.example/rede %}\nSo *war* es.\n{% endblockquote %}\n\nMehr {% link bei uns https://x.example/ %}.\n',
    },
    expected: {
      'artikel/2019/12/2019-12-06-zitat.md': [
        '> So *war* es.\n>\n> – [Mara Feldhoff, Rede](https://x.example/rede)\n\nMehr [bei uns](https://x.example/).',
      ],
      'artikel/2019/12/2019-12-05-rat.md': ['- /blog/2019/12/05/rat/', '![Leere Stühle](rat.jpg "Der Saal")'],
    },
  },
  {
    what: "Hexo's categories and headlines are in its addresses, and translations are called after their language",
    files: {
      '_config.yml':
        'url: https://alt.example\nroot: /\nsource_dir: source\nlanguage: [de, en]\npermalink: ":lang/:category/:post_title/"\npermalink_defaults:\n  lang: de\n',
      'source/_posts/de/rat.md': post('Der Rat tagt', 'categories: [Stadt & Land]\n'),
      'source/_posts/en/rat.md': post('The council meets', 'lang: en\n', 'A paragraph.'),
    },
    expected: {
      'artikel/2019/12/2019-12-05-rat.md': ['- /de/Stadt-Land/Der-Rat-tagt/'],
      'artikel/2019/12/2019-12-05-rat-en.md': ['- /en/uncategorized/The-council-meets/', 'lang: en'],
    },
  },
  {
    what: 'an address with a part that nobody knows is none',
    files: {
      '_config.yml': 'url: https://alt.example\nsource_dir: source\npermalink: ":abbrlink/:hash.html"\n',
      'source/_posts/rat.md': post('Rat'),
    },
    expected: { 'artikel/2019/12/2019-12-05-rat.md': [/^(?![\s\S]*aliases)/] },
    uncovered: [],
  },
  {
    what: "Jekyll's defaults and collections give fields and addresses",
    files: {
      '_config.yml': `url: https://alt.example
permalink: pretty
mail: rat@alt.example
collections:
  meldungen:
    output: true
    permalink: /aktuell/:year/:title/
  termine:
    output: true
defaults:
  - scope: { path: "", type: posts }
    values: { author: Mara Feldhoff, image: /vorgabe.png }
  - scope: { path: "_posts/gast", type: posts }
    values: { author: Tobias Lerchner }
`,
      '_posts/2019-12-05-rat.md': post(
        'Rat',
        'categories: [Freies Wissen]\nort: Köln\n',
        'In {{ page.ort }} an {{ site.mail }}, `{{ page.ort }}`.',
      ),
      '_posts/gast/2019-12-06-gast.md': '---\ntitle: Gast\n---\nText.\n',
      '_meldungen/2019-12-07-neu.md': '---\ntitle: Neu\n---\nText.\n',
      '_termine/2019/2019-12-08-fest.md': '---\ntitle: Fest\ndate: 2019-12-08\n---\nText.\n',
    },
    expected: {
      'artikel/2019/12/2019-12-05-rat.md': [
        '- Mara Feldhoff',
        '- /freies%20wissen/2019/12/05/rat/',
        'In Köln an rat@alt.example, `{{ page.ort }}`.',
        /^(?![\s\S]*vorgabe)/,
      ],
      'artikel/2019/12/2019-12-06-gast.md': ['- Tobias Lerchner'],
      'artikel/2019/12/2019-12-07-neu.md': ['- /aktuell/2019/neu/'],
      'artikel/2019/12/2019-12-08-fest.md': ['- /termine/2019/2019-12-08-fest/'],
    },
  },
  {
    what: 'a mark of the site parts the lead, and texts in other formats are told',
    files: {
      '_config.yml': 'url: https://alt.example\nexcerpt_separator: "<!--mehr-->"\n',
      '_posts/2019-12-05-rat.md': post('Rat', '', 'Der Vorspann.\n\n<!--mehr-->\n\nDer Text.'),
      '_posts/2004-12-06-alt.textile': post('Alt', '', 'h2. Früher'),
    },
    expected: { 'artikel/2019/12/2019-12-05-rat.md': ['lead: Der Vorspann.', /---\n\nDer Text\.\n$/] },
    constructs: ['Text in einem anderen Format (.textile)'],
  },
  {
    what: "Pelican's lines above the text, its configuration's addresses and its marks for files",
    files: {
      'pelicanconf.py':
        "SITEURL = ''\nPATH = 'content'\nDEFAULT_LANG = u'de'\nARTICLE_URL = '{date:%Y}/{date:%m}/{slug}.html'\n",
      'publishconf.py': "from pelicanconf import *\nSITEURL = 'https://alt.example'\n",
      'content/politik/rat.md':
        'Title: Bürger fragen\nDate: 2019-12-05 17:52\nAuthors: Mara Feldhoff, Tobias Lerchner\nTags: Rat, Haushalt\nSummary: Ein Satz\n    über zwei Zeilen.\n\nSiehe [dort]({filename}../gast.md) und ![Saal]({static}/images/rat.jpg).\n',
      'content/gast.md': 'Title: Gast\nDate: 2019-12-06\nSlug: der-gast\nStatus: draft\n\nText.\n',
      'content/images/rat.jpg': picture,
    },
    expected: {
      'artikel/2019/12/2019-12-05-rat.md': [
        'title: Bürger fragen',
        'date: 2019-12-05 17:52',
        '- Tobias Lerchner',
        'lead: Ein Satz über zwei Zeilen.',
        '- /2019/12/burger-fragen.html',
        '[dort](/2019/12/06/der-gast.html)',
        '![Saal](rat.jpg)',
      ],
      'artikel/2019/12/2019-12-06-der-gast.md': ['draft: true'],
    },
  },
  {
    what: "Eleventy's data files in JSON count, programs are told, and lists are no articles",
    files: {
      '.eleventy.js': 'module.exports = () => ({ dir: { input: "src" } });',
      'src/posts/posts.json': '{ "layout": "post.njk", "tags": "posts", "author": "Mara Feldhoff" }',
      'src/posts/rat.md': post('Rat', 'tags: [Stadtrat]\n', 'Der {{ title }} tagt.'),
      'src/posts/fest.njk': post('Fest', '', '<p>Ein <b>Fest</b>.</p>'),
      'src/posts/index.njk':
        '---\ntitle: Alle\npagination:\n  data: collections.posts\n  size: 10\n---\n{% for p in posts %}{{ p }}{% endfor %}\n',
      'src/posts/posts.11tydata.js': 'process.exit(1);',
    },
    expected: {
      'artikel/2019/12/2019-12-05-rat.md': [
        'authors:\n  - Mara Feldhoff',
        'tags:\n  - Stadtrat\n',
        'Der Rat tagt.',
        '- /posts/rat/',
      ],
      'artikel/2019/12/2019-12-05-fest.md': ['Ein **Fest**.'],
    },
    constructs: [
      'Datei mit Angaben, die ein Programm ist (.11tydata.js)',
      'Seite, die eine Liste zeigte (pagination)',
      'Schlagwort „posts“, das nur eine Liste nannte',
    ],
  },
];

for (const { what, files, expected, constructs = [], uncovered = [] } of rows) {
  test(what, async (t) => {
    const { run, written } = archive(t, files);
    const imported = await run();
    const { constructs: became, differences } = told(imported);
    const texts = new Map([...written()].filter(([path]) => path.endsWith('.md')));
    assert.deepEqual([...texts.keys()].sort(), Object.keys(expected).sort());
    for (const [path, parts] of Object.entries(expected))
      for (const part of parts)
        if (typeof part === 'string')
          assert.ok(texts.get(path)?.includes(part), `${part}\n\n${texts.get(path)}`);
        else assert.match(texts.get(path) ?? '', part);
    const names = Object.keys(became);
    for (const construct of constructs)
      assert.ok(names.includes(construct), `${construct}: ${names.join(', ')}`);
    assert.deepEqual(differences, []);
    assert.deepEqual([...imported.addresses.uncovered], uncovered);
  });
}
