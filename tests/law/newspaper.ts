// A small newspaper as a value: all that a build of it depends on. Edits make a new one of it.
import type { Settings } from '../../src/settings.ts';
import { settings } from '../newspaper/settings.ts';
import { type Picture, pictures, type Story, storyFile, storyUrl } from './story.ts';

export interface Newspaper {
  readonly stories: ReadonlyMap<number, Story>;
  /** Which of its contents each picture file has. */
  readonly pictures: Readonly<Record<Picture, number>>;
  /** Words of an ordinary page; without them there is no such page. */
  readonly pages: Readonly<Record<'impressum' | 'ueber-uns', string | undefined>>;
  /** How often stories were read, by day of December 2019 and by id; a day of none has a file, too. */
  readonly reads: Readonly<Record<number, Readonly<Record<number, number>> | undefined>>;
  readonly settings: Settings;
  /** Hours after the beginning of 1 December 2019 in Berlin. */
  readonly now: number;
}

/** Lists, tickers and windows so short that a dozen articles overflow all of them. */
export const smallSettings: Settings = {
  ...settings,
  listSize: 2,
  tickerLength: 3,
  newsfeedLength: 5,
  relatedCount: 2,
  mostReadLength: 2,
  mostReadPageLength: 4,
  shareCardsSince: '2019-12-08',
  inlineStyleSince: '2019-12-08',
};

const start = Date.parse('2019-11-30T23:00:00Z');
const hour = 3_600_000;

export const instantOf = ({ now }: Newspaper): number => start + now * hour;
/** The inverse of {@link instantOf}. */
export const hoursAt = (instant: number): number => (instant - start) / hour;

/** Every file of the content folder, by path. @param drawings contents of the pictures */
export function contentFiles(
  paper: Newspaper,
  drawings: readonly Uint8Array[],
): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  for (const [id, story] of paper.stories) files.set(...storyFile(id, story));
  for (const name of pictures) files.set(`bilder/${name}`, drawings[paper.pictures[name]] ?? '');
  for (const [name, words] of Object.entries(paper.pages)) {
    if (words !== undefined) files.set(`seiten/${name}.md`, `---\ntitle: ${name}\n---\n\n${words}\n`);
  }
  for (const [number, counts] of Object.entries(paper.reads)) {
    if (counts === undefined) continue;
    const day = `2019-12-${number.padStart(2, '0')}`;
    const lines = Object.entries(counts).flatMap(([id, count]) => {
      const story = paper.stories.get(Number(id));
      return story === undefined ? [] : [`${storyUrl(Number(id), story)},${count}\n`];
    });
    files.set(`reads/2019/${day}.csv`, `path,reads\n${lines.sort().join('')}`);
  }
  return files;
}

/** What every newspaper has at first beside its articles and the time. */
export const beginnings: Omit<Newspaper, 'stories' | 'now'> = {
  pictures: { 'eins.png': 0, 'zwei.png': 1 },
  pages: { impressum: 'Wir.', 'ueber-uns': undefined },
  reads: {},
  settings: smallSettings,
};
