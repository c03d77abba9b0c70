// Section, tag and author pages: one front page and numbered pages that never shift.
import { articlesAt } from '../archive/archive.ts';
import { authorUrl, numberedUrl, sectionUrl, tagIndexUrl, tagUrl } from './addresses.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { grouped } from './numbers.ts';
import { type Page, pageKind } from './page.ts';
import { paging } from './paging.ts';
import type { Pager } from './props/lists.ts';
import type { Link } from './props/shared.ts';
import { all, fixed, plain, type Shown, shown, view } from './shown.ts';
import { shownKeys } from './shown-keys.ts';
import { styleOf } from './style.ts';
import { teaserSources, teasersOf } from './teaser.ts';
import { newestTicker, type Ticker, tickerLines, tickerOfList, type WithTicker } from './ticker.ts';

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
}

export function* listPages(context: PlanContext): Generator<Page> {
  for (const list of lists(context)) {
    const { front, numbered } = paging(list.positions.length, context.settings.listSize);
    for (const [index, range] of numbered.entries()) {
      yield listPage(context, list, { range, number: index + 1, pages: numbered.length });
    }
    yield listPage(context, list, { range: front, number: null, pages: numbered.length });
  }
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
    yield { kind: 'Autorenseite', url: authorUrl(of), title: of.name, description, positions, live: false };
  }
}

interface Part {
  readonly range: readonly [from: number, to: number];
  /** `null` for the front page. */
  readonly number: number | null;
  /** How many numbered ones there are. */
  readonly pages: number;
}

interface ListSubject extends WithTicker, Part {
  readonly list: List;
}

const urlOf = ({ list: { url }, number }: ListSubject): string =>
  number === null ? url : numberedUrl(url, number);

/** The list without its articles: all but the title follows from that, the address and the settings. */
type Head = Omit<List, 'positions'> & Pick<Part, 'number'>;

const head: Shown<ListSubject, Head> = shown(
  ({ list }) => list.title,
  ({ list, number }) => ({ ...list, number }),
);

/** Numbered pages do not know how many there are, only which is the last: they would change otherwise. */
const numbered = plain(({ number, pages }: ListSubject) => (number === null ? pages : undefined));
const isLast = plain(({ number, pages }: ListSubject) => number === pages);

const teasers = shown(
  ({ context, list, range, ticker }: ListSubject) =>
    shownKeys(context).teasers(list.positions, ...range, ticker.at),
  ({ context, list, range, ticker }) =>
    teaserSources(articlesAt(context.archive, list.positions.slice(...range).reverse()), context, ticker.at),
);

const kind = pageKind<'list', ListSubject>('list', {
  chrome: chromeOf<ListSubject>({
    url: fixed(urlOf),
    title: view(head, ({ title, number }) => (number === null ? title : `${title}, Seite ${number}`)),
    description: view(head, ({ description }) => description),
    style: styleOf(({ list, number }) => list.live && number === null),
    ticker: tickerLines,
    parents: view(head, ({ parents = [], number, url, title }) => [
      ...parents,
      ...(number === null ? [] : [{ url, label: title }]),
    ]),
    currentSection: view(head, ({ currentSection }) => currentSection),
  }),
  kind: view(head, ({ kind }) => kind),
  namesSections: view(head, ({ currentSection }) => currentSection === undefined),
  title: view(head, ({ title }) => title),
  description: view(head, ({ description, number }) => (number === null ? description : undefined)),
  // A numbered page does not say how many articles there are: it would change with them.
  total: view(
    plain(({ list, number }) => (number === null ? list.positions.length : undefined)),
    (total) => (total === undefined ? undefined : grouped(total)),
  ),
  teasers: view(teasers, teasersOf),
  pager: view(all<ListSubject, Standing>({ head, numbered, isLast }), pager),
});

function listPage(context: PlanContext, list: List, part: Part): Page {
  const ticker: Ticker =
    list.live && part.number === null
      ? newestTicker(context)
      : tickerOfList(context, list.positions[part.range[1] - 1]);
  const of = { context, list, ticker, ...part };
  return kind.page(urlOf(of), of);
}

interface Standing {
  readonly head: Head;
  /** How many numbered pages there are. */
  readonly numbered?: number;
  readonly isLast: boolean;
}

function pager({ head: { url, number }, numbered = 0, isLast }: Standing): Pager {
  if (number === null) {
    return {
      position: 'Neueste Artikel',
      ...(numbered > 0 ? { older: { url: numberedUrl(url, numbered), label: 'Ältere Artikel' } } : {}),
    };
  }
  return {
    position: `Seite ${number}`,
    // The front has what is newer than the last one.
    newer: { url: isLast ? url : numberedUrl(url, number + 1), label: 'Neuere Artikel' },
    ...(number > 1 ? { older: { url: numberedUrl(url, number - 1), label: 'Ältere Artikel' } } : {}),
  };
}
