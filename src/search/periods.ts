// Which search indexes exist: what is past is indexed once, what still grows is indexed in small pieces.
import type { ArchivedArticle } from '../article/archived-article.ts';
import { dateOf, indexLanguage } from './shared/period-name.ts';

/** The articles of one search index. */
export interface SearchPeriod {
  /** `2019`, `2026-11` or, of very busy months, `2026-11-24`; of another language `en`, `en-2019`, see `shared/period-name.ts`. */
  readonly name: string;
  /** Oldest first. */
  readonly articles: readonly ArchivedArticle[];
}

/**
 * Words of one index at most: one more article in 3.5 million words (10,000 articles) costs a build a quarter of a
 * second. A longer year is split into its months, a longer month into its days.
 */
const mostWords = 4_000_000;

/**
 * One index per past year, one of this year until the end of last month, one of this month; newest first. A first search
 * asks each of them, so that they are few. A new article belongs to one index, and all others stay as they are. Other
 * languages than German have one index each, of all years, unless that is too long.
 *
 * @param articles oldest first
 * @param today day in the site's zone, `2026-11-24`
 */
export function searchPeriods(articles: readonly ArchivedArticle[], today: string): SearchPeriod[] {
  const languages = Map.groupBy(articles, ({ lang }) => indexLanguage(lang));
  const german = split(languages.get('') ?? [], 4).flatMap((year) =>
    isLong(year) ? split(year.articles, 7) : closedAndOpen(year, today.slice(0, 7)),
  );
  languages.delete('');
  return [
    ...cutLong(german),
    ...[...languages].flatMap(([language, own]) =>
      isLong({ articles: own })
        ? cutLong(split(own, 4).flatMap((year) => (isLong(year) ? split(year.articles, 7) : [year]))).map(
            ({ name, articles }) => ({ name: `${language}-${name}`, articles }),
          )
        : [{ name: language, articles: own }],
    ),
  ].sort(({ name: a }, { name: b }) =>
    dateOf(a) === dateOf(b) ? (a < b ? -1 : 1) : dateOf(a) < dateOf(b) ? 1 : -1,
  );
}

/** Months that are too long as days. */
const cutLong = (periods: readonly SearchPeriod[]): SearchPeriod[] =>
  periods.flatMap((period) => (isLong(period) ? split(period.articles, 10) : [period]));

/** What a year has from before a month, and each month from then on. */
function closedAndOpen({ name, articles }: SearchPeriod, month: string): SearchPeriod[] {
  const open = articles.findIndex(({ day }) => day.slice(0, 7) >= month);
  if (open < 0) return [{ name, articles }];
  const closed = open === 0 ? [] : [{ name, articles: articles.slice(0, open) }];
  return [...closed, ...split(articles.slice(open), 7)];
}

/** Groups by the first `length` characters of the day. */
function split(articles: readonly ArchivedArticle[], length: 4 | 7 | 10): SearchPeriod[] {
  return [...Map.groupBy(articles, ({ day }) => day.slice(0, length))].map(([name, own]) => ({
    name,
    articles: own,
  }));
}

function isLong({ articles }: Pick<SearchPeriod, 'articles'>): boolean {
  return articles.reduce((sum, { words }) => sum + words, 0) > mostWords;
}
