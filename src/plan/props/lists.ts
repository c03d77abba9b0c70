// The home page, and lists of articles by section, tag, author, reads or time.
import type { Chrome } from './chrome.ts';
import type { ArticleLink, Link, Marks, Moment, ShownCorrection, TickerLine } from './shared.ts';
import type { Teaser } from './teaser.ts';

export interface HomeProps {
  readonly chrome: Chrome;
  readonly lead?: Teaser;
  readonly top: readonly Teaser[];
  readonly blocks: readonly {
    readonly section: Link;
    readonly teasers: readonly Teaser[];
  }[];
}

/** Section, tag and author pages, front and older ones. */
export interface ListProps {
  readonly chrome: Chrome;
  /** What it is a list of: `Ressort`, `Thema`, `Autorenseite`. */
  readonly kind: string;
  /** Whether teasers name their section: not in its own list. */
  readonly namesSections: boolean;
  readonly title: string;
  /** Only on the front page. */
  readonly description?: string;
  /** All articles of the list, `1.234`; only on the front page, since older pages never change. */
  readonly total?: string;
  readonly teasers: readonly Teaser[];
  readonly pager: Pager;
}

/** `/korrekturen/`, front and older pages. */
export interface CorrectionsProps {
  readonly chrome: Chrome;
  /** All of them, `1.234`; only on the front page. */
  readonly total?: string;
  /** Newest first, each with its place in its article. */
  readonly entries: readonly (ShownCorrection & { readonly article: ArticleLink })[];
  readonly pager: Pager;
}

/** Where a page stands in its list. */
export interface Pager {
  /** Towards newer articles; absent on the front page. */
  readonly newer?: Link;
  /** Towards older articles; absent on the oldest page. */
  readonly older?: Link;
  /** What is shown: `Neueste Artikel` or `15. bis 18. Juni 2020`. */
  readonly position: string;
}

/** `/feeds/`. */
export interface FeedsProps {
  readonly chrome: Chrome;
  /** What can be subscribed to, each in several formats. */
  /** Whether those of the newspaper and its sections carry whole articles. */
  readonly hasTexts: boolean;
  readonly lists: readonly { readonly label: string; readonly feeds: readonly Link[] }[];
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

export interface MostReadLine extends Marks {
  readonly url: string;
  readonly title: string;
  /** Absent where the newspaper does not say it. */
  readonly reads?: string;
}

/** The most read articles of a time. */
export interface MostReadList<Line = MostReadLine> {
  /** `In sieben Tagen`; absent where there is one list only. */
  readonly title?: string;
  readonly lines: readonly Line[];
}

/** `/meistgelesen/`. */
export interface MostReadProps {
  readonly chrome: Chrome;
  readonly lists: readonly MostReadList<
    MostReadLine & {
      readonly section: Link;
      readonly published: Moment;
    }
  >[];
  /** Whether the newspaper counts from its server's logs, which it then tells its readers. */
  readonly counts: boolean;
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
