import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { IndexEntry } from '../../src/content/article-index.ts';
import { toColumns } from '../../src/store/article-columns.ts';
import { ChangedIndex } from '../../src/store/changed-index.ts';
import { DetailsFile } from '../../src/store/details.ts';
import { StoredArticles } from '../../src/store/stored-articles.ts';
import { anArticle } from '../archive/an-article.ts';

const slugs = ['a', 'b', 'c', 'd', 'e'];
const entryOf = (slug: string, reads = 0): IndexEntry => ({
  article: anArticle({ day: '2019-12-05', slug, reads }),
  stamp: 2,
});
/** What an index says, by file. */
const shown = (entries: Iterable<IndexEntry>) =>
  new Map(Array.from(entries, ({ article }) => [article.file, article.reads]));

/** An index of a snapshot of the first three articles. */
function snapshotIndex(): ChangedIndex {
  const columns = toColumns(
    slugs.slice(0, 3).map((slug) => entryOf(slug)),
    () => ({ at: 0, length: 0, key: 0 }),
  );
  return new ChangedIndex(new StoredArticles(columns, new DetailsFile('nowhere', 'details')));
}

test('an index becomes what it is told to, time after time, and names every change of its snapshot', () => {
  const step = fc.array(fc.record({ slug: fc.constantFrom(...slugs), anew: fc.boolean() }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
      const index = snapshotIndex();
      let reads = 0;
      for (const wanted of steps) {
        const known = new Map(Array.from(index.values(), (entry) => [entry.article.file, entry]));
        const entries = new Map<string, IndexEntry>();
        for (const { slug, anew } of wanted) {
          const fresh = entryOf(slug, ++reads);
          const { file } = fresh.article;
          entries.set(file, anew ? fresh : (known.get(file) ?? fresh));
        }
        index.become([...entries.values()]);
        assert.deepEqual(shown(index.values()), shown(entries.values()));
        assert.equal(index.size, entries.size);
        for (const slug of slugs) {
          const { file } = entryOf(slug).article;
          assert.equal(index.get(file), entries.get(file));
        }
        const again = snapshotIndex();
        for (const [file, entry] of index.changes) again.change(file, entry);
        assert.deepEqual(shown(again.values()), shown(entries.values()));
      }
    }),
  );
});
