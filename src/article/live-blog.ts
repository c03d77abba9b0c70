// A live blog's text: an introduction, then one entry per heading such as `### 14:32 Überschrift`.

import { clockOf, dayOf } from './dates.ts';
import { Fences } from './fences.ts';
import { entryMoment, explainNoTime, missingEntries } from './live-entry-time.ts';
import type { Problem } from './problem.ts';

/** One entry of a live blog. */
export interface LiveEntry {
  /** Fragment of its permanent link, unique within the article: `eintrag-2019-12-05-1432`. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly published: number;
  /** Whether it stays on top (`### 14:32 Angeheftet: Überschrift`). */
  readonly pinned: boolean;
  /** Markdown of one line; empty when the entry has none. */
  readonly headline: string;
  /** Its lines in the article's body, from 0: the heading's, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** What the record knows of a live blog; its entries' texts are read when the page is rendered. */
export interface LiveBlog {
  readonly ended: boolean;
  /** As readers see them: pinned ones first, then the newest first. */
  readonly entries: readonly LiveEntry[];
}

/** What {@link LiveBlog} is read from. */
export interface LiveBlogSource {
  readonly body: string;
  readonly ended: boolean;
  /** Of the article, milliseconds since the epoch: no entry is older. */
  readonly published: number;
  readonly hasTime: boolean;
  readonly zone: string;
}

const heading = /^ {0,3}(#{1,6})[ \t]+(?=[^ \t])|^ {0,3}(#{1,6})[ \t]*$/;
const pinnedMark = /^Angeheftet:\s*/i;

/** Finds and orders the entries; adds a Problem, with its line, for each heading that is none. */
export function liveBlog(source: LiveBlogSource, problems: Problem[]): LiveBlog {
  const lines = source.body.split(/\r?\n/);
  const found: Omit<LiveEntry, 'id'>[] = [];
  const starts = entryHeadings(lines);
  for (const [index, { line, text, level }] of starts.entries()) {
    const moment = entryMoment(text, source);
    if (level !== 3 || moment === undefined) {
      problems.push({ ...explainNoTime(text, level, moment !== undefined), bodyLine: line });
    } else if ('problem' in moment) {
      problems.push({ ...moment.problem, bodyLine: line });
    } else {
      const { published, rest } = moment;
      const headline = rest.replace(pinnedMark, '');
      const to = starts[index + 1]?.line ?? lines.length;
      found.push({ published, pinned: headline !== rest, headline, from: line, to });
    }
  }
  if (starts.length === 0) problems.push(missingEntries);
  return { ended: source.ended, entries: ordered(withIds(chronological(found), source.zone)) };
}

interface Heading {
  /** From 0. */
  readonly line: number;
  readonly level: number;
  readonly text: string;
}

/** All third-level headings, and those of other levels that begin like an entry; not those in code and comments. */
function entryHeadings(lines: readonly string[]): Heading[] {
  const headings: Heading[] = [];
  const fences = new Fences();
  let comment = false;
  for (const [line, text] of lines.entries()) {
    if (comment) {
      comment = !text.includes('-->');
    } else if (fences.hold(text)) {
      // An entry shows it.
    } else if (text.trimStart().startsWith('<!--')) {
      comment = !text.includes('-->');
    } else {
      const [mark = '', full, empty] = heading.exec(text) ?? [];
      const hashes = full ?? empty;
      const words = withoutClosingHashes(text.slice(mark.length));
      if (hashes?.length === 3 || (hashes !== undefined && /^\d{1,2}:\d\d(?!\d)/.test(words))) {
        headings.push({ line, level: hashes.length, text: words });
      }
    }
  }
  return headings;
}

/** `14:32 Titel ##` → `14:32 Titel`: from the end, since one pattern for both ends would try every pair of blanks. */
function withoutClosingHashes(words: string): string {
  const bare = words.trimEnd();
  let end = bare.length;
  while (bare[end - 1] === '#') end--;
  return end === 0 || /[ \t]/.test(bare[end - 1] ?? '') ? bare.slice(0, end).trimEnd() : bare;
}

/** Oldest first. Entries of one minute keep the order of writing, whether that is downwards or upwards. */
function chronological<E extends Pick<LiveEntry, 'published'>>(entries: readonly E[]): readonly E[] {
  const upwards = (entries[0]?.published ?? 0) > (entries.at(-1)?.published ?? 0);
  return (upwards ? entries.toReversed() : [...entries]).sort((a, b) => a.published - b.published);
}

/** An entry's address outlives every other edit than one of its own time. */
function withIds(entries: readonly Omit<LiveEntry, 'id'>[], zone: string): LiveEntry[] {
  const taken = new Map<string, number>();
  return entries.map((entry) => {
    const clock = clockOf(entry.published, zone).replace(':', '');
    const id = `eintrag-${dayOf(entry.published, zone)}-${clock}`;
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return { id: count === 1 ? id : `${id}-${count}`, ...entry };
  });
}

function ordered(entries: readonly LiveEntry[]): readonly LiveEntry[] {
  const newestFirst = entries.toReversed();
  return [...newestFirst.filter(({ pinned }) => pinned), ...newestFirst.filter(({ pinned }) => !pinned)];
}
