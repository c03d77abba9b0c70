import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArchive } from '../../src/archive/archive.ts';
import type { ArchivedArticle } from '../../src/archive/archived-article.ts';
import { relatedTo, tagSums } from '../../src/archive/related.ts';
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
  const archive = archiveOf(many('T'));
  const plain = tagSums(archive, () => 0);
  const renamed = tagSums(archiveOf(many('t')), () => 0);
  const marks = archive.articles.map((_, one) => tagSums(archive, (position) => (position === one ? 1 : 0)));
  for (const position of archive.articles.keys()) {
    assert.notEqual(renamed[position], plain[position]);
    for (const chosen of relatedTo(position, archive, 4)) {
      const place = archive.articles.indexOf(chosen);
      assert.notEqual(marks[place]?.[position], plain[position], chosen.url);
    }
  }
});

test('what is shown of related articles is that of the instant of publication', () => {
  const archive = archiveOf(articles);
  const instants = new Set<number>();
  tagSums(archive, (_, at) => {
    instants.add(at);
    return 0;
  });
  const later = archive.articles.filter((_, position) => relatedTo(position, archive, 4).length > 0);
  assert.deepEqual(instants, new Set(later.map(({ published }) => published)));
});
