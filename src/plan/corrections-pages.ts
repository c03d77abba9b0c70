// `/korrekturen/`: all corrections of all articles, a front page with the newest and older ones as lists have them.
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Correction } from '../article/corrections.ts';
import { dayOf } from '../article/dates.ts';
import { type Key, Keys, pathKey } from '../article/key.ts';
import { correctionId, correctionsUrl, olderUrl } from './addresses.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { shownCorrection } from './corrections.ts';
import { marksOf } from './marks.ts';
import { grouped } from './numbers.ts';
import { type PageName, pageNames, pageNameText, pagerOf } from './older-pages.ts';
import { type Page, pageKind } from './page.ts';
import { paging } from './paging.ts';
import { fixed, plain, record, type Shown, shown, view } from './shown.ts';
import { newestTicker, tickerLines, tickerOfList, type WithTicker } from './ticker.ts';

const title = 'Korrekturen';

interface Entry {
  readonly article: ArchivedArticle;
  /** In the archive's order. */
  readonly position: number;
  readonly correction: Correction;
  /** Among those of the article, from 0. */
  readonly index: number;
}

interface Part extends WithTicker {
  readonly url: string;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** Absent: the front page. */
  readonly name: PageName | undefined;
  readonly newer: string | undefined;
  readonly older: string | undefined;
  readonly count: number;
}

const entries: Shown<Part, readonly Entry[]> = shown(
  ({ entries }): Key => {
    const keys = new Keys();
    for (const { article, index } of entries) keys.add(article.recordKey).add(index);
    return keys.key;
  },
  ({ entries }) => entries.toReversed(),
);

/** An older page's name; with a wrapper, since a record is an object. */
const name = record(({ name }: Part) => ({ name }));

const kind = pageKind<'corrections', Part>('corrections', {
  chrome: chromeOf<Part>({
    url: fixed(({ url }) => url),
    title: view(name, ({ name }) => (name === undefined ? title : `${title}, ${pageNameText(name)}`)),
    description: fixed(
      ({ context }) => `Was ${context.settings.name} berichtigt, klargestellt oder nachgetragen hat.`,
    ),
    ticker: tickerLines,
    parents: view(name, ({ name }) => (name === undefined ? [] : [{ url: correctionsUrl, label: title }])),
  }),
  total: view(
    plain(({ name, count }: Part) => (name === undefined ? count : undefined)),
    (count) => (count === undefined ? undefined : grouped(count)),
  ),
  entries: view(entries, (all, { zone }) =>
    all.map(({ article, correction, index }) => ({
      ...shownCorrection(correction, index, zone),
      article: { url: `${article.url}#${correctionId(index)}`, label: article.title, ...marksOf(article) },
    })),
  ),
  pager: pagerOf(name, title),
});

/** None as long as nothing was corrected. */
export function* correctionsPages(context: PlanContext): Generator<Page> {
  const { archive, settings } = context;
  const list = archive.corrected
    .flatMap((position): Entry[] => {
      const article = archive.articles[position];
      if (article === undefined) return [];
      return (article.corrections ?? []).map((correction, index) => ({
        article,
        position,
        correction,
        index,
      }));
    })
    .sort((a, b) => a.correction.at - b.correction.at || a.position - b.position || a.index - b.index);
  if (list.length === 0) return;
  const { front, older } = paging(
    list.map(({ article, index }) => pathKey(`${article.url} ${index}`)),
    settings.listSize,
  );
  const names = pageNames((index) => dayOf(list[index]?.correction.at ?? 0, settings.zone), older);
  const urls = names.map(({ from, part }) => olderUrl(correctionsUrl, from, part));
  const part = { context, count: list.length };
  for (const [index, range] of older.entries()) {
    const entries = list.slice(...range);
    yield kind.page(urls[index] ?? '', {
      ...part,
      entries,
      url: urls[index] ?? '',
      name: names[index],
      newer: urls[index + 1] ?? correctionsUrl,
      older: urls[index - 1],
      ticker: tickerOfList(context, Math.max(...entries.map(({ position }) => position))),
    });
  }
  yield kind.page(correctionsUrl, {
    ...part,
    entries: list.slice(...front),
    url: correctionsUrl,
    name: undefined,
    newer: undefined,
    older: urls.at(-1),
    ticker: newestTicker(context),
  });
}
