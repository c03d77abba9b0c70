import assert from 'node:assert/strict';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createArchive } from '../../src/archive/archive.ts';
import type { ArchivedArticle } from '../../src/article/archived-article.ts';
import type { ArticleIndex, IndexEntry } from '../../src/content/article-index.ts';
import { planPages } from '../../src/plan/plan.ts';
import { ArticleStore } from '../../src/store/article-store.ts';
import { CacheDamaged } from '../../src/store/details.ts';
import { anArticle } from '../archive/an-article.ts';
import { settings } from '../newspaper/settings.ts';

function temporaryFolder(t: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-'));
  t.after(() => rmSync(dir, { recursive: true }));
  return dir;
}

const full = anArticle({
  day: '2019-12-05',
  slug: 'alles',
  tags: ['Ähre', 'B'],
  draft: true,
  title: 'Größe „zählt“ 🌾',
  kicker: 'Dachzeile',
  lead: 'Vorspann',
  hasLead: true,
  source: 'lnd',
  section: 'kultur',
  authors: [{ slug: 'a', name: 'Ä' }],
  updated: 5,
  visibleFrom: 6,
  expires: 7,
  breakingUntil: 8,
  reads: 123_456,
  image: { file: 'artikel/a.jpg', alt: 'Bild' },
  pictures: ['artikel/b.jpg'],
  aliases: ['/alt'],
  hints: [
    { file: 'content/artikel/a.md', line: 7, rule: 'dead-link', severity: 'hint', message: 'So nicht.' },
  ],
  live: {
    ended: false,
    entries: [{ id: 'e-1', published: 9, pinned: true, headline: 'Da', from: 1, to: 2 }],
  },
});
const plain = anArticle({ day: '2019-12-06', slug: 'schlicht' });
const filesOf = (index: ArticleIndex) => Array.from(index.values(), ({ article }) => article.file);
const entry = (article: ArchivedArticle): IndexEntry => ({ article, stamp: 20 });
const state = { commit: 'c'.repeat(40), differing: ['artikel/ü.md'] };

/** All enumerable and inherited fields that are not undefined. */
function fields(article: ArchivedArticle): Record<string, unknown> {
  const names = new Set([...Object.keys(full), ...Object.keys(plain)]) as Set<keyof ArchivedArticle>;
  return Object.fromEntries(
    [...names].flatMap((name) =>
      article[name] === undefined ? [] : [[name, JSON.parse(JSON.stringify(article[name]))]],
    ),
  );
}

test('what is stored comes back whole, with what the scan left', (t) => {
  const dir = temporaryFolder(t);
  new ArticleStore(dir, '1').save([entry(full), entry(plain)], state);
  const store = new ArticleStore(dir, '1');
  assert.deepEqual(filesOf(store.index), [full.file, plain.file]);
  for (const article of [full, plain]) {
    const found = store.index.get(article.file);
    assert.ok(found);
    assert.deepEqual(fields(found.article), fields(article));
    assert.deepEqual(found.stamp, 20);
  }
  assert.deepEqual(store.state, state);
});

test('a store of another version, cut short, damaged or foreign is empty', (t) => {
  const dir = temporaryFolder(t);
  const file = join(dir, 'articles.bin');
  const isEmpty = (version = '1') => new ArticleStore(dir, version).index.size === 0;
  assert.ok(isEmpty(), 'no store');
  new ArticleStore(dir, '1').save([entry(full)], undefined);
  assert.ok(!isEmpty());
  assert.ok(isEmpty('2'), 'another version');
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length - 1));
  assert.ok(isEmpty(), 'cut short');
  const damaged = Buffer.from(bytes);
  damaged.writeUInt8(damaged.readUInt8(200) ^ 1, 200);
  writeFileSync(file, damaged);
  assert.ok(isEmpty(), 'one bit changed');
  writeFileSync(file, '{"version":"1"}');
  assert.ok(isEmpty(), 'foreign');
});

test('details that were changed or cut behind the store’s back are never shown', (t) => {
  const dir = temporaryFolder(t);
  new ArticleStore(dir, '1').save([entry(full)], undefined);
  const file = join(dir, 'details-a.json');
  const text = readFileSync(file, 'utf8');
  const title = () => new ArticleStore(dir, '1').index.get(full.file)?.article.title;
  writeFileSync(file, text.replace('Größe', 'Größa'));
  assert.throws(title, CacheDamaged);
  writeFileSync(file, '');
  assert.throws(title, CacheDamaged);
  rmSync(file);
  assert.throws(title, CacheDamaged);
});

test('planning a site asks for no details: of 100,000 articles that would be 100,000 reads', (t) => {
  const dir = temporaryFolder(t);
  const { expires, visibleFrom, ...rest } = full;
  assert.ok(expires !== undefined && visibleFrom !== undefined);
  new ArticleStore(dir, '1').save([entry({ ...rest, draft: false }), entry(plain)], undefined);
  rmSync(join(dir, 'details-a.json'));
  const articles = [...new ArticleStore(dir, '1').index.values()].map(({ article }) => article);
  const now = Date.UTC(2020, 0, 1);
  const archive = createArchive(articles, settings, now);
  assert.equal(archive.articles.length, 2);
  const pages = [
    ...planPages({
      archive,
      settings,
      now,
      style: '',
      searchScript: '',
      pictures: new Map(),
      media: new Map(),
      body: () => '',
    }),
  ];
  assert.ok(pages.some(({ url }) => url === full.url));
  assert.throws(() => pages.find(({ url }) => url === full.url)?.props, CacheDamaged);
});

test('a change is noted beside the articles, which are not written again; then comes the next one', (t) => {
  const dir = temporaryFolder(t);
  new ArticleStore(dir, '1').save([entry(full), entry(plain)], undefined);
  const before = statSync(join(dir, 'articles.bin'), { bigint: true });
  const edited = anArticle({ day: '2019-12-06', slug: 'schlicht', title: 'Anders' });
  const added = anArticle({ day: '2019-12-07', slug: 'neu', title: 'Neu' });
  const store = new ArticleStore(dir, '1');
  store.save(
    [...store.index.values()].map((one) => (one.article.file === plain.file ? entry(edited) : one)),
    state,
  );
  const next = new ArticleStore(dir, '1');
  assert.deepEqual(next.state, state);
  next.save([...next.index.values(), entry(added)].slice(1), undefined);
  const last = new ArticleStore(dir, '1');
  assert.deepEqual(
    [...last.index.values()].map(({ article }) => article.title),
    ['Anders', 'Neu'],
  );
  assert.equal(last.state, undefined);
  const after = statSync(join(dir, 'articles.bin'), { bigint: true });
  assert.deepEqual([after.ino, after.mtimeNs], [before.ino, before.mtimeNs]);
});

test('a gone article that comes back is there', (t) => {
  const dir = temporaryFolder(t);
  new ArticleStore(dir, '1').save([entry(full), entry(plain)], undefined);
  new ArticleStore(dir, '1').save([], undefined);
  assert.equal(new ArticleStore(dir, '1').index.size, 0);
  new ArticleStore(dir, '1').save([entry(plain)], undefined);
  assert.deepEqual(filesOf(new ArticleStore(dir, '1').index), [plain.file]);
});

test('without its changes, or with those of another store, it is the older one', (t) => {
  const [dir, other] = [temporaryFolder(t), temporaryFolder(t)];
  for (const place of [dir, other]) {
    new ArticleStore(place, '1').save([entry(full)], state);
    const store = new ArticleStore(place, '1');
    store.save([...store.index.values(), entry(plain)], undefined);
  }
  const changes = join(dir, 'articles-changed.bin');
  const isOlder = () => {
    const { index, state: known } = new ArticleStore(dir, '1');
    assert.deepEqual(filesOf(index), [full.file]);
    assert.deepEqual(known, state);
  };
  cpSync(join(other, 'articles-changed.bin'), changes);
  isOlder();
  writeFileSync(changes, 'damaged');
  isOlder();
  rmSync(changes);
  isOlder();
});

test('many changes become articles like the others', (t) => {
  const dir = temporaryFolder(t);
  new ArticleStore(dir, '1').save([entry(full)], undefined);
  const many = Array.from({ length: 1_500 }, (_, index) =>
    anArticle({ day: '2019-12-05', slug: `a${index}` }),
  );
  const store = new ArticleStore(dir, '1');
  store.save([...store.index.values(), ...many.map(entry)], undefined);
  rmSync(join(dir, 'articles-changed.bin'));
  assert.equal(new ArticleStore(dir, '1').index.size, 1_501);
});

test('saving one more article appends its details and leaves the others’ where they are', (t) => {
  const dir = temporaryFolder(t);
  new ArticleStore(dir, '1').save([entry(full)], undefined);
  const file = join(dir, 'details-a.json');
  const before = readFileSync(file, 'utf8');
  appendFileSync(file, 'left by a build that was killed');
  const store = new ArticleStore(dir, '1');
  store.save([...store.index.values(), entry(plain)], undefined);
  assert.ok(readFileSync(file, 'utf8').startsWith(`${before}{`));
  const again = new ArticleStore(dir, '1');
  assert.deepEqual(
    [...again.index.values()].map(({ article }) => article.title),
    [full.title, plain.title],
  );
});

test('details of articles that are gone do not fill the disk', (t) => {
  const dir = temporaryFolder(t);
  for (let round = 0; round < 6; round++) {
    const long = anArticle({ day: '2019-12-05', slug: 'lang', title: 'x'.repeat(600_000 + round) });
    const store = new ArticleStore(dir, '1');
    store.save([entry(long)], undefined);
    store.close();
  }
  const files = readdirSync(dir).filter((name) => name.startsWith('details-'));
  assert.equal(files.length, 1);
  assert.ok(statSync(join(dir, files[0] ?? '')).size < 3_000_000);
  const [last] = [...new ArticleStore(dir, '1').index.values()];
  assert.equal(last?.article.title.length, 600_005);
});

test('details that were forgotten for those of many others come back', (t) => {
  const dir = temporaryFolder(t);
  const many = Array.from({ length: 21_000 }, (_, index) =>
    anArticle({ day: '2019-12-05', slug: `a${index}` }),
  );
  new ArticleStore(dir, '1').save(many.map(entry), undefined);
  const articles = [...new ArticleStore(dir, '1').index.values()].map(({ article }) => article);
  const titles = () => articles.map(({ title }) => title).sort();
  const expected = many.map(({ title }) => title).sort();
  assert.deepEqual(titles(), expected);
  assert.deepEqual(titles(), expected);
});

test('details are those of their article, in whichever order and however long they are', (t) => {
  const dir = temporaryFolder(t);
  const many = Array.from({ length: 300 }, (_, index) =>
    anArticle({
      day: '2019-12-05',
      slug: `a${index}`,
      title: `${index} ${'ü'.repeat(index % 50 === 7 ? 40_000 : 100)}`,
    }),
  );
  new ArticleStore(dir, '1').save(many.map(entry), undefined);
  const step = (by: number) => many.map((_, index) => (index * by) % many.length);
  for (const order of [step(1), step(1).reverse(), step(7), step(299)]) {
    const stored = [...new ArticleStore(dir, '1').index.values()];
    const titles = new Map(many.map(({ file, title }) => [file, title]));
    for (const index of order) {
      const article = stored[index]?.article;
      assert.equal(article?.title, titles.get(article?.file ?? ''));
    }
  }
});

test('articles go on showing their details when these move to a smaller file', (t) => {
  const dir = temporaryFolder(t);
  // More than stay in memory.
  const many = Array.from({ length: 21_000 }, (_, index) =>
    anArticle({ day: '2019-12-05', slug: `a${index}` }),
  );
  const large = anArticle({ day: '2019-12-06', slug: 'a', title: 'x'.repeat(20 << 20) });
  new ArticleStore(dir, '1').save([...many, large].map(entry), undefined);
  const store = new ArticleStore(dir, '1');
  const kept = [...store.index.values()].slice(0, 19_000);
  store.save(kept, undefined);
  const titles = kept.map(({ article }) => article.title);
  store.close();
  const [name, ...others] = readdirSync(dir).filter((file) => file.startsWith('details-'));
  assert.deepEqual(others, []);
  assert.ok(statSync(join(dir, name ?? '')).size < 10 << 20);
  const again = [...new ArticleStore(dir, '1').index.values()];
  assert.deepEqual(
    again.map(({ article }) => article.title),
    titles,
  );
});
