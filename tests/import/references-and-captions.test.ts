// What sites of clubs and blogs have besides: links by reference, buttons, captions below a player, descriptions twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archive, picture, told } from './an-archive.ts';

const head = (title: string): string => `---\ntitle: ${title}\ndate: 2019-12-05\n---\n`;

test('a link by reference that leads nowhere keeps its words and its address, as one in the line does', async (t) => {
  const { run, written } = archive(t, {
    '_config.yml': 'title: Alt\nurl: https://alt.example\n',
    '_posts/2019-12-05-a.md': `${head('A')}
Im [Kanal **hier**][irc], im [Raum][], im [dritten] und im [Wiki][wiki]; [Kanal](xmpp:rat@x.example).

[irc]: irc://x.example/#rat "Chat"
[Raum]: matrix:r/rat:x.example
[dritten]: javascript:los()
[wiki]: https://x.example/wiki
`,
  });
  const { differences, constructs } = told(await run());
  assert.match(
    written().get('artikel/2019/12/2019-12-05-a.md') ?? '',
    /Im Kanal \*\*hier\*\*<!-- Verweis: irc:\/\/x\.example\/#rat -->, im Raum<!-- Verweis: matrix:r\/rat:x\.example -->, im dritten und im \[Wiki\]\[wiki\]; Kanal<!-- Verweis: xmpp:rat@x\.example -->\.\s+\[wiki\]: https:\/\/x\.example\/wiki\n$/,
  );
  assert.deepEqual(constructs['Verweis, den die Zeitung nicht setzt (irc:)'], [0, 0, 1]);
  assert.deepEqual(constructs['Verweis, den die Zeitung nicht setzt (javascript:)'], [0, 1, 0]);
  assert.deepEqual(
    differences.map(({ source, written: here }) => [source.links, here.links, source.words - here.words]),
    [[5, 1, 0]],
  );
});

test('buttons, players with a caption and descriptions that are there twice are the same before and after', async (t) => {
  const { run, written } = archive(t, {
    '_config.yml': 'title: Alt\nurl: https://alt.example\n',
    'rat.png': picture,
    '_posts/2019-12-05-a.md': `${head('A')}
![Der Rat tagt](/rat.png "Der Rat tagt")

![Der Rat](/rat.png "Im Saal")

<a href="https://x.example/anmelden"><button type="button">Jetzt anmelden</button></a>

<figure><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe><figcaption>Der Film vom Fest</figcaption></figure>

<figure><div class="player"><iframe src="https://karten.example/x"></iframe></div><figcaption>Die Karte</figcaption></figure>

<figure><img src="/rat.png" alt="Der Saal"><figcaption>Ein Bild</figcaption></figure>
`,
  });
  const { differences } = told(await run());
  const text = written().get('artikel/2019/12/2019-12-05-a.md') ?? '';
  assert.match(text, /!\[Der Rat tagt\]\(rat\.png\)\n\n!\[Der Rat\]\(rat\.png "Im Saal"\)/);
  assert.match(text, /\[Jetzt anmelden\]\(https:\/\/x\.example\/anmelden\)/);
  // A map that the newspaper has no frame for is a link, which the report tells.
  assert.deepEqual(
    differences.map(({ source, written: here }) => [
      source.paragraphs - here.paragraphs,
      source.embeds - here.embeds,
      source.pictures - here.pictures,
    ]),
    [[-1, 1, 0]],
  );
});

test('what stands in elements that the library does not know comes over, however deep', async (t) => {
  const names = [
    'content',
    'dialog',
    'element',
    'shadow',
    'applet',
    'marquee',
    'unbekannt',
    'x-kasten',
    'main',
  ];
  const { run, written } = archive(t, {
    '_config.yml': 'title: Alt\nurl: https://alt.example\n',
    '_posts/2019-12-06-b.md': `${head('B')}Text.\n`,
    '_posts/2019-12-05-a.html': `${head('A')}
${names.map((name) => `<${name}><div><${name}><h2>In ${name}</h2><p>Ein Satz in <b>${name}</b>.</p></${name}></div></${name}>`).join('\n')}
<menu><li>Eins</li><li>Zwei</li></menu>
`,
  });
  assert.deepEqual(told(await run()).differences, []);
  const text = written().get('artikel/2019/12/2019-12-05-a.md') ?? '';
  for (const name of names)
    assert.match(text, new RegExp(`## In ${name}\\n\\nEin Satz in \\*\\*${name}\\*\\*\\.`));
  assert.match(text, /- Eins\n- Zwei/);
});
