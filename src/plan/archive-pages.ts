// The archive by year, month and day. What is past stays as it is: a page depends on its own period's
// articles and on whether there is a neighbour, never on anything newer.
import { dayPage } from './archive-day-page.ts';
import { monthPage } from './archive-month-page.ts';
import { type Days, periods } from './archive-period.ts';
import { yearPage, yearsPage } from './archive-year-page.ts';
import type { PlanContext } from './context.ts';
import type { Page } from './page.ts';

/** The page of all years, then the years, months and days, each oldest first. */
export function* archivePages(context: PlanContext): Generator<Page> {
  const days: Days = [...context.archive.days].sort(([a], [b]) => (a < b ? -1 : 1));
  yield yearsPage(context, days);
  for (const period of periods(context, days, 4)) {
    yield yearPage(context, period);
  }
  for (const period of periods(context, days, 7)) {
    yield monthPage(context, period);
  }
  for (const period of periods(context, days, 10)) {
    yield dayPage(context, period);
  }
}
