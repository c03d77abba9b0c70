// What may happen to a newspaper between two builds.
import type { Slice } from '../../src/ledger/slice.ts';
import type { Mistake } from './mistakes.ts';
import { type Newspaper, smallSettings } from './newspaper.ts';
import type { Picture, Story } from './story.ts';

export const cacheFiles = [
  'articles.bin',
  'articles-changed.bin',
  'details-a.json',
  'ledger.bin',
  'ledger-changed.bin',
  'folders.bin',
  'pictures.bin',
  'reads.bin',
  'assets.bin',
  'result.bin',
] as const;
type CacheFile = (typeof cacheFiles)[number];

/** Changes the newspaper itself. */
export type Edit =
  /** Some fields of an article; where there is none, the whole article appears. */
  | { readonly do: 'write'; readonly id: number; readonly story: Story; readonly fields: readonly string[] }
  | { readonly do: 'delete'; readonly id: number }
  | { readonly do: 'swap picture'; readonly picture: Picture; readonly drawing: number }
  | { readonly do: 'page'; readonly name: 'impressum' | 'ueber-uns'; readonly words: string | undefined }
  /** What was counted of a day of December 2019; without counts its file is gone. */
  | { readonly do: 'count'; readonly day: number; readonly reads: Newspaper['reads'][number] }
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
  /** A file of the cache is cut in half. */
  | { readonly do: 'damage'; readonly file: CacheFile }
  /** Output and cache are those of an earlier build, as a CI service restores them. */
  | { readonly do: 'restore'; readonly steps: number }
  /** One slice of the site is built alone. */
  | { readonly do: 'slice'; readonly slice: Slice }
  /** Somebody tidies up in the output folder. */
  | { readonly do: 'meddle'; readonly how: 'remove' | 'replace' | 'add'; readonly index: number }
  /** A build that fails for a mistake comes first. */
  | { readonly do: 'mistake'; readonly kind: Mistake }
  /** The clock moves to a moment before the one that the last build foretold, or to that. */
  | { readonly do: 'wait'; readonly until: 'before' | 'then' };

export type Event = Edit | Incident;
/** What happens before one build. */
export type Step = readonly Event[];

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
    case 'count':
      return { ...paper, reads: { ...paper.reads, [edit.day]: edit.reads } };
    case 'setting':
      return { ...paper, settings: { ...smallSettings, ...edit.values } };
    case 'clock':
      return { ...paper, now: edit.now };
    case 'undo':
      return before.at(-edit.steps) ?? paper;
  }
}
