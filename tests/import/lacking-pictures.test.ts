// A picture without a file beside its article: the report tells apart why, whatever the source.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { meta, wxr, wxrItem } from './a-wxr.ts';
import { archive, type Files, picture, told } from './an-archive.ts';
import { mistakes } from './mistakes.ts';

const damaged = picture.subarray(0, picture.length / 2);
/** Whole, missing, damaged, on another host, no picture at all. */
const [whole, gone, broken, foreign, page] = [
  'ganz.jpg',
  'weg.jpg',
  'kaputt.jpg',
  'https://anderswo.example/fremd.jpg',
  'seite.jpg',
];
const files = {
  [`uploads/${whole}`]: picture,
  [`uploads/${broken}`]: damaged,
  [`uploads/${page}`]: '<!doctype html><title>Nicht gefunden</title>',
};
const own = (name: string) => (name.startsWith('https:') ? name : `/wp-content/uploads/${name}`);
const all = [whole, gone, broken, foreign, page];
const html = all.map((name) => `<p><img src="${own(name)}" alt="Ein Bild"></p>`).join('\n');
const markdown = all
  .map((name) => `![Ein Bild](${name.startsWith('https:') ? name : `/uploads/${name}`})`)
  .join('\n\n');
const ending = 'nun ein Verweis';
const inText = {
  [`Bild auf einem anderen Server, ${ending}`]: [0, 0, 1],
  [`Bild, dessen Datei fehlt, ${ending}`]: [0, 0, 1],
  [`Bild, dessen Datei beschädigt ist, ${ending}`]: [0, 0, 1],
  [`Bild, dessen Datei eine Webseite ist, ${ending}`]: [0, 0, 1],
};

const sources: readonly (readonly [what: string, name: string, files: Files])[] = [
  ['an export of WordPress', 'a.xml', { 'a.xml': wxr([wxrItem({ id: 1, title: 'A', content: html })]) }],
  [
    'an export of Ghost',
    'a.json',
    {
      'a.json': JSON.stringify({
        data: {
          posts: [
            {
              ...{ id: '1', title: 'A', slug: 'a', status: 'published' },
              ...{ html: html.replaceAll('wp-content/uploads', 'content/images') },
              published_at: '2019-12-05T10:00:00.000Z',
            },
          ],
        },
      }),
    },
  ],
  [
    'a feed',
    'a.xml',
    {
      'a.xml': `<rss version="2.0"><channel><link>https://alt.example/</link><item><title>A</title><link>https://alt.example/a/</link><pubDate>Thu, 05 Dec 2019 10:00:00 +0100</pubDate><description><![CDATA[${html}]]></description></item></channel></rss>`,
    },
  ],
  [
    'a folder of Jekyll',
    '',
    {
      '_config.yml': 'url: https://alt.example\n',
      '_posts/2019-12-05-a.md': `---\ntitle: A\n---\n${markdown}\n`,
    },
  ],
  [
    'pages of HTML',
    '',
    {
      'a.html': `<h1>A</h1><p class="d">5.12.2019</p><main>${html.replaceAll('wp-content/', '')}</main>`,
    },
  ],
];
for (const [what, name, more] of sources) {
  test(`a missing picture, a damaged one and one of another host are three things: ${what}`, async (t) => {
    const { run, source, written } = archive(t, { ...files, ...more });
    const imported = await run(name, {
      mediaDirs: [join(source, 'uploads')],
      map: {
        url: 'https://alt.example',
        html: { title: 'h1', date: '.d', body: 'main', remove: [] },
      },
    });
    const { constructs, notes } = told(imported);
    const pictures = Object.entries(constructs).filter(([construct]) => construct.startsWith('Bild'));
    assert.deepEqual(Object.fromEntries(pictures), inText);
    const messages = notes.map((note) => note.replace(/^.*?: Das Bild \S*?(\w+\.jpg) /, '$1 '));
    assert.deepEqual(messages.sort(), [
      'kaputt.jpg ist beschädigt.',
      'seite.jpg ist eine Webseite.',
      'weg.jpg fehlt; der Text verweist auf die alte Website.',
    ]);
    assert.deepEqual(mistakes(written()), []);
  });
}

test('what is to be had nowhere is a remark where it stood, lead pictures and galleries as well', async (t) => {
  const { run, written } = archive(t, {
    'a.md': `---\ntitle: A\ndate: 2019-12-05\nimage: ${gone}\nimages: [{imgname: auch-weg.jpg, attribution: Eva}]\n---\n![Der Saal](drittes.jpg)\n\nText.\n`,
  });
  const { constructs, notes } = told(await run());
  const text = written().get('artikel/2019/12/2019-12-05-a.md') ?? '';
  assert.equal(
    text.replace(/^---[\s\S]*?---\n\n/, ''),
    '<!-- Bild fehlt: weg.jpg -->\n\n<!-- Bild fehlt: drittes.jpg (Der Saal) -->\n\nText.\n\n<!-- Bild fehlt: auch-weg.jpg ((Foto: Eva)) -->\n',
  );
  assert.deepEqual(constructs['Beitragsbild, dessen Datei fehlt, nun eine Anmerkung'], [0, 0, 1]);
  assert.deepEqual(constructs['Bild, dessen Datei fehlt, nun eine Anmerkung'], [0, 0, 2]);
  assert.equal(notes.length, 3);
  assert.deepEqual(mistakes(written()), []);
});

test('lead pictures, films and linked files say why they are not there', async (t) => {
  const attachment = (id: number, url: string) =>
    wxrItem({
      ...{ id, title: 'b', content: '', type: 'attachment', status: 'inherit' },
      more: `<wp:attachment_url>${url}</wp:attachment_url>`,
    });
  const { run, source } = archive(t, {
    ...files,
    'uploads/da.pdf': '%PDF-1.4',
    'a.xml': wxr([
      wxrItem({
        ...{ id: 1, title: 'A', more: meta('_thumbnail_id', '11') },
        content:
          '<video src="/wp-content/uploads/weg.mp4"></video><audio src="https://anderswo.example/ton.mp3"></audio><a href="/wp-content/uploads/weg.pdf">Eins</a> <a href="/wp-content/uploads/da.pdf">Zwei</a>',
      }),
      wxrItem({ id: 2, title: 'B', content: 'x', more: meta('_thumbnail_id', '12') }),
      attachment(11, `https://alt.example/wp-content/uploads/${broken}`),
      attachment(12, foreign),
    ]),
  });
  const { constructs } = told(await run('a.xml', { mediaDirs: [join(source, 'uploads')] }));
  assert.deepEqual(Object.keys(constructs).sort(), [
    'Beitragsbild auf einem anderen Server, nun ein Verweis',
    'Beitragsbild, dessen Datei beschädigt ist, nun ein Verweis',
    'Datei, auf die ein Text verweist und die fehlt',
    'Datei, auf die ein Text verweist, ohne --public nicht kopiert',
    'Film, dessen Datei fehlt, nun ein Verweis',
    'Ton auf einem anderen Server, nun ein Verweis',
  ]);
});

test('two pictures of one name on ordinary pages are two files, damaged ones none', async (t) => {
  const other = Buffer.concat([picture, Buffer.from('x')]);
  const { run, source, folder, written } = archive(t, {
    'uploads/a/rat.jpg': picture,
    'uploads/b/Rät & Haus 100%.jpg': picture,
    'uploads/b/rat.jpg': other,
    'uploads/c/rat.jpg': damaged,
    'a.xml': wxr([
      wxrItem({
        ...{ id: 1, title: 'Kontakt', type: 'page', name: 'kontakt' },
        content: ['a/rat', 'b/rat', 'c/rat', 'b/R%C3%A4t%20&amp;%20Haus%20100%25']
          .map((name) => `<p><img src="/wp-content/uploads/${name}.jpg"></p>`)
          .join('\n'),
      }),
    ]),
  });
  const publicDir = join(folder, 'public');
  const { constructs } = told(await run('a.xml', { mediaDirs: [join(source, 'uploads')], publicDir }));
  assert.deepEqual(constructs, { 'Bild, dessen Datei beschädigt ist, nun ein Verweis': [0, 0, 1] });
  assert.equal(
    written()
      .get('seiten/kontakt.md')
      ?.replace(/^---[\s\S]*?---\n\n/, ''),
    '![](/umzug/rat.jpg)\n\n![](/umzug/rat-2.jpg)\n\n![](https://alt.example/wp-content/uploads/c/rat.jpg)\n\n![](/umzug/raet-und-haus-100-prozent.jpg)\n',
  );
});
