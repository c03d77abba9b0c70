// The archive by year, month and day.
import type { Chrome } from './chrome.ts';
import type { Link, TickerLine } from './shared.ts';
import type { Teaser } from './teaser.ts';

/** `/archiv/`: all years; `/2019/`: the months of a year. */
export interface ArchiveProps {
  readonly chrome: Chrome;
  readonly title: string;
  readonly entries: readonly (Link & { readonly count: string })[];
  readonly newer?: Link;
  readonly older?: Link;
}

/** `/2019/12/`. */
export interface MonthProps {
  readonly chrome: Chrome;
  readonly title: string;
  readonly calendar: Calendar;
  /** Newest day first; each with its first headlines. */
  readonly days: readonly {
    readonly link: Link;
    readonly count: string;
    readonly lines: readonly TickerLine[];
    readonly more: boolean;
  }[];
  readonly newer?: Link;
  readonly older?: Link;
}

/** `/2019/12/05/`. */
export interface DayProps {
  readonly chrome: Chrome;
  readonly title: string;
  /** Whose page has the calendar. */
  readonly month: Link;
  readonly teasers: readonly Teaser[];
  readonly newer?: Link;
  readonly older?: Link;
}

/** A month as a calendar: weeks from Monday, days without articles have no link. */
export interface Calendar {
  /** `Dezember 2019`. */
  readonly title: string;
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
}

export interface CalendarDay {
  readonly day: number;
  /** Absent on days without articles. */
  readonly link?: Link;
}
