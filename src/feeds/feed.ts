// What all three formats of a feed say; addresses are absolute, times are ISO 8601 with offset.

/** A list of articles that can be subscribed to. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page that shows the same list; also what the feed is known by, whatever its format. */
  readonly page: string;
  /** BCP 47. */
  readonly language: string;
  /** Who speaks where an article names nobody. */
  readonly publisher: string;
  /** The style sheet with which browsers show it. */
  readonly styleSheet: string;
  /** A WebSub hub (https://www.w3.org/TR/websub/). */
  readonly hub?: string | undefined;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** Its address; it stays when the article changes. */
  readonly url: string;
  readonly title: string;
  /** BCP 47; absent: that of the feed. */
  readonly language?: string;
  /** The teaser, as text. */
  readonly summary: string;
  /** All of the text as safe HTML with whole addresses; absent: the feed carries teasers. */
  readonly html?: string;
  readonly published: string;
  /** Equal to `published` until the article is changed. */
  readonly updated: string;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  /** Section first, then topics. */
  readonly categories: readonly string[];
  readonly image?: {
    readonly url: string;
    /** `image/jpeg`. */
    readonly type: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  };
}
