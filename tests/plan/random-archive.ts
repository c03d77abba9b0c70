// Random small newspapers, and edits of them, for the laws of the plan.

import { createArchive } from '../../src/archive/archive.ts';
import type { ArchivedArticle } from '../../src/article/archived-article.ts';
import { dayOf } from '../../src/article/dates.ts';
import type { SiteContext } from '../../src/plan/context.ts';
import type { Page } from '../../src/plan/page.ts';
import { planPages } from '../../src/plan/plan.ts';
import { anArticle } from '../archive/an-article.ts';
import * as fc from '../law/fast-check.ts';
import { settings } from '../newspaper/settings.ts';

const hour = 3_600_000;
/** The first possible publication; 2019-10-25, two days before the clocks go back. */
const first = Date.parse('2019-10-25T22:00:00Z');

export const smallSettings = {
  ...settings,
  listSize: 2,
  tickerLength: 3,
  newsfeedLength: 5,
  mostReadLength: 2,
};

/** An article by what a law may vary; `hours` after the first possible publication. */
export interface Sketch {
  readonly hours: number;
  readonly hasTime: boolean;
  readonly section: string;
  readonly tags: readonly string[];
  readonly author: string | undefined;
  readonly title: string;
  readonly lead: string;
  readonly reads: number;
  readonly draft: boolean;
  readonly breakingHours: number;
  readonly moved: boolean;
}

const fields = {
  hours: fc.integer({ min: 0, max: 24 * 100 }),
  hasTime: fc.boolean(),
  section: fc.constantFrom('politik', 'sport', 'kultur'),
  tags: fc.subarray(['Rathaus', 'rathaus', 'Brücke', 'Wetter']),
  author: fc.constantFrom(undefined, 'Anna', 'Bernd'),
  title: fc.constantFrom('Alt', 'Neu', 'Ganz neu'),
  lead: fc.constantFrom('Kurz.', 'Etwas länger.'),
  reads: fc.constantFrom(0, 1, 12_345),
  draft: fc.boolean(),
  breakingHours: fc.constantFrom(0, 12),
  moved: fc.boolean(),
};

export const sketches: fc.Arbitrary<Sketch> = fc.record(fields);

/** A few fields of an article at a place of the list; none: the article goes. */
export const edits: fc.Arbitrary<readonly [place: number, change: Partial<Sketch> | undefined]> = fc.tuple(
  fc.nat({ max: 15 }),
  fc.option(fc.record(fields, { requiredKeys: [] }), { nil: undefined, freq: 8 }),
);

/** The article of a sketch; its number makes its address its own. */
export function article(sketch: Sketch, number: number): ArchivedArticle {
  const published = first + sketch.hours * hour;
  const { section, hasTime, title, lead, reads, draft, author, breakingHours, moved } = sketch;
  return anArticle({
    day: dayOf(published, settings.zone),
    slug: `artikel-${number}`,
    published,
    hasTime,
    section,
    title,
    lead,
    reads,
    draft,
    tags: [...sketch.tags],
    aliases: moved ? [`/alt/${number}.html`] : [],
    authors: author === undefined ? [] : [{ slug: author.toLowerCase(), name: author }],
    ...(breakingHours === 0 ? {} : { breakingUntil: published + breakingHours * hour }),
  });
}

/** The plan at an instant, `hours` after the first possible publication. */
export function planAt(articles: readonly ArchivedArticle[], hours: number): Map<string, Page> {
  return planOf(articles, first + hours * hour);
}

/** The plan at an instant, milliseconds since the epoch. */
export function planOf(articles: readonly ArchivedArticle[], now: number): Map<string, Page> {
  const context: SiteContext = {
    archive: createArchive(articles, smallSettings, now),
    settings: smallSettings,
    now,
    style: '',
    searchScript: '',
    pictures: new Map(),
    media: new Map(),
    body: ({ hash }) => hash,
  };
  const pages = new Map<string, Page>();
  for (const page of planPages(context)) {
    if (pages.has(page.output)) throw new Error(`Two pages for ${page.output}`);
    pages.set(page.output, page);
  }
  return pages;
}

/** All that a page's output is made from. */
export const shown = (page: Page): string =>
  JSON.stringify([page.layout, page.layout === null ? null : page.props, page.content]);
