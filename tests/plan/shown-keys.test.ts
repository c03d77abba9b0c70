import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArchive } from '../../src/archive/archive.ts';
import { sumKeys } from '../../src/article/key.ts';
import { marked, ShownKeys } from '../../src/plan/shown-keys.ts';
import { anArticle } from '../archive/an-article.ts';
import * as fc from '../law/fast-check.ts';
import { settings } from '../newspaper/settings.ts';

/** Articles of which some are breaking news until an instant. */
function keysOf(until: readonly (number | null)[]) {
  const articles = until.map((breakingUntil, index) =>
    anArticle({
      day: '2019-12-05',
      slug: `a${100 + index}`,
      ...(breakingUntil === null ? {} : { breakingUntil }),
    }),
  );
  const archive = createArchive(articles, settings, Date.parse('2020-01-01T00:00:00Z'));
  return { articles: archive.articles, keys: new ShownKeys({ archive, pictures: new Map() }) };
}

test('lines and teasers are summed as they are shown at each instant, breaking news or not', () => {
  const breaking = fc.array(fc.option(fc.nat({ max: 9 }), { freq: 3 }), { maxLength: 20 });
  fc.assert(
    fc.property(breaking, fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.nat({ max: 9 }), (until, a, b, at) => {
      const { articles, keys } = keysOf(until);
      const [from, to] = [Math.min(a, b, articles.length), Math.min(Math.max(a, b), articles.length)];
      const shown = articles.slice(from, to);
      const isBreaking = ({ breakingUntil = -1 }: { breakingUntil?: number }) => breakingUntil > at;
      const lines = shown.map((article) => marked(article.lineKey, isBreaking(article)));
      assert.equal(keys.lines(from, to, at), lines.reduce(sumKeys, 0));
      const teasers = shown.map((article) => marked(article.teaserKey, isBreaking(article)));
      assert.equal(keys.teasers([...articles.keys()], from, to, at), teasers.reduce(sumKeys, 0));
    }),
  );
});

test('a link to an article bears no mark, and where there is none it has no key', () => {
  const { articles, keys } = keysOf([5, null]);
  assert.deepEqual(
    [keys.line(0), keys.line(1)],
    articles.map(({ lineKey }) => lineKey),
  );
  assert.deepEqual([keys.line(-1), keys.line(2)], [undefined, undefined]);
  assert.notEqual(keys.line(0, 4), keys.line(0, 5));
});
