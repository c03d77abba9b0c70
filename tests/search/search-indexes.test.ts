import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { byPublication } from '../../src/archive/by-publication.ts';
import type { ArchivedArticle } from '../../src/article/archived-article.ts';
import { unpacked } from '../../src/browser/search/unpacked.ts';
import { DirectOutput } from '../../src/ledger/direct-output.ts';
import { SearchNotes } from '../../src/search/notes.ts';
import { updateSearch } from '../../src/search/search-indexes.ts';
import { readRoot } from '../../src/search/shared/root.ts';
import { anArticle } from '../archive/an-article.ts';
import * as fc from '../law/fast-check.ts';
import { settings } from '../newspaper/settings.ts';
import { FilesInWaves, FolderFiles, foundUrls, openSearch } from './folder-files.ts';

const old = anArticle({ day: '2019-12-05', slug: 'rathaus' });
const march = anArticle({ day: '2026-03-01', slug: 'fruehling' });
const november = anArticle({ day: '2026-11-24', slug: 'novemberwetter' });

test('each period has an index of its own, which the root names with the number of articles', async (t) => {
  const site = await aSite(t);
  const { indexed } = await site.build([old, march, november]);
  assert.deepEqual(indexed, ['2026-11', '2026', '2019']);
  assert.deepEqual(
    (await site.periods()).map(({ name, articles }) => [name, articles]),
    [
      ['2026-11', 1],
      ['2026', 1],
      ['2019', 1],
    ],
  );
});

test('a second build of the same archive writes nothing', async (t) => {
  const site = await aSite(t);
  await site.build([old, march, november]);
  await site.age();
  const { indexed, removed, written } = await site.build([old, march, november]);
  assert.deepEqual({ indexed, removed, written }, { indexed: [], removed: [], written: [] });
  for (const [path, time] of await site.stamps()) assert.equal(time, 1_000, path);
});

test('a new article costs four files, whatever the archive holds', async (t) => {
  const site = await aSite(t);
  await site.build([old, march, november]);
  const { indexed, written, asked } = await site.build([
    old,
    march,
    november,
    anArticle({ day: '2026-11-24', slug: 'neu' }),
  ]);
  assert.deepEqual(indexed, ['2026-11']);
  assert.deepEqual(asked, ['neu']);
  assert.deepEqual(written, [
    'suche/index/2026-11/2026-11.bin',
    'suche/index/2026-11/terms.bin',
    'suche/index/2026-11/contents.bin',
    'suche/index.bin',
  ]);
});

test('a corrected and a backdated article of a past year cost the texts of their months and nobody else’s', async (t) => {
  const site = await aSite(t);
  const year = Array.from({ length: 12 }, (_, month) =>
    anArticle({ day: `2019-${String(month + 1).padStart(2, '0')}-05`, slug: `monat-${month + 1}` }),
  );
  await site.build([...year, november]);
  const typo = anArticle({ day: '2019-03-05', slug: 'monat-3', title: 'Ein anderer Titel' });
  const changed = [...year.map((article) => (article.url === typo.url ? typo : article)), november];
  const corrected = await site.build(changed);
  assert.deepEqual(corrected.asked, ['monat-3']);
  assert.deepEqual(corrected.written, [
    'suche/index/2019/2019-03.bin',
    'suche/index/2019/terms.bin',
    'suche/index/2019/contents.bin',
    'suche/index.bin',
  ]);
  const backdated = await site.build([...changed, anArticle({ day: '2019-07-01', slug: 'nachtrag' })]);
  assert.deepEqual(backdated.asked, ['nachtrag']);
  assert.equal(backdated.written.length, 4);
});

test('when a month ends it joins its year, for which no text is read again', async (t) => {
  const site = await aSite(t);
  await site.build([old, march, november]);
  const { indexed, asked, removed } = await site.build([old, march, november], '2026-12-01T12:00:00Z');
  assert.deepEqual({ indexed, asked }, { indexed: ['2026'], asked: [] });
  assert.ok(removed.includes('suche/index/2026-11/terms.bin'));
  assert.deepEqual(await readdir(join(site.folder, '_site/suche/index')), ['2019', '2026']);
});

test('a period without articles is removed from the site', async (t) => {
  const site = await aSite(t);
  await site.build([old, november]);
  const { removed } = await site.build([november]);
  assert.ok(removed.includes('suche/index/2019/contents.bin'));
  assert.deepEqual(await readdir(join(site.folder, '_site/suche/index')), ['2026-11']);
  const { removed: last } = await site.build([]);
  assert.equal(last.length, 3);
  assert.deepEqual(await site.periods(), []);
});

test('whatever is damaged, missing or foreign among the files is as it should be after the next build', async (t) => {
  const site = await aSite(t);
  const articles = [old, march, november];
  await site.build(articles);
  const before = await site.contents();
  const meddling: readonly (() => Promise<unknown>)[] = [
    () => rm(join(site.folder, '_site'), { recursive: true }),
    () => rm(join(site.folder, 'cache'), { recursive: true }),
    () => rm(join(site.index, '2026-11/contents.bin')),
    () => rm(join(site.index, '2026-11/terms.bin')),
    () => writeFile(join(site.index, '2019/2019-12.bin'), 'kurz'),
    () =>
      writeFile(
        join(site.index, '2019/contents.bin'),
        Buffer.alloc(before.get('2019/contents.bin')?.length ?? 0),
      ),
    () => writeFile(join(site.index, 'fremd.txt'), 'fremd'),
    () => writeFile(join(site.folder, 'cache/stand'), 'Unsinn'),
  ];
  for (const meddle of meddling) {
    await meddle();
    await site.build(articles);
    assert.deepEqual(await site.contents(), before, String(meddle));
  }
});

test('where somebody has been at the files their sizes are not believed', async (t) => {
  const site = await aSite(t);
  await site.build([old, november]);
  const before = await site.contents();
  await writeFile(
    join(site.index, '2019/terms.bin'),
    Buffer.alloc(before.get('2019/terms.bin')?.length ?? 0),
  );
  await site.build([old, november], undefined, true);
  assert.deepEqual(await site.contents(), before);
});

test('a damaged dictionary is not built upon', async (t) => {
  const site = await aSite(t);
  await site.build([old, november]);
  const terms = join(site.index, '2026-11/terms.bin');
  await writeFile(terms, Buffer.alloc((await stat(terms)).size, 7));
  const another = anArticle({ day: '2026-11-24', slug: 'neu' });
  const { asked } = await site.build([old, november, another]);
  assert.deepEqual(asked, ['neu', 'novemberwetter']);
  const clean = await aSite(t);
  await clean.build([old, november, another]);
  assert.deepEqual(await site.contents(), await clean.contents());
});

test('a corrected article does not even read the texts of other months, unless somebody has been at them; damaged ones of its own are made anew', async (t) => {
  const january = anArticle({ day: '2019-01-05', slug: 'januar' });
  const february = anArticle({ day: '2019-02-05', slug: 'februar' });
  const second = anArticle({ day: '2019-02-06', slug: 'zweiter' });
  const typo = anArticle({ day: '2019-02-05', slug: 'februar', title: 'Ohne Fehler' });
  const site = await aSite(t);
  await site.build([january, february, second]);
  for (const month of ['2019-01', '2019-02']) {
    const file = join(site.index, `2019/${month}.bin`);
    await writeFile(file, Buffer.alloc((await stat(file)).size));
  }
  const { asked } = await site.build([january, typo, second]);
  assert.deepEqual(asked, ['februar', 'zweiter']);
  assert.ok((await readFile(join(site.index, '2019/2019-01.bin'))).every((byte) => byte === 0));
  const clean = await aSite(t);
  await clean.build([january, typo, second]);
  await site.build([january, typo, second], undefined, true);
  assert.deepEqual(await site.contents(), await clean.contents());
});

test('what rendering has noted is not made again, half a note of a killed process is left out', async (t) => {
  const site = await aSite(t);
  const clean = await aSite(t);
  await clean.build([old, march, november]);
  const notes = new SearchNotes(join(site.folder, 'cache'), '1');
  for (const article of [old, march, november]) notes.note(article, textOf(article));
  notes.close();
  const [name = ''] = await readdir(join(site.folder, 'cache'));
  const file = join(site.folder, 'cache', name);
  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, bytes.length - 5));
  const { asked } = await site.build([old, march, november]);
  assert.deepEqual(asked, ['novemberwetter']);
  assert.deepEqual(await site.contents(), await clean.contents());
  assert.deepEqual(await readdir(join(site.folder, 'cache')), ['stand']);
});

test('notes do not wait in memory until the build has rendered the last page', async (t) => {
  const site = await aSite(t);
  const notes = new SearchNotes(join(site.folder, 'cache'), '1');
  const letters = Array.from({ length: 200_000 }, (_, index) => (index * 7919).toString(36)).join(' ');
  notes.note(november, `<p>${letters}</p>`);
  const [name = ''] = await readdir(join(site.folder, 'cache'));
  assert.ok((await stat(join(site.folder, 'cache', name))).size > 1e6);
  notes.close();
});

test('only what the search lacks is noted', async (t) => {
  const site = await aSite(t);
  await site.build([old, november]);
  const notes = new SearchNotes(join(site.folder, 'cache'), '1');
  for (const article of [old, november]) notes.note(article, textOf(article));
  notes.close();
  assert.deepEqual(await readdir(join(site.folder, 'cache')), ['stand']);
});

const someArticle = fc
  .record({
    day: fc.constantFrom('2018-12-31', '2019-01-01', '2019-12-05', '2025-06-01', '2026-01-02', '2026-11-24'),
    slug: fc.constantFrom('a', 'b', 'c'),
    title: fc.constantFrom('Hochwasser im Tal', 'Rat tagt', 'Straßenfest 🎉', '\u{1d518}\u{1d52b}d', 'Oﬁ 𐀀𐀁'),
    lang: fc.constantFrom(undefined, 'en', 'tr', 'zh-Hant'),
  })
  .map(({ lang, ...fields }) =>
    anArticle({ ...fields, ...(lang && { lang }), tags: [fields.title.split(' ')[0] ?? ''] }),
  );
const someArchive = fc
  .uniqueArray(someArticle, { selector: ({ url }) => url, maxLength: 12 })
  .map((articles) => articles.sort(byPublication));

test('after any edits the files are those of a clean build, and each article is found by each of its words', async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(someArchive, { minLength: 2, maxLength: 4 }), async (archives) => {
      const site = await aSite(t);
      for (const articles of archives) await site.build(articles);
      const clean = await aSite(t);
      const last = archives.at(-1) ?? [];
      await clean.build(last);
      assert.deepEqual(await site.contents(), await clean.contents());
      for (const article of last) {
        for (const word of ['Wortlaut', ...article.title.split(' ')].filter((one) => /\p{Lu}/u.test(one))) {
          const urls = await site.find(word);
          assert.ok(urls.includes(article.url), `${word} ${article.url}`);
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('each other language has one index of all years and a script, which go with its last article', async (t) => {
  const site = await aSite(t);
  const german = [old, march, november];
  await site.build(german);
  const before = await site.contents();
  const english = ['2019-03-04', '2024-05-06', '2026-11-02'].map((day) =>
    anArticle({ day, slug: `english-${day}`, lang: day < '2020' ? 'en' : 'en-GB' }),
  );
  const { indexed, written } = await site.build([...german, ...english]);
  assert.deepEqual(indexed, ['en']);
  assert.deepEqual(written.toSorted(), [
    'suche/index.bin',
    'suche/index/en.js',
    'suche/index/en/2019-03.bin',
    'suche/index/en/2024-05.bin',
    'suche/index/en/2026-11.bin',
    'suche/index/en/contents.bin',
    'suche/index/en/terms.bin',
  ]);
  assert.deepEqual(
    (await site.periods()).map(({ name }) => name),
    ['2026-11', '2026', '2019', 'en'],
  );
  const another = anArticle({ day: '2026-11-24', slug: 'another', lang: 'en' });
  assert.equal((await site.build([...german, ...english, another])).written.length, 4);
  const whole = await site.contents();
  for (const meddle of [
    () => rm(join(site.index, 'en.js')),
    () => writeFile(join(site.index, 'en.js'), '//'),
  ]) {
    await meddle();
    await site.build([...german, ...english, another]);
    assert.deepEqual(await site.contents(), whole);
  }
  await writeFile(join(site.index, 'en.js'), Buffer.alloc(whole.get('en.js')?.length ?? 0));
  await site.build([...german, ...english, another], undefined, true);
  assert.deepEqual(await site.contents(), whole);
  const { removed } = await site.build(german);
  assert.ok(removed.includes('suche/index/en.js'));
  assert.deepEqual(await site.contents(), before);
});

test('a year narrows the articles of other languages, too, whose index has all years', async (t) => {
  const site = await aSite(t);
  await site.build(
    ['2019', '2026'].map((year) =>
      anArticle({ day: `${year}-05-06`, slug: `news-${year}`, title: 'Floods', lang: 'en' }),
    ),
  );
  const search = await openSearch(join(site.folder, '_site'));
  for (const [year, count] of [
    ['', 2],
    ['2019', 1],
    ['2020', 0],
  ] as const)
    assert.equal((await search.find({ words: 'flood', section: '', year })).count, count, year);
});

test('a word of the newspaper’s own language is not guessed at in another one, and the other way round', async (t) => {
  const site = await aSite(t);
  const both = [
    anArticle({ day: '2026-05-06', slug: 'a', title: 'Elektrobus' }),
    anArticle({ day: '2026-05-07', slug: 'b', title: 'Elections', lang: 'en' }),
    anArticle({ day: '2026-05-08', slug: 'c', title: 'Brücken' }),
    anArticle({ day: '2026-05-09', slug: 'd', title: 'Brackets', lang: 'en' }),
  ];
  await site.build(both);
  for (const [words, slug] of [
    ['elections', 'b'],
    ['Brücken', 'c'],
    ['Brücke', 'c'],
    ['bracket', 'd'],
    ['electoins', 'b'],
  ] as const)
    assert.deepEqual(
      (await site.find(words)).map((url) => url.at(-6)),
      [slug],
      words,
    );
});

test('in a newspaper with three languages the first headlines wait for no more round trips than in one with German alone', async (t) => {
  const site = await aSite(t);
  const many = ['', 'en', 'tr'].flatMap((lang) =>
    Array.from({ length: 40 }, (_, index) =>
      anArticle({
        day: `2026-0${1 + (index % 9)}-01`,
        slug: `${lang}${index}`,
        title: 'Istanbul',
        ...(lang === '' ? {} : { lang }),
      }),
    ),
  );
  await site.build([...many, november]);
  const files = new FilesInWaves(join(site.folder, '_site'));
  const search = await openSearch(join(site.folder, '_site'), files);
  const { count, hits } = await search.find({ words: 'Istanbul', section: '', year: '' });
  assert.equal(count, 120);
  await Promise.all(hits(0, 10).map(({ head }) => head));
  assert.equal(files.waves, 2);
});

test('what a word needs first has been fetched when it has been typed', async (t) => {
  const site = await aSite(t);
  await site.build([old, march, november]);
  const files = new FolderFiles(join(site.folder, '_site'));
  const search = await openSearch(join(site.folder, '_site'), files);
  await search.prepare({ words: 'der No', section: '', year: '' });
  assert.deepEqual(
    files.asked.filter(({ path }) => path.endsWith('terms.bin')),
    [],
  );
  await search.prepare({ words: 'der Novemberw', section: '', year: '' });
  const asked = files.asked.length;
  const found = await search.find({ words: 'der Novemberwetter', section: '', year: '' });
  assert.equal(found.count, 1);
  assert.deepEqual(files.asked.slice(asked), []);
});

test('a search waits for two round trips, its words’ blocks and the hits’ heads, and for a third one for the texts', async (t) => {
  const site = await aSite(t);
  const years = ['2024', '2025', '2026'].flatMap((year) =>
    Array.from({ length: 60 }, (_, index) =>
      anArticle({
        day: `${year}-0${1 + (index % 9)}-01`,
        slug: `artikel-${year}-${index}`,
        tags: ['Rathaus'],
      }),
    ),
  );
  await site.build([...years, november]);
  const files = new FilesInWaves(join(site.folder, '_site'));
  const search = await openSearch(join(site.folder, '_site'), files);
  const { count, hits } = await search.find({ words: 'Rathaus Wortlaut', section: '', year: '' });
  assert.equal(count, 180);
  assert.equal(files.waves, 1);
  const ten = hits(0, 10);
  await Promise.all(ten.map(({ head }) => head));
  assert.equal(files.waves, 2);
  await Promise.all(ten.map((hit) => hit.excerpt()));
  assert.equal(files.waves, 3);
  // 1 word in 4 indexes and the other in the same blocks or beside them, ten heads, ten texts.
  assert.ok(files.asked.length <= 28, String(files.asked.length));
});

test('a word that no article has is not found, and neither is one of articles that are gone', async (t) => {
  const site = await aSite(t);
  const gone = anArticle({ day: '2019-12-05', slug: 'weg', title: 'Quastenflosser' });
  await site.build([old, gone, november]);
  assert.deepEqual(await site.find('Quastenflosser'), [gone.url]);
  await site.build([old, november]);
  assert.deepEqual(await site.find('Quastenflosser'), []);
  assert.deepEqual(await site.find('der die das'), []);
});

const textOf = ({ title }: ArchivedArticle): string => `<p>Wortlaut über ${title}.</p>`;

async function aSite(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-suche-'));
  t.after(() => rm(folder, { recursive: true }));
  const index = join(folder, '_site/suche/index');
  const files = async () => {
    const entries = await readdir(index, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(index.length + 1))
      .sort();
  };
  return {
    folder,
    index,
    periods: async () => readRoot(await unpacked(await readFile(join(folder, '_site/suche/index.bin')))),
    /** `asked`: slugs of the articles of which the text was asked for. */
    async build(articles: readonly ArchivedArticle[], now = '2026-11-24T12:00:00Z', touched = false) {
      const output = new DirectOutput(join(folder, '_site'), 'suche');
      const asked: string[] = [];
      const result = await updateSearch({
        articles: articles.toSorted(byPublication),
        body: (article) => {
          asked.push(article.url.split('/').at(-1)?.replace('.html', '') ?? '');
          return textOf(article);
        },
        settings,
        now: Date.parse(now),
        version: '1',
        touched,
        cacheDir: join(folder, 'cache'),
        output,
      });
      return { ...result, written: output.written, asked };
    },
    async find(words: string): Promise<string[]> {
      return foundUrls(await openSearch(join(folder, '_site')), words);
    },
    /** What is written anew shows then, even within one tick of the disk’s clock. */
    async age(): Promise<void> {
      for (const path of await files()) await utimes(join(index, path), 1, 1);
    },
    async stamps(): Promise<Map<string, number>> {
      const paths = await files();
      return new Map(
        await Promise.all(
          paths.map(async (path) => [path, (await stat(join(index, path))).mtimeMs] as const),
        ),
      );
    },
    async contents(): Promise<Map<string, string>> {
      const paths = (await stat(index).catch(() => undefined)) === undefined ? [] : await files();
      return new Map(
        await Promise.all(
          paths.map(async (path) => [path, await readFile(join(index, path), 'latin1')] as const),
        ),
      );
    },
  };
}
