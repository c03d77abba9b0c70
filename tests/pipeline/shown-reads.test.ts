// Counts of reads on the site: where they are shown, when they change, and that it does not matter how a site came about.
import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { aNewspaper, anArticle } from './build-in.ts';

const file = (day: string, slug: string) => `content/artikel/${day}-${slug}.md`;
const url = (day: string, slug: string) => `/${day.replaceAll('-', '/')}/${slug}.html`;
const dayFile = (day: string, reads: Readonly<Record<string, number>>) => ({
  [`content/reads/${day.slice(0, 4)}/${day}.csv`]: `path,reads\n${Object.entries(reads)
    .map(([path, count]) => `${path},${count}\n`)
    .sort()
    .join('')}`,
});
const at = (time: string) => ({ now: Date.parse(time) });
const old = url('2019-06-01', 'alt');
const young = url('2019-12-04', 'jung');

const newspaper = {
  [file('2019-06-01', 'alt')]: anArticle('Alt').replace('section', 'reads: 100\nsection'),
  [file('2019-12-04', 'jung')]: anArticle('Jung').replace('section', 'aliases: /frueher/jung\nsection'),
  [file('2019-12-05', 'ungelesen')]: anArticle('Ungelesen'),
};

const readsOn = (pages: ReadonlyMap<string, string>, path: string): string | undefined =>
  /Gelesen: ([\d.]+)/.exec(pages.get(path.slice(1)) ?? '')?.[1];

test('articles show what their file says and what the days add, in steps; lists of the most read count to this day', async (t) => {
  const paper = await aNewspaper(t, {
    ...newspaper,
    ...dayFile('2019-12-04', { [young]: 20, [old]: 5 }),
    ...dayFile('2019-12-05', { [young]: 3, '/frueher/jung': 4, '/2018/01/01/weg.html': 9 }),
  });
  await paper.build(at('2019-12-05T12:00+01:00'));
  let pages = await paper.contents();
  assert.deepEqual([readsOn(pages, young), readsOn(pages, old)], ['20', '100']);
  // Of the old one the days up to its last step of four weeks count, to which this one does not belong.
  assert.deepEqual(JSON.parse(pages.get('meistgelesen.json') ?? ''), {
    day: [
      { url: young, title: 'Jung', reads: 27 },
      { url: old, title: 'Alt', reads: 5 },
    ],
    week: [
      { url: young, title: 'Jung', reads: 27 },
      { url: old, title: 'Alt', reads: 5 },
    ],
    all: [
      { url: old, title: 'Alt', reads: 105 },
      { url: young, title: 'Jung', reads: 27 },
    ],
  });
  const list = pages.get('meistgelesen/index.html') ?? '';
  for (const text of ['Seit gestern', 'In sieben Tagen', 'Insgesamt', 'seite-zaehlung'])
    assert.ok(list.includes(text), text);
  for (const page of ['index.html', 'politik/index.html']) {
    assert.match(pages.get(page) ?? '', /<details class="ranking-span" name="meistgelesen" open/, page);
  }
  assert.doesNotMatch(pages.get('kultur/index.html') ?? '', /<details class="ranking-span/);

  // Midnight: yesterday's reads of the young one stand on its page, and those of the day before leave a list.
  const next = await paper.build(at('2019-12-06T12:00+01:00'));
  pages = await paper.contents();
  assert.deepEqual([readsOn(pages, young), readsOn(pages, old)], ['27', '100']);
  assert.ok(!next.written.includes(old.slice(1)));
  assert.deepEqual(pages, await paper.clean(at('2019-12-06T12:00+01:00')));
  // Seven weeks later the old one's next step has come, and the lists of the last days are gone.
  await paper.build(at('2020-01-30T12:00+01:00'));
  pages = await paper.contents();
  assert.equal(readsOn(pages, old), '105');
  assert.deepEqual(Object.keys(JSON.parse(pages.get('meistgelesen.json') ?? '')), ['all']);
  assert.deepEqual(pages, await paper.clean(at('2020-01-30T12:00+01:00')));
});

test('a day without a read is another list than no day at all', async (t) => {
  const paper = await aNewspaper(t, {
    [file('2019-12-04', 'jung')]: anArticle('Jung'),
    ...dayFile('2019-12-04', { [old]: 0 }),
  });
  const noon = at('2019-12-06T12:00+01:00');
  await paper.build(noon);
  await paper.write(dayFile('2019-12-04', { [young]: 0 }));
  await paper.build(noon);
  assert.deepEqual(await paper.contents(), await paper.clean(noon));
});

test('an empty folder of counts, which git forgets, is as none', async (t) => {
  const paper = await aNewspaper(t, { ...newspaper });
  const noon = at('2019-12-06T12:00+01:00');
  await paper.build(noon);
  const without = await paper.contents();
  await mkdir(join(paper.folder, 'content/reads/2019'), { recursive: true });
  assert.deepEqual((await paper.build(noon)).written, []);
  assert.deepEqual(await paper.clean(noon), without);
});

test('a night’s count changes the pages that show it and no others', async (t) => {
  const paper = await aNewspaper(t, { ...newspaper, ...dayFile('2019-12-04', { [young]: 20 }) });
  const noon = at('2019-12-06T12:00+01:00');
  await paper.build(noon);
  const unchanged = await paper.build(noon);
  assert.deepEqual([unchanged.rendered, unchanged.written], [0, []]);
  await paper.write(dayFile('2019-12-06', { [old]: 50, [young]: 1 }));
  const { written } = await paper.build(noon);
  assert.deepEqual(
    written.filter((path) => path.startsWith('2019/')),
    [],
  );
  assert.ok(written.includes('meistgelesen.json') && written.includes('index.html'));
  assert.deepEqual(await paper.contents(), await paper.clean(noon));
  // A day that is counted anew, and one that is gone.
  await paper.write(dayFile('2019-12-04', { [young]: 21 }));
  await paper.build(noon);
  assert.equal(readsOn(await paper.contents(), young), '21');
  assert.deepEqual(await paper.contents(), await paper.clean(noon));
  await rm(join(paper.folder, 'content/reads'), { recursive: true });
  await paper.build(noon);
  assert.equal(readsOn(await paper.contents(), young), '0');
  assert.deepEqual(await paper.contents(), await paper.clean(noon));
});

test('the build says when the next count is shown, and nothing changes before', async (t) => {
  const paper = await aNewspaper(t, { ...newspaper, ...dayFile('2019-12-03', { [old]: 20 }) });
  const time = async (now: string) => {
    const { nextChange } = await paper.build(at(now));
    const before = await paper.contents();
    assert.ok(nextChange !== undefined);
    await paper.build({ now: nextChange.at - 1 });
    assert.deepEqual(await paper.contents(), before);
    return [new Date(nextChange.at).toISOString(), nextChange.reason];
  };
  // A day of the last week leaves the lists at midnight; later only the old article's own step is left.
  assert.deepEqual(await time('2019-12-08T12:00:00Z'), ['2019-12-08T23:00:00.000Z', 'reads are counted']);
  assert.deepEqual(await time('2019-12-12T12:00:00Z'), ['2019-12-13T23:00:00.000Z', 'reads are counted']);
});

test('a damaged file of a day, and what is none, is told with its place', async (t) => {
  const paper = await aNewspaper(t, {
    ...newspaper,
    'content/reads/2019/2019-12-04.csv': `path,reads\n<<<<<<< HEAD\n${young},3\n`,
    'content/reads/2019/2019-12-40.csv': 'path,reads\n',
    'content/reads/2019/2018-12-04.csv': 'path,reads\n',
    'content/reads/notiz.txt': 'x',
    'content/reads/.DS_Store': 'x',
  });
  await assert.rejects(paper.build(), (error) => {
    assert.ok(error instanceof ContentErrors);
    const told = formatContentErrors(error.errors);
    assert.match(told, /content\/reads\/2019\/2019-12-04\.csv:2/);
    assert.match(told, /<<<<<<< HEAD/);
    assert.deepEqual(error.errors.map(({ rule }) => rule).sort(), [
      'reads-file',
      'reads-file',
      'reads-file',
      'reads-line',
    ]);
    return true;
  });
});
