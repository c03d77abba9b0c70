// Section, tag and author pages: one front page, and older pages that are named after the days where they begin.
import { articlesAt } from '../archive/archive.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Tag } from '../article/article.ts';
import { type Key, keyOf } from '../article/key.ts';
import { authorUrl, olderUrl, sectionUrl, tagIndexUrl, tagUrl } from './addresses.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { listFeeds } from './feed-links.ts';
import { mostReadLists, mostReadOf, type WithMostRead } from './most-read.ts';
import { roughCount } from './numbers.ts';
import { type PageName, pageNames, pageNameText, pagerOf } from './older-pages.ts';
import { type Page, pageKind } from './page.ts';
import { paging, type Range } from './paging.ts';
import type { Rail } from './props/chrome.ts';
import type { Link } from './props/shared.ts';
import { all, fixed, plain, type Shown, shown, view } from './shown.ts';
import { shownKeys } from './shown-keys.ts';
import { itemList, profilePage } from './structured-data.ts';
import { styleOf } from './style.ts';
import { teaserSources, teasersOf } from './teaser.ts';
import {
  neverBreaking,
  newestTicker,
  type Ticker,
  tickerLines,
  tickerOfList,
  type WithTicker,
} from './ticker.ts';

interface List {
  /** Word above the title. */
  readonly kind: string;
  readonly url: string;
  readonly title: string;
  /** Follows from the title and the settings. */
  readonly description: string;
  readonly positions: readonly number[];
  readonly parents?: readonly Link[];
  readonly currentSection?: string;
  /** Section fronts are few and always carry the newest ticker; the fronts of thousands of tags must not. */
  readonly live: boolean;
  /** Whether it is all that a person has written. */
  readonly isAuthors?: true;
}

/** Each list's older pages, oldest first, then its front page. */
export function* listPages(context: PlanContext): Generator<Page> {
  const { archive, settings } = context;
  const keys = Float64Array.from(archive.articles, ({ urlKey }) => urlKey);
  for (const list of lists(context)) {
    const own = keyOf(list.url);
    const { front, older } = paging(keysIn(own, list.positions, keys), settings.listSize);
    const names = namesOf(context, list, older);
    const urls = names.map(({ from, part }) => olderUrl(list.url, from, part));
    for (const [index, range] of older.entries()) {
      const around = { newer: urls[index + 1] ?? list.url, older: urls[index - 1] };
      yield listPage(context, list, { range, url: urls[index] ?? '', name: names[index], ...around });
    }
    yield listPage(context, list, { range: front, url: list.url, older: urls.at(-1) });
  }
}

/**
 * An article's key in one list: had it the same in all, one of long ago that divides the pages of a list would divide those of
 * all its others, too, and change twice the files. The mixing is that of MurmurHash3's end.
 */
function keyIn(list: Key, article: Key): Key {
  let mixed = Math.imul(list ^ article, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Half a million keys in each build, of all articles in each of their lists: as plain numbers. */
function keysIn(list: Key, positions: readonly number[], keys: Float64Array): Uint32Array {
  const own = new Uint32Array(positions.length);
  for (let index = 0; index < own.length; index++) own[index] = keyIn(list, keys[positions[index] ?? 0] ?? 0);
  return own;
}

function namesOf({ archive }: PlanContext, { positions }: List, ranges: readonly Range[]): PageName[] {
  return pageNames((index) => archive.articles[positions[index] ?? -1]?.day ?? '', ranges);
}

function* lists({ archive }: PlanContext): Generator<List> {
  for (const { of, positions } of archive.sections) {
    const { slug, name, description } = of;
    const url = sectionUrl(slug);
    yield {
      kind: 'Ressort',
      url,
      title: name,
      description,
      positions,
      currentSection: slug,
      live: true,
    };
  }
  const parents = [{ url: tagIndexUrl, label: 'Themen' }];
  for (const { of, positions } of archive.tags.values()) {
    const description = `Alle Artikel zum Thema „${of.name}“.`;
    yield {
      kind: 'Thema',
      url: tagUrl(of),
      title: of.name,
      description,
      positions,
      parents,
      live: false,
    };
  }
  for (const { of, positions } of archive.authors.values()) {
    const description = `Alle Artikel von ${of.name}.`;
    const author = { kind: 'Autorenseite', url: authorUrl(of), title: of.name, isAuthors: true } as const;
    yield { ...author, description, positions, live: false };
  }
}

interface Part {
  readonly range: Range;
  readonly url: string;
  /** Absent: the front page. */
  readonly name?: PageName | undefined;
  /** Addresses of the pages beside it. */
  readonly newer?: string | undefined;
  readonly older: string | undefined;
}

interface ListSubject extends WithTicker, WithMostRead, Part {
  readonly list: List;
}

/** The list without its articles: all but its title and the page's last day follows from the address and the settings. */
type Head = Omit<List, 'positions'> & Pick<Part, 'name'>;

const head: Shown<ListSubject, Head> = shown(
  [({ list }) => list.title, ({ name }) => name?.to],
  ({ list, name }) => ({ ...list, name }),
);

/** Only fronts of sections follow the news. */
const markedAt = ({ list, name, ticker }: ListSubject): number =>
  list.live && name === undefined ? ticker.at : neverBreaking;

const teasers = shown(
  (page: ListSubject) => {
    const { context, list, range } = page;
    return shownKeys(context).teasers(list.positions, ...range, markedAt(page));
  },
  (page) => {
    const { context, list, range } = page;
    const articles = articlesAt(context.archive, list.positions.slice(...range).reverse());
    return teaserSources(articles, context, markedAt(page));
  },
);

/** The articles of a section's front page; other lists are too many to say the same twice. */
const listed: Shown<ListSubject, readonly ArchivedArticle[]> = shown(
  teasers.keys,
  ({ context, list, range, name }) =>
    list.live && name === undefined
      ? articlesAt(context.archive, list.positions.slice(...range).reverse())
      : [],
);

/** A section's topics are chosen among this many of its newest articles. */
const recentCount = 60;
const topicCount = 12;

/** What most of a section's newest articles have in common; other lists, and numbered pages, name no topics. */
const topics: Shown<ListSubject, readonly Tag[]> = shown(
  (of) =>
    newestTopics(of)
      .map(({ slug, name }) => `${slug} ${name}`)
      .join(),
  newestTopics,
);

function newestTopics({
  context: { archive },
  list: { currentSection, positions },
  name,
}: ListSubject): Tag[] {
  if (currentSection === undefined || name !== undefined) return [];
  const counts = new Map<string, number>();
  for (const article of articlesAt(archive, positions.slice(-recentCount).reverse())) {
    for (const { slug } of article.tags) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  // The newest first where as many have it: so they were found.
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, topicCount)
    .flatMap(([slug]) => archive.tags.get(slug)?.of ?? []);
}

const kind = pageKind<'list', ListSubject>('list', {
  chrome: chromeOf<ListSubject>({
    url: fixed(({ url }) => url),
    title: view(head, ({ title, name }) => (name === undefined ? title : `${title}, ${pageNameText(name)}`)),
    description: view(head, ({ description }) => description),
    style: styleOf(({ list, name }) => list.live && name === undefined),
    ticker: tickerLines,
    rail: all<ListSubject, Rail>({
      mostRead: mostReadLists,
      topics: view(topics, (tags) => tags.map((tag) => ({ url: tagUrl(tag), label: tag.name }))),
    }),
    parents: view(head, ({ parents = [], name, url, title }) => [
      ...parents,
      ...(name === undefined ? [] : [{ url, label: title }]),
    ]),
    currentSection: view(head, ({ currentSection }) => currentSection),
    meta: view(
      all<ListSubject, { head: Head; listed: readonly ArchivedArticle[] }>({ head, listed }),
      ({ head: { isAuthors, url, title }, listed }, settings) => ({
        structuredData: [
          ...(isAuthors ? [profilePage({ url, label: title }, settings)] : []),
          ...itemList(listed, settings),
        ],
      }),
    ),
    feeds: view(head, ({ url, title }) => listFeeds(url, title)),
  }),
  kind: view(head, ({ kind }) => kind),
  namesSections: view(head, ({ currentSection }) => currentSection === undefined),
  title: view(head, ({ title }) => title),
  description: view(head, ({ description, name }) => (name === undefined ? description : undefined)),
  // An older page does not say how many articles there are, nor how many pages: it would change with them.
  total: plain(({ list, name }) => (name === undefined ? roughCount(list.positions.length) : undefined)),
  teasers: view(teasers, teasersOf),
  pager: pagerOf(head, 'Artikel'),
});

function listPage(context: PlanContext, list: List, part: Part): Page {
  const ticker: Ticker =
    list.live && part.name === undefined
      ? newestTicker(context)
      : tickerOfList(context, list.positions[part.range[1] - 1]);
  return kind.page(part.url, { context, list, ticker, mostRead: mostReadIn(context, list, part), ...part });
}

const none: WithMostRead['mostRead'] = [];

/** A section's front page names the most read of its articles, where somebody counts; other lists are many. */
function mostReadIn(context: PlanContext, list: List, { name }: Part): WithMostRead['mostRead'] {
  if (context.reads === undefined || list.currentSection === undefined || name !== undefined) return none;
  const own = articlesAt(context.archive, list.positions).reverse();
  return mostReadOf(own, context, context.settings.mostReadLength);
}
