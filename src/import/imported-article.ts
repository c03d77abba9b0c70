// An article on its way in: what every source is read into, and what is written from.

import type { Counts } from './counts.ts';

/** A moment as front-matter holds it: `2019-12-05` or `2019-12-05 17:52`, wall time of the newspaper's zone. */
export type WrittenMoment = string;

export interface ImportedArticle {
  /** Where it comes from, as a person finds it again: `seiten/17.txt:12`. */
  readonly origin: string;
  readonly title: string;
  /** Absent: the source does not say. */
  readonly date?: WrittenMoment;
  readonly lead?: string;
  readonly tags: readonly string[];
  readonly reads?: number;
  /** Markdown. */
  readonly body: string;
  /** What the source holds of the text, counted before it was made Markdown. */
  readonly source: Counts;
}

/** What a person has to know of an article that was read. */
export interface ImportNote {
  readonly origin: string;
  /** German, one sentence. */
  readonly message: string;
}

export interface ReadArticles {
  readonly articles: readonly ImportedArticle[];
  readonly notes: readonly ImportNote[];
}
