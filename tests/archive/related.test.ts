import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArchive } from '../../src/archive/archive.ts';
import { relatedTo, tagSums } from '../../src/archive/related.ts';
import type { ArchivedArticle } from '../../src/article/archived-article.ts';
import { keyOf } from '../../src/article/key.ts';
import { settings } from '../newspaper/settings.ts';
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
  return list.map((article) => slugs(relatedTo(archive.articles.indexOf(article), archive, count)));
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

test('whatever is chosen is in the sum by which a page knows of changes, as are the tags’ names', () => {
  const many = (name: string) =>
    Array.from({ length: 60 }, (_, index) =>
      anArticle({
        day: `2019-${10 + (index % 3)}-${10 + (index % 17)}`,
        slug: `s${index}`,
        tags: [`${name}${index % 4}`, `U${index % 7}`],
      }),
    );
  const shown = (teaser: (position: number) => number) => ({ teaser, isEverBreaking: () => false });
  const archive = archiveOf(many('T'));
  const plain = tagSums(
    archive,
    shown(() => 0),
  );
  const renamed = tagSums(
    archiveOf(many('t')),
    shown(() => 0),
  );
  const marks = archive.articles.map((_, one) =>
    tagSums(
      archive,
      shown((position) => (position === one ? 1 : 0)),
    ),
  );
  for (const position of archive.articles.keys()) {
    assert.notEqual(renamed[position], plain[position]);
    for (const chosen of relatedTo(position, archive, 4)) {
      const place = archive.articles.indexOf(chosen);
      assert.notEqual(marks[place]?.[position], plain[position], chosen.url);
    }
  }
});

test('candidates that are breaking news count as they are at the instant of publication', () => {
  const list = Array.from({ length: 40 }, (_, index) =>
    anArticle({ day: '2019-12-05', slug: `s${10 + index}`, tags: ['T'], published: 1_000 + index }),
  );
  const archive = archiveOf(list);
  const until = (position: number) => (position % 9 === 4 ? 1_000 + position + 3 : Number.NaN);
  const sums = tagSums(archive, {
    teaser: (position, at = Number.POSITIVE_INFINITY) => (until(position) > at ? 1_000 : 1),
    isEverBreaking: (position) => !Number.isNaN(until(position)),
  });
  const name = keyOf('T');
  for (const position of list.keys()) {
    const candidates = list.slice(Math.max(0, position - 12), position).keys();
    const first = Math.max(0, position - 12);
    const expected = [...candidates].reduce(
      (sum, index) => sum + (until(first + index) > 1_000 + position ? 1_000 : 1),
      name,
    );
    assert.equal(sums[position], expected);
  }
});
