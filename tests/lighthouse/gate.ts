// What a visit must reach, and how visits are printed.
import { alignColumns } from '../bench/results/align-columns.ts';
import type { Categories, Visit } from './visit.ts';

/**
 * Performance is made of times, for which other programs on the machine answer as well: 95 is far below what a quiet
 * machine shows (99 or 100) and far above what a page gets that has really become slow. The other categories only look
 * at what the page is, so nothing but 100 will do.
 */
export const gate: Categories = { performance: 95, accessibility: 100, bestPractices: 100, seo: 100 };

const names: Record<keyof Categories, string> = {
  performance: 'performance',
  accessibility: 'accessibility',
  bestPractices: 'best practices',
  seo: 'SEO',
};
const categories = Object.keys(names) as (keyof Categories)[];

export function passes(visit: Visit): boolean {
  return categories.every((category) => visit.categories[category] >= gate[category]);
}

/** One line for each category below the gate, with what costs the points; empty when all pass. */
export function failures({ page, categories: scores, faults }: Visit): string[] {
  return categories
    .filter((category) => scores[category] < gate[category])
    .map((category) =>
      [
        `${page}: ${names[category]} ${scores[category]}, expected ${gate[category]}`,
        ...faults[category],
      ].join('\n  '),
    );
}

/** The best of several visits: other programs make a page slower, never faster. */
export function best(visits: readonly Visit[]): Visit | undefined {
  return visits.toSorted((a, b) => sum(b.categories) - sum(a.categories) || a.lcp - b.lcp)[0];
}

const sum = (scores: Categories): number =>
  categories.reduce((total, category) => total + scores[category], 0);

export function table(visits: readonly Visit[]): string {
  const head = ['', ...categories.map((category) => names[category]), 'LCP s', 'CLS', 'TBT ms', 'KB'];
  const rows = visits.map((visit) => [
    visit.page,
    ...categories.map((category) => String(visit.categories[category])),
    (visit.lcp / 1000).toFixed(2),
    visit.cls.toFixed(3),
    String(visit.tbt),
    String(Math.round(visit.bytes / 1024)),
  ]);
  return alignColumns([head, ...rows]);
}
