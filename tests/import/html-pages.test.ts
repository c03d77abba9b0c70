// Pages of old static sites in the shape in which clubs, schools and small papers have them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archive, type Files, picture, told } from './an-archive.ts';

const usual = { title: 'h1', date: 'time@datetime', body: 'article', remove: [] as string[] };

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>Bote</title>${head}</head><body>${body}</body></html>`;

const run = async (
  t: Parameters<typeof archive>[0],
  files: Files,
  html = {},
  url = 'https://alt.example/',
) => {
  const { run: imported, written } = archive(t, files);
  const result = await imported('', { map: { url, html: { ...usual, ...html } } });
  return { ...told(result), texts: written(), uncovered: [...result.addresses.uncovered] };
};

test('a table layout of a site below a folder comes over, with what its prose says and files in other capitals', async (t) => {
  const { texts, differences } = await run(
    t,
    {
      'archiv/rat.htm': Buffer.from(
        page(
          '<table><tr><td class="menu"><a href="../index.htm">Start</a></td><td class="inhalt"><h1>Der Rat tagt</h1><font size="2" class="zeile">Montag, den 5. Dezember 2019, 14.30 Uhr | Gelesen: 1.475</font><p class="autor">Ein Beitrag von Mara Feldhoff und Tobias Lerchner</p><p>Für die <a href="fest.htm">Bürger</a>.</p><img src="../bilder/Saal.JPG" alt="Saal"><p class="tags">Schlagworte: Rat | Haushalt</p></td></tr></table>',
          '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
        ),
        'latin1',
      ),
      'archiv/fest.htm': page(
        '<div class="inhalt"><h1>Fest</h1><p>Schön.</p></div>',
        '<meta property="article:published_time" content="2019-12-06T10:00:00+01:00">',
      ),
      'bilder/saal.jpg': picture,
    },
    {
      ...{ date: '.zeile', reads: '.zeile', body: '.inhalt', authors: '.autor', tags: '.tags' },
    },
    'https://alt.example/verein/',
  );
  const rat = texts.get('artikel/2019/12/2019-12-05-rat.md') ?? '';
  for (const part of [
    'date: 2019-12-05 14:30',
    '- Mara Feldhoff\n  - Tobias Lerchner',
    'tags:\n  - Rat\n  - Haushalt',
    '- /verein/archiv/rat.htm',
    'Für die [Bürger](/2019/12/06/fest.html).\n\n![Saal](saal.jpg)',
    'reads: 1475',
  ])
    assert.ok(rat.includes(part), `${part}\n\n${rat}`);
  assert.ok(texts.has('artikel/2019/12/2019-12-06-fest.md'));
  assert.deepEqual(differences, []);
});

test('the number behind „Gelesen“ is read, with its thousands', async (t) => {
  const { texts } = await run(
    t,
    {
      'rat.html': page(
        '<h1>Rat</h1><time datetime="2019-12-05"></time><i>Gelesen: 1.475</i><article>Text.</article>',
      ),
    },
    { reads: 'i' },
  );
  assert.match(texts.get('artikel/2019/12/2019-12-05-rat.md') ?? '', /\nreads: 1475\n/);
});

test('all parts that a selector finds are the text, and a part of the page around them can be left out', async (t) => {
  const { texts, constructs } = await run(
    t,
    {
      'rat.html': page(
        '<main id="seite"><h1>Rat</h1><div class="text"><p>Erster.</p><div class="text"><p>Darin.</p></div></div><p class="teilen">Teilen!</p><div class="text"><p>Zweiter.</p><p class="teilen">Teilen!</p></div></main>',
        '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2019-12-05"}]}</script>',
      ),
    },
    { body: '.text', remove: ['#seite .teilen'] },
  );
  assert.match(
    texts.get('artikel/2019/12/2019-12-05-rat.md') ?? '',
    /---\n\nErster\.\n\nDarin\.\n\nZweiter\.\n$/,
  );
  assert.deepEqual(constructs['Seite, auf der „.text“ mehrmals vorkommt; alle sind ihr Text'], [0, 0, 1]);
});

test('addresses count from the page’s base, and pictures that load late are shown', async (t) => {
  const { texts, differences } = await run(t, {
    'a/b/rat.html': page(
      '<article><time datetime="2019-12-05"></time><h1>Rat</h1><p>Zum <a href="a/fest.html#saal">Fest</a>.</p><p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="bilder/saal.jpg" alt="Saal"><noscript><img src="bilder/saal.jpg" alt="Saal"></noscript></p></article>',
      '<base href="https://alt.example/">',
    ),
    'a/fest.html': page('<article><time datetime="2019-12-06"></time><h1>Fest</h1><p>Schön.</p></article>'),
    'bilder/saal.jpg': picture,
  });
  const text = texts.get('artikel/2019/12/2019-12-05-rat.md') ?? '';
  assert.match(text, /Zum \[Fest\]\(\/2019\/12\/06\/fest\.html#saal\)\.\n\n!\[Saal\]\(saal\.jpg\)\n$/);
  assert.deepEqual(differences, []);
});

test('a selector that finds nothing on some pages names them, one that fits nowhere is told once', async (t) => {
  const dated = (name: string, more: string): string =>
    page(`<article><time datetime="2019-12-05"></time><h1>${name}</h1>${more}<p>Text.</p></article>`);
  const { constructs, notes } = await run(
    t,
    {
      'a.html': dated('A', '<p class="von">Mara Feldhoff</p>'),
      'b.html': dated('B', ''),
      'rahmen.html': '<html><frameset><frame src="a.html"></frameset></html>',
    },
    { authors: '.von', tags: '.tag' },
  );
  assert.deepEqual(constructs['Seite, auf der „.von“ (html → authors) nichts findet'], [0, 0, 1]);
  assert.equal(constructs['Seite, auf der „.tag“ (html → tags) nichts findet'], undefined);
  assert.deepEqual(constructs['Seite aus Rahmen (frameset)'], [0, 1, 0]);
  assert.ok(
    notes.includes(
      '„.tag“ (html → tags): Der Selektor findet auf keiner der 3 Seiten etwas; ist er richtig geschrieben?',
    ),
    notes.join('\n'),
  );
});

test('where the text’s selector fits no page, the message says what to look at', async (t) => {
  await assert.rejects(
    run(
      t,
      { 'a.html': page('<h1>A</h1><div id="text">Text.</div>'), 'b.html': page('<h1>B</h1>') },
      { body: '#inhalt' },
    ),
    {
      message:
        '„#inhalt“ (html → body) findet auf keiner der 2 Seiten etwas. Sehen Sie im Quelltext einer Seite nach, in welchem Element ihr Text steht: #inhalt, .artikel, td.text.',
    },
  );
});

test('pages without a date are ordinary pages where the file says so', async (t) => {
  const { texts } = await run(
    t,
    { 'verein.html': page('<article><h1>Verein</h1><p>Wir.</p></article>') },
    { undated: 'page' },
  );
  assert.deepEqual(
    [...texts.keys()].filter((path) => path.endsWith('.md')),
    ['seiten/verein.md'],
  );
});
