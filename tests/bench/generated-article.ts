// One generated article as a record, before it becomes a file.
import type { Section } from '../../src/settings.ts';
import { settings } from '../newspaper/settings.ts';
import { countWords, makeText } from './article-text.ts';
import { createRandom, createZipf, type Random } from './random.ts';
import { makeHeadline, makePhrase, makeSentence, person } from './sentences.ts';
import { compoundHeads, compoundTails } from './words.ts';

export interface GeneratedArticle {
  /** Last part of the address, unique within the archive. */
  readonly slug: string;
  /** `2019-12-05`. */
  readonly day: string;
  /** `14:32`, wall time in the site's zone. */
  readonly clock: string;
  readonly title: string;
  readonly reads: number;
  readonly section: Section;
  readonly kicker: string;
  readonly lead?: string;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  /** Markdown. */
  readonly text: string;
  readonly words: number;
}

/** What articles of one archive have in common. */
export interface Newsroom {
  readonly seed: number;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly pickTag: (random: Random) => number;
  readonly pickSection: (random: Random) => number;
  readonly usedSlugs: Set<string>;
}

const authorCount = 40;
const firstDay = Date.UTC(2016, 0, 1);
const dayLength = 86_400_000;
/** 2016-01-01 to 2025-12-30; the day after is left to articles that a scenario publishes. */
const dayCount = 3652;

/** Vocabulary of an archive of `count` articles: 1,500 tags at 100,000, with the square root below and above. */
export function createNewsroom(count: number, seed: number): Newsroom {
  const random = createRandom(seed, 0);
  const compounds = compoundHeads.flatMap((head) => compoundTails.map((tail) => head + tail));
  const tagCount = Math.min(compounds.length, Math.max(20, Math.round(1500 * Math.sqrt(count / 100_000))));
  const tags = shuffle(compounds, random).slice(0, tagCount);
  const authors = new Set<string>();
  while (authors.size < authorCount) authors.add(person(random));
  return {
    seed,
    tags,
    authors: [...authors],
    pickTag: createZipf(tagCount, 8),
    pickSection: createZipf(settings.sections.length, 3),
    usedSlugs: new Set(),
  };
}

/** Article number `index` (from 0) of the archive; the same seed and index give the same article. */
export function makeArticle(newsroom: Newsroom, index: number): GeneratedArticle {
  const random = createRandom(newsroom.seed, index + 1);
  const day = new Date(firstDay + random.between(0, dayCount - 1) * dayLength).toISOString().slice(0, 10);
  // Most news appear between six in the morning and ten in the evening, so no wall time falls into a DST gap.
  const clock = `${twoDigits(random.between(6, 22))}:${twoDigits(random.between(0, 59))}`;
  const title = makeHeadline(random);
  const sectionIndex = newsroom.pickSection(random);
  const section = settings.sections[sectionIndex];
  if (section === undefined) throw new Error(`no section ${sectionIndex}`);
  const text = makeText(random);
  return {
    slug: uniqueSlug(title, newsroom.usedSlugs),
    day,
    clock,
    title,
    reads: Math.floor(30 / (random.next() + 0.0005)),
    section,
    kicker: makePhrase(random),
    ...(random.chance(0.5) ? { lead: `${makeSentence(random)} ${makeSentence(random)}` } : {}),
    tags: pickTags(newsroom, random),
    authors: pickAuthors(newsroom, random),
    text,
    words: countWords(text),
  };
}

/** `Ämter & Öl` → `aemter-oel`; at most 80 characters, cut between words. */
export function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain.length <= 80 ? plain : plain.slice(0, plain.lastIndexOf('-', 80));
}

function uniqueSlug(title: string, used: Set<string>): string {
  const base = slugOf(title);
  let slug = base;
  for (let copy = 2; used.has(slug); copy++) slug = `${base}-${copy}`;
  used.add(slug);
  return slug;
}

function pickTags(newsroom: Newsroom, random: Random): string[] {
  const wanted = random.between(2, 4);
  const tags = new Set<string>();
  while (tags.size < wanted) tags.add(newsroom.tags[newsroom.pickTag(random)] ?? '');
  return [...tags];
}

function pickAuthors(newsroom: Newsroom, random: Random): string[] {
  const wanted = random.pick([0, 1, 1, 1, 1, 2]);
  const authors = new Set<string>();
  while (authors.size < wanted) authors.add(random.pick(newsroom.authors));
  return [...authors];
}

function shuffle(items: readonly string[], random: Random): string[] {
  return items
    .map((item) => ({ item, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
