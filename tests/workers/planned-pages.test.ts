import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArchive } from '../../src/archive/archive.ts';
import type { SiteContext } from '../../src/plan/context.ts';
import { fileKind } from '../../src/plan/page.ts';
import { planPages } from '../../src/plan/plan.ts';
import { fixed } from '../../src/plan/shown.ts';
import { PlannedPages } from '../../src/workers/planned-pages.ts';
import { anArticle } from '../archive/an-article.ts';
import { settings } from '../newspaper/settings.ts';

const now = Date.parse('2019-12-24T12:00:00Z');
const articles = ['a', 'b', 'c'].map((slug) => anArticle({ day: '2019-12-05', slug, tags: ['Rathaus'] }));
const archive = createArchive(articles, settings, now);
const context: SiteContext = {
  archive,
  settings,
  now,
  pictures: new Map(),
  media: new Map(),
  style: '',
  searchScript: '',
  body: () => '',
};
const all = [...planPages(context)];

test('pages have the numbers that the plan gives them, in whatever order they are asked for', () => {
  const pages = new PlannedPages(context);
  for (const number of [0, 1, 5, 4, all.length - 1, 2]) {
    assert.equal(pages.page(number).url, all[number]?.url);
    assert.deepEqual(pages.page(number).key, all[number]?.key);
  }
});

test('numbers that grow plan the site once', () => {
  let homePages = 0;
  const counting = {
    ...settings,
    get mostReadLength() {
      homePages++;
      return 5;
    },
  };
  const pages = new PlannedPages({ ...context, settings: counting });
  for (let number = 0; number < all.length; number++) pages.page(number);
  assert.equal(homePages, 1);
});

test('pages that are held anyway are not planned again', () => {
  const held = fileKind(fixed(() => '')).page('/held.json', { context });
  const pages = new PlannedPages(context, new Map([[3, held]]));
  assert.equal(pages.page(3), held);
  assert.equal(pages.page(4).url, all[4]?.url);
});

test('a number beyond the plan is an error', () => {
  assert.throws(() => new PlannedPages(context).page(all.length), RangeError);
});
