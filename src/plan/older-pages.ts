// What the older pages of a list are called by: the days of what they show.
import { daysTitle } from './calendar.ts';
import type { Range } from './paging.ts';
import type { Link } from './props/shared.ts';

/** The days of a page's oldest and newest item. */
export interface PageName {
  readonly from: string;
  readonly to: string;
  /** From 1, among the pages of the list that begin on the same day. */
  readonly part: number;
}

/** @param dayAt day of the item at an index of the list, `2019-12-05` */
export function pageNames(dayAt: (index: number) => string, ranges: readonly Range[]): PageName[] {
  let last: PageName | undefined;
  return ranges.map(([from, to]) => {
    const day = dayAt(from);
    last = { from: day, to: dayAt(to - 1), part: last?.from === day ? last.part + 1 : 1 };
    return last;
  });
}

export const pageNameText = ({ from, to, part }: PageName): string =>
  part === 1 ? daysTitle(from, to) : `${daysTitle(from, to)}, Teil ${part}`;

/** Of a pager; nothing where there is no such page. */
export const linkTo =
  (label: string) =>
  (url: string | undefined): Link | undefined =>
    url === undefined ? undefined : { url, label };
