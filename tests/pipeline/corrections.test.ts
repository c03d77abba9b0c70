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
  const settings = { ...options.settings, listSize: 2 };
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
