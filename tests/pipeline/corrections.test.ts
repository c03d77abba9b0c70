// Corrections of articles: where they stand, in which order, and what a newspaper without any has of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aNewspaper } from './build-in.ts';

const corrected = (title: string, corrections: readonly string[]): string =>
  `---\ntitle: ${title}\nsection: Politik\n${
    corrections.length === 0 ? '' : `corrections:\n${corrections.join('')}`
  }---\nEin Satz.\n`;

const entry = (date: string, text: string, kind = 'Korrektur', more = ''): string =>
  `  - date: ${date}\n    kind: ${kind}\n    text: ${text}\n${more}`;

const first = 'content/artikel/2019-12-01-eins.md';
const second = 'content/artikel/2019-12-02-zwei.md';

test('corrections stand at their article, on /korrekturen/, in data and feeds; without any no page says a word of them', async (t) => {
  const newspaper = await aNewspaper(t, {
    [first]: corrected('Eins', []),
    [second]: corrected('Zwei', [entry('2019-12-05 10:00', 'Zuletzt.'), entry('2019-12-03', 'Zuerst.')]),
  });
  const { options } = newspaper;
  const settings = { ...options.settings, listSize: 2, feedTexts: 'full' as const };
  await newspaper.build({ settings });
  const files = await newspaper.contents();
  const front = files.get('korrekturen/index.html') ?? '';
  assert.ok(front.indexOf('Zuletzt.') < front.indexOf('Zuerst.'), 'the newest comes first');
  const page = files.get('2019/12/02/zwei.html') ?? '';
  const [, shown = ''] = page.split('<main');
  assert.ok(shown.indexOf('Ein Satz.') < shown.indexOf('Zuerst.'), 'below the text');
  assert.ok(shown.indexOf('Zuerst.') < shown.indexOf('Zuletzt.'), 'in the order of time');
  assert.match(page, /Aktualisiert: <time datetime="2019-12-05T10:00:00\+01:00">/);
  assert.match(
    page,
    /"@type":"CorrectionComment","url":"[^"]+#seite-korrektur-2","name":"Korrektur","text":"Zuletzt."/,
  );
  assert.match(files.get('feed.atom') ?? '', /<updated>2019-12-05T09:00:00\.000Z<\/updated>/);
  for (const feed of ['feed.atom', 'feed.rss', 'feed.json', 'politik/feed.atom']) {
    const text = files.get(feed) ?? '';
    assert.ok(text.indexOf('Ein Satz.') < text.indexOf('Zuerst.'), `${feed}: below the text`);
    assert.match(text, /Korrektur, .{0,60}5. Dezember 2019|Korrektur, .{0,80}05 Dezember 2019/, feed);
  }
  assert.match(files.get('sitemap/seiten.xml') ?? '', /korrekturen/);
  assert.match(files.get('impressum/index.html') ?? files.get('404.html') ?? '', /href="\/korrekturen\/"/);

  const texts = Array.from({ length: 9 }, (_, n) => entry(`2019-12-04 1${n}:00`, `Nummer ${n}.`));
  await newspaper.write({
    [first]: corrected('Eins', [
      ...texts,
      entry('2019-12-05', 'Falsch.', 'Gegendarstellung', '    prominent: true\n'),
    ]),
  });
  await newspaper.build({ settings });
  const many = await newspaper.contents();
  const older = [...many.keys()].filter((file) => file.startsWith('korrekturen/seite/'));
  assert.ok(older.length > 1, 'older corrections have pages of their own');
  const all = [...many].filter(([file]) => file.startsWith('korrekturen/')).map(([, text]) => text);
  for (const [n] of texts.entries()) {
    assert.equal(
      all.filter((text) => text.includes(`<p>Nummer ${n}.</p>`)).length,
      1,
      `Nummer ${n} stands once`,
    );
  }
  const [, above = ''] = (many.get('2019/12/01/eins.html') ?? '').split('<main');
  assert.ok(above.indexOf('Falsch.') < above.indexOf('Ein Satz.'), 'what is prominent stands above');
  assert.deepEqual(many, await newspaper.clean({ settings }));

  await newspaper.write({ [first]: corrected('Eins', []), [second]: corrected('Zwei', []) });
  await newspaper.build({ settings });
  const without = await newspaper.contents();
  assert.deepEqual(
    [...without]
      .filter(([, text]) => /orrektur/.test(text))
      .map(([file]) => file)
      .filter((file) => file.endsWith('.html')),
    [],
  );
  assert.deepEqual(without, await newspaper.clean({ settings }));
});

test('a reply keeps the lines of its signature, is whole, and is linked both ways, in feeds and data, too', async (t) => {
  const reply = `Sie schreiben: "Quast hat das Wehr geöffnet." Das ist falsch, wie jeder in Ulmenried
      weiß; ich war verreist.

      Ulmenried, 24. November 2019
      Dr. Peter Quast
      Rechtsanwalt`;
  const newspaper = await aNewspaper(t, {
    [second]: corrected('Zwei', [
      entry('2019-12-03', `|\n      ${reply}\n`, 'Gegendarstellung'),
      entry('2019-12-04', '>\n      Die Zahl war\n      falsch.\n'),
    ]),
  });
  const { options } = newspaper;
  await newspaper.build({ settings: { ...options.settings, feedTexts: 'full' as const } });
  const bytes = await newspaper.contents();
  const files = new Map([...bytes].map(([path, text]) => [path, Buffer.from(text, 'latin1').toString()]));
  const lines =
    /<p>Sie schreiben: „Quast hat das Wehr geöffnet.“ Das ist falsch, wie jeder in Ulmenried weiß; ich war verreist.<\/p>\s*<p>Ulmenried, 24.\u00a0November 2019<br(?: \/)?>\s*Dr.\u00a0Peter Quast<br(?: \/)?>\s*Rechtsanwalt<\/p>/;
  const page = files.get('2019/12/02/zwei.html') ?? '';
  for (const text of [
    page,
    files.get('korrekturen/index.html'),
    files.get('feed.rss'),
    JSON.parse(files.get('feed.json') ?? '').items[0].content_html,
  ])
    assert.match(text, lines);
  assert.match(page, /<p>Die Zahl war falsch.<\/p>/);
  const [, id = ''] = /<a href="#([^"]+)">Zu diesem Artikel gibt es eine Gegendarstellung/.exec(page) ?? [];
  assert.ok(page.includes(`id="${id}" aria-label="Gegendarstellung"`), 'the article leads to the reply');
  assert.ok(files.get('korrekturen/index.html')?.includes(`/2019/12/02/zwei.html#${id}"`));
  // A feed's reader gets to both as well.
  assert.ok(files.get('feed.atom')?.includes(`/2019/12/02/zwei.html#${id}`));
  assert.ok(
    page.includes(
      String.raw`\n\nUlmenried, 24. November 2019\nDr. Peter Quast\nRechtsanwalt`
        .replace('24. ', '24.\u00a0')
        .replace('Dr. ', 'Dr.\u00a0'),
    ),
  );
});
