// All that a plan is made from: the site is a pure function of it.
import type { Archive } from '../archive/archive.ts';
import type { ArchivedArticle } from '../archive/archived-article.ts';
import type { Picture } from '../images/picture.ts';
import type { Settings } from '../settings.ts';

export interface PlanContext {
  readonly archive: Archive;
  readonly settings: Settings;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** By path below `content/`: every picture that a visible article shows, with the hash of its bytes. */
  readonly pictures: ReadonlyMap<string, Picture & { readonly hash: string }>;
  /** Safe HTML of an article's text; reads and renders it when called. */
  readonly body: (article: ArchivedArticle) => string;
}
