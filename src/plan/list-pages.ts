// Section, tag and author pages: one front page and numbered pages that never shift.
import { articlesAt } from '../archive/archive.ts';
import { Keys, keyOf } from '../article/key.ts';
import { authorUrl, numberedUrl, sectionUrl, tagIndexUrl, tagUrl } from './addresses.ts';
import { chrome, newestTicker, tickerOfList } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { grouped } from './numbers.ts';
import { Page } from './page.ts';
import { paging } from './paging.ts';
import type { ListProps, Pager } from './props/lists.ts';
import type { Link } from './props/shared.ts';
import { shownKeys } from './shown-keys.ts';
import { teaserOf } from './teaser.ts';
import { type Ticker, tickerKey } from './ticker.ts';

interface List {
  readonly kind: ListProps['kind'];
  readonly url: string;
  readonly title: string;
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
      kind: 'section',
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
      kind: 'tag',
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
    yield { kind: 'author', url: authorUrl(of), title: of.name, description, positions, live: false };
  }
}

interface Part {
  readonly range: readonly [from: number, to: number];
  /** `null` for the front page. */
  readonly number: number | null;
  readonly pages: number;
}

function listPage(context: PlanContext, list: List, { range, number, pages }: Part): Page {
  const [from, to] = range;
  const ticker: Ticker =
    list.live && number === null ? newestTicker(context) : tickerOfList(context, list.positions[to - 1]);
  const front = number === null;
  const ownStyle = front && list.live;
  // A numbered page says neither how many pages nor how many articles there are: it would change with them.
  const total = front ? list.positions.length : undefined;
  // The oldest pages' link to newer ones leads to the front while there is no higher number.
  const last = number === pages;
  return new Page({
    url: front ? list.url : numberedUrl(list.url, number),
    layout: 'list',
    inputs: new Keys()
      .add(ownStyle ? keyOf(context.style) : undefined)
      .add(list.title)
      .add(total)
      .add(pages > 0)
      .add(front ? pages : last)
      .add(shownKeys(context).teasers(list.positions, from, to, ticker.at))
      .add(tickerKey(context, ticker)).key,
    props: () => ({
      chrome: chrome(context, {
        url: front ? list.url : numberedUrl(list.url, number),
        title: front ? list.title : `${list.title}, Seite ${number}`,
        description: list.description,
        ownStyle,
        ticker,
        parents: [...(list.parents ?? []), ...(front ? [] : [{ url: list.url, label: list.title }])],
        ...(list.currentSection === undefined ? {} : { currentSection: list.currentSection }),
      }),
      kind: list.kind,
      title: list.title,
      ...(front ? { description: list.description } : {}),
      ...(total === undefined ? {} : { total: grouped(total) }),
      teasers: articlesAt(context.archive, list.positions.slice(from, to).reverse()).map((article) =>
        teaserOf(article, context, ticker.at),
      ),
      pager: pager(list.url, number, pages),
    }),
  });
}

function pager(front: string, number: number | null, pages: number): Pager {
  if (number === null) {
    return {
      position: 'Neueste Artikel',
      ...(pages > 0 ? { older: { url: numberedUrl(front, pages), label: 'Ältere Artikel' } } : {}),
    };
  }
  return {
    position: `Seite ${number}`,
    newer: {
      url: number < pages ? numberedUrl(front, number + 1) : front,
      label: 'Neuere Artikel',
    },
    ...(number > 1
      ? {
          older: {
            url: numberedUrl(front, number - 1),
            label: 'Ältere Artikel',
          },
        }
      : {}),
  };
}
