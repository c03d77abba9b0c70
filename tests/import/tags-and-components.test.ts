// Tags that lead somewhere, boxes with titles, values of a site, and components of MDX, as themes of Hugo, Zola and Astro
// have them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archive, type Files, picture, told } from './an-archive.ts';
import { mistakes } from './mistakes.ts';

const hugo = {
  'hugo.toml': 'baseURL = "https://alt.example/"\n[params]\nMatrix = "https://chat.example/raum"\n',
};
const zola = { 'config.toml': 'base_url = "https://alt.example"\n' };
const astro = { 'astro.config.mjs': '' };

const texts: readonly (readonly [
  what: string,
  files: Files,
  name: string,
  source: string,
  written: string,
])[] = [
  [
    'buttons with their words beside the address and between the marks',
    hugo,
    'content/posts/rat.md',
    '{{< button link="https://x.example/a" text="Platz *buchen*" >}}\n\n{{< button href="https://x.example/b" >}}Zur Anlage{{< /button >}}',
    '[Platz buchen](https://x.example/a)\n\n[Zur Anlage](https://x.example/b)',
  ],
  [
    'titles of boxes, and ornaments',
    hugo,
    'content/posts/rat.md',
    '{{< details "Wer zahlt" >}}\nDie Stadt.\n{{< /details >}}\n\n{{< spacer 20 >}}\n\n{{< alert title="Hinweis" >}}Text{{< /alert >}}',
    '**Wer zahlt**\n\nDie Stadt.\n\n**Hinweis**\n\nText',
  ],
  [
    'a value of the site, as an address and as words',
    hugo,
    'content/posts/rat.md',
    '[Chat]({{< param matrix >}}), {{< param "matrix" >}}.',
    '[Chat](https://chat.example/raum), https://chat.example/raum.',
  ],
  [
    'a caption and a credit with links in Markdown',
    { ...hugo, 'static/a.jpg': picture },
    'content/posts/rat.md',
    '{{< figure src="/a.jpg" alt="Saal" caption="Der *Saal*" attr="[Mara](https://m.example/), [CC](https://c.example/)" >}}',
    '![Saal](a.jpg "Der Saal (Foto: Mara, CC)")\n\n<!-- Verweis in einer Bildunterschrift: Mara → https://m.example/ -->\n\n<!-- Verweis in einer Bildunterschrift: CC → https://c.example/ -->',
  ],
  [
    'a film that is named in another way, and attributes behind links and below tables',
    hugo,
    'content/posts/rat.md',
    '{{< youtube hash="dQw4w9WgXcQ" >}}\n\nEin [Netz][1]{.mw-redirect}.\n\n| A |\n| --- |\n| B |\n\n{.table .table-striped}\n\n[1]: https://n.example/',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ\n\nEin [Netz][1].\n\n| A |\n| --- |\n| B |\n\n[1]: https://n.example/',
  ],
  [
    'documents of Zola',
    zola,
    'content/blog/rat.md',
    '{{ download(file="https://x.example/satzung.pdf", text="Satzung") }}\n\n{{ pdf(document="https://x.example/satzung.pdf") }}',
    '[Satzung](https://x.example/satzung.pdf)\n\n[satzung.pdf](https://x.example/satzung.pdf)',
  ],
  [
    'components, imported pictures and code about components',
    { ...astro, 'src/assets/img/saal.jpg': picture },
    'src/content/blog/rat.mdx',
    "import Image from '@components/Image.astro'\nimport saal from '@assets/img/saal.jpg'\n\n<Image src={saal} alt=\"Der Saal\" width={300} />\n\n<Accordion client:load title=\"Wer zahlt\">\n\nDie Stadt.{' '}\n\n</Accordion>\n\n<YouTube id=\"dQw4w9WgXcQ\" />\n\n<Button href={'https://x.example/a'}>Los</Button>, `<Image />`.",
    '![Der Saal](saal.jpg)\n\n**Wer zahlt**\n\nDie Stadt.\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n\n[Los](https://x.example/a), `<Image />`.',
  ],
];

for (const [what, files, name, source, expected] of texts)
  test(`what a tag says to readers stays, and is counted: ${what}`, async (t) => {
    const { run, written } = archive(t, {
      ...files,
      [name]:
        name.includes('blog') && !name.includes('src')
          ? `+++\ntitle = "Rat"\ndate = 2019-12-05\n+++\n${source}\n`
          : `---\ntitle: Rat\ndate: 2019-12-05\n---\n${source}\n`,
    });
    const imported = await run();
    const text = written().get('artikel/2019/12/2019-12-05-rat.md') ?? '';
    assert.equal(text.split('---\n').slice(2).join('---\n').replace(/ +\n/g, '\n').trim(), expected);
    assert.deepEqual(mistakes(written()), []);
    const { differences } = told(imported);
    assert.deepEqual(
      differences.map(({ source: there, written: here }) => [there, here]),
      [],
    );
  });

test('a tag that nobody knows becomes no part of an address', async (t) => {
  const { run, written } = archive(t, {
    ...hugo,
    'content/posts/rat.md': '---\ntitle: Rat\ndate: 2019-12-05\n---\n[Chat]({{< adresse >}}).\n',
  });
  const { constructs } = told(await run());
  assert.match(written().get('artikel/2019/12/2019-12-05-rat.md') ?? '', /\n\nChat\.\n$/);
  assert.deepEqual(constructs['Hugo: adresse'], [0, 0, 1]);
});
