// What each kind of page shows: the contract between the plan, which fills it, and the layouts, which mark it up.
// Everything is ready to print: German dates, grouped numbers, addresses from the root of the site.
import type { Crops, Picture } from '../images/picture.ts';
import type { TextEmbed } from '../markdown/embeds.ts';
import type { Section } from '../settings.ts';

/** A point in time, ready for `<time datetime>`. */
export interface Moment {
  /** ISO 8601: with time and offset when a time of day is known (`2019-12-05T14:32:00+01:00`), else the day. */
  readonly iso: string;
  /** `05 Dezember 2019`. */
  readonly day: string;
  /** `14:32`; absent when the editor gave no time of day. */
  readonly clock?: string;
}

export interface Link {
  readonly url: string;
  readonly label: string;
}

/** One line of the newsticker. */
export interface TickerLine {
  readonly url: string;
  readonly title: string;
  /** `14:32` on the day of the page, otherwise `05.12.2019`. */
  readonly when: string;
  readonly iso: string;
  readonly breaking: boolean;
}

/** A picture with the words that belong to it. */
export interface Figure {
  readonly picture: Picture;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** The picture that leads an article. */
export interface LeadFigure extends Figure {
  readonly crops: Crops;
}

/** A foreign page that stands in a text. */
export type EmbedProps = TextEmbed;

/** An article as lists show it. */
export interface Teaser {
  readonly url: string;
  readonly title: string;
  readonly kicker?: string;
  readonly lead: string;
  readonly section: Link;
  readonly published: Moment;
  /** `12.345`. */
  readonly reads: string;
  readonly breaking: boolean;
  readonly figure?: LeadFigure;
}

/** What goes into `<head>`. */
export interface Meta {
  /** Without the publication's name. */
  readonly title: string;
  readonly description: string;
  /** Absolute address. */
  readonly canonical: string;
  readonly type: 'website' | 'article';
  readonly image?: {
    readonly url: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  };
  /** ISO 8601, articles only. */
  readonly published?: string;
  readonly updated?: string;
  /** Origins that frames of the page may load from. */
  readonly frames?: readonly string[];
  /** Pages that search engines shall not list. */
  readonly noindex?: boolean;
  /** The page's scripts compile WebAssembly, which the content security policy must allow. */
  readonly wasm?: boolean;
}

/** What the base layout puts around every page. */
export interface Chrome {
  readonly site: {
    readonly name: string;
    readonly claim: string;
    readonly language: string;
    readonly origin: string;
    /** Whether there is `/suche/`. */
    readonly search: boolean;
  };
  readonly sections: readonly Section[];
  /** Slug of the section that the page belongs to, for `aria-current` in the navigation. */
  readonly currentSection?: string;
  /** Address of the page itself. */
  readonly url: string;
  readonly meta: Meta;
  /** From the home page down to this page; the last one is the page itself. Empty on the home page. */
  readonly breadcrumb: readonly Link[];
  /** Absent on pages without a newsticker. */
  readonly ticker?: readonly TickerLine[];
}

/** Numbered pages of a list, see „Stable list pages“: page 1 holds the oldest articles. */
export interface Pager {
  /** Towards newer articles; absent on the front page. */
  readonly newer?: Link;
  /** Towards older articles; absent on page 1. */
  readonly older?: Link;
  /** What is shown: `Neueste Artikel` or `Seite 3` (how many there are would change). */
  readonly position: string;
}

export interface ArticleProps {
  readonly chrome: Chrome;
  readonly title: string;
  readonly kicker?: string;
  /** Only when the editor wrote one. */
  readonly lead?: string;
  readonly section: Link;
  readonly published: Moment;
  readonly updated?: Moment;
  /** `1475`, `12.345`. */
  readonly reads: string;
  readonly readingMinutes: number;
  readonly authors: readonly Link[];
  readonly source?: string;
  readonly figure?: LeadFigure;
  /** Whether there are pictures to enlarge, and foreign pages to load. */
  readonly hasPictures: boolean;
  readonly hasEmbeds: boolean;
  readonly breaking: boolean;
  /** Live blogs only. */
  readonly live?: 'running' | 'ended';
  readonly tags: readonly Link[];
  readonly previous?: Link;
  readonly next?: Link;
  readonly related: readonly Teaser[];
  readonly share: readonly ShareLink[];
}

/** One entry of a live blog. */
export interface LiveEntryProps {
  /** Fragment of its permanent link. */
  readonly id: string;
  /** Address of the article. */
  readonly url: string;
  readonly published: Moment;
  /** Whether it is of the article's own day: then the time says enough. */
  readonly sameDay: boolean;
  readonly pinned: boolean;
  /** Safe HTML of its headline; empty when it has none. */
  readonly heading: string;
  /** Safe HTML of its text. */
  readonly content: string;
}

export interface ShareLink {
  readonly service: 'mail' | 'whatsapp' | 'bluesky' | 'mastodon' | 'copy';
  readonly url: string;
  readonly label: string;
}

export interface MostReadLine {
  readonly url: string;
  readonly title: string;
  readonly reads: string;
}

export interface HomeProps {
  readonly chrome: Chrome;
  /** „Eilmeldung“ banner while it lasts. */
  readonly alert?: { readonly url: string; readonly title: string };
  readonly lead?: Teaser;
  readonly top: readonly Teaser[];
  readonly blocks: readonly {
    readonly section: Link;
    readonly teasers: readonly Teaser[];
  }[];
  readonly mostRead: readonly MostReadLine[];
}

/** Section, tag and author pages, front and numbered. */
export interface ListProps {
  readonly chrome: Chrome;
  /** `Ressort`, `Thema`, `Autor`. */
  readonly kind: 'section' | 'tag' | 'author';
  readonly title: string;
  /** Only on the front page. */
  readonly description?: string;
  /** All articles of the list, `1.234`; only on the front page, since older pages never change. */
  readonly total?: string;
  readonly teasers: readonly Teaser[];
  readonly pager: Pager;
}

/** `/thema/`. */
export interface TagIndexProps {
  readonly chrome: Chrome;
  /** By first letter, German order. */
  readonly letters: readonly {
    readonly letter: string;
    readonly tags: readonly (Link & { readonly count: string })[];
  }[];
}

/** A month as a calendar: weeks from Monday, days without articles have no url. */
export interface Calendar {
  /** `Dezember 2019`. */
  readonly title: string;
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
}

export interface CalendarDay {
  readonly day: number;
  readonly url?: string;
  /** Articles on that day. */
  readonly count: number;
  /** `5. Dezember 2019: 3 Artikel`, for assistive technology. */
  readonly label: string;
}

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
  readonly calendar: Calendar;
  readonly teasers: readonly Teaser[];
  readonly newer?: Link;
  readonly older?: Link;
}

/** `/meistgelesen/`. */
export interface MostReadProps {
  readonly chrome: Chrome;
  readonly lines: readonly (MostReadLine & {
    readonly section: Link;
    readonly published: Moment;
  })[];
}

/** `/newsticker/`. */
export interface NewstickerProps {
  readonly chrome: Chrome;
  readonly days: readonly {
    readonly title: string;
    readonly iso: string;
    readonly lines: readonly TickerLine[];
  }[];
}

/** `/suche/`. */
export interface SearchProps {
  readonly chrome: Chrome;
  /** Years with articles, newest first. */
  readonly years: readonly string[];
}

/** `/404.html`. */
export interface NotFoundProps {
  readonly chrome: Chrome;
}

/** `/merkliste/`: the articles that the reader has saved; the browser fills it. */
export interface SavedProps {
  readonly chrome: Chrome;
}

/** `/offline/`: what the browser shows instead of a page that it can neither fetch nor has kept. */
export interface OfflineProps {
  readonly chrome: Chrome;
}

/** A former address that leads to an article. */
export interface RedirectProps {
  readonly chrome: Chrome;
  readonly target: Link;
}

/** Which props belong to which layout. */
export interface PropsByLayout {
  home: HomeProps;
  article: ArticleProps;
  list: ListProps;
  'tag-index': TagIndexProps;
  archive: ArchiveProps;
  month: MonthProps;
  day: DayProps;
  'most-read': MostReadProps;
  newsticker: NewstickerProps;
  search: SearchProps;
  'not-found': NotFoundProps;
  saved: SavedProps;
  offline: OfflineProps;
  redirect: RedirectProps;
}

/** The data that Eleventy hands to the layout of a planned page; `content` is the article's safe HTML. */
export interface LayoutData<L extends keyof PropsByLayout> {
  readonly entry: { readonly props: PropsByLayout[L] };
  readonly content: string;
}

/** The data that Eleventy hands to `layouts/base.11ty.ts`, for planned and for ordinary pages. */
export interface BaseData {
  readonly content: string;
  /** Set for every page by `src/eleventy/`. */
  readonly chromeOf: (data: BaseData) => Chrome;
}

/** The data of an ordinary Eleventy page, see `content/seiten/`. */
export interface OrdinaryPageData extends BaseData {
  readonly title?: string;
  readonly description?: string;
}
