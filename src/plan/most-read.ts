// „Meistgelesen“: the lists on the home page and on sections' front pages, the page of its own, and the same as JSON.
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { TeaserArticle } from '../article/shown-fields.ts';
import type { Counts } from '../reads/read-counts.ts';
import { basePath, type Settings } from '../settings.ts';
import { mostReadJsonUrl, mostReadUrl } from './addresses.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { markedTitle, marksOf } from './marks.ts';
import { publishedMoment } from './moment.ts';
import { fileKind, type Page, pageKind } from './page.ts';
import type { MostReadLine, MostReadList } from './props/lists.ts';
import { shownReads } from './reads.ts';
import { fixed, plain, type Shown, type Subject, shown, view } from './shown.ts';
import { itemList } from './structured-data.ts';
import { sectionLink } from './teaser.ts';
import { newestTicker, tickerLines, type WithTicker } from './ticker.ts';

interface Ranked<A = ArchivedArticle> {
  readonly article: A;
  readonly reads: number;
}

/** The `count` articles with the most reads, the newer one first when equal; unread ones never. */
function mostRead(
  newestFirst: Iterable<ArchivedArticle>,
  count: number,
  readsOf: (article: ArchivedArticle) => number = ({ reads }) => reads,
): Ranked[] {
  const best: Ranked[] = [];
  // Of 100,000 articles nearly all are turned away by one comparison; sorting them all would take longer than the rest.
  for (const article of newestFirst) {
    const reads = readsOf(article);
    if (reads === 0 || reads <= (best[count - 1]?.reads ?? 0)) continue;
    const index = best.findIndex((other) => other.reads < reads);
    if (article.noindex) continue;
    best.splice(index < 0 ? best.length : index, 0, { article, reads });
    best.length = Math.min(best.length, count);
  }
  return best;
}

interface MostRead<A = ArchivedArticle> {
  readonly title?: string;
  readonly ranked: readonly Ranked<A>[];
}

const spans = [
  ['Seit gestern', 'day'],
  ['In sieben Tagen', 'week'],
  ['Insgesamt', 'all'],
] as const satisfies readonly (readonly [string, keyof Counts])[];

/**
 * Where reads are counted, the most read of some articles since yesterday, in seven days, and of all time; where they are
 * not, one list by what the articles' own files say.
 */
export function mostReadOf(
  newestFirst: readonly ArchivedArticle[],
  { reads }: Pick<PlanContext, 'reads'>,
  count: number,
): MostRead[] {
  if (reads === undefined || reads.of.size === 0) return [{ ranked: mostRead(newestFirst, count) }];
  // Few of all articles are read in a week.
  const counted = newestFirst.filter((article) => reads.of.has(article));
  return spans
    .map(([title, span]) => ({
      title,
      ranked:
        span === 'all'
          ? mostRead(newestFirst, count, (article) => reads.of.get(article)?.all ?? article.reads)
          : mostRead(counted, count, (article) => reads.of.get(article)?.[span] ?? 0),
    }))
    .filter(({ ranked }) => ranked.length > 0);
}

/** A page that shows the most read articles. */
export interface WithMostRead extends Subject {
  readonly mostRead: readonly MostRead[];
}

/** As far as teasers show them. */
const lists: Shown<WithMostRead, readonly MostRead<TeaserArticle>[]> = shown(
  // No list at all and one without a line are two things: the JSON says so.
  ({ mostRead }) =>
    mostRead
      .map(({ title = '', ranked }) =>
        [title, ...ranked.map(({ article, reads }) => `${article.teaserKey} ${reads}`), ''].join(),
      )
      .join(';'),
  ({ mostRead }) => mostRead,
);

const linesOf = <Line>(
  { title, ranked }: MostRead<TeaserArticle>,
  make: (of: Ranked<TeaserArticle>) => Line,
): MostReadList<Line> => ({ ...(title === undefined ? {} : { title }), lines: ranked.map(make) });

function mostReadLine({ article, reads }: Ranked<TeaserArticle>, settings: Settings): MostReadLine {
  const { url, title } = article;
  const shown = shownReads(reads, settings);
  return { url, title, ...marksOf(article), ...(shown === undefined ? {} : { reads: shown }) };
}

/** For the column beside a page. */
export const mostReadLists: Shown<WithMostRead, readonly MostReadList[]> = view(lists, (all, settings) =>
  all.map((list) => linesOf(list, (ranked) => mostReadLine(ranked, settings))),
);

type MostReadPage = WithMostRead & WithTicker;

const kind = pageKind<'most-read', MostReadPage>('most-read', {
  chrome: chromeOf<MostReadPage>({
    url: fixed(() => mostReadUrl),
    title: fixed(() => 'Meistgelesen'),
    description: fixed(({ context }) => `Die meistgelesenen Artikel von ${context.settings.name}.`),
    ticker: tickerLines,
    // Of the list that stands first.
    meta: view(lists, ([first], settings) => ({
      structuredData: itemList(first?.ranked.map(({ article }) => article) ?? [], settings),
    })),
  }),
  lists: view(lists, (all, settings) =>
    all.map((list) =>
      linesOf(list, (ranked) => ({
        ...mostReadLine(ranked, settings),
        section: sectionLink(ranked.article, settings),
        published: publishedMoment(ranked.article, settings.zone),
      })),
    ),
  ),
  counts: plain(({ context }) => context.reads !== undefined),
});

/** By span, for a newspaper's app or another site of its own; numbers as they are. */
const json = fileKind<WithMostRead>(
  view(lists, (all, settings) => {
    const base = basePath(settings);
    const entries = all.map(({ title, ranked }) => {
      const span = spans.find(([name]) => name === title)?.[1] ?? 'all';
      const lines = ranked.map(({ article, reads }) => ({
        url: base + article.url,
        title: markedTitle(article),
        ...(article.lang === undefined ? {} : { lang: article.lang }),
        ...(shownReads(reads, settings) === undefined ? {} : { reads }),
      }));
      return [span, lines] as const;
    });
    return `${JSON.stringify(Object.fromEntries(entries))}\n`;
  }),
);

/** `/meistgelesen/`: of all articles; where reads are counted, `/meistgelesen.json` for the column beside other pages. */
export function* mostReadPages(context: PlanContext): Generator<Page> {
  const { archive, settings } = context;
  const newestFirst = archive.articles.toReversed();
  yield kind.page(mostReadUrl, {
    context,
    ticker: newestTicker(context),
    mostRead: mostReadOf(newestFirst, context, settings.mostReadPageLength),
  });
  if (context.reads === undefined) return;
  const mostRead = mostReadOf(newestFirst, context, settings.mostReadLength);
  yield json.page(mostReadJsonUrl, { context, mostRead });
}
