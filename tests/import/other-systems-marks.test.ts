// Boxes, code about templates and the like, as the texts of other generators have them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenMoment } from '../../src/import/written-moment.ts';
import { archive, picture, told } from './an-archive.ts';
import { mistakes } from './mistakes.ts';

const astro = { 'astro.config.mjs': '' };
const jekyll = { '_config.yml': 'title: x\n' };
const hugo = { 'hugo.toml': 'baseURL = "https://alt.example/"\n' };
const folders = {
  astro: [astro, 'src/content/blog/rat.md'],
  jekyll: [jekyll, '_posts/2019-12-05-rat.md'],
  hugo: [hugo, 'content/posts/rat.md'],
} as const;

const texts: readonly (readonly [
  what: string,
  kind: keyof typeof folders,
  source: string,
  written: string,
])[] = [
  [
    'a box of Docusaurus with its title, a list and code',
    'astro',
    'Vorher.\n:::note[Wer *darf*]\nAlle.\n\n- Eins\n  - Zwei\n\n```yaml\n:::\n```\n:::\nNachher.',
    'Vorher.\n\n> **Wer *darf***\n>\n> Alle.\n>\n> - Eins\n>   - Zwei\n>\n> ```yaml\n> :::\n> ```\n\nNachher.',
  ],
  [
    'a box in a box, and columns that are none',
    'astro',
    '::::tip Rat\nA\n:::warning\nB\n:::\nC\n::::\n\n::: {.column width="3"}\nD\n:::',
    '> **Rat**\n>\n> A\n>\n> > B\n>\n> C\n\nD',
  ],
  [
    'boxes of MkDocs and GitHub',
    'astro',
    '!!! note "Titel"\n    A\n\n    B\n\nC\n\n> [!WARNING]\n> D',
    '> **Titel**\n>\n> A\n>\n> B\n\nC\n\n> **Warnung**\n>\n> D',
  ],
  [
    'templates that are talked about in code stay as they are typed',
    'jekyll',
    'Mit `{{ page.title }}` und `{% include x %}`{: .klasse}, mehr ``{: .x}``.',
    'Mit `{{ page.title }}` und `{% include x %}`, mehr ``{: .x}``.',
  ],
  [
    'what stands between raw marks, in and outside of code',
    'jekyll',
    '`{% raw %}{{ a }}{% endraw %}` und {% raw %}{{ b }}{% endraw %}\n\n```\n{% raw %}\n{{ c }}\n{% endraw %}\n```',
    '`{{ a }}` und `{{ b }}`\n\n```\n{{ c }}\n```',
  ],
  [
    'shortcodes of Hugo that are only shown',
    'hugo',
    'So: `{{</* figure */>}}`, {{%/* ref */%}}\n\n```\n{{</* figure */>}}\n```',
    'So: `{{< figure >}}`, `{{% ref %}}`\n\n```\n{{< figure >}}\n```',
  ],
  [
    'words in an element of the site alone',
    'hugo',
    'Es soll <funkel-text class="a" style="--f: var(--b)">**Freude**</funkel-text> machen.',
    'Es soll **Freude** machen.',
  ],
  [
    'a figure that is closed nowhere keeps its caption',
    'jekyll',
    '<figure>\n<img src="/rat.jpg" alt="Saal">\n<figcaption>Der Saal</figcaption>\n<blockquote>So war es.</blockquote>',
    '![Saal](rat.jpg "Der Saal")\n\n> So war es.',
  ],
  [
    "the words of Hexo's link to a text, without tags and what is said of them",
    'jekyll',
    "Siehe {% post_link 2019-12-05-rat '<b>Der</b> Rat' false %}.",
    'Siehe [Der Rat](/2019/12/05/rat.html).',
  ],
  [
    'a caption without a name, behind file and description',
    'hugo',
    '{{< figure "/rat.jpg" "Saal" "Der volle Saal" >}}',
    '![Saal](rat.jpg "Der volle Saal")',
  ],
];

for (const [what, kind, source, expected] of texts) {
  test(what, async (t) => {
    const [files, name] = folders[kind];
    const { run, written } = archive(t, {
      ...files,
      [name]: `---\ntitle: Rat\ndate: 2019-12-05\n---\n${source}\n`,
      'static/rat.jpg': picture,
      'rat.jpg': picture,
    });
    const { differences } = told(await run());
    const text = [...written()].find(([path]) => path.endsWith('.md'))?.[1] ?? assert.fail();
    assert.equal(text.replace(/^---[\s\S]*?\n---\n\n/, '').trimEnd(), expected);
    assert.deepEqual(mistakes(written()), []);
    assert.deepEqual(differences, []);
  });
}

test('a file is found by the end of its path, which layouts complete, unless several end so', async (t) => {
  const { run, written } = archive(t, {
    ...jekyll,
    '_posts/2019-12-05-a.md':
      '---\ntitle: A\nimage: news/fest.jpg\ngallery:\n  - file: news/rat.jpg\n    alt: Saal\n---\nText.\n',
    '_posts/2019-12-06-b.md': '---\ntitle: B\nimage: doppelt.jpg\n---\nText.\n',
    'assets/images/news/fest.jpg': picture,
    'assets/images/news/rat.jpg': picture,
    'assets/a/doppelt.jpg': picture,
    'assets/b/doppelt.jpg': picture,
    'node_modules/x/news/rat.jpg': picture,
  });
  const { notes } = told(await run());
  const text = written().get('artikel/2019/12/2019-12-05-a.md') ?? '';
  assert.match(text, /^image: fest\.jpg$|src: fest\.jpg/m);
  assert.match(text, /!\[Saal\]\(rat\.jpg\)/);
  assert.deepEqual(notes, ['_posts/2019-12-06-b.md: Das Bild doppelt.jpg fehlt.']);
});

test('pictures that a site of GitHub names by where they lie there are its own', async (t) => {
  const at = 'https://github.com/ort/ort.github.io/blob/main';
  const { run, written } = archive(t, {
    ...jekyll,
    '_posts/2019-12-05-a.md': `---\ntitle: A\n---\n![Eins](${at}/bilder/rat%201.jpg?raw=true)\n\n![Zwei](https://github.com/andere/sache/blob/main/bilder/rat%201.jpg?raw=true)\n`,
    'bilder/rat 1.jpg': picture,
  });
  await run();
  const text = written().get('artikel/2019/12/2019-12-05-a.md') ?? '';
  assert.match(text, /!\[Eins\]\(rat-1\.jpg\)/);
  assert.match(text, /!\[Zwei\]\(https:\/\/github\.com\/andere/);
});

test('a text without a date has that of its address', async (t) => {
  const { run, written } = archive(t, {
    'config.toml': 'base_url = "https://alt.example"\n',
    'content/rat.md':
      '+++\npath = "2019/12/05/rat"\ntitle = "Rat"\naliases = ["2019/12/05/rat.html"]\n+++\nText.\n',
    'content/2020/01/06/fest/index.md': '+++\ntitle = "Fest"\n+++\nText.\n',
    'content/kontakt.md': '+++\ntitle = "Kontakt"\npath = "2019/99/05/rat"\n+++\nText.\n',
  });
  await run();
  assert.deepEqual(
    [...written().keys()].filter((path) => path.endsWith('.md')),
    ['artikel/2019/12/2019-12-05-rat.md', 'artikel/2020/01/2020-01-06-fest.md', 'seiten/kontakt.md'],
  );
});

test('a comma behind an English month does not hide the day', () => {
  assert.equal(writtenMoment('April, 08 2014', 'Europe/Berlin'), '2014-04-08');
});

test('seconds since 1970 are a point in time', async (t) => {
  const { run, written } = archive(t, {
    ...jekyll,
    '_posts/2012-09-22-a.md': '---\ntitle: A\ncreated: 1348311257\n---\nText.\n',
  });
  const { notes } = told(await run());
  assert.deepEqual(notes, []);
  assert.match(written().get('artikel/2012/09/2012-09-22-a.md') ?? '', /^date: 2012-09-22 12:54:17$/m);
});

test('keys are known in each spelling, and the words of a section at the top are no caption', async (t) => {
  const { run, written } = archive(t, {
    ...astro,
    'src/content/blog/a.md':
      '---\ntitle: A\npubDate: 2019-12-05\nmodifiedDate: 2019-12-06\nfeatureImage:\n  src: /rat.jpg\n  alt: Saal\n  caption: Voll\n  credit: Karla\n---\nText.\n',
    'src/content/blog/b.md':
      '---\ntitle: B\npubDate: 2019-12-05\nhero:\n  title: Wir bauen Häuser\n  image: /rat.jpg\n  alt: Saal\n---\nText.\n',
    'public/rat.jpg': picture,
  });
  const { constructs } = told(await run());
  const [a, b] = ['a', 'b'].map((name) => written().get(`artikel/2019/12/2019-12-05-${name}.md`) ?? '');
  assert.match(a ?? '', /^updated: 2019-12-06$/m);
  assert.match(a ?? '', /src: rat\.jpg\n\s+alt: Saal\n\s+caption: Voll\n\s+credit: Karla/);
  assert.doesNotMatch(b ?? '', /Wir bauen/);
  assert.deepEqual(constructs['Schlüssel „hero.title“'], [0, 1, 0]);
});

test('a lead picture on another server is a link with its caption and credit, and the report says why', async (t) => {
  const { run, written } = archive(t, {
    ...jekyll,
    '_posts/2019-12-05-a.md':
      '---\ntitle: A\nimage: https://bilder.example/saal.jpg\nimage_alt: Saal\nphoto_credit: Karla\n---\nText.\n',
  });
  const { constructs } = told(await run());
  assert.match(
    written().get('artikel/2019/12/2019-12-05-a.md') ?? '',
    /\n!\[Saal\]\(https:\/\/bilder\.example\/saal\.jpg\) \(Foto: Karla\)\n\nText\.\n/,
  );
  assert.deepEqual(constructs['Beitragsbild auf einem anderen Server, nun ein Verweis'], [0, 0, 1]);
});

test('pictures on other servers stand apart, since their words become links', async (t) => {
  const { run, written } = archive(t, {
    ...jekyll,
    '_posts/2019-12-05-a.md':
      '---\ntitle: A\n---\n![Saal](https://b.example/1.jpg)![Rat](https://b.example/2.jpg)\n',
  });
  await run();
  assert.match(
    written().get('artikel/2019/12/2019-12-05-a.md') ?? '',
    /\n!\[Saal\]\(https:\/\/b\.example\/1\.jpg\) !\[Rat\]\(https:\/\/b\.example\/2\.jpg\)\n$/,
  );
});

for (const [config, folder] of [
  ['module.exports = () => ({ dir: { includes: "x", input: "." } });', ''],
  ["export default (c) => { c.setInputDirectory('./texte/'); };", 'texte/'],
] as const)
  test(`Eleventy's texts lie where its configuration says: ${config}`, async (t) => {
    const { run, written } = archive(t, {
      '.eleventy.js': config,
      'src/main.js': '',
      [`${folder}posts/a.md`]: '---\ntitle: A\ndate: 2019-12-05\n---\nText.\n',
    });
    await run();
    assert.ok(written().has('artikel/2019/12/2019-12-05-a.md'));
  });
