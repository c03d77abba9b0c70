// What damaged and hostile archives do: a sentence, and nothing outside of the folder.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { openSource } from '../../src/import/open-source.ts';
import { demandApart } from '../../src/import/source-files.ts';
import { readRedirects } from '../../src/newspaper/redirects-file.ts';
import * as fc from '../law/fast-check.ts';
import { meta, wxr, wxrItem } from './a-wxr.ts';
import { archive, type Files, picture, told } from './an-archive.ts';
import { mistakes } from './mistakes.ts';

const whole = wxr([
  wxrItem({ id: 1, title: 'Eins', content: 'x' }),
  wxrItem({ id: 2, title: 'Zwei', content: 'y' }),
]);
const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>`;

const refused: readonly { what: string; name: string; content: string | Buffer; sentence: RegExp }[] = [
  {
    what: 'an export that is cut off',
    name: 'a.xml',
    content: whole.slice(0, whole.indexOf('Zwei') + 30),
    sentence: /bricht mitten im Text ab \(nach „Eins“\); nichts wurde übernommen/,
  },
  {
    what: 'an export without its end',
    name: 'a.xml',
    content: whole.replace('</rss>', ''),
    sentence: /bricht mitten im Text ab/,
  },
  {
    what: 'entities of its own',
    name: 'a.xml',
    content: wxr(['<item><title>&b;</title></item>'], bomb),
    sentence: /erklärt eigene Zeichen \(DOCTYPE mit ENTITY\)/,
  },
  {
    what: 'an external entity',
    name: 'a.xml',
    content: wxr([], '<!DOCTYPE rss SYSTEM "file:///etc/passwd">'),
    sentence: /DOCTYPE/,
  },
  {
    what: 'entities in UTF-16',
    name: 'a.xml',
    content: Buffer.from(`\ufeff${wxr([], bomb)}`, 'utf16le'),
    sentence: /DOCTYPE/,
  },
  {
    what: 'a feed that is cut off within its text',
    name: 'a.xml',
    content:
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><content type="html">&lt;p&gt;x',
    sentence: /bricht mitten im Text ab/,
  },
  {
    what: 'an encoding that nobody knows',
    name: 'a.xml',
    content: wxr([], '<?xml version="1.0" encoding="EBCDIC-DE"?>'),
    sentence: /Kodierung „EBCDIC-DE“/,
  },
  {
    what: 'a file that is no feed',
    name: 'a.xml',
    content: '<html><body>x</body></html>',
    sentence: /weder ein Feed/,
  },
  { what: 'an export without articles', name: 'a.xml', content: wxr([]), sentence: /kein einziger Artikel/ },
  {
    what: 'JSON that is cut off',
    name: 'a.json',
    content: '{"db":[{"data":{"posts":[',
    sentence: /kein gültiges JSON/,
  },
  {
    what: 'JSON of something else',
    name: 'a.json',
    content: '{"x":1}',
    sentence: /weder ein Export von Ghost noch ein JSON Feed/,
  },
  ...[
    ['a ZIP archive', 'alt.zip', 'PK\x03\x04\x14\0', /ein ZIP-Archiv\. Entpacken Sie es/],
    ['an archive that is called an export', 'ghost.json', 'PK\x03\x04\x14\0', /ein ZIP-Archiv/],
    ['a packed database', 'alt.sql.gz', '\x1f\x8b\x08\0', /gepacktes Archiv \(gzip\)/],
    ['a tape archive', 'alt.tar', `alt.sql${'\0'.repeat(250)}ustar`, /ein Archiv \(tar\)/],
    ['a PDF', 'seite.txt', '%PDF-1.4\n', /ein PDF/],
    ['bytes of anything', 'seite', '\x01\x02\xff\x00\x07 a', /keine Textdatei/],
    ['a database', 'alt.sql', 'INSERT INTO posts VALUES (1);', /weder ein Export noch ein Textauszug/],
    ['a single text in Markdown', 'a.md', '---\ntitle: A\n---\n', /nennen Sie den Ordner/],
  ].map(([what, name, content, sentence]) => ({
    what: String(what),
    name: String(name),
    content: Buffer.from(String(content), 'latin1'),
    sentence: sentence as RegExp,
  })),
  { what: 'a page without a map', name: 'a.html', content: '<h1>x</h1>', sentence: /--map/ },
];
for (const { what, name, content, sentence } of refused) {
  test(`nothing is imported of ${what}, and a sentence says why`, async (t) => {
    const { run, output } = archive(t, { [name]: content });
    await assert.rejects(run(name), { name: 'CannotImport', message: sentence });
    assert.equal(existsSync(output), false);
  });
}

const nasty: readonly { what: string; name: string; files: Files }[] = [
  {
    what: 'names that lead out of the folder',
    name: 'a.xml',
    files: {
      'a.xml': wxr([
        wxrItem({
          id: 1,
          title: '../../x',
          content:
            '<img src="/wp-content/uploads/../../../../etc/passwd"><img src="https://alt.example/wp-content/uploads/%2e%2e/%2e%2e/etc/hosts.jpg">',
          name: '../../../x',
        }),
        wxrItem({ id: 2, title: '', content: '', name: '..%2f..%2fy', more: meta('_thumbnail_id', '../9') }),
      ]),
    },
  },
  {
    what: 'a line of half a megabyte',
    name: 'a.xml',
    files: { 'a.xml': wxr([wxrItem({ id: 1, title: 'Lang', content: 'wort '.repeat(100_000) })]) },
  },
  {
    what: 'control characters and letters of Windows',
    name: 'a.xml',
    files: { 'a.xml': wxr([wxrItem({ id: 1, title: 'A\u000cB', content: 'x\u0001y\u0084Zitat\u0093' })]) },
  },
  {
    what: 'Windows-1252 that calls itself UTF-8',
    name: 'a.xml',
    files: { 'a.xml': Buffer.from(wxr([wxrItem({ id: 1, title: 'Müller', content: 'Straße' })]), 'latin1') },
  },
  {
    what: 'aliases that are no addresses',
    name: '',
    files: {
      'a.md':
        '---\ntitle: A\ndate: 2019-12-05\naliases: [../../etc, "/a b/", "", "/2019/12/", /x.html, /x.html/y, "https://alt.example/ok/?a=1#b"]\n---\nText\n',
    },
  },
  {
    what: 'a headline of a thousand letters and two hundred tags',
    name: '',
    files: {
      'a.md': `---\ntitle: "${'Wort '.repeat(200)}"\ndate: 2019-12-05\ntags: [${Array.from({ length: 200 }, (_, i) => `t${i}`).join(', ')}]\n---\nText\n`,
    },
  },
  {
    what: 'broken YAML',
    name: '',
    files: { '2019-12-05-a.md': '---\ntitle: "A\n  x: [1, 2\ndate: 2019-12-05\n---\nText\n' },
  },
  {
    what: 'a picture that is none',
    name: '',
    files: {
      'a.md': '---\ntitle: A\ndate: 2019-12-05\nimage: b.jpg\n---\n![x](b.jpg)\n',
      'b.jpg': 'kein Bild',
    },
  },
  {
    what: 'CDATA that ends within the text, and CDATA within CDATA',
    name: 'a.xml',
    files: {
      'a.xml': wxr([
        wxrItem({ id: 1, title: 'A ]]> B', content: '<p>x ]]> y &lt;![CDATA[ z ]]&gt;</p>' }),
        wxrItem({ id: 2, title: 'C', content: '<p><![CDATA[innen]]></p>' }),
      ]),
    },
  },
  {
    what: 'dates of no calendar, in every way in which databases write none',
    name: 'a.xml',
    files: {
      'a.xml': wxr(
        [
          '0000-00-00 00:00:00',
          '-0001-11-30 00:00:00',
          '',
          '2019-02-31 10:00:00',
          '9999-99-99',
          'gestern',
        ].map((date, index) => wxrItem({ id: index + 1, title: `Tag ${index}`, content: 'Text.', date })),
      ),
    },
  },
  {
    what: 'attachments that lie elsewhere on the disk',
    name: 'a.xml',
    files: {
      'a.xml': wxr([
        wxrItem({
          id: 1,
          title: 'Datei',
          content:
            '<img src="file:///etc/passwd"><img src="cid:1@x"><img src="blob:https://x.example/1"><img src="C:\\\\bilder\\\\x.jpg"><img src="data:image/png;base64,AAAA"><img src="/etc/passwd.jpg"><a href="file:///etc/passwd">x</a>',
          more: meta('_thumbnail_id', '2'),
        }),
        wxrItem({
          ...{ id: 2, title: 'b', content: '', type: 'attachment', status: 'inherit' },
          more: '<wp:attachment_url>/../../../../etc/passwd.jpg</wp:attachment_url>',
        }),
      ]),
    },
  },
  {
    what: 'items of which everything is missing',
    name: 'a.xml',
    files: {
      'a.xml': wxr([
        '<item></item>',
        '<item><title>Nur ein Titel</title><wp:post_type>post</wp:post_type></item>',
        '<item><wp:post_type>post</wp:post_type><category domain="post_tag"></category><content:encoded><![CDATA[Text.]]></content:encoded></item>',
      ]),
    },
  },
  {
    what: 'NUL in every place',
    name: 'a.json',
    files: {
      'a.json': JSON.stringify({
        data: {
          posts: [
            {
              ...{ id: '1', title: 'A\0B', slug: 'a\0/../b', html: '<p>x\0y</p>', status: 'published' },
              published_at: '2019-12-05T10:00:00.000Z',
            },
          ],
        },
      }),
    },
  },
];
for (const { what, name, files } of nasty) {
  test(`what is written passes the checks and stays in the folder, with ${what}`, async (t) => {
    const { run, written, folder, output } = archive(t, files);
    await run(name);
    assert.deepEqual(readdirSync(folder).sort(), ['alt', 'content']);
    assert.deepEqual(mistakes(written()), []);
    for (const path of written().keys())
      assert.match(path, /^(?:(?:artikel\/\d{4}\/\d\d|seiten|ohne-datum)\/[\w.-]+|weiterleitungen\.yaml)$/);
    assert.deepEqual(readRedirects(output).errors, []);
    assert.ok(existsSync(output));
  });
}

test('a thousand posts of one name and day are a thousand articles, and a hundred thousand comments are none', async (t) => {
  const comment = '<wp:comment><wp:comment_content><![CDATA[Ja!]]></wp:comment_content></wp:comment>';
  const { run } = archive(t, {
    'a.xml': wxr(
      Array.from({ length: 1_000 }, (_, id) =>
        wxrItem({
          ...{ id: id + 1, title: 'Gleich', name: 'gleich', content: `<p>Nummer ${id}</p>` },
          more: id === 0 ? comment.repeat(100_000) : '',
        }),
      ),
    ),
  });
  const { files, differences } = await run('a.xml');
  assert.deepEqual([files, [...differences]], [1_000, []]);
});

test('a line of ten megabytes is an article', async (t) => {
  const { run } = archive(t, {
    'a.xml': wxr([wxrItem({ id: 1, title: 'Lang', content: `<p>${'wort '.repeat(2_000_000)}</p>` })]),
  });
  const { source, written } = await run('a.xml');
  assert.deepEqual([source.words, written.words], [2_000_000, 2_000_000]);
});

for (const [what, files] of Object.entries({
  'Hugo-Ordner, aber der Ordner content': { 'hugo.toml': '', 'README.md': 'x' },
  'Zola-Ordner, aber der Ordner content': {
    'config.toml': 'base_url = "https://alt.example"\n[markdown]\n',
    'README.md': 'x',
  },
})) {
  test(`a folder without its texts is told in a sentence: ${what}`, async (t) => {
    const { run, output } = archive(t, files);
    await assert.rejects(run(), {
      name: 'CannotImport',
      message: new RegExp(`${what} mit den Texten fehlt`),
    });
    assert.equal(existsSync(output), false);
  });
}

test('a link in the folder of pictures leads to nothing outside of it', async (t) => {
  const { run, written, source, folder } = archive(t, {
    'a.md': '---\ntitle: A\ndate: 2019-12-05\n---\n![x](b.jpg)\n',
  });
  writeFileSync(join(folder, 'geheim.jpg'), picture);
  symlinkSync(join(folder, 'geheim.jpg'), join(source, 'b.jpg'));
  const { notes } = await run();
  assert.equal(notes.length, 1);
  assert.deepEqual([...written().keys()], ['artikel/2019/12/2019-12-05-a.md']);
});

test('an export cut off anywhere brings nothing but a sentence', async (t) => {
  // Blanks behind the end are no loss.
  const end = whole.lastIndexOf('</rss>') + '</rss>'.length;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: end - 1 }), async (length) => {
      const { run, output } = archive(t, { 'a.xml': whole.slice(0, length) });
      await assert.rejects(run('a.xml'), { name: 'CannotImport' });
      assert.equal(existsSync(output), false);
    }),
    { numRuns: 20 },
  );
});

const deep = (mark: string, times = 5_000): string => mark.repeat(times);
/** Beside each of them stands a text that comes over as ever, with a link to the other one. */
const sound = wxrItem({ id: 2, title: 'Heil', content: '<p>Ganz, wie <a href="/?p=1">dort</a>.</p>' });
const tooDeep = 'Elemente, tiefer ineinander geschachtelt, als die Zeitung es zeigt';

const nested: readonly { what: string; content: string; text: string; same?: false }[] = [
  {
    what: 'elements that only arrange',
    content: `${deep('<div>', 20_000)}<p>Wort <a href="https://rat.example">Rat</a></p>`,
    text: 'Wort [Rat](https://rat.example)',
  },
  {
    what: 'elements that are closed',
    content: `${deep('<div>')}innen${deep('</div>')}<p>danach</p>`,
    text: 'innen\n\ndanach',
  },
  { what: 'quotations', content: `${deep('<blockquote>')}Wort`, text: `${'> '.repeat(90)}Wort` },
  { what: 'lists', content: `${deep('<ul><li>')}Wort`, text: `${'- '.repeat(45)}Wort`, same: false },
  { what: 'spans', content: `${deep('<span>')}Wort`, text: 'Wort' },
];
for (const { what, content, text, same = true } of nested) {
  test(`a post that nests thousands deep keeps its words, and the others come over as ever: ${what}`, async (t) => {
    const { run, written } = archive(t, {
      'a.xml': wxr([wxrItem({ id: 1, title: 'Tief', content }), sound]),
    });
    const imported = await run('a.xml');
    assert.equal(bodyOf(written().get('artikel/2019/12/2019-12-05-artikel-1.md')), text);
    assert.equal(
      bodyOf(written().get('artikel/2019/12/2019-12-05-artikel-2.md')),
      'Ganz, wie [dort](/2019/12/05/artikel-1.html).',
    );
    assert.equal(imported.source.words, imported.written.words);
    assert.equal(imported.differences.length, same ? 0 : 1);
    const { constructs } = told(imported);
    assert.deepEqual(constructs[tooDeep], [0, 0, 1]);
    assert.deepEqual(mistakes(written()), []);
  });
}

/** The text below a front-matter. */
const bodyOf = (file = ''): string => file.slice(file.lastIndexOf('---\n') + 4).trim();

test('elements of the file itself that nest thousands deep keep their text, and the others come over', async (t) => {
  const whole = `<item><title>Tief</title><wp:post_date>2019-12-05 10:00:00</wp:post_date><content:encoded>Wort ${deep('<b>')}innen${deep('</b>')}</content:encoded></item>`;
  const { run, written } = archive(t, {
    'a.xml': wxr([whole, `<item><title>Offen</title>${deep('<b>')}</item>`, sound]),
  });
  const { files } = await run('a.xml');
  assert.equal(files, 3);
  assert.match(written().get('artikel/2019/12/2019-12-05-artikel-2.md') ?? '', /Ganz, wie/);
});

test('a headline that nests thousands deep is its words', async (t) => {
  const title = `${deep('<b>', 20_000)}Tief &amp; fest`;
  const { run, written } = archive(t, { 'a.xml': wxr([wxrItem({ id: 1, title, content: 'x' }), sound]) });
  await run('a.xml');
  assert.match(written().get('artikel/2019/12/2019-12-05-artikel-1.md') ?? '', /title: Tief & fest\n/);
});

test('of a text that nobody can convert the words come over, and the report says what was lost', async (t) => {
  const { run, written } = archive(t, {
    '2019-12-05-tief.md': `---\ntitle: Tief\n---\n${deep('> ')}Wort *eins*\n\n[zwei](https://rat.example)\n`,
    '2019-12-05-heil.md': '---\ntitle: Heil\n---\nEin *Wort*.\n',
  });
  const imported = await run();
  assert.match(written().get('artikel/2019/12/2019-12-05-heil.md') ?? '', /\nEin \*Wort\*\.\n$/);
  assert.match(
    written().get('artikel/2019/12/2019-12-05-tief.md') ?? '',
    /\nWort \\\*eins\\\*\n\n\\\[zwei\]\\\(https:\/\/rat\.example\)\n$/,
  );
  const { notes, constructs } = told(imported);
  assert.deepEqual(notes, [
    '2019-12-05-tief.md: Der Text ist nicht umzusetzen (zu tief ineinander geschachtelt): Nur seine Wörter kamen herüber, ohne Verweise, Bilder und Auszeichnungen. Sehen Sie ihn von Hand nach.',
  ]);
  assert.deepEqual(constructs['Text ohne seine Verweise, Bilder und Auszeichnungen'], [0, 0, 1]);
  assert.deepEqual(mistakes(written()), []);
});

test('a text that nobody can read is named and counts as lost, and the others come over', async (t) => {
  const post = (id: number, title: string, lexical: string) => ({
    ...{ id: `${id}`, title, slug: `p${id}`, status: 'published', lexical },
    published_at: '2019-12-05T10:00:00.000Z',
  });
  const words = (children: string) => `{"root":{"type":"root","children":[${children}]}}`;
  const { run, written } = archive(t, {
    'a.json': JSON.stringify({
      data: {
        posts: [
          post(1, 'Vorn', words('{"type":"paragraph","children":[{"type":"text","text":"Ein Wort."}]}')),
          post(2, 'Tief', words(deep('{"type":"quote","children":[') + deep(']}'))),
          post(3, 'Hinten', words('{"type":"paragraph","children":[{"type":"text","text":"Noch eines."}]}')),
        ],
      },
    }),
  });
  const imported = await run('a.json');
  assert.deepEqual(
    [...written()].map(([path, text]) => [path, bodyOf(text)]),
    [
      ['artikel/2019/12/2019-12-05-p1.md', 'Ein Wort.'],
      ['artikel/2019/12/2019-12-05-p3.md', 'Noch eines.'],
    ],
  );
  assert.deepEqual([imported.source.articles, imported.written.articles, imported.files], [3, 2, 2]);
  assert.deepEqual(
    [...imported.differences].map(({ origin, reasons }) => [origin, reasons]),
    [
      [
        'Tief (/p2/)',
        [
          'Der Text ist nicht zu lesen (zu tief ineinander geschachtelt) und nicht übernommen; übertragen Sie ihn von Hand.',
          'Text, der nicht zu lesen ist',
        ],
      ],
    ],
  );
});

test('front-matter that refers to itself without end is told, and its text comes over', async (t) => {
  const names = [...'bcdefghij'];
  const bomb = names.map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join()}]`);
  const { run, written } = archive(t, {
    '2019-12-05-a.md': `---\ntitle: A\na: &a [x, x]\n${bomb.join('\n')}\n---\nText\n`,
  });
  const { notes } = await run();
  assert.match([...notes].map(({ message }) => message).join(), /verweisen so oft aufeinander/);
  assert.match(written().get('artikel/2019/12/2019-12-05-a.md') ?? '', /\nText\n$/);
});

test('links of the file system lead neither out of the source nor in circles, and those that would are told', async (t) => {
  const { run, written, source, folder } = archive(t, {
    'a.md': '---\ntitle: A\ndate: 2019-12-05\n---\nText\n',
    'unten/b.md': '---\ntitle: B\ndate: 2019-12-05\n---\nText\n',
  });
  mkdirSync(join(folder, 'geheim'));
  writeFileSync(join(folder, 'geheim/c.md'), '---\ntitle: Geheim\ndate: 2019-12-05\n---\nText\n');
  symlinkSync(join(folder, 'geheim'), join(source, 'hinaus'));
  symlinkSync(join(folder, 'geheim/c.md'), join(source, 'c.md'));
  symlinkSync('nirgends', join(source, 'leer.md'));
  for (const name of ['kreis', 'unten/kreis', 'unten/noch-einer']) symlinkSync(source, join(source, name));
  const { constructs } = await run();
  assert.deepEqual(
    [...written().keys()],
    ['artikel/2019/12/2019-12-05-a.md', 'artikel/2019/12/2019-12-05-b.md'],
  );
  assert.deepEqual(
    constructs.map(({ name, left, places }) => [name, left, places]),
    [['Verknüpfung im Dateisystem, die aus der Quelle führt', 3, ['c.md', 'hinaus', 'leer.md']]],
  );
});

test('an output whose articles the next run would take for the source is refused, the source within the output is not', (t) => {
  const { source, folder } = archive(t, { 'a.md': 'x', 'artikel/b.md': 'x' });
  symlinkSync(source, join(folder, 'anders'));
  for (const output of [source, join(source, 'neu/content'), join(folder, 'anders/x'), dirname(source)])
    if (output === dirname(source)) demandApart(source, output);
    else
      assert.throws(() => demandApart(source, output), {
        name: 'CannotImport',
        message: /liegt in der Quelle/,
      });
  // The source is the folder of articles itself.
  assert.throws(() => demandApart(join(source, 'artikel'), source), { name: 'CannotImport' });
  demandApart(join(source, 'a.md'), source);
});

test('a device is no source, and a file among the texts that is none is told', async (t) => {
  const { run, written } = archive(t, {
    'a.txt': 'Rat tagt\n\n  05 Dezember 2019    Gelesen: 3\n  Rat tagt\n\nEin Text.\n',
    'b.txt': Buffer.from('PK\x03\x04', 'latin1'),
  });
  const { notes } = await run();
  assert.deepEqual([...written().keys()], ['artikel/2019/12/2019-12-05-rat-tagt.md']);
  assert.deepEqual(
    [...notes].map(({ origin, message }) => `${origin}: ${message}`),
    ['b.txt: Die Datei ist ein ZIP-Archiv; nicht übernommen.'],
  );
  assert.throws(() => openSource('/dev/zero', { zone: 'Europe/Berlin', mediaDirs: [], map: {} }), {
    name: 'CannotImport',
    message: /weder eine Datei noch ein Ordner/,
  });
});

test('what has a name that is not in UTF-8 is told, and the rest comes over', async (t) => {
  const text = '---\ntitle: A\ndate: 2019-12-05\n---\nText\n';
  const { run, written, source } = archive(t, { 'a.md': text });
  const latin = (name: string) => Buffer.concat([Buffer.from(`${source}/`), Buffer.from(name, 'latin1')]);
  try {
    writeFileSync(latin('größe.md'), text);
    mkdirSync(latin('früher'));
  } catch {
    t.skip('the file system takes no such names');
    return;
  }
  const { notes } = await run();
  assert.deepEqual([...written().keys()], ['artikel/2019/12/2019-12-05-a.md']);
  assert.deepEqual(
    [...notes].map(({ origin }) => origin),
    ['fr\ufffdher', 'gr\ufffd\ufffde.md'],
  );
  assert.match([...notes][0]?.message ?? '', /Der Name ist nicht in UTF-8 geschrieben/);
});

test('no file gets the name of a device, which Windows could not check out', async (t) => {
  const { run, written } = archive(t, {
    'aux.md': '---\ntitle: Über\n---\nText\n',
    'b.md': '---\ntitle: B\ndate: 2019-12-05\n---\n![x](con.jpg)\n',
    'con.jpg': picture,
  });
  await run();
  assert.deepEqual(
    [...written().keys()],
    ['artikel/2019/12/2019-12-05-b.md', 'artikel/2019/12/con-1.jpg', 'seiten/aux-1.md'],
  );
});
