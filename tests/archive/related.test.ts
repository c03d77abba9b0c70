import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relatedChooser } from '../../src/archive/related.ts';
import { anArticle } from './an-article.ts';

const articles = [
  anArticle({ day: '2019-12-01', slug: 'both', tags: ['A', 'B'] }),
  anArticle({ day: '2019-12-02', slug: 'older', tags: ['A'] }),
  anArticle({ day: '2019-12-03', slug: 'newer', tags: ['B'] }),
  anArticle({ day: '2019-12-04', slug: 'foreign', tags: ['C'] }),
  anArticle({ day: '2019-12-05', slug: 'self', tags: ['A', 'B'] }),
  anArticle({ day: '2019-12-06', slug: 'untagged' }),
];
const slugs = (list: readonly { url: string }[]) => list.map(({ url }) => url.slice(12, -5));

test('related articles are earlier ones, most tags in common first, then the newest', () => {
  const choose = relatedChooser(4);
  const chosen = articles.map((article) => slugs(choose(article)));
  assert.deepEqual(chosen, [[], ['both'], ['both'], [], ['both', 'newer', 'older'], []]);
});

test('no more related articles are chosen than asked for', () => {
  const choose = relatedChooser(2);
  assert.deepEqual(articles.map((article) => slugs(choose(article)))[4], ['both', 'newer']);
});

test('a newer article never changes the related articles of an older one', () => {
  const few = relatedChooser(4);
  const many = relatedChooser(4);
  const short = articles.slice(0, 4).map((article) => slugs(few(article)));
  const long = articles.map((article) => slugs(many(article)));
  assert.deepEqual(long.slice(0, 4), short);
});
