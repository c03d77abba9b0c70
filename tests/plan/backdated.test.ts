// What an article of long ago costs, in an archive with lists of hundreds of pages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArchive } from '../../src/archive/archive.ts';
import type { ArchivedArticle } from '../../src/article/archived-article.ts';
import type { Page } from '../../src/plan/page.ts';
import { planPages } from '../../src/plan/plan.ts';
import { anArticle } from '../archive/an-article.ts';
import { createNewsroom, makeArticle } from '../bench/generated-article.ts';
import { settings } from '../newspaper/settings.ts';
import { shown } from './random-archive.ts';

const count = 4_000;
const newsroom = createNewsroom(count, 1);

/** @param day instead of its own */
function generated(index: number, day?: string): ArchivedArticle {
  const article = makeArticle(newsroom, index);
  const { slug, tags, authors, section, title, clock } = article;
  const slugOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');
  return anArticle({
    day: day ?? article.day,
    slug,
    title,
    section: section.slug,
    tags: [...tags],
    authors: authors.map((name) => ({ slug: slugOf(name), name })),
    published: Date.parse(`${day ?? article.day}T${clock}:00Z`),
  });
}

/** All pages by output. */
function planned(articles: readonly ArchivedArticle[]): Map<string, Page> {
  const now = Date.parse('2026-01-01T08:00:00Z');
  const archive = createArchive(articles, settings, now);
  const nothing = { style: '', searchScript: '', pictures: new Map(), media: new Map(), body: () => '' };
  return new Map([...planPages({ archive, settings, now, ...nothing })].map((page) => [page.output, page]));
}

/** Of the search: its list of indexes, and of one year a month's texts, terms, contents and, now and then, a second month. */
const ofSearch = 5;

test('an article of long ago changes forty files at most, those of the search, feeds and sitemaps among them, also on a day that had none', () => {
  const articles = Array.from({ length: count }, (_, index) => generated(index));
  const before = planned(articles);
  assert.ok([...before.keys()].filter((output) => output.includes('/seite/')).length > 500);
  const had = new Set(articles.map(({ day }) => day));
  const days = daysFrom([...had].sort()[0] ?? '', 3_600);
  const among = [days.filter((day) => had.has(day)), days.filter((day) => !had.has(day))];
  const costs = among.flatMap((some, kind) =>
    [0.01, 0.2, 0.4, 0.6, 0.8, 0.95].map((share, index) => {
      const day = some[Math.floor(share * some.length)] ?? '';
      const after = planned([...articles, generated(count + 6 * kind + index, day)]);
      const changed = [...after].filter(([output, page]) => {
        const old = before.get(output);
        return old === undefined || (old.key !== page.key && shown(old) !== shown(page));
      });
      const gone = [...before.keys()].filter((output) => !after.has(output));
      return [...changed.map(([output]) => output), ...gone];
    }),
  );
  const files = costs.map(({ length }) => length + ofSearch);
  const report = `${files}\n${costs.toSorted((a, b) => b.length - a.length)[0]?.join('\n')}`;
  assert.ok(Math.max(...files) <= 40, report);
});

const daysFrom = (first: string, length: number): string[] =>
  Array.from({ length }, (_, index) =>
    new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10),
  );
