// What may happen to a newspaper between two builds.
import fc from 'fast-check';
import { type Newspaper, smallSettings } from './newspaper.ts';
import { type Picture, pictures, type Story, storyFields } from './story.ts';

/** Changes the newspaper itself. */
export type Edit =
  /** Some fields of an article; where there is none, the whole article appears. */
  | { readonly do: 'write'; readonly id: number; readonly story: Story; readonly fields: readonly string[] }
  | { readonly do: 'delete'; readonly id: number }
  | { readonly do: 'swap picture'; readonly picture: Picture; readonly drawing: number }
  | { readonly do: 'page'; readonly name: 'impressum' | 'ueber-uns'; readonly words: string | undefined }
  | { readonly do: 'setting'; readonly values: Partial<Newspaper['settings']> }
  | { readonly do: 'clock'; readonly now: number }
  /** The newspaper is what it was before the last steps. */
  | { readonly do: 'undo'; readonly steps: number };

/** Happens around the newspaper: it must not matter. */
export type Incident =
  | { readonly do: 'commit' }
  /** What is not committed is lost. */
  | { readonly do: 'checkout' }
  | { readonly do: 'touch' }
  /** `git status`, which notes in git's index which files are as they were committed. */
  | { readonly do: 'look' }
  | { readonly do: 'lose'; readonly what: 'cache' | 'output' | 'both' }
  /** Output and cache are those of an earlier build, as a CI service restores them. */
  | { readonly do: 'restore'; readonly steps: number }
  /** Somebody tidies up in the output folder. */
  | { readonly do: 'meddle'; readonly how: 'remove' | 'replace' | 'add'; readonly place: number }
  /** A build that fails for a mistake comes first. */
  | { readonly do: 'mistake'; readonly kind: 'field' | 'picture' | 'address' }
  /** The clock moves to a moment before the one that the last build foretold, or to that. */
  | { readonly do: 'wait'; readonly until: 'before' | 'then' };

export type Event = Edit | Incident;
/** What happens before one build. */
export type Step = readonly Event[];

export const drawingCount = 3;
const stories: fc.Arbitrary<Story> = fc.record(storyFields);
const ids = fc.nat({ max: 11 });
const hours = fc.integer({ min: 0, max: 24 * 11 });

const settingValues: fc.Arbitrary<Partial<Newspaper['settings']>> = fc.constantFrom(
  { tickerLength: 2 },
  { listSize: 3 },
  { relatedCount: 1 },
  { name: 'Lauterbote' },
  { zone: 'Europe/London' },
  { breakingHours: 48 },
  { shareCardsSince: '2019-12-01' },
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
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restore'), steps: fc.integer({ min: 1, max: 3 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('mistake'),
      kind: fc.constantFrom('field', 'picture', 'address'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('meddle'),
      how: fc.constantFrom('remove', 'replace', 'add'),
      place: fc.nat({ max: 200 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait'), until: fc.constantFrom('before', 'then') }) },
);

/** A newspaper of up to twelve articles. */
export const newspapers: fc.Arbitrary<Pick<Newspaper, 'stories' | 'now'>> = fc.record({
  stories: fc.array(fc.tuple(ids, stories), { minLength: 4, maxLength: 14 }).map((list) => new Map(list)),
  now: hours,
});

/** @param before the newspaper before each of the last steps, the last one at the end */
export function edited(paper: Newspaper, edit: Edit, before: readonly Newspaper[]): Newspaper {
  switch (edit.do) {
    case 'write': {
      const old = paper.stories.get(edit.id);
      const fresh = Object.fromEntries(
        Object.entries(edit.story).filter(([field]) => edit.fields.includes(field)),
      );
      const story = old === undefined ? edit.story : { ...old, ...fresh };
      return { ...paper, stories: new Map([...paper.stories, [edit.id, story]]) };
    }
    case 'delete':
      return { ...paper, stories: new Map([...paper.stories].filter(([id]) => id !== edit.id)) };
    case 'swap picture':
      return { ...paper, pictures: { ...paper.pictures, [edit.picture]: edit.drawing } };
    case 'page':
      return { ...paper, pages: { ...paper.pages, [edit.name]: edit.words } };
    case 'setting':
      return { ...paper, settings: { ...smallSettings, ...edit.values } };
    case 'clock':
      return { ...paper, now: edit.now };
    case 'undo':
      return before.at(-edit.steps) ?? paper;
  }
}
