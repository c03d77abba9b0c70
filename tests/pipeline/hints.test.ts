import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeVersions } from '../../src/site/code-versions.ts';
import { ArticleStore } from '../../src/store/article-store.ts';
import { aNewspaper, projectDir } from './build-in.ts';

const withHints = (count: number): string =>
  `---\ntitle: Leere Verweise\n---\nSatz.\n\n${'Siehe [dort]().\n\n'.repeat(count)}`;
const first = 'content/artikel/2019-12-05-a.md';
const second = 'content/artikel/2019-12-05-b.md';

test('hints of new articles are shown with their place, those of all others only counted, also from the cache', async (t) => {
  const newspaper = await aNewspaper(t, { [first]: withHints(2) });
  const { hints } = await newspaper.build();
  assert.deepEqual(
    hints.shown.map(({ file, line, column, rule, source }) => [file, line, column, rule, source]),
    [
      [first, 6, 12, 'empty-link', 'Siehe [dort]().'],
      [first, 8, 12, 'empty-link', 'Siehe [dort]().'],
    ],
  );
  assert.deepEqual([hints.more, hints.total], [0, 2]);
  await newspaper.write({ [second]: withHints(30) });
  const next = (await newspaper.build()).hints;
  assert.deepEqual(
    [next.shown.length, new Set(next.shown.map(({ file }) => file)), next.more, next.total],
    [20, new Set([second]), 10, 32],
  );
  const none = (await newspaper.build()).hints;
  assert.deepEqual([none.shown.length, none.more, none.total], [0, 0, 32]);
});

test('the hints of the whole archive can be read from the cache', async (t) => {
  const newspaper = await aNewspaper(t, { [first]: withHints(1), [second]: withHints(60) });
  await newspaper.build();
  const { cacheDir, settings } = newspaper.options;
  const store = new ArticleStore(cacheDir, codeVersions(projectDir, settings).records.articles);
  t.after(() => store.close());
  const known = Array.from(store.index.values(), ({ article }) => article).sort((a, b) =>
    a.file < b.file ? -1 : 1,
  );
  // Of one article no more than anybody reads, but their true number.
  assert.deepEqual(
    known.map(({ hints, hintCount }) => [hints?.length, hintCount]),
    [
      [1, 1],
      [50, 60],
    ],
  );
  assert.equal(known[0]?.hints?.[0]?.line, 6);
});
