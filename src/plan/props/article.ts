// An article's page, and what stands in its text.
import type { CorrectionComment, NewsMediaOrganization } from 'schema-dts';
import type { Picture } from '../../images/picture.ts';
import type { BarChart, Chart, LineChart } from '../../markdown/chart.ts';
import type { TextEmbed } from '../../markdown/embeds.ts';
import type { MediaType } from '../../markdown/media-types.ts';
import type { Chrome } from './chrome.ts';
import type { ArticleLink, Language, Link, Marks, Moment, ShownCorrection } from './shared.ts';
import type { LeadFigure } from './teaser.ts';

export interface ArticleProps extends Marks {
  readonly chrome: Chrome;
  readonly title: string;
  readonly kicker?: string;
  /** Only when the editor wrote one. */
  readonly lead?: string;
  readonly section: Link;
  readonly published: Moment;
  readonly updated?: Moment;
  /** `1475`, `12.345`; absent where the newspaper does not say it. */
  readonly reads?: string;
  readonly readingMinutes: number;
  readonly authors: readonly Link[];
  readonly source?: string;
  readonly figure?: LeadFigure;
  /** Whether there are foreign pages to load. */
  readonly hasEmbeds: boolean;
  readonly breaking: boolean;
  /** Live blogs only. */
  readonly live?: {
    readonly ended: boolean;
    /** Address of what an open page asks for, see src/plan/live-feed.ts. */
    readonly feed: string;
  };
  /** Who pays for it, and what else a political advertisement must say. */
  readonly paid?: {
    readonly sponsor: string;
    readonly controller?: string;
    readonly occasion?: string;
    /** Address of the transparency notice. */
    readonly notice?: string;
    readonly targeting?: string;
  };
  /** The article in other languages, each called as its readers call it. */
  readonly translations?: readonly ArticleLink[];
  /** What machines have made of it: `Bild, Ton`. */
  readonly ai?: string;
  /** Newest first: what readers saw otherwise until then, `Überschrift, Text`. */
  readonly changes?: readonly { readonly moment: Moment; readonly what: string }[];
  /** Oldest first. */
  readonly corrections?: readonly ShownCorrection[];
  readonly tags: readonly Link[];
  readonly previous?: ArticleLink;
  readonly next?: ArticleLink;
  readonly share: readonly ShareLink[];
}

/** https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia in schema.org's words. */
export type ByMachine = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';

/** What search engines read of who pays for an article, and of what in it machines have made. */
export interface Labelled {
  readonly sponsor?: { readonly '@type': 'Organization'; readonly name: string };
  /** Of its text. */
  readonly digitalSourceType?: ByMachine;
  readonly hasPart?: readonly {
    readonly '@type': 'ImageObject' | 'AudioObject' | 'VideoObject';
    readonly digitalSourceType: ByMachine;
  }[];
}

/** A picture's absolute address, with what made it where that was a machine. */
export type DataImage =
  | string
  | { readonly '@type': 'ImageObject'; readonly url: string; readonly digitalSourceType: ByMachine };

/** What search engines read of a live blog; only what Depesche prints of https://schema.org/LiveBlogPosting. */
export interface LiveBlogPosting extends Labelled {
  readonly '@context': 'https://schema.org';
  /** One that somebody pays for is both. */
  readonly '@type': 'LiveBlogPosting' | readonly ['LiveBlogPosting', 'AdvertiserContentArticle'];
  readonly url: string;
  readonly headline: string;
  readonly description: string;
  readonly inLanguage: string;
  readonly image?: readonly DataImage[];
  readonly datePublished: string;
  readonly dateModified: string;
  readonly coverageStartTime: string;
  /** Only when the live blog has ended. */
  readonly coverageEndTime?: string;
  /** The newspaper, where nobody is named. */
  readonly author:
    | NewsMediaOrganization
    | readonly { readonly '@type': 'Person'; readonly name: string; readonly url: string }[];
  readonly publisher: NewsMediaOrganization;
  readonly correction?: readonly CorrectionComment[];
  readonly liveBlogUpdate: readonly {
    readonly '@type': 'BlogPosting';
    readonly url: string;
    readonly headline: string;
    readonly datePublished: string;
    readonly articleBody: string;
  }[];
}

export interface ShareLink {
  readonly service: 'mail' | 'whatsapp' | 'bluesky' | 'mastodon' | 'copy';
  readonly url: string;
  readonly label: string;
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
  /** Of the article; absent: German. */
  readonly lang?: Language;
  /** Safe HTML of its headline; empty when it has none. */
  readonly heading: string;
  /** Safe HTML of its text. */
  readonly content: string;
}

/** A film or sound that stands in a text. */
export interface MediaProps {
  readonly src: string;
  readonly type: MediaType;
  /** What is to be seen or heard. */
  readonly label: string;
  readonly caption?: string;
  readonly credit?: string;
  /** Address of a film's captions. */
  readonly captions?: string;
  /** What a film shows until it runs. */
  readonly poster?: Picture;
}

/** A chart that stands in a text. */
export type ChartProps = Chart;
export type BarChartProps = BarChart;
export type LineChartProps = LineChart;

/** A foreign page that stands in a text. */
export type EmbedProps = TextEmbed;
