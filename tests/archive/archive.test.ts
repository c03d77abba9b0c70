import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articlesAt, createArchive } from '../../src/archive/archive.ts';
import { tagOf } from '../../src/article/slug.ts';
import { settings } from '../newspaper/settings.ts';
import { anArticle } from './an-article.ts';

const now = Date.parse('2020-01-01T00:00:00Z');
const urls = (articles: readonly { url: string }[]) => articles.map(({ url }) => url);

test('articles are ordered by time, and by address when the time is the same', () => {
  const archive = createArchive(
    [
      anArticle({ day: '2019-12-05', slug: 'b' }),
      anArticle({ day: '2019-12-05', slug: 'a' }),
      anArticle({ day: '2019-12-04', slug: 'c' }),
    ],
    settings,
    now,
  );
  assert.deepEqual(urls(archive.articles), [
    '/2019/12/04/c.html',
    '/2019/12/05/a.html',
    '/2019/12/05/b.html',
  ]);
});

test('drafts, articles of the future and expired articles are nowhere in the archive', () => {
  const day = '2019-12-05';
  const archive = createArchive(
    [
      anArticle({ day, slug: 'draft', draft: true, tags: ['T'] }),
      anArticle({ day, slug: 'scheduled', visibleFrom: now + 1, tags: ['T'] }),
      anArticle({ day: '2020-06-01', slug: 'future', tags: ['T'] }),
      anArticle({ day, slug: 'expired', expires: now, tags: ['T'] }),
      anArticle({ day, slug: 'due', visibleFrom: now, expires: now + 1 }),
    ],
    settings,
    now,
  );
  assert.deepEqual(urls(archive.articles), ['/2019/12/05/due.html']);
  assert.equal(archive.tags.size, 0);
});

test('spellings of one tag form one group under its oldest spelling and are reported', () => {
  const archive = createArchive(
    [
      anArticle({ day: '2019-12-06', slug: 'b', tags: ['PAKISTAN'] }),
      anArticle({
        day: '2019-12-05',
        slug: 'a',
        tags: ['Pakistan', 'pakistan'],
      }),
    ],
    settings,
    now,
  );
  const group = archive.tags.get('pakistan');
  assert.equal(group?.of.name, 'Pakistan');
  assert.deepEqual(urls(articlesAt(archive, group?.positions ?? [])), [
    '/2019/12/05/a.html',
    '/2019/12/06/b.html',
  ]);
  assert.deepEqual([...(archive.tagVariants.get('pakistan') ?? [])], ['Pakistan', 'pakistan', 'PAKISTAN']);
});

test('a corrected text changes neither what teasers nor what ticker lines show, a new headline both', () => {
  const before = anArticle({ day: '2019-12-05', slug: 'a' });
  const typo = anArticle({
    day: '2019-12-05',
    slug: 'a',
    hash: 'f'.repeat(40),
    words: 101,
  });
  const headline = anArticle({ day: '2019-12-05', slug: 'a', title: 'Neu' });
  const reads = anArticle({ day: '2019-12-05', slug: 'a', reads: 7 });
  assert.equal(typo.teaserKey, before.teaserKey);
  assert.equal(typo.lineKey, before.lineKey);
  assert.notEqual(headline.teaserKey, before.teaserKey);
  assert.notEqual(headline.lineKey, before.lineKey);
  assert.notEqual(reads.teaserKey, before.teaserKey);
  assert.equal(reads.lineKey, before.lineKey);
});

test('Authors whose spellings differ are told together', () => {
  const { authorVariants, authors } = createArchive(
    [
      anArticle({ day: '2019-12-01', slug: 'a', authors: [tagOf('Jörg Müller')] }),
      anArticle({ day: '2019-12-02', slug: 'b', authors: [tagOf('Joerg Mueller'), tagOf('Ella Muster')] }),
      anArticle({ day: '2019-12-03', slug: 'c', authors: [tagOf('jörg müller'), tagOf('Ella Muster')] }),
    ],
    settings,
    now,
  );
  assert.deepEqual([...authors.keys()], ['joerg-mueller', 'ella-muster']);
  assert.deepEqual(
    [...authorVariants].map(([slug, names]) => [slug, [...names]]),
    [['joerg-mueller', ['Jörg Müller', 'Joerg Mueller', 'jörg müller']]],
  );
});
