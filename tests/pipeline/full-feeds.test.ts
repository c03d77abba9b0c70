// Feeds with whole articles: what changes them, and that they cost no more than what has changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawing } from '../images/made-pictures.ts';
import { settings } from '../newspaper/settings.ts';
import { aNewspaper } from './build-in.ts';

const full = { ...settings, siteUrl: 'https://name.github.io/bote', feedTexts: 'full' as const };
const file = (day: string) => `content/artikel/2019-12-${day}-artikel.md`;
const article = (title: string, text: string, section = 'Politik') =>
  `---\ntitle: ${title}\nsection: ${section}\ntags: [Brücke]\n---\n${text}\n`;

test('whole articles stand in the feeds of the newspaper and its sections, teasers in those of topics, to the bytes of a clean build', async (t) => {
  const paper = await aNewspaper(t, {
    [file('01')]: article(
      'Eins',
      'Der Fluss steigt. Ein [Verweis](../artikel/2019-12-02-artikel.md).\n\n![Der Fluss](fluss.png)',
    ),
    [file('02')]: article('Zwei', 'Die Brücke steht.[^1]\n\n[^1]: Sagt man.', 'Sport'),
    [file('03')]: article('Drei', 'Noch einer.', 'Sport'),
    'content/artikel/fluss.png': await drawing(64, 48).png().toBuffer(),
  });
  await paper.build({ settings: full });
  const contents = await paper.contents();
  assert.deepEqual([...contents], [...(await paper.clean({ settings: full }))]);
  const text = (path: string) => Buffer.from(contents.get(path) ?? '', 'latin1').toString('utf8');
  const [whole] = JSON.parse(text('feed.json')).items.slice(-1);
  assert.match(whole.content_html, /href="https:\/\/name\.github\.io\/bote\/2019\/12\/02\/artikel\.html"/);
  assert.match(whole.content_html, /<img src="https:\/\/name\.github\.io\/bote\/bilder\/[^"]+"/);
  assert.doesNotMatch(whole.content_html, /srcset|class=|"\/|id=/);
  assert.match(text('sport/feed.atom'), /artikel\.html#fussnote-1/);
  assert.match(text('thema/bruecke/feed.atom'), /<summary>/);
  assert.doesNotMatch(text('thema/bruecke/feed.atom'), /<content|&lt;p/);
  assert.match(text('feeds/index.html'), /enthalten ganze Artikel/);

  // A word in the text: the teaser is the same, the feeds are not.
  await paper.write({ [file('02')]: article('Zwei', 'Die Brücke steht.[^1]\n\n[^1]: Meint man.', 'Sport') });
  const { written } = await paper.build({ settings: full });
  assert.deepEqual(
    written.filter((path) => /feed\./.test(path)),
    ['feed.atom', 'feed.json', 'feed.rss', 'sport/feed.atom'],
  );
  assert.deepEqual([...(await paper.contents())], [...(await paper.clean({ settings: full }))]);

  // Another file for a picture, and the article to which one links gone.
  await paper.write({
    'content/artikel/fluss.png': await drawing(48, 64).png().toBuffer(),
    [file('02')]: article('Zwei', 'x', 'Sport').replace('---\n', '---\ndraft: true\n'),
  });
  await paper.build({ settings: full });
  assert.deepEqual([...(await paper.contents())], [...(await paper.clean({ settings: full }))]);

  // Teasers again.
  await paper.build({ settings: { ...full, feedTexts: 'teaser' } });
  const again = await paper.contents();
  assert.doesNotMatch(again.get('feed.json') ?? '', /content_html/);
  assert.doesNotMatch(again.get('feeds/index.html') ?? '', /ganze Artikel/);
});

test('a typo with teasers touches no feed', async (t) => {
  const paper = await aNewspaper(t, {
    [file('01')]: article('Eins', 'Erster Satz. Zweiter. Dritter. Vierter.\n\nDer Tipfehler.'),
  });
  await paper.build();
  await paper.write({
    [file('01')]: article('Eins', 'Erster Satz. Zweiter. Dritter. Vierter.\n\nDer Tippfehler.'),
  });
  assert.deepEqual(
    (await paper.build()).written.filter((path) => /feed\./.test(path)),
    [],
  );
});
