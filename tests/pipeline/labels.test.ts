// What the law asks: paid articles say so wherever they are shown, some are left out, pictures end with their rights.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawing } from '../images/made-pictures.ts';
import { aNewspaper } from './build-in.ts';

const article = (title: string, fields: string): string =>
  `---\ntitle: ${title}\nsection: Politik\ntags: Wehr\n${fields}---\nEin Satz, [ein Verweis](https://fremd.example/).\n`;

const file = (day: number, name: string): string => `content/artikel/2019-12-0${day}-${name}.md`;

test('what is paid for says so in every list, feed and data, and is no news', async (t) => {
  const newspaper = await aNewspaper(t, {
    [file(3, 'werbung')]: article(
      'Werbung',
      'sponsored: true\nsponsor: Harms\nreads: 9\ncorrections:\n  - date: 2019-12-04\n    kind: Korrektur\n    text: Das war falsch.\n',
    ),
    'content/reads/2019/2019-12-04.csv': 'path,reads\n/2019/12/03/werbung.html,5\n',
    [file(4, 'wahl')]: article(
      'Wahl',
      'political:\n  sponsor: Klare Lauter\n  occasion: Wassergesetz\n  notice: /wahl/\n',
    ),
    [file(5, 'nachricht')]: article('Nachricht', ''),
  });
  await newspaper.build();
  const files = await newspaper.contents();
  const page = (path: string): string => files.get(path) ?? '';
  const mark = '<strong class="mark">Anzeige</strong> ';
  for (const path of ['index.html', 'politik/index.html', 'thema/wehr/index.html', '2019/12/03/index.html']) {
    assert.match(
      page(path),
      new RegExp(`<a href="/2019/12/03/werbung.html">${mark}(?:<span class="kicker">)?Werbung`),
      path,
    );
  }
  for (const path of [
    'newsticker/index.html',
    'meistgelesen/index.html',
    'korrekturen/index.html',
    '2019/12/05/nachricht.html',
    '2019/12/04/wahl.html',
  ]) {
    assert.match(page(path), new RegExp(`${mark}Werbung`), path);
  }
  assert.match(page('newsticker.json'), /"title":"Werbung",[^}]*"mark":"Anzeige"/);
  assert.match(page('meistgelesen.json'), /"title":"Anzeige: Werbung"/);
  assert.match(page('meistgelesen/index.html'), /"@type":"ListItem","position":1,"name":"Anzeige: Werbung"/);
  assert.match(page('2019/12/03/werbung.html'), /href="mailto:\?subject=Anzeige%3A%20Werbung&amp;/);
  assert.match(page('feed.atom'), /<title>Anzeige: Werbung<\/title>/);
  assert.match(page('feed.atom'), /<category term="Politische Anzeige"\/>/);
  assert.doesNotMatch(page('sitemap/news.xml'), /werbung|wahl/);
  assert.match(page('sitemap/2019-12.xml'), /werbung/);
  // Weeks later, when the newest articles stand there so that the file is not empty.
  await newspaper.build({ now: Date.parse('2020-01-06T12:00+01:00') });
  const later = (await newspaper.contents()).get('sitemap/news.xml') ?? '';
  assert.match(later, /nachricht\.html/);
  assert.doesNotMatch(later, /werbung|wahl/);
  const own = page('2019/12/03/werbung.html');
  assert.match(own, /"@type":"AdvertiserContentArticle"/);
  assert.match(own, /"sponsor":\{"@type":"Organization","name":"Harms"\}/);
  assert.match(own, /<meta property="og:title" content="Anzeige: Werbung">/);
  assert.match(own, /href="https:\/\/fremd\.example\/" rel="external noopener sponsored"/);
  assert.match(
    page('2019/12/05/nachricht.html'),
    /href="https:\/\/fremd\.example\/" rel="external noopener"/,
  );
  const political = page('2019/12/04/wahl.html');
  assert.match(
    political,
    /Im Auftrag von Klare Lauter<\/span> <span>Anlass: Wassergesetz<\/span> <span><a href="\/wahl\/">/,
  );
  assert.equal(files.has('transparenz/2019/12/04/wahl.html'), false, 'it names a notice of its own');
  await newspaper.write({ [file(3, 'werbung')]: article('Werbung', 'reads: 9\n') });
  await newspaper.build();
  const after = await newspaper.contents();
  assert.deepEqual(after, await newspaper.clean());
  assert.deepEqual(
    [...after]
      .filter(([path, text]) => /\.html$/.test(path) && /mark">Anzeige/.test(text))
      .map(([path]) => path),
    [],
  );
});

test('an article with noindex stays at its address and in its section, and is nowhere else', async (t) => {
  const newspaper = await aNewspaper(t, {
    [file(1, 'fall')]: article('Fall', 'reads: 99\n'),
    [file(5, 'nachricht')]: article('Nachricht', ''),
  });
  const build = { search: true };
  await newspaper.build(build);
  const names = (files: ReadonlyMap<string, string>): string[] =>
    [...files].filter(([, text]) => text.includes('2019/12/01/fall.html')).map(([path]) => path);
  const before = names(await newspaper.contents());
  const leftOut = [
    'feed.atom',
    'feed.rss',
    'feed.json',
    'politik/feed.atom',
    'sitemap/2019-12.xml',
    'meistgelesen/index.html',
  ];
  for (const path of leftOut) assert.ok(before.includes(path), path);
  await newspaper.write({ [file(1, 'fall')]: article('Fall', 'reads: 99\nnoindex: true\n') });
  await newspaper.build(build);
  const files = await newspaper.contents();
  const after = names(files);
  for (const path of leftOut) {
    if (path !== 'meistgelesen/index.html') assert.ok(!after.includes(path), path);
  }
  const main = (path: string): string => files.get(path)?.split('<main')[1]?.split('</main>')[0] ?? '';
  assert.doesNotMatch(main('meistgelesen/index.html'), /fall\.html/);
  assert.doesNotMatch(files.get('2019/12/05/nachricht.html') ?? '', /Mehr zum Thema/);
  assert.match(main('politik/index.html'), /fall\.html/);
  assert.match(files.get('2019/12/01/fall.html') ?? '', /<meta name="robots" content="noindex">/);
  const found = (paths: readonly string[]): boolean => paths.some((path) => path.startsWith('suche/index/'));
  assert.deepEqual([found(before), found(after)], [true, false]);
  assert.deepEqual(files, await newspaper.clean(build));
});

test('a picture leaves the site at the instant at which its rights end, the article stays', async (t) => {
  const picture = 'content/artikel/foto.png';
  const until = 'image:\n  src: foto.png\n  alt: Ein Foto\n  rights:\n    until: 2019-12-07 06:00\n';
  const newspaper = await aNewspaper(t, {
    [picture]: await drawing(700, 500).png().toBuffer(),
    [file(4, 'eins')]: article('Eins', until),
    [file(5, 'zwei')]: `${article('Zwei', '')}\n![Dasselbe](foto.png "Im Text")\n`,
  });
  const shown = async (): Promise<string[]> =>
    [...(await newspaper.contents())]
      .filter(([path, text]) => /bilder\/..\/foto-/.test(path + text))
      .map(([path]) => path);
  const { nextChange: next } = await newspaper.build();
  assert.ok((await shown()).length > 10);
  const end = Date.parse('2019-12-07T06:00+01:00');
  assert.ok(next !== undefined && next.at <= end);
  const before = await newspaper.build({ now: end - 1, search: true });
  assert.deepEqual(before.nextChange, {
    at: end,
    reason: 'rights of a picture end',
    file: 'artikel/2019-12-04-eins.md',
  });
  assert.ok((await shown()).length > 10);
  await newspaper.build({ now: end, search: true });
  assert.deepEqual(await shown(), []);
  const files = await newspaper.contents();
  assert.match(files.get('2019/12/04/eins.html') ?? '', /<h1>Eins<\/h1>/);
  assert.deepEqual(files, await newspaper.clean({ now: end, search: true }));
});
