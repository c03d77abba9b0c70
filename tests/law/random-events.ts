// Random newspapers and random events, more often those that newsrooms are full of.

import type { Slice } from '../../src/ledger/slice.ts';
import { cacheFiles, type Event } from './events.ts';
import * as fc from './fast-check.ts';
import { type Newspaper, smallSettings } from './newspaper.ts';
import { pictures, type Story, storyFields } from './story.ts';

export const drawingCount = 3;
const stories: fc.Arbitrary<Story> = fc.record(storyFields);
const ids = fc.nat({ max: 11 });
const hours = fc.integer({ min: 0, max: 24 * 11 });

const slices = fc.constantFrom<Slice[]>(
  { index: 1, count: 2 },
  { index: 2, count: 2 },
  { index: 2, count: 3 },
);

const settingValues: fc.Arbitrary<Partial<Newspaper['settings']>> = fc.constantFrom(
  { tickerLength: 2 },
  { listSize: 3 },
  { relatedCount: 1 },
  { name: 'Lauterbote' },
  { zone: 'Europe/London' },
  { breakingHours: 48 },
  { readsEvery: 'week' },
  { shareCardsSince: '2019-12-01', inlineStyleSince: '2019-12-01' },
  { search: false, offline: false },
  { sections: smallSettings.sections.slice(0, 5) },
  {},
);

export const events: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('write'),
      id: ids,
      story: stories,
      fields: fc.subarray(Object.keys(storyFields), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), id: ids }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('swap picture'),
      picture: fc.constantFrom(...pictures),
      drawing: fc.nat({ max: drawingCount - 1 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('page'),
      name: fc.constantFrom('impressum', 'ueber-uns'),
      words: fc.constantFrom(undefined, 'Wir.', 'Wir alle.'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('count'),
      day: fc.integer({ min: 1, max: 12 }),
      reads: fc.option(fc.dictionary(ids.map(String), fc.constantFrom(1, 20, 300)), { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('setting'), values: settingValues }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('clock'), now: hours }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo'), steps: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.constant({ do: 'commit' }) },
  { weight: 1, arbitrary: fc.constant({ do: 'checkout' }) },
  { weight: 1, arbitrary: fc.constant({ do: 'touch' }) },
  { weight: 2, arbitrary: fc.constant({ do: 'look' }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('lose'), what: fc.constantFrom('cache', 'output', 'both') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('damage'), file: fc.constantFrom(...cacheFiles) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restore'), steps: fc.integer({ min: 1, max: 3 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('mistake'),
      kind: fc.constantFrom('field', 'picture', 'address'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('slice'), slice: slices }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('meddle'),
      how: fc.constantFrom('remove', 'replace', 'add'),
      index: fc.nat({ max: 200 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait'), until: fc.constantFrom('before', 'then') }) },
);

/** A newspaper of up to twelve articles. */
export const newspapers: fc.Arbitrary<Pick<Newspaper, 'stories' | 'now'>> = fc.record({
  stories: fc.array(fc.tuple(ids, stories), { minLength: 4, maxLength: 14 }).map((list) => new Map(list)),
  now: hours,
});
