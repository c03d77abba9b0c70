import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArchive } from '../../src/archive/archive.ts';
import type { ArchivedArticle } from '../../src/archive/archived-article.ts';
import { relatedSums, relatedTo } from '../../src/archive/related.ts';
import { settings } from '../../src/settings.ts';
import { anArticle } from './an-article.ts';

const articles = [
  anArticle({ day: '2019-12-01', slug: 'both', tags: ['A', 'B'] }),
  anArticle({ day: '2019-12-02', slug: 'older', tags: ['A'] }),
  anArticle({ day: '2019-12-03', slug: 'newer', tags: ['B'] }),
  anArticle({ day: '2019-12-04', slug: 'foreign', tags: ['C'] }),
  anArticle({ day: '2019-12-05', slug: 'self', tags: ['A', 'B', 'a'] }),
  anArticle({ day: '2019-12-06', slug: 'untagged' }),
];
const archiveOf = (list: readonly ArchivedArticle[]) =>
  createArchive(list, settings, Date.parse('2020-01-01T00:00:00Z'));
const slugs = (list: readonly { url: string }[]) => list.map(({ url }) => url.slice(12, -5));
const related = (list: readonly ArchivedArticle[], count: number) => {
  const archive = archiveOf(list);
  return list.map((article) => slugs(relatedTo(article, archive, count)));
};

test('related articles are earlier ones, most tags in common first, then the newest', () => {
  assert.deepEqual(related(articles, 4), [[], ['both'], ['both'], [], ['both', 'newer', 'older'], []]);
});

test('no more related articles are chosen than asked for', () => {
  assert.deepEqual(related(articles, 2)[4], ['both', 'newer']);
});

test('a newer article never changes the related articles of an older one', () => {
  assert.deepEqual(related(articles, 4).slice(0, 4), related(articles.slice(0, 4), 4));
});

test('whatever is chosen is in the sum by which a page knows of changes', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    anArticle({
      day: `2019-${10 + (index % 3)}-${10 + (index % 17)}`,
      slug: `s${index}`,
      tags: [`T${index % 4}`, `U${index % 7}`],
    }),
  );
  const archive = archiveOf(many);
  /** The sums of all articles, when the keys of one are counted only. */
  const sumsOf = (one: ArchivedArticle) => {
    const sum = relatedSums(archive, (article) => (article === one ? 1 : 0));
    return new Map(archive.articles.map((article) => [article, sum(article)]));
  };
  const sums = new Map(archive.articles.map((one) => [one, sumsOf(one)]));
  for (const article of archive.articles) {
    for (const chosen of relatedTo(article, archive, 4)) {
      assert.ok((sums.get(chosen)?.get(article) ?? 0) > 0, chosen.url);
    }
  }
});
