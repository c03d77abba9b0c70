// What many kinds of pages show.

/** A point in time, ready for `<time datetime>`. */
export interface Moment {
  /** ISO 8601: with time and offset when a time of day is known (`2019-12-05T14:32:00+01:00`), else the day. */
  readonly iso: string;
  /** `05 Dezember 2019`. */
  readonly day: string;
  /** `14:32`; absent when the editor gave no time of day. */
  readonly clock?: string;
}

/** A correction of an article. */
export interface ShownCorrection {
  /** Fragment on its article's page. */
  readonly id: string;
  readonly kind: string;
  readonly moment: Moment;
  readonly paragraphs: readonly string[];
  /** Whether it stands above the text. */
  readonly prominent: boolean;
}

/** A language other than German. */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  /** Only where it is written from right to left. */
  readonly dir?: 'rtl';
}

/** What stands beside an article's headline wherever it is shown. */
export interface Marks {
  /** `Anzeige`. */
  readonly mark?: string;
  /** Absent: German. */
  readonly lang?: Language;
}

/** A link to an article. */
export interface ArticleLink extends Link, Marks {}

/** `url` is an address from the root of the site, or of another one. */
export interface Link {
  readonly url: string;
  readonly label: string;
}

/** One line of the newsticker. */
export interface TickerLine extends Marks {
  readonly url: string;
  readonly title: string;
  /** `14:32` on the day of the page, otherwise `05.12.2019`. */
  readonly when: string;
  readonly iso: string;
  readonly breaking: boolean;
}
