// A year, a month or a day of the archive, with its neighbours that have articles.
import { archiveUrl, periodUrl } from './addresses.ts';
import type { PlanContext } from './context.ts';
import type { Link } from './props/shared.ts';
import { plain, type Shown, type Subject, view } from './shown.ts';
import { type Ticker, tickerOfList } from './ticker.ts';

/** To the page of all years. */
export const archiveLink: Link = { url: archiveUrl, label: 'Archiv' };

/** Days with articles, oldest first, each with their positions. */
export type Days = readonly (readonly [day: string, positions: readonly number[]])[];

/** A year, a month or a day that has articles. */
export interface Period {
  /** `2019`, `2019-12` or `2019-12-05`. */
  readonly name: string;
  readonly days: Days;
  readonly older: string | undefined;
  readonly newer: string | undefined;
  readonly ticker: Ticker;
}

/** Oldest first, days grouped by the first `length` characters of their name. */
export function* periods(context: PlanContext, days: Days, length: 4 | 7 | 10): Generator<Period> {
  const groups = [...Map.groupBy(days, ([day]) => day.slice(0, length))];
  for (const [index, [name, own]] of groups.entries()) {
    yield {
      name,
      days: own,
      older: groups[index - 1]?.[0],
      newer: groups[index + 1]?.[0],
      ticker: tickerOfList(context, own.at(-1)?.[1].at(-1)),
    };
  }
}

/** Links to the next periods with articles; `label` names a period. */
export function neighbours<S extends Subject & Pick<Period, 'older' | 'newer'>>(
  label: (period: string) => string,
): Record<'older' | 'newer', Shown<S, Link | undefined>> {
  const link = (period: string | undefined) =>
    period === undefined ? undefined : { url: periodUrl(period), label: label(period) };
  return {
    older: view(
      plain(({ older }) => older),
      link,
    ),
    newer: view(
      plain(({ newer }) => newer),
      link,
    ),
  };
}
