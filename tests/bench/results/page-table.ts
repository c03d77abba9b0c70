import { pageKinds } from '../measure/page-kinds.ts';
import { alignColumns } from './align-columns.ts';
import type { ContestantResults } from './results.ts';

/** How many pages of each kind each contestant has made, so that everyone can judge whether that is fair. */
export function pageTable(contestants: readonly ContestantResults[]): string {
  const total = ({ pages }: ContestantResults): number =>
    pageKinds.reduce((sum, kind) => sum + pages[kind], 0);
  return alignColumns([
    ['', ...contestants.map(({ name }) => name)],
    ...pageKinds.map((kind) => [kind, ...contestants.map(({ pages }) => String(pages[kind]))]),
    ['total', ...contestants.map((contestant) => String(total(contestant)))],
  ]);
}
