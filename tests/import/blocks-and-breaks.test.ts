// HTML as people type it by hand: elements that are never closed, breaks and blanks at the edges of emphasis, items that
// begin with nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archive, picture, told } from './an-archive.ts';

const files = (text: string) => ({
  '_config.yml': 'title: Alt\nurl: https://alt.example\n',
  '_posts/2019-12-05-a.md': `---\ntitle: A\ndate: 2019-12-05\n---\n${text}`,
});

/** The text of the one article, and where counts differ. */
async function moved(t: Parameters<typeof archive>[0], text: string) {
  const { run, written } = archive(t, files(text));
  const { differences } = told(await run());
  const article = written().get('artikel/2019/12/2019-12-05-a.md') ?? '';
  return { text: article.replace(/^---\n[\s\S]*?\n---\n\s*/, ''), differences };
}

test('bold type that is never closed is around the words of each block, not around the blocks', async (t) => {
  const { text, differences } = await moved(
    t,
    `<b> Unsere Kanäle:<br>

<div align='center'>

<p>Der Rat tagt.</p>

<h3>Am Abend</h3>

<ul><li>Anträge</li><li>Wahlen</li></ul>

<pre>rot = 1</pre>

</div>

</b>
`,
  );
  assert.equal(
    text,
    '**Unsere Kanäle:**\n\n**Der Rat tagt.**\n\n### Am Abend\n\n- **Anträge**\n- **Wahlen**\n\n```\nrot = 1\n```\n',
  );
  assert.deepEqual(differences, []);
});

test('blanks and breaks at the edges of emphasis stand outside, two breaks within part paragraphs', async (t) => {
  const { text, differences } = await moved(
    t,
    `<div><strong>Kernforderungen: </strong>Stadt, Energie.</div>

<div><b>Newsletter:<br></b>Wir schreiben.</div>

<div><b>Erstens<br><br>Zweitens</b></div>
`,
  );
  assert.equal(
    text,
    '**Kernforderungen:** Stadt, Energie.\n\n**Newsletter:**\\\nWir schreiben.\n\n**Erstens**\n\n**Zweitens**\n',
  );
  assert.deepEqual(differences, []);
});

test('an item that begins with an icon keeps what follows, and ends without a break', async (t) => {
  const { text, differences } = await moved(
    t,
    `<ul>
<li><div><div><i class="icon"></i></div><h3>Schnell</h3><p>In Sekunden.</p></div></li>
<li><div><div><i class="icon"></i></div><h3>Frei</h3><p>Für alle.<br></p></div></li>
</ul>
`,
  );
  assert.equal(text, '- ### Schnell\n\n  In Sekunden.\n\n- ### Frei\n\n  Für alle.\n');
  assert.deepEqual(differences, []);
});

test('a note within a quotation of HTML is a note, as those of the text are', async (t) => {
  const { text, differences } = await moved(
    t,
    `Der Rat<fn>Seit 1952.</fn> tagt.

<blockquote>
Die Satzung gilt.<fn>Von 1999.</fn>
</blockquote>
`,
  );
  assert.equal(
    text,
    'Der Rat[^fn-1] tagt.\n\n> Die Satzung gilt.[^fn-2]\n\n[^fn-1]: Seit 1952.\n[^fn-2]: Von 1999.\n',
  );
  assert.deepEqual(differences, []);
});

test('pictures of other servers, which become links, do not run into one another and into words', async (t) => {
  const linked = (name: string) =>
    `<a href="https://x.example/${name}"> <img src="https://y.example/${name}.png" alt="${name}"> </a>`;
  const { text } = await moved(
    t,
    `<div>

${linked('Eins')}

${linked('Zwei')}

Zu erreichen über<img src="https://y.example/Drei.png" alt="Drei">und <img src="https://y.example/Vier.png" alt="Vier">.

</div>
`,
  );
  assert.match(
    text,
    /\]\(https:\/\/x\.example\/Eins\)\s+\[!\[Zwei\][^\n]*\(https:\/\/x\.example\/Zwei\)\s+Zu erreichen über !\[Drei\]\(https:\/\/y\.example\/Drei\.png\) und !\[Vier\]\(https:\/\/y\.example\/Vier\.png\)\.\n$/,
  );
});

test('a mark for „more“ in code is what the text tells of', async (t) => {
  const code = 'Was vor `<!-- more -->` steht, ist der Vorspann.\n\n```\nErst.\n<!-- more -->\nDann.\n```\n';
  assert.equal((await moved(t, code)).text, code);
});

test('the mark for „more“ below code with one is the one that counts', async (t) => {
  const { text } = await moved(t, 'Ohne `<!--more-->` geht nichts.\n\n<!--more-->\n\nDann.\n');
  assert.equal(text, 'Ohne `<!--more-->` geht nichts.\n\n\n\nDann.\n');
});

test('a picture of Markdown that leads to a larger one shows that one; where its file lacks, the small one stays', async (t) => {
  const { run, written } = archive(t, {
    ...files('[![Der Rat](/klein.jpg)](/bilder/gross.jpg)\n\n[![Der Saal](/klein.jpg)](/bilder/fehlt.jpg)\n'),
    'klein.jpg': picture,
    'bilder/gross.jpg': picture,
  });
  const { differences } = told(await run());
  const all = written();
  assert.match(
    all.get('artikel/2019/12/2019-12-05-a.md') ?? '',
    /\n\[!\[Der Rat\]\(klein\.jpg\)\]\(gross\.jpg\)\n\n!\[Der Saal\]\(klein\.jpg\)\n$/,
  );
  assert.ok(all.has('artikel/2019/12/gross.jpg'));
  assert.deepEqual(differences, []);
});
