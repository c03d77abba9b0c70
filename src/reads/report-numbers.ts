// The numbers of the newsroom's report: sums of the days' files by time, section and article.
import { articlesOf } from './read-counts.ts';
import type { DayColumns } from './read-days.ts';

export interface ReportArticle {
  readonly url: string;
  readonly aliases: readonly string[];
  readonly title: string;
  /** Slug. */
  readonly section: string;
  /** What its file says. */
  readonly reads: number;
}

/** Reads in a time, and in as long a time before it. */
export interface Growth {
  readonly now: number;
  readonly before: number;
}

export interface ReportNumbers {
  /** The newest day, `2026-11-24`; absent: nothing is counted. */
  readonly last: string | undefined;
  readonly all: number;
  readonly day: Growth;
  readonly week: Growth;
  readonly month: Growth;
  /** The last ninety days to the newest one, oldest first, also those without a file. */
  readonly days: readonly { readonly day: string; readonly reads: number }[];
  /** By slug, in four weeks, the most read first. */
  readonly sections: readonly (Growth & { readonly slug: string })[];
  /** The most read of a week, of all time, and those that have grown most. */
  readonly week10: readonly (Growth & { readonly article: ReportArticle })[];
  readonly all10: readonly { readonly article: ReportArticle; readonly reads: number }[];
  readonly rising10: readonly (Growth & { readonly article: ReportArticle })[];
}

const dayMillis = 86_400_000;
const most = 10;

/** All sums of the report, in one pass over the days. Times end with the newest day that is counted, not today. */
export function reportNumbers(articles: readonly ReportArticle[], columns: DayColumns): ReportNumbers {
  const { days } = columns;
  const { newest, all, perDay, perWeek, perSection, total } = tally(articles, columns);
  const sum = (from: number, to: number): number => {
    let reads = 0;
    for (let age = from; age < to; age++) reads += perDay.get(newest - age) ?? 0;
    return reads;
  };
  const growth = (length: number): Growth => ({ now: sum(0, length), before: sum(length, 2 * length) });
  const named = [...perWeek].flatMap(([at, counts]) => {
    const article = articles[at];
    return article === undefined ? [] : [{ article, ...counts }];
  });
  const ever = articles.map((article, at) => ({
    article,
    reads: article.reads + (total.get(at) ?? 0),
  }));
  return {
    last: days.at(-1),
    all: all + articles.reduce((reads, article) => reads + article.reads, 0),
    day: growth(1),
    week: growth(7),
    month: growth(28),
    days: lastDays(newest, days.length === 0 ? 0 : 90).map((number) => ({
      day: new Date(number * dayMillis).toISOString().slice(0, 10),
      reads: perDay.get(number) ?? 0,
    })),
    sections: [...perSection].map(([slug, counts]) => ({ slug, ...counts })).sort((a, b) => b.now - a.now),
    week10: named
      .filter(({ now }) => now > 0)
      .sort((a, b) => b.now - a.now)
      .slice(0, most),
    all10: ever
      .filter((entry) => entry.reads > 0)
      .sort((a, b) => b.reads - a.reads)
      .slice(0, most),
    rising10: named
      .filter(({ now, before }) => now > before)
      .sort((a, b) => b.now - b.before - (a.now - a.before))
      .slice(0, most),
  };
}

type Counted<Of> = Map<Of, { now: number; before: number }>;

/** Days as numbers since 1970, articles by their index. */
interface Tally {
  readonly newest: number;
  readonly all: number;
  readonly perDay: ReadonlyMap<number, number>;
  /** Of articles, the last seven days against those before. */
  readonly perWeek: Counted<number>;
  /** Of sections, the last four weeks against those before. */
  readonly perSection: Counted<string>;
  /** Of articles, ever. */
  readonly total: ReadonlyMap<number, number>;
}

function tally(
  articles: readonly ReportArticle[],
  { paths, days, starts, pathOf, reads }: DayColumns,
): Tally {
  const numbers = days.map((day) => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMillis));
  const newest = numbers.at(-1) ?? 0;
  const articleOf = articlesOf(paths, articles);
  const perDay = new Map<number, number>();
  const perWeek: Counted<number> = new Map();
  const total = new Map<number, number>();
  const perSection: Counted<string> = new Map();
  let all = 0;
  for (const [index, number] of numbers.entries()) {
    const age = newest - number;
    for (let row = starts[index] ?? 0; row < (starts[index + 1] ?? 0); row++) {
      const count = reads[row] ?? 0;
      all += count;
      perDay.set(number, (perDay.get(number) ?? 0) + count);
      const at = articleOf[pathOf[row] ?? 0] ?? -1;
      const article = articles[at];
      if (article === undefined) continue;
      total.set(at, (total.get(at) ?? 0) + count);
      if (age < 14) grow(perWeek, at, age < 7, count);
      if (age < 56) grow(perSection, article.section, age < 28, count);
    }
  }
  return { newest, all, perDay, perWeek, perSection, total };
}

const lastDays = (newest: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => newest - count + 1 + index);

function grow<Of>(counts: Counted<Of>, of: Of, isNow: boolean, count: number): void {
  const known = counts.get(of) ?? { now: 0, before: 0 };
  counts.set(of, known);
  if (isNow) known.now += count;
  else known.before += count;
}
