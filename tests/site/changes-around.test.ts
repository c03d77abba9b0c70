// When the site changes by itself.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createArchive } from '../../src/archive/archive.ts';
import type { ArchivedArticle } from '../../src/article/archived-article.ts';
import { dayOf } from '../../src/article/dates.ts';
import { searchPeriods } from '../../src/search/periods.ts';
import { changesAround, type NextChange } from '../../src/site/changes-around.ts';
import { anArticle } from '../archive/an-article.ts';
import * as fc from '../law/fast-check.ts';
import { aNewspaper, articleFile } from '../pipeline/build-in.ts';
import { article, planOf, shown, sketches, smallSettings } from '../plan/random-archive.ts';

const hour = 3_600_000;
const day = '2019-12-05';

const around = (articles: readonly ArchivedArticle[], now: number) =>
  changesAround(articles, createArchive(articles, smallSettings, now), smallSettings, now);
const next = (articles: readonly ArchivedArticle[], now: number): NextChange | undefined =>
  around(articles, now).next;

const at = (iso: string): number => Date.parse(iso);

interface Case {
  readonly what: string;
  readonly article: Partial<ArchivedArticle>;
  readonly now: string;
  readonly next: readonly [at: string, reason: NextChange['reason']] | undefined;
}

/** Of an article of 5 December 2019, 12:00 UTC, in Berlin. */
const cases: readonly Case[] = [
  {
    what: 'a scheduled article appears at its own time',
    article: {},
    now: '2019-12-05T11:59:59Z',
    next: ['2019-12-05T12:00:00Z', 'article appears'],
  },
  {
    what: 'or at the time of publish',
    article: { visibleFrom: at('2019-12-06T07:00:00Z') },
    now: '2019-12-05T13:00:00Z',
    next: ['2019-12-06T07:00:00Z', 'article appears'],
  },
  {
    what: 'an article expires',
    article: { hasTime: false, expires: at('2019-12-24T17:00:00Z') },
    now: '2019-12-08T13:00:00Z',
    next: ['2019-12-24T17:00:00Z', 'article expires'],
  },
  {
    what: 'breaking news ends',
    article: { breakingUntil: at('2019-12-05T20:00:00Z') },
    now: '2019-12-05T13:00:00Z',
    next: ['2019-12-05T20:00:00Z', 'breaking news ends'],
  },
  {
    what: 'at midnight in Berlin times become dates',
    article: {},
    now: '2019-12-05T13:00:00Z',
    next: ['2019-12-05T23:00:00Z', 'day ends'],
  },
  {
    what: 'a day when the clocks go back has 25 hours',
    article: { day: '2019-10-27', published: at('2019-10-27T00:30:00Z') },
    now: '2019-10-27T01:00:00Z',
    next: ['2019-10-27T23:00:00Z', 'day ends'],
  },
  {
    what: 'an article that appears before its own day shows its time from midnight on',
    article: { visibleFrom: at('2019-12-03T07:00:00Z') },
    now: '2019-12-03T08:00:00Z',
    next: ['2019-12-04T23:00:00Z', 'day begins'],
  },
  {
    what: 'an article without time of day does neither, and joins the search of its past year with the next month',
    article: { hasTime: false },
    now: '2019-12-07T13:00:00Z',
    next: ['2019-12-31T23:00:00Z', 'month begins'],
  },
  {
    what: 'what the search leaves out joins nothing',
    article: { hasTime: false, noindex: true },
    now: '2019-12-08T13:00:00Z',
    next: undefined,
  },
  {
    what: 'two days after its publication an article is no news any more',
    article: { hasTime: false },
    now: '2019-12-05T13:00:00Z',
    next: ['2019-12-07T12:00:00Z', 'article is no news any more'],
  },
  { what: 'the end of a past day is past', article: {}, now: '2020-01-07T13:00:00Z', next: undefined },
  { what: 'a draft never appears', article: { draft: true }, now: '2019-12-01T00:00:00Z', next: undefined },
  {
    what: 'an article that expires before it appears never does',
    article: { visibleFrom: at('2019-12-09T12:00:00Z'), expires: at('2019-12-08T12:00:00Z') },
    now: '2019-12-01T00:00:00Z',
    next: undefined,
  },
];

for (const { what, article: fields, now, next: expected } of cases) {
  test(what, () => {
    const one = { ...anArticle({ day, slug: 'a' }), ...fields };
    const found = next([one], at(now));
    assert.deepEqual(found && [new Date(found.at).toISOString().replace('.000', ''), found.reason], expected);
    if (found !== undefined && !/day ends|month begins/.test(found.reason))
      assert.equal(found.file, one.file);
  });
}

const times = fc.record({
  appears: fc.option(fc.integer({ min: -60, max: 60 }), { nil: undefined }),
  expires: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
});
const newspapers = fc.array(fc.tuple(sketches, times), { minLength: 1, maxLength: 8 });
/** Where between now and the foretold moment to look. */
const percentages = fc.array(fc.nat({ max: 99 }), { maxLength: 4 });
/** Most hours between two articles are empty: only what happens near an article is worth a look. */
const now = fc.tuple(fc.nat({ max: 13 }), fc.integer({ min: -70, max: 70 }));

test('of several at one moment the same one is named, in whichever order files are found', () => {
  const now = at('2019-12-05T11:00:00Z');
  const two = ['b', 'a'].map((slug) => anArticle({ day, slug, published: now + hour }));
  for (const list of [two, two.toReversed()]) {
    assert.equal(next(list, now)?.file, `artikel/${day}-a.md`);
  }
});

/** The search's indexes, and how many articles each has. */
function searched(articles: readonly ArchivedArticle[], instant: number): (readonly [string, number])[] {
  const archive = createArchive(articles, smallSettings, instant);
  return searchPeriods(archive.articles, dayOf(instant, smallSettings.zone)).map(
    ({ name, articles: own }) => [name, own.length] as const,
  );
}

test('up to the foretold moment every page and index stays as it is, and then the site changes', () => {
  fc.assert(
    fc.property(newspapers, now, percentages, (list, [place, hours], shares) => {
      const articles = list.map(([sketch, { appears, expires }], number) => {
        const made = article(sketch, number);
        const visibleFrom = appears === undefined ? undefined : made.published + appears * hour;
        const start = visibleFrom ?? made.published;
        return {
          ...made,
          ...(visibleFrom === undefined ? {} : { visibleFrom }),
          ...(expires === undefined ? {} : { expires: start + expires * hour }),
        };
      });
      const present = (articles[place % articles.length]?.published ?? 0) + hours * hour;
      const found = next(articles, present);
      const site = (instant: number) => [
        ...[...planOf(articles, instant)].map(([path, page]) => [path, shown(page)]),
        ...searched(articles, instant),
      ];
      const here = site(present);
      const last = (found?.at ?? present + 200 * hour) - 1;
      for (const share of [...shares, 100]) {
        assert.deepEqual(site(Math.floor(present + ((last - present) * share) / 100)), here);
      }
      if (found !== undefined) assert.notDeepEqual(site(found.at), here);
      // Seen from any moment until then, and from the first of them, the last change is the same one.
      const since = (instant: number) => around(articles, instant).last;
      const before = since(present);
      assert.equal(since(last), before);
      if (found !== undefined) assert.equal(since(found.at), Math.max(found.at, before ?? 0));
      if (before !== undefined && before <= present) assert.deepEqual(site(before), here);
    }),
    { numRuns: 500 },
  );
});

test('next-change.json names the moment in the zone of the newspaper', async (t) => {
  const { build, options } = await aNewspaper(t, {
    [articleFile]: '---\ntitle: Morgen\npublish: 2019-12-07 14:32\n---\nText.\n',
  });
  const told = async () => JSON.parse(await readFile(join(options.cacheDir, 'next-change.json'), 'utf8'));
  await build();
  assert.deepEqual(await told(), {
    at: '2019-12-07T14:32:00+01:00',
    reason: 'article appears',
    file: articleFile.replace('content/', ''),
  });
  const settings = { ...options.settings, search: false };
  await build({ now: Date.parse('2019-12-07T14:32+01:00'), settings });
  assert.deepEqual(await told(), { at: null });
});
