// An article of the law's small newspaper, by what an edit may change, and the Markdown file it makes.

import { DateTime } from 'luxon';
import * as fc from './fast-check.ts';

export interface Story {
  /** Days after 1 December 2019; the day is part of the file's name. */
  readonly day: number;
  /** Hour of the day; without it the article has no time of day. */
  readonly hour: number | undefined;
  /** Part of the file's name and so of the address. */
  readonly name: 'alt' | 'neu';
  readonly folder: '' | '2019/12/';
  readonly title: string;
  readonly text: string;
  readonly kicker: string | undefined;
  readonly lead: string | undefined;
  readonly section: string;
  readonly tags: readonly string[];
  readonly author: string | undefined;
  readonly reads: number;
  readonly draft: boolean;
  /** Hours between the article's own time and `publish:`, `expires:` and the end of its being breaking news. */
  readonly publishAfter: number | undefined;
  readonly expiresAfter: number | undefined;
  readonly breakingFor: number | 'true' | undefined;
  /** `former`: the addresses that the article has under its other name. */
  readonly alias: 'none' | 'old' | 'former';
  readonly image: Picture | undefined;
  readonly textPicture: Picture | undefined;
  readonly live: false | 'true' | 'beendet';
}

/** A picture file of the newspaper, below `content/bilder/`. */
export type Picture = 'eins.png' | 'zwei.png';
export const pictures: readonly Picture[] = ['eins.png', 'zwei.png'];

const maybe = <Value>(...values: Value[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, fc.constantFrom(...values));

export const storyFields: { readonly [Name in keyof Story]: fc.Arbitrary<Story[Name]> } = {
  day: fc.nat({ max: 9 }),
  hour: maybe(0, 8, 14, 23),
  name: fc.constantFrom('alt', 'neu'),
  folder: fc.constantFrom('', '2019/12/'),
  title: fc.constantFrom('Der Rat tagt', 'Sturm zieht auf', 'Die Brücke „hält“'),
  text: fc.constantFrom('Es war *so*.', 'Es war anders.', '## Davor\n\nSo.\n\n## Danach\n\nAnders.'),
  kicker: maybe('Ulmenried', 'Lautertal'),
  lead: maybe('Ein Vorspann.', 'Ein anderer Vorspann.'),
  section: fc.constantFrom('Politik', 'Sport'),
  tags: fc.subarray(['Rathaus', 'rathaus', 'Brücke', 'Wetter']),
  author: maybe('Anna Amsel', 'Bernd Buche'),
  reads: fc.constantFrom(0, 7, 12_345),
  draft: fc.constantFrom(false, false, false, true),
  publishAfter: maybe(-60, -5, 3, 40),
  expiresAfter: maybe(1, 30, 100),
  breakingFor: maybe<number | 'true'>('true', 2, 50),
  alias: fc.constantFrom<Story['alias'][]>('none', 'none', 'old', 'former'),
  image: maybe(...pictures),
  textPicture: maybe(...pictures),
  live: fc.constantFrom<Story['live'][]>(false, false, false, 'true', 'beendet'),
};

/** An article without anything special. */
export const plainStory: Story = {
  day: 0,
  hour: 8,
  name: 'alt',
  folder: '',
  title: 'Der Rat tagt',
  text: 'Es war *so*.',
  kicker: undefined,
  lead: 'Ein Vorspann.',
  section: 'Politik',
  tags: ['Rathaus'],
  author: 'Anna Amsel',
  reads: 0,
  draft: false,
  publishAfter: undefined,
  expiresAfter: undefined,
  breakingFor: undefined,
  alias: 'none',
  image: undefined,
  textPicture: undefined,
  live: false,
};

/** Path below `content/` and text of the file. @param id makes file and addresses the story's own */
export function storyFile(id: number, story: Story): readonly [path: string, text: string] {
  const time = DateTime.utc(2019, 12, 1, story.hour ?? 0).plus({ days: story.day });
  const day = time.toISODate();
  const after = (hours: number | undefined, from = time) =>
    hours === undefined ? undefined : from.plus({ hours }).toFormat('yyyy-MM-dd HH:mm');
  const { name, title, section, tags, author, reads, draft, kicker, lead, image, live } = story;
  const breaking = story.breakingFor === 'true' ? 'true' : after(story.breakingFor);
  const fields = {
    title: JSON.stringify(title),
    date: story.hour === undefined ? undefined : after(0),
    section,
    kicker,
    lead,
    tags: tags.length === 0 ? undefined : `[${tags.join(', ')}]`,
    authors: author,
    reads: reads === 0 ? undefined : reads,
    draft: draft ? 'true' : undefined,
    publish: after(story.publishAfter),
    expires: after(story.expiresAfter, time.plus({ hours: story.publishAfter ?? 0 })),
    breaking,
    aliases: aliasOf(id, story, day),
    image: image === undefined ? undefined : `{ src: /bilder/${image}, alt: Ein Bild }`,
    liveblog: live === false ? undefined : live,
  };
  const lines = Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [`${field}: ${value}`],
  );
  const body = [
    story.textPicture === undefined ? '' : `![Ein Bild](/bilder/${story.textPicture})\n\n`,
    live === false ? `${story.text}\n` : `### 23:40 Zweitens\n\nDa.\n\n### 23:10 Erstens\n\nDort.\n`,
  ].join('');
  return [
    `artikel/${story.folder}${day}-meldung-${id}-${name}.md`,
    `---\n${lines.join('\n')}\n---\n\n${body}`,
  ];
}

/** Where the article lies. */
export function storyUrl(id: number, { day, hour, name }: Story): string {
  const date = DateTime.utc(2019, 12, 1, hour ?? 0)
    .plus({ days: day })
    .toFormat('yyyy/MM/dd');
  return `/${date}/meldung-${id}-${name}.html`;
}

function aliasOf(id: number, { alias, name }: Story, day: string | null): string | undefined {
  if (alias === 'none') return undefined;
  if (alias === 'old') return `/alt/meldung-${id}`;
  const former = name === 'alt' ? 'neu' : 'alt';
  return `/${day?.replaceAll('-', '/')}/meldung-${id}-${former}.html`;
}
