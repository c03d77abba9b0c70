// What stands around every page, and what its `<head>` says.
import type { Thing } from 'schema-dts';
import type { TextPicture } from '../../markdown/picture-tokens.ts';
import type { Account, Section } from '../../settings.ts';
import type { MostReadList } from './lists.ts';
import type { Link, TickerLine } from './shared.ts';
import type { Teaser } from './teaser.ts';

/** What goes into `<head>`. */
export interface Meta {
  /** Without the publication's name. */
  readonly title: string;
  readonly description: string;
  /** Absolute address. */
  readonly canonical: string;
  readonly type: 'website' | 'article';
  /** What networks show; absent only when not even the newspaper's name can be drawn. */
  readonly image?:
    | {
        readonly url: string;
        readonly width: number;
        readonly height: number;
        readonly alt: string;
      }
    | undefined;
  /** ISO 8601, articles only. */
  readonly published?: string;
  readonly updated?: string;
  /** Origins that frames of the page may load from. */
  readonly frames?: readonly string[];
  /** What search engines read of the page, besides where it stands. */
  readonly structuredData?: readonly Thing[];
  /** As Open Graph writes it, `ar_EG`; absent: German. */
  readonly locale?: string;
  /** The page in all its languages, itself among them; absent: in one. */
  readonly alternates?: readonly Alternate[];
  /** Pages that search engines shall not list. */
  readonly noindex?: boolean;
  /** A script that the page carries itself, and the file and the modules that it fetches as soon as it runs. */
  readonly carried?: { readonly script: string; readonly data: string; readonly modules: readonly string[] };
}

/** A page in one language. */
export interface Alternate {
  /** BCP 47. */
  readonly code: string;
  /** Absolute. */
  readonly url: string;
}

/** A feed, for programs that look for one in a page. */
export interface FeedLink {
  readonly url: string;
  readonly title: string;
  /** `application/atom+xml`. */
  readonly type: string;
}

/** What the base layout puts around every page. */
export interface Chrome {
  readonly site: {
    readonly name: string;
    readonly claim: string;
    /** Absolute address of the home page, without the slash at the end. */
    readonly siteUrl: string;
    /** The folder in it, `/bote`, empty for a host of its own; links get it when they are rendered. */
    readonly base: string;
    /** Absent: the name stands in its place. */
    readonly logo?: { readonly src: string; readonly width: number; readonly height: number };
    /** Name of the font that every page needs. */
    readonly type: string;
    readonly social: readonly Account[];
    readonly fediverse?: string;
    /** Whether there is `/suche/`. */
    readonly search: boolean;
    /** Whether there is `/korrekturen/`. */
    readonly hasCorrections: boolean;
    /** What each page says to machines that learn from texts, by the names of its `<meta>`. */
    readonly reservation: Readonly<Record<string, string>>;
  };
  readonly sections: readonly Section[];
  /** Slug of the section that the page belongs to, for `aria-current` in the navigation. */
  readonly currentSection?: string;
  /** Address of the page itself. */
  readonly url: string;
  /** The style sheet, where the page carries it itself. */
  readonly style?: string;
  readonly meta: Meta;
  /** Feeds that the page offers, the site's own first. */
  readonly feeds: readonly FeedLink[];
  /** From the home page down to this page; the last one is the page itself. Empty on the home page. */
  readonly breadcrumb: readonly Link[];
  /** Absent on pages without a newsticker. */
  readonly ticker?: readonly TickerLine[];
  /** What stands below the newsticker; empty lists and what is absent print nothing. */
  readonly rail?: Rail;
}

/** Below the newsticker: of the home page, of a section's front page, of an article. */
export interface Rail {
  readonly mostRead?: readonly MostReadList[];
  readonly topics?: readonly Link[];
  readonly related?: readonly Teaser[];
}

/** The data that Eleventy hands to `layouts/base.11ty.ts`, for planned and for ordinary pages. */
export interface BaseData {
  readonly content: string;
  /** Set for every page by `src/eleventy/`. */
  readonly chromeOf: (data: BaseData) => Chrome;
}

/** A picture of an ordinary page. */
export type PublicPicture = TextPicture;

/** The data of an ordinary Eleventy page, see `content/seiten/`. */
export interface OrdinaryPageData extends BaseData {
  readonly title?: string;
  readonly description?: string;
}
