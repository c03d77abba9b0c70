// What the older pages of a list are called by, the days of what they show; and what leads from one to the next.
import { daysTitle } from './calendar.ts';
import type { Range } from './paging.ts';
import type { Pager } from './props/lists.ts';
import type { Link } from './props/shared.ts';
import { all, plain, type Shown, type Subject, view } from './shown.ts';

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

/** What readers see: `5. bis 9. Dezember 2019`, with `, Teil 2` for a further page that begins on the same day. */
export const pageNameText = ({ from, to, part }: PageName): string =>
  part === 1 ? daysTitle(from, to) : `${daysTitle(from, to)}, Teil ${part}`;

interface Beside extends Subject {
  /** Addresses of the pages beside it; absent at the ends of the list. */
  readonly newer?: string | undefined;
  readonly older?: string | undefined;
}

/**
 * What leads from page to page of a list.
 *
 * @param named has no name on the front page
 * @param what the list has, in the plural: `Artikel`
 */
export function pagerOf<S extends Beside>(
  named: Shown<S, { readonly name?: PageName | undefined }>,
  what: string,
): Shown<S, Pager> {
  const linkTo =
    (label: string) =>
    (url: string | undefined): Link | undefined =>
      url === undefined ? undefined : { url, label };
  return all<S, Pager>({
    position: view(named, ({ name }) => (name === undefined ? `Neueste ${what}` : pageNameText(name))),
    newer: view(
      plain(({ newer }: S) => newer),
      linkTo(`Neuere ${what}`),
    ),
    older: view(
      plain(({ older }: S) => older),
      linkTo(`Ältere ${what}`),
    ),
  });
}
