import assert from 'node:assert/strict';
import { test } from 'node:test';
import { best, failures, passes, table } from './gate.ts';
import type { Visit } from './visit.ts';

const good: Visit = {
  page: 'home',
  url: 'http://127.0.0.1:8080/',
  categories: { performance: 99, accessibility: 100, bestPractices: 100, seo: 100 },
  lcp: 1180,
  tbt: 0,
  cls: 0,
  bytes: 121_300,
  faults: { performance: [], accessibility: [], bestPractices: [], seo: [] },
};
const slow: Visit = { ...good, categories: { ...good.categories, performance: 94 }, lcp: 2900, tbt: 310 };
const barred: Visit = {
  ...good,
  page: 'search',
  categories: { ...good.categories, accessibility: 99 },
  faults: { ...good.faults, accessibility: ['Form elements do not have associated labels'] },
};

test('a page passes with times that vary a little and everything else in full', () => {
  assert.ok(passes(good));
  assert.ok(!passes(slow));
  assert.ok(!passes(barred));
  assert.deepEqual([good, slow, barred].flatMap(failures), [
    'home: performance 94, expected 95',
    'search: accessibility 99, expected 100\n  Form elements do not have associated labels',
  ]);
});

test('of several visits the best counts, of equal ones the quickest', () => {
  assert.equal(best([slow, good]), good);
  assert.equal(best([{ ...good, lcp: 1500 }, good]), good);
});

test('the table has a line for each page', () => {
  assert.equal(
    table([good, slow]),
    [
      '      performance  accessibility  best practices  SEO  LCP s    CLS  TBT ms   KB',
      'home           99            100             100  100   1.18  0.000       0  118',
      'home           94            100             100  100   2.90  0.000     310  118',
    ].join('\n'),
  );
});
