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
  const nothing = { style: '', pictures: new Map(), media: new Map(), body: () => '' };
  return new Map([...planPages({ archive, settings, now, ...nothing })].map((page) => [page.output, page]));
}

test('an article of long ago, on a day that had some, changes forty files on average, four of them of the search, and seven more of feeds and sitemaps at most', () => {
  const articles = Array.from({ length: count }, (_, index) => generated(index));
  const before = planned(articles);
  assert.ok([...before.keys()].filter((output) => output.includes('/seite/')).length > 500);
  const days = [...new Set(articles.map(({ day }) => day))].sort();
  const costs = [0.01, 0.2, 0.4, 0.6, 0.8, 0.95].map((share, index) => {
    const day = days[Math.floor(share * days.length)] ?? '';
    const after = planned([...articles, generated(count + index, day)]);
    const changed = [...after].filter(([output, page]) => {
      const old = before.get(output);
      return old === undefined || (old.key !== page.key && shown(old) !== shown(page));
    });
    const gone = [...before.keys()].filter((output) => !after.has(output));
    const all = [...changed.map(([output]) => output), ...gone];
    const followed = all.filter((output) => /(?:^|\/)(?:feed\.\w+|sitemap[\w/-]*\.xml)$/.test(output)).length;
    return { files: all.length - followed, followed, all };
  });
  const worst = costs.toSorted((a, b) => b.files - a.files)[0];
  const mean = costs.reduce((sum, { files }) => sum + files, 0) / costs.length;
  const report = `${costs.map(({ files, followed }) => `${files}+${followed}`)}\n${worst?.all.join('\n')}`;
  assert.ok(mean <= 36 && (worst?.files ?? 0) <= 40, report);
  assert.ok(Math.max(...costs.map(({ followed }) => followed)) <= 7, report);
});
