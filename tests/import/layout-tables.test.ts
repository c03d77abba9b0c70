// Pages that tables lay out, and elements that only a style sheet sets apart.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { archive, told } from './an-archive.ts';

async function moved(t: TestContext, html: string) {
  const { run, written } = archive(t, {
    'alt.xml': `<?xml version="1.0"?><rss version="2.0" xmlns:content="x"><channel><title>Alt</title><link>https://alt.example/</link><item><title>A</title><pubDate>Thu, 05 Dec 2019 17:52:00 +0100</pubDate><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`,
  });
  const { differences, constructs } = told(await run('alt.xml'));
  const text = written().get('artikel/2019/12/2019-12-05-a.md') ?? '';
  return { text: text.replace(/^---[\s\S]*?\n---\n\n/, ''), differences, constructs };
}

const figures = '<table border="1"><tr><td>01</td><td>02</td></tr><tr><td>03</td><td>04</td></tr></table>';

test('a page laid out by a table becomes its contents, the lists and tables in it what they are', async (t) => {
  const { text, differences, constructs } = await moved(
    t,
    `<table width="600" cellpadding="4"><tr><td colspan="2"><h2>Kopf</h2></td></tr><tr><td width="150">
<ul><li>Eins</li><li>Zwei</li></ul></td><td>Erst ein Satz.<br><br>Dann <b>einer</b>.${figures}</td></tr></table>`,
  );
  assert.equal(
    text,
    '## Kopf\n\n- Eins\n- Zwei\n\nErst ein Satz.\n\nDann **einer**.\n\n| | |\n| - | - |\n| 01 | 02 |\n| 03 | 04 |\n',
  );
  assert.deepEqual(constructs['Tabelle, die nur nebeneinanderstellte'], [0, 1, 0]);
  const [{ source, written } = assert.fail()] = differences;
  assert.deepEqual([source.tables, source.lists, source.words], [2, 1, 12]);
  assert.deepEqual([written.tables, written.lists, written.words], [1, 1, 12]);
});

const long = 'Der Rat hat lange getagt. '.repeat(20).trim();
const laidOut: readonly (readonly [what: string, html: string, text: string])[] = [
  ['one column', '<table><tr><td>Eins.</td></tr><tr><td>Zwei.</td></tr></table>', 'Eins.\n\nZwei.\n'],
  ['a role', '<table role="presentation"><tr><td>A</td><td>B</td></tr></table>', 'A\n\nB\n'],
  [
    'long texts side by side on a coloured ground',
    `<table><tr bgcolor="#eee"><td>Am Rand.</td><td width="80%">${long}</td></tr></table>`,
    `Am Rand.\n\n${long}\n`,
  ],
  [
    'several paragraphs in a cell',
    '<table><tr><td><p>Eins.</p><p>Zwei.</p></td><td>Drei.</td></tr></table>',
    'Eins.\n\nZwei.\n\nDrei.\n',
  ],
];
for (const [what, html, expected] of laidOut)
  test(`a table only lays out: ${what}`, async (t) => {
    assert.equal((await moved(t, html)).text, expected);
  });

const data: readonly (readonly [what: string, html: string, text: RegExp])[] = [
  ['without heads', figures, /^\| \| \|\n\| - \| - \|\n\| 01 \| 02 \|\n\| 03 \| 04 \|\n$/],
  [
    'with heads and a list in a cell',
    '<table><tr><th>Jahr</th><th>Punkte</th></tr><tr><td>2019</td><td><ul><li>a</li><li>b</li></ul></td></tr></table>',
    /^<table>.*<th>Jahr<\/th>.*<ul><li>a<\/li><li>b<\/li><\/ul>/,
  ],
  [
    'of figures with one long remark',
    `<table width="90%"><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr><tr><td>5</td><td>${long}</td></tr></table>`,
    /\| 5 \| Der Rat/,
  ],
];
for (const [what, html, expected] of data)
  test(`a table of data stays one: ${what}`, async (t) => {
    const { text, differences } = await moved(t, html);
    assert.match(text, expected);
    assert.deepEqual(differences, []);
  });

test('links to two places do not run together, a word in two links to one place stays whole', async (t) => {
  const { text, differences } = await moved(
    t,
    '<p><a href="https://x.example/1">Kontakt</a><span><a href="https://x.example/2">Mit</a></span><a href="https://x.example/2">glied</a></p>',
  );
  assert.equal(
    text,
    '[Kontakt](https://x.example/1) [Mit](https://x.example/2)[glied](https://x.example/2)\n',
  );
  assert.deepEqual(differences, []);
});

test('pictures of other servers do not run together in headings and cells either', async (t) => {
  const pictures =
    '<img src="https://x.example/1.png" alt="Eins"><img src="https://x.example/2.png" alt="Zwei">';
  const { text } = await moved(
    t,
    `<h3>${pictures}</h3><table><tr><th>A</th></tr><tr><td>${pictures}</td></tr></table>`,
  );
  assert.equal(text.match(/1\.png\) !\[Zwei\]/g)?.length, 2);
});
